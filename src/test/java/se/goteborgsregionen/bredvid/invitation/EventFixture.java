package se.goteborgsregionen.bredvid.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import se.goteborgsregionen.bredvid.invitation.InvitationMail.News;
import se.goteborgsregionen.bredvid.offer.OfferKind;

/** An event in the making: a day beside a nurse in Göteborg, unless told otherwise. */
class EventFixture {

    static final Instant STAMP = Instant.parse("2026-10-22T11:18:00Z");

    private OfferKind kind = OfferKind.HOSPITATION;
    private List<String> bring = List.of("Tjänstekort", "inneskor");
    private boolean follows;
    private String title = "Gå bredvid demenssjuksköterska";
    private String place = "Demensteam Centrum, Vegagatan 55, Göteborg";
    private String link = "";
    private Invitee invitee = new Invitee(7, "anna.berg@prov.example", "Anna", "Anna Berg", "sv");
    private LocalDateTime starts = LocalDateTime.of(2026, 11, 24, 8, 0);
    private LocalDateTime ends = LocalDateTime.of(2026, 11, 24, 16, 30);

    EventFixture titled(String words) {
        title = words;
        return this;
    }

    EventFixture at(String somewhere) {
        place = somewhere;
        return this;
    }

    EventFixture linked(String address) {
        link = address;
        return this;
    }

    EventFixture between(String from, String to) {
        starts = LocalDateTime.parse(from);
        ends = LocalDateTime.parse(to);
        return this;
    }

    EventFixture forPerson(String fullName, String language) {
        invitee = new Invitee(7, "anna.berg@prov.example", "Anna", fullName, language);
        return this;
    }

    EventFixture reachedAt(String address) {
        invitee = new Invitee(7, address, "Anna", "Anna Berg", "sv");
        return this;
    }

    EventFixture ofKind(OfferKind some) {
        kind = some;
        return this;
    }

    EventFixture bringing(String... things) {
        bring = List.of(things);
        return this;
    }

    EventFixture followed() {
        follows = true;
        return this;
    }

    EventFacts event() {
        return new EventFacts(
                "1b4e28ba@bredvid.example",
                "rsvp+hemlig0123@gr.example",
                invitee,
                new OccasionFacts(
                        kind,
                        title,
                        "Göteborgs Stad",
                        place,
                        link,
                        List.of("Maria Lindqvist", "031-000 00 00", "maria@prov.example"),
                        bring,
                        LocalDate.of(2026, 11, 17)),
                starts,
                ends,
                "Europe/Stockholm",
                follows ? "https://bredvid.example/utbud/8/17" : "https://bredvid.example/bokning/42",
                follows);
    }

    InvitationMail mail(int sequence) {
        return new InvitationMail(event(), News.BOOKED, "hemlig0123", sequence, STAMP, "");
    }

    Invitation invitation() {
        return new Invitation(Ground.booking(42), 3, 2, false, "", STAMP, event());
    }
}
