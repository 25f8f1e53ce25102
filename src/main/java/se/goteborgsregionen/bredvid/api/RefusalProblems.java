package se.goteborgsregionen.bredvid.api;

import se.goteborgsregionen.bredvid.booking.Refusal;

/** The one place where a refusal of booking becomes a problem of the API. */
final class RefusalProblems {

    private RefusalProblems() {}

    static ProblemType of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotPublished none -> ProblemType.NOT_PUBLISHED;
            case Refusal.OccasionIsCancelled cancelled -> ProblemType.OCCASION_IS_CANCELLED;
            case Refusal.HasStarted started -> ProblemType.HAS_STARTED;
            case Refusal.NotOpenYet early -> ProblemType.NOT_OPEN_YET;
            case Refusal.HasClosed closed -> ProblemType.HAS_CLOSED;
            case Refusal.AwaitsManager waits -> ProblemType.AWAITS_MANAGER;
            case Refusal.NotActive inactive -> ProblemType.NOT_ACTIVE;
            case Refusal.NoWorkplace nowhere -> ProblemType.NO_WORKPLACE;
            case Refusal.OtherProfession other -> ProblemType.OTHER_PROFESSION;
            case Refusal.LicensedOnly licensed -> ProblemType.LICENSED_ONLY;
            case Refusal.AlreadyBooked already -> ProblemType.ALREADY_BOOKED;
            case Refusal.Clash clash -> ProblemType.CLASH;
            case Refusal.Full full -> ProblemType.FULL;
            case Refusal.TooLong tooLong -> ProblemType.TOO_LONG;
            case Refusal.TooLateToCancel late -> ProblemType.TOO_LATE_TO_CANCEL;
            case Refusal.HasEnded ended -> ProblemType.HAS_ENDED;
            case Refusal.QueueHasClosed closed -> ProblemType.QUEUE_HAS_CLOSED;
            case Refusal.OtherOrganisation other -> ProblemType.OTHER_ORGANISATION;
            case Refusal.OtherArea other -> ProblemType.OTHER_AREA;
            case Refusal.NotAttended other -> ProblemType.NOT_ATTENDED;
            case Refusal.QueueOnly queue -> ProblemType.QUEUE_ONLY;
            case Refusal.HeldForOthers held -> ProblemType.HELD_FOR_OTHERS;
            case Refusal.OfferHasLapsed lapsed -> ProblemType.OFFER_HAS_LAPSED;
            case Refusal.NothingToAnswer nothing -> ProblemType.NOTHING_TO_ANSWER;
            case Refusal.ChangedSince changed -> ProblemType.CHANGED_SINCE;
            case Refusal.ReasonMissing missing -> ProblemType.REASON_MISSING;
            case Refusal.CannotMoveThere elsewhere -> ProblemType.CANNOT_MOVE_THERE;
            case Refusal.MoveIsPending pending -> ProblemType.MOVE_IS_PENDING;
            case Refusal.ProposedBefore before -> ProblemType.PROPOSED_BEFORE;
            case Refusal.ProposedEnough enough -> ProblemType.PROPOSED_ENOUGH;
            case Refusal.OtherUnit other -> ProblemType.OTHER_UNIT;
            case Refusal.SaidNoBefore before -> ProblemType.SAID_NO_BEFORE;
            case Refusal.NotAllFit some -> ProblemType.NOT_ALL_FIT;
            case Refusal.TooFewPlaces few -> ProblemType.TOO_FEW_PLACES;
            case Refusal.BadStage bad -> ProblemType.BAD_STAGE;
            case Refusal.NotBegun early -> ProblemType.NOT_BEGUN;
            case Refusal.HadNoPlace none -> ProblemType.HAD_NO_PLACE;
            case Refusal.TooOften often -> ProblemType.TOO_OFTEN;
            case Refusal.Busy busy -> ProblemType.BUSY;
        };
    }
}
