package se.goteborgsregionen.bredvid.account;

import se.goteborgsregionen.bredvid.shared.TypedText;

/**
 * What somebody says of herself when she registers.
 *
 * @param givenName tidied, whatever has been typed
 * @param familyName tidied, whatever has been typed
 */
public record NewRegistration(
        MailAddress address, String givenName, String familyName, long professionId, long workplaceId) {

    public NewRegistration {
        givenName = TypedText.tidy(givenName);
        familyName = TypedText.tidy(familyName);
    }
}
