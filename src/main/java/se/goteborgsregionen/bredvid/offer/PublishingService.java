package se.goteborgsregionen.bredvid.offer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.audit.AuditLog;
import se.goteborgsregionen.bredvid.audit.AuditLog.Subject;
import se.goteborgsregionen.bredvid.shared.Time;
import se.goteborgsregionen.bredvid.shared.db.RetriedTransaction;

import static se.goteborgsregionen.bredvid.access.MayCall.Who.GR;
import static se.goteborgsregionen.bredvid.access.MayCall.Who.ORGANISER;

/** Writing and publishing offers, for the organisers of an organisation and for GR. */
@Service
public class PublishingService {

    private final OfferRepository offers;
    private final PublishingRepository publishing;
    private final OccasionRepository occasions;
    private final AuditLog audit;
    private final PublishedOccasions published;
    private final ApplicationEventPublisher events;
    private final RetriedTransaction transaction;
    private final Clock clock;

    PublishingService(
            OfferRepository offers,
            PublishingRepository publishing,
            OccasionRepository occasions,
            AuditLog audit,
            PublishedOccasions published,
            ApplicationEventPublisher events,
            RetriedTransaction transaction,
            Clock clock) {
        this.offers = offers;
        this.publishing = publishing;
        this.occasions = occasions;
        this.audit = audit;
        this.published = published;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The offer as it is edited; empty when there is none.
     *
     * @throws AccessDeniedException for others than organisers of the offer's organisation and GR
     */
    @MayCall({ORGANISER, GR})
    @Transactional(readOnly = true)
    public Optional<EditableOffer> open(Actor actor, long offerId) {
        actor.id();
        Optional<PublishingRepository.Row> row = publishing.row(offerId);
        row.ifPresent(found -> actor.requireOrganiserOf(found.organisationId()));
        return row.map(found -> editable(offerId, found));
    }

    /**
     * What may be referred to in an offer of the organisation, to check a form against while it is typed.
     *
     * @param hostId the person to receive or supervise, to be looked up; null for nobody
     */
    @MayCall({ORGANISER, GR})
    @Transactional(readOnly = true)
    public OfferVocabulary vocabulary(Actor actor, long organisationId, @Nullable Long hostId) {
        actor.requireOrganiserOf(organisationId);
        return publishing.vocabulary(organisationId, hostId, Set.of());
    }

    /** Keeps what has been typed, complete or not, as a draft: a new one without a basis. Never changes what is published. */
    @MayCall({ORGANISER, GR})
    public SaveOutcome saveDraft(Actor actor, @Nullable OfferBasis basis, OfferForm typed) {
        OfferForm form = typed.tidy();
        return whole(() -> keepDraft(actor, basis, form));
    }

    /** All or nothing, and anew when the database ended it for another's sake. */
    private SaveOutcome whole(Supplier<SaveOutcome> saving) {
        try {
            return transaction.run(saving).orElseGet(SaveOutcome.Busy::new);
        } catch (GivenUp given) {
            return given.outcome();
        }
    }

    private SaveOutcome keepDraft(Actor actor, @Nullable OfferBasis basis, OfferForm form) {
        mayWrite(actor, basis, form);
        List<FieldProblem> problems = OfferRules.toKeepAsDraft(form);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid(problems);
        }
        if (basis == null) {
            return saved(storeNewDraft(actor, form, "offer.created"), 0);
        }
        if (!publishing.lock(basis.offerId(), basis.version())) {
            return notTheSameAnyMore(basis.offerId());
        }
        if (publishing.row(basis.offerId()).orElseThrow().status() != Status.DRAFT) {
            throw new GivenUp(new SaveOutcome.NoLongerEditable());
        }
        storeDraft(basis.offerId(), form);
        record(actor, "offer.changed", basis.offerId(), form);
        return saved(basis.offerId(), 0);
    }

    /**
     * Publishes a new offer (without a basis) or a draft, or changes one that is published. The booked of an occasion with
     * another time, place or link are told in the same transaction.
     */
    @MayCall({ORGANISER, GR})
    public SaveOutcome publish(Actor actor, @Nullable OfferBasis basis, OfferForm typed) {
        OfferForm form = typed.tidy();
        return whole(() -> publishTidy(actor, basis, form));
    }

