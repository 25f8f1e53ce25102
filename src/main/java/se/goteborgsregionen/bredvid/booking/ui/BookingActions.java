package se.goteborgsregionen.bredvid.booking.ui;

import se.goteborgsregionen.bredvid.booking.MyBooking;

/** What one can do from the booking panel. */
interface BookingActions {

    void book();

    void joinQueue();

    /** Asks before the place or the position in the queue is given back. */
    void cancel(MyBooking booking);

    /** Leads to the other occasions further down the page. */
    void seeOthers();

    /** Has the reader told by mail when booking opens. */
    void remindMe();

    /** Shows the page anew, as things stand now. */
    void lookAgain();
}
