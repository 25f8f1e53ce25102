package se.goteborgsregionen.bredvid.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.offer.CallingOffService;
import se.goteborgsregionen.bredvid.offer.OfferPublished;
import se.goteborgsregionen.bredvid.outbox.OpenedMail;
import se.goteborgsregionen.bredvid.outbox.Postman;
import se.goteborgsregionen.bredvid.people.PeopleChanged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.goteborgsregionen.bredvid.db.Tables.OCCASION;
import static se.goteborgsregionen.bredvid.db.Tables.OFFER;
import static se.goteborgsregionen.bredvid.db.Tables.PERSON;
import static se.goteborgsregionen.bredvid.db.Tables.ROLE_GRANT;

/** Hosts, supervisors and organisers who follow what they give. */
@PortalTest
class SubscriptionDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private SubscriptionService subscriptions;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private BookingService bookings;

    @Autowired
    private CallingOffService callingOff;

    @Autowired
    private TestWorld world;

    @Autowired
    private Postman postman;

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void sends_updates_and_takes_back_an_occasion_that_its_host_follows_and_names_no_participant() {
        long unit = world.aWorkplaceIn("1481");
        Actor host = world.aHostAt(unit);
        long occasion = anOccasionAt(unit);
        long anna = world.aPersonCalled("Anna", "Grannlund", world.aWorkplaceIn("1480"), "SSK");
        bookings.book(world.actor(anna), occasion, anna, "");

        subscriptions.follow(host, occasion, true);
        subscriptions.follow(host, occasion, true);
        postman.deliver();
        change(() -> {
            db.update(OCCASION)
                    .set(OCCASION.ADDRESS, "Nygatan 9")
                    .where(OCCASION.ID.eq(occasion))
                    .execute();
            invitations.occasionChanged(occasion);
        });
        postman.deliver();
        subscriptions.follow(host, occasion, false);

        List<OpenedMail> mails = calendarsTo(host.id());
        assertThat(methods(host.id())).containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(mails)
                .extracting(mail -> ics(mail).inEvent("UID"))
                .containsOnly(ics(mails.getFirst()).inEvent("UID"));
        assertThat(mails)
                .extracting(mail -> ics(mail).inEvent("SEQUENCE"))
                .containsExactly("SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:2");
        assertThat(ics(mails.getFirst()).inEvent("ATTENDEE")).contains("RSVP=FALSE");
        assertThat(ics(mails.getFirst()).inEvent("UID"))
                .isNotEqualTo(ics(calendarsTo(anna).getFirst()).inEvent("UID"));
        for (OpenedMail mail : mails) {
            assertThat(mail.html() + mail.text() + ics(mail).text()).doesNotContain("Grannlund", "boka senast");
        }
    }

    @Test
    void follows_all_of_ones_own_also_what_comes_but_not_what_one_has_declined() {
        long unit = world.aWorkplaceIn("1481");
        Actor host = world.aHostAt(unit);
        long first = anOccasionAt(unit);
        long second = anOccasionAt(unit);

        subscriptions.followAll(host, true);
        assertThat(methods(host.id())).containsExactly("REQUEST", "REQUEST");
        subscriptions.follow(host, first, false);
        long offer = world.offerOf(second);
        world.anOccasion().of(offer).on(DAY.plusDays(1), 9, 10).save();
        change(() -> events.publishEvent(new OfferPublished(offer)));
        change(() -> events.publishEvent(new OfferPublished(world.offerOf(first))));

        assertThat(methods(host.id())).containsExactly("REQUEST", "REQUEST", "CANCEL", "REQUEST");
        subscriptions.followAll(host, false);
        assertThat(methods(host.id())).endsWith("CANCEL", "CANCEL").hasSize(6);
    }

    @Test
    void ends_with_the_role_and_with_another_supervisor() {
        long unit = world.aWorkplaceIn("1481");
        Actor host = world.aHostAt(unit);
        Actor supervisor = world.actor(world.aPerson());
        long hosted = anOccasionAt(unit);
        long supervised = world.anOccasion()
                .of(world.anOffer().receivedBy(supervisor.id()))
                .on(DAY, 9, 10)
                .save();
        subscriptions.follow(host, hosted, true);
        subscriptions.follow(supervisor, supervised, true);
        postman.deliver();

        change(() -> {
            db.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.PERSON_ID.eq(host.id())).execute();
            events.publishEvent(new PeopleChanged(Set.of(host.id())));
        });
        change(() -> {
            long offer = world.offerOf(supervised);
            db.update(OFFER).setNull(OFFER.HOST_ID).where(OFFER.ID.eq(offer)).execute();
            events.publishEvent(new OfferPublished(offer));
        });

        assertThat(methods(host.id())).containsExactly("REQUEST", "CANCEL");
        assertThat(methods(supervisor.id())).containsExactly("REQUEST", "CANCEL");
    }

    @Test
    void tells_followers_that_the_occasion_is_called_off() {
        Actor organiser = world.anOrganiserOf("1481");
        long occasion = world.anOccasion().on(DAY, 9, 10).save();
        subscriptions.follow(organiser, occasion, true);
        postman.deliver();

        callingOff.callOffOccasion(organiser, occasion, "Kursledaren är sjuk.");

        assertThat(methods(organiser.id())).containsExactly("REQUEST", "CANCEL");
        assertThat(postman.newestTo(email(organiser.id())).mail().subject()).startsWith("Inställt: ");
    }

    @Test
    void refuses_whoever_has_no_part_in_it() {
        long occasion = world.anOccasion().on(DAY, 9, 10).save();

        assertThatThrownBy(() -> subscriptions.follow(world.actor(world.aPerson()), occasion, true))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> subscriptions.follow(world.anOrganiserOf("1402"), occasion, true))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long anOccasionAt(long unit) {
        return world.anOccasion().of(world.anOffer().at(unit)).on(DAY, 9, 16).save();
    }

    private void change(Runnable what) {
        transaction.executeWithoutResult(status -> what.run());
    }

    private List<OpenedMail> calendarsTo(long personId) {
        return postman.deliveredTo(email(personId)).stream()
                .filter(mail -> mail.calendar() != null)
                .toList();
    }

    private List<String> methods(long personId) {
        return calendarsTo(personId).stream()
                .map(mail -> Objects.requireNonNull(mail.calendar()).method())
                .toList();
    }

    private String email(long personId) {
        return db.select(PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .fetchSingle()
                .value1();
    }

    private static Ics ics(OpenedMail mail) {
        return new Ics(Objects.requireNonNull(mail.calendar()).ics());
    }
}
