package se.goteborgsregionen.bredvid.access;

import java.util.Set;

import se.goteborgsregionen.bredvid.people.MayCall.Who;

/** Everybody who tries every door: each kind of caller, of the data's own organisation and of another. */
enum Caller {
    VISITOR(Set.of(Who.ANYONE)),
    THE_PERSON_HERSELF(Set.of(Who.ANYONE, Who.SIGNED_IN, Who.SELF)),
    ANOTHER_STAFF_MEMBER(Set.of(Who.ANYONE, Who.SIGNED_IN)),
    HER_UNIT_MANAGER(Set.of(Who.ANYONE, Who.SIGNED_IN, Who.UNIT_MANAGER)),
    A_UNIT_MANAGER_ELSEWHERE(Set.of(Who.ANYONE, Who.SIGNED_IN)),
    THE_HOST(Set.of(Who.ANYONE, Who.SIGNED_IN, Who.HOST)),
    A_HOST_ELSEWHERE(Set.of(Who.ANYONE, Who.SIGNED_IN)),
    THE_ORGANISER(Set.of(Who.ANYONE, Who.SIGNED_IN, Who.ORGANISER)),
    AN_ORGANISER_ELSEWHERE(Set.of(Who.ANYONE, Who.SIGNED_IN)),
    A_GR_ADMINISTRATOR(Set.of(Who.ANYONE, Who.SIGNED_IN, Who.GR));

    private final Set<Who> is;

    Caller(Set<Who> is) {
        this.is = is;
    }

    /** The same caller where each is asked about her own organisation or workplace. */
    Caller onesOwn() {
        return switch (this) {
            case A_UNIT_MANAGER_ELSEWHERE -> HER_UNIT_MANAGER;
            case A_HOST_ELSEWHERE -> THE_HOST;
            case AN_ORGANISER_ELSEWHERE -> THE_ORGANISER;
            case ANOTHER_STAFF_MEMBER -> THE_PERSON_HERSELF;
            default -> this;
        };
    }

    boolean isOneOf(Set<Who> whoMay) {
        return is.stream().anyMatch(whoMay::contains);
    }
}
