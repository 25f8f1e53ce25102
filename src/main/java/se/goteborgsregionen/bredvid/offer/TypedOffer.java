package se.goteborgsregionen.bredvid.offer;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A form as text, for drafts that are not complete enough for the columns and for what the browser keeps. */
public final class TypedOffer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TypedOffer() {}

    public static String write(OfferForm form) {
        return JSON.writeValueAsString(form);
    }

    /** Empty when the text is no form, or one of an earlier version of the portal that no longer fits. */
    public static Optional<OfferForm> read(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, OfferForm.class));
        } catch (JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
