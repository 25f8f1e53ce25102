package se.goteborgsregionen.bredvid.account;

/** A workplace to choose when registering. */
public record RegistrationChoice(long workplaceId, String workplace, String organisation) {}
