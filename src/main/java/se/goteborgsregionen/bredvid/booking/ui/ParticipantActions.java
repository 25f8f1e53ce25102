package se.goteborgsregionen.bredvid.booking.ui;

import se.goteborgsregionen.bredvid.booking.Participant;
import se.goteborgsregionen.bredvid.booking.Presence;

/** What an organiser does with somebody on the list. */
interface ParticipantActions {

    void remove(Participant participant);

    void move(Participant participant);

    /** Sends the mails that did not reach her. */
    void sendAgain(Participant participant);

    void mark(Participant participant, Presence presence);
}
