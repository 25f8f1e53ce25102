package se.goteborgsregionen.bredvid.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import se.goteborgsregionen.bredvid.offer.OfferKind;
import se.goteborgsregionen.bredvid.shared.Texts;

/** One calendar of every kind that the portal writes, with ids and stamps that stay, and the instants that are meant. */
final class CalendarKinds {

    private static final CalendarWriter WRITER = new CalendarWriter(new Texts());

    private CalendarKinds() {}

    /**
     * @param name also of the golden file
     * @param instants start and end of each event, in its order; from a clock in UTC and not from any library's zones
     */
    record Written(String name, String ics, List<Instant> instants) {}

    static List<Written> all() {
        List<Written> all = new ArrayList<>();
        for (OfferKind kind : OfferKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            all.add(request(name + "-request", new EventFixture().ofKind(kind), 0, NOVEMBER));
            all.add(request(
                    name + "-update", new EventFixture().ofKind(kind).at("Nya gatan 1, Göteborg"), 1, NOVEMBER));
            all.add(cancel(name + "-cancel", new EventFixture().ofKind(kind), 2));
        }
        all.add(request("digital-request", new EventFixture().at("").linked(LINK), 0, NOVEMBER));
        all.add(request("digital-without-link-request", new EventFixture().at(""), 0, NOVEMBER));
        all.add(request("hybrid-request", new EventFixture().linked(LINK), 0, NOVEMBER));
        all.add(request("english-request", new EventFixture().forPerson("Anna Berg", "en"), 0, NOVEMBER));
        all.add(request("alias-request", new EventFixture().forPerson("Maja \"M\" Ek; vik:arie", "sv"), 0, NOVEMBER));
        all.add(request("subscription-request", new EventFixture().followed(), 0, NOVEMBER));
        all.add(cancel("subscription-cancel", new EventFixture().followed(), 1));
        all.add(request(
                "long-and-emoji-request",
                new EventFixture()
                        .titled("Överflyttning, sårvård; såg\\bänk 👩🏽‍⚕️ " + "åäö".repeat(30))
                        .bringing("Kläder, helst oömma", "Tjänstekort; giltigt", "🩺 Stetoskop"),
                0,
                NOVEMBER));
        all.add(switchDay("before-spring-request", "2026-03-28", "08:00:00Z", "09:00:00Z"));
        all.add(switchDay("after-spring-request", "2026-03-29", "07:00:00Z", "08:00:00Z"));
        all.add(switchDay("before-autumn-request", "2026-10-24", "07:00:00Z", "08:00:00Z"));
        all.add(switchDay("after-autumn-request", "2026-10-25", "08:00:00Z", "09:00:00Z"));
        all.add(request(
                "over-spring-night-request",
                new EventFixture().between("2026-03-28T22:00", "2026-03-29T07:00"),
                0,
                instants("2026-03-28T21:00:00Z", "2026-03-29T05:00:00Z")));
        all.add(request(
                "over-autumn-night-request",
                new EventFixture().between("2026-10-24T22:00", "2026-10-25T07:00"),
                0,
                instants("2026-10-24T20:00:00Z", "2026-10-25T06:00:00Z")));
        all.add(new Written(
                "course-file",
                WRITER.file(List.of(
                        new EventFixture().ofKind(OfferKind.COURSE).invitation(),
                        new EventFixture()
                                .ofKind(OfferKind.COURSE)
                                .between("2026-03-31T13:00", "2026-03-31T16:00")
                                .invitation())),
                instants(
                        "2026-11-24T07:00:00Z",
                        "2026-11-24T15:30:00Z",
                        "2026-03-31T11:00:00Z",
                        "2026-03-31T14:00:00Z")));
        all.add(new Written(
                "personal-feed",
                WRITER.feed("Bredvid: mina tillfällen", Duration.ofHours(1), List.of(personal(), everybodys())),
                instants(
                        "2026-11-24T07:00:00Z",
                        "2026-11-24T15:30:00Z",
                        "2026-06-02T11:00:00Z",
                        "2026-06-02T14:00:00Z")));
        all.add(new Written(
                "public-feed",
                WRITER.feed("Bredvid: Lerums kommun", Duration.ofHours(6), List.of(everybodys())),
                instants("2026-06-02T11:00:00Z", "2026-06-02T14:00:00Z")));
        all.add(new Written("empty-feed", WRITER.feed("Bredvid: Demens", Duration.ofHours(6), List.of()), List.of()));
        return all;
    }

    private static final String LINK = "https://mote.example/rum?id=42&kod=%C3%A5";

    private static final List<Instant> NOVEMBER = instants("2026-11-24T07:00:00Z", "2026-11-24T15:30:00Z");

    private static Written request(String name, EventFixture event, int sequence, List<Instant> instants) {
        return new Written(name, WRITER.request(event.mail(sequence)), instants);
    }

    private static Written cancel(String name, EventFixture event, int sequence) {
        return new Written(name, WRITER.cancel(event.mail(sequence)), NOVEMBER);
    }

    private static Written switchDay(String name, String day, String starts, String ends) {
        return request(
                name,
                new EventFixture().between(day + "T09:00", day + "T10:00"),
                0,
                instants(day + "T" + starts, day + "T" + ends));
    }

    private static FeedEvent personal() {
        EventFacts event = new EventFixture().linked(LINK).event();
        return new FeedEvent(
                event.uid(),
                3,
                EventFixture.STAMP,
                event.starts(),
                event.ends(),
                event.zone(),
                EventText.of(event, new Texts()),
                event.bookingUrl(),
                LINK,
                true);
    }

    private static FeedEvent everybodys() {
        OccasionFacts occasion = new OccasionFacts(
                OfferKind.COURSE,
                "Sårvård i hemmet",
                "Lerums kommun",
                "Storgatan 1, Lerum",
                LINK,
                List.of("Maria Lindqvist"),
                List.of("Inneskor"),
                LocalDate.of(2026, 5, 26));
        String url = "https://bredvid.example/utbud/8/17";
        return new FeedEvent(
                "traff-31@bredvid.example",
                5,
                EventFixture.STAMP,
                LocalDateTime.of(2026, 6, 2, 13, 0),
                LocalDateTime.of(2026, 6, 2, 16, 0),
                "Europe/Stockholm",
                EventText.forEverybody(occasion, url, Texts.SWEDISH, new Texts()),
                url,
                "",
                false);
    }

    private static List<Instant> instants(String... utc) {
        return List.of(utc).stream().map(Instant::parse).toList();
    }
}