    private SaveOutcome publishTidy(Actor actor, @Nullable OfferBasis basis, OfferForm form) {
        mayWrite(actor, basis, form);
        if (basis != null && !publishing.lock(basis.offerId(), basis.version())) {
            return notTheSameAnyMore(basis.offerId());
        }
        Status status = basis == null
                ? Status.DRAFT
                : publishing.row(basis.offerId()).orElseThrow().status();
        if (status == Status.CANCELLED) {
            throw new GivenUp(new SaveOutcome.NoLongerEditable());
        }
        Map<Long, Occasion> stored =
                status == Status.DRAFT || basis == null ? Map.of() : published.locked(basis.offerId());
        OfferVocabulary vocabulary = publishing.vocabulary(form);
        List<FieldProblem> problems = OfferRules.toPublish(
                form,
                stored.values().stream().collect(Collectors.toMap(Occasion::id, OccasionStanding::of)),
                vocabulary,
                now());
        if (!problems.isEmpty()) {
            throw new GivenUp(new SaveOutcome.Invalid(problems));
        }
        long offerId = basis == null ? publishing.insert(form, actor.id(), clock.instant()) : basis.offerId();
        publishing.update(offerId, form, vocabulary, clock.instant());
        int told = status == Status.DRAFT
                ? published.first(offerId, form)
                : published.change(actor, offerId, form, stored, now());
        publishing.published(offerId, clock.instant());
        occasions.touch(offerId);
        record(actor, status == Status.DRAFT ? "offer.published" : "offer.changed", offerId, form);
        events.publishEvent(new OfferPublished(offerId));
        return saved(offerId, told);
    }

    /**
     * A new draft like the offer, its first day on the given one and all other days, deadlines too, as far from it as before.
     * Occasions that are over or cancelled are left out as long as others remain.
     *
     * @throws NoSuchElementException when there is no such offer
     */
    @MayCall({ORGANISER, GR})
    @Transactional
    public EditableOffer copy(Actor actor, long offerId, LocalDate start) {
        EditableOffer original =
                open(actor, offerId).orElseThrow(() -> new NoSuchElementException("No offer " + offerId));
        OfferForm form = OfferEditing.startingOn(original.toCopy(now()), start);
        long copyId = storeNewDraft(actor, form.tidy(), "offer.copied");
        return editable(copyId, publishing.row(copyId).orElseThrow());
    }

    /** Throws a draft away for good; false when it is no draft (any more), and then nothing is done. */
    @MayCall({ORGANISER, GR})
    @Transactional
    public boolean discard(Actor actor, long offerId) {
        actor.id();
        PublishingRepository.Row row = publishing.row(offerId).orElse(null);
        if (row == null) {
            return false;
        }
        actor.requireOrganiserOf(row.organisationId());
        publishing.lock(offerId);
        if (publishing.row(offerId).map(PublishingRepository.Row::status).orElse(Status.CANCELLED) != Status.DRAFT) {
            return false;
        }
        occasions.deleteDrafts(offerId);
        publishing.delete(offerId);
        audit.record(actor.id(), "offer.discarded", Subject.OFFER, offerId, null, row.organisationId(), "");
        return true;
    }

    private void mayWrite(Actor actor, @Nullable OfferBasis basis, OfferForm form) {
        actor.requireOrganiserOf(form.organisationId());
        if (basis != null
                && publishing
                        .row(basis.offerId())
                        .filter(row -> row.organisationId() != form.organisationId())
                        .isPresent()) {
            throw new AccessDeniedException("An offer stays with its organisation");
        }
    }

    private long storeNewDraft(Actor actor, OfferForm form, String action) {
        long offerId = publishing.insert(form, actor.id(), clock.instant());
        storeDraft(offerId, form);
        record(actor, action, offerId, form);
        return offerId;
    }

    private void storeDraft(long offerId, OfferForm form) {
        OfferVocabulary vocabulary = publishing.vocabulary(form);
        publishing.update(offerId, form, vocabulary, clock.instant());
        publishing.keepTyped(offerId, TypedOffer.write(form));
        occasions.deleteDrafts(offerId);
        form.occasions().stream()
                .filter(OfferEditing::storable)
                .forEach(occasion -> occasions.insert(offerId, occasion, Status.DRAFT));
    }

    private void record(Actor actor, String action, long offerId, OfferForm form) {
        audit.record(actor.id(), action, Subject.OFFER, offerId, null, form.organisationId(), form.title());
    }

    private SaveOutcome saved(long offerId, int told) {
        return new SaveOutcome.Saved(editable(offerId, publishing.row(offerId).orElseThrow()), told);
    }

    private SaveOutcome notTheSameAnyMore(long offerId) {
        return publishing
                .row(offerId)
                .filter(row -> row.status() != Status.CANCELLED)
                .<SaveOutcome>map(row -> new SaveOutcome.SavedByAnother(editable(offerId, row)))
                .orElseGet(SaveOutcome.NoLongerEditable::new);
    }

    private EditableOffer editable(long offerId, PublishingRepository.Row row) {
        Offer offer = offers.find(offerId).orElseThrow();
        List<Occasion> stored = offers.occasions(offerId, OfferReader.ORGANISER);
        OfferForm form = Optional.ofNullable(row.status() == Status.DRAFT ? row.typed() : null)
                .flatMap(TypedOffer::read)
                .orElseGet(() -> OfferEditing.formOf(offer, OfferEditing.comingFirst(stored, now())));
        return new EditableOffer(
                offerId,
                row.version(),
                row.status(),
                row.changedAt(),
                form,
                form.hostId() == null ? null : publishing.nameOf(form.hostId()).orElse(null),
                stored.stream().map(OccasionStanding::of).toList());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(Time.STOCKHOLM));
    }
}
