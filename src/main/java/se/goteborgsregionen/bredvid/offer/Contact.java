package se.goteborgsregionen.bredvid.offer;

/** Whom to ask about an offer, as its organiser wrote it; any of the three may be empty. Shown to everybody. */
public record Contact(String name, String email, String phone) {

    public static final Contact NOBODY = new Contact("", "", "");
}
