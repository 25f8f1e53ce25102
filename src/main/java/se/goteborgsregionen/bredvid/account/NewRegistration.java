package se.goteborgsregionen.bredvid.account;

/** What somebody says of herself when she registers. */
public record NewRegistration(
        MailAddress address, String givenName, String familyName, long professionId, long workplaceId) {}
