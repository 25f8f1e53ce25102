package se.goteborgsregionen.bredvid.booking.ui;

/** What one can do from the booking panel. */
interface BookingActions {

    void book();

    void joinQueue();

    /** What one can do with the booking one has. */
    BookingDeeds deeds();

    /** Leads to the other occasions further down the page. */
    void seeOthers();

    /** Has the reader told by mail when booking opens. */
    void remindMe();

    /** Shows the page anew, as things stand now. */
    void lookAgain();
}
