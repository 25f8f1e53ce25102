package se.goteborgsregionen.bredvid.offer;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
            return Optional.ofNullable(JSON.treeToValue(asOfToday(JSON.readTree(json)), OfferForm.class));
        } catch (JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** What was typed before there were terms of their own, or reminders to choose, has the usual ones. */
    private static JsonNode asOfToday(JsonNode typed) {
        if (typed instanceof ObjectNode offer && !offer.has("terms")) {
            offer.set(
                    "terms",
                    JSON.valueToTree(new OfferTerms(
                            offer.path("releaseNeeded").asBoolean(false),
                            OfferTerms.USUAL_DAYS,
                            offer.path("hostAcceptance").asBoolean(false),
                            OfferTerms.USUAL_DAYS,
                            false,
                            false,
                            null)));
            offer.set("target", JSON.valueToTree(TargetRules.EVERYBODY));
            offer.path("occasions")
                    .forEach(occasion -> ((ObjectNode) occasion).set("terms", JSON.valueToTree(OccasionTerms.USUAL)));
        }
        if (typed.path("terms") instanceof ObjectNode terms && !terms.has("remindWeek")) {
            terms.put("remindWeek", true);
            terms.put("remindDay", true);
        }
        return typed;
    }
}
