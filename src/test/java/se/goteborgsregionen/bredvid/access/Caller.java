package se.goteborgsregionen.bredvid.access;

import java.util.Set;

import se.goteborgsregionen.bredvid.access.MayCall.Who;

/** Everybody who tries every door: each kind of caller, of the data's own organisation and of another. */
enum Caller {
    VISITOR,
    THE_PERSON_HERSELF,
    ANOTHER_STAFF_MEMBER,
    HER_UNIT_MANAGER,
    A_UNIT_MANAGER_ELSEWHERE,
    THE_HOST,
    A_HOST_ELSEWHERE,
    THE_ORGANISER,
    AN_ORGANISER_ELSEWHERE,
    A_GR_ADMINISTRATOR;

    /** Where each asks for her own: everybody signed in is herself, and manager, host or organiser of her own. */
    boolean isOneOfForHerOwn(Set<Who> whoMay) {
        Caller ofHerOwn = switch (this) {
            case A_UNIT_MANAGER_ELSEWHERE -> HER_UNIT_MANAGER;
            case A_HOST_ELSEWHERE -> THE_HOST;
            case AN_ORGANISER_ELSEWHERE -> THE_ORGANISER;
            default -> this;
        };
        return ofHerOwn.isOneOf(whoMay) || (this != VISITOR && whoMay.contains(Who.SELF));
    }

    boolean isOneOf(Set<Who> whoMay) {
        if (whoMay.contains(Who.ANYONE)) {
            return true;
        }
        return this != VISITOR
                && (whoMay.contains(Who.SIGNED_IN)
                        || switch (this) {
                            case THE_PERSON_HERSELF -> whoMay.contains(Who.SELF);
                            case HER_UNIT_MANAGER -> whoMay.contains(Who.UNIT_MANAGER);
                            case THE_HOST -> whoMay.contains(Who.HOST);
                            case THE_ORGANISER -> whoMay.contains(Who.ORGANISER);
                            case A_GR_ADMINISTRATOR -> whoMay.contains(Who.GR);
                            default -> false;
                        });
    }
}
