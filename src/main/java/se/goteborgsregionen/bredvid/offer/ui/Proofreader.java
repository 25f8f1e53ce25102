package se.goteborgsregionen.bredvid.offer.ui;

import java.util.List;
import java.util.Set;

import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.offer.FieldProblem;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.OfferProblem;
import se.goteborgsregionen.bredvid.offer.OfferRules;
import se.goteborgsregionen.bredvid.offer.OfferVocabulary;

/**
 * Holds what is typed against the rules of publishing while it is written. Nobody wants to hear that the rest of the form
 * is empty while she fills it in: until she tries to publish, what is only missing goes unsaid.
 */
final class Proofreader {

    private final EditorServices services;
    private final OfferVocabulary vocabulary;
    private boolean strict;

    Proofreader(EditorServices services, Actor actor, long organisationId) {
        this.services = services;
        vocabulary = services.publishing().vocabulary(actor, organisationId, null);
    }

    /** From now on also says what is missing, or no longer does. */
    void strict(boolean wanted) {
        strict = wanted;
    }

    List<FieldProblem> problems(OfferForm typed, OfferOnDesk offer) {
        List<FieldProblem> all = OfferRules.toPublish(typed.tidy(), offer.standings(), knowing(typed), services.now());
        return strict
                ? all
                : all.stream().filter(Proofreader::isWorthSayingEarly).toList();
    }

    /** Who or what was picked from a list a moment ago is there; the service looks again. */
    private OfferVocabulary knowing(OfferForm typed) {
        return new OfferVocabulary(
                vocabulary.professions(),
                vocabulary.areas(),
                vocabulary.workplaces(),
                vocabulary.organisations(),
                vocabulary.municipalities(),
                typed.hostId() == null ? Set.of() : Set.of(typed.hostId()),
                typed.target().attended());
    }

    private static boolean isWorthSayingEarly(FieldProblem problem) {
        return !(problem.problem() instanceof OfferProblem.Missing
                || problem.problem() instanceof OfferProblem.NoMeeting
                || problem.problem() instanceof OfferProblem.NoOccasion);
    }
}
