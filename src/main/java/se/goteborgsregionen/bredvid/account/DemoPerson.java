package se.goteborgsregionen.bredvid.account;

import java.util.Set;

import se.goteborgsregionen.bredvid.access.PersonName;
import se.goteborgsregionen.bredvid.access.Role;

/**
 * Somebody to be in the demo world.
 *
 * @param profession in Swedish; empty without one
 * @param workplace with its organisation; empty without one
 */
public record DemoPerson(long id, PersonName name, String profession, String workplace, Set<Role> roles) {}
