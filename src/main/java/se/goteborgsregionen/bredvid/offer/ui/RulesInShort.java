package se.goteborgsregionen.bredvid.offer.ui;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.offer.OccasionTerms;
import se.goteborgsregionen.bredvid.offer.OfferForm;
import se.goteborgsregionen.bredvid.offer.OfferTerms;
import se.goteborgsregionen.bredvid.offer.TargetEffect;
import se.goteborgsregionen.bredvid.offer.TargetKind;
import se.goteborgsregionen.bredvid.offer.TimeBefore;
import se.goteborgsregionen.bredvid.shared.ui.kit.HouseDates;

/** What is set of rules in a line: <i>Chefen säger ja inom 3 arbetsdagar · Organisationer: endast de valda</i>. */
final class RulesInShort {

    private RulesInShort() {}

    static String of(EditorInputs inputs, OfferForm form) {
        OfferTerms terms = form.terms();
        List<String> parts = new ArrayList<>();
        if (terms.releaseNeeded()) {
            parts.add(days(inputs, "short.release", terms.releaseDays()));
        }
        if (terms.hostAcceptance()) {
            parts.add(days(inputs, "short.acceptance", terms.acceptanceDays()));
        }
        if (terms.allottedFirst()) {
            parts.add(inputs.say("short.allotted-first"));
        }
        if (terms.firstTimersFirst()) {
            parts.add(inputs.say("short.first-timers-first"));
        }
        if (terms.noShowLimit() != null) {
            parts.add(inputs.say("short.no-show", terms.noShowLimit()));
        }
        if (!terms.remindWeek() || !terms.remindDay()) {
            String left = terms.remindWeek() ? "week" : terms.remindDay() ? "day" : "none";
            parts.add(inputs.say("short.remind." + left));
        }
        for (TargetKind kind : TargetKind.values()) {
            TargetEffect effect = form.target().effect(kind);
            boolean asShown =
                    (kind == TargetKind.PROFESSION || kind == TargetKind.LICENSED) && effect == TargetEffect.BLOCK;
            if (TargetPart.leavesOut(form, kind) && !asShown) {
                parts.add(inputs.say("short.target", inputs.say("short." + kind), inputs.say("short." + effect)));
            }
        }
        return parts.isEmpty() ? inputs.say("short.nothing") : String.join(" · ", parts);
    }

    private static String days(EditorInputs inputs, String key, @Nullable Integer days) {
        return inputs.say(key, days == null ? OfferTerms.USUAL_DAYS : days);
    }

    static String of(EditorInputs inputs, OccasionTerms terms) {
        List<String> parts = new ArrayList<>();
        if (terms.minimum() != null) {
            parts.add(inputs.say("short.minimum", terms.minimum()));
        }
        before(inputs, parts, "short.opens", terms.opensBefore());
        before(inputs, parts, "short.closes", terms.closesBefore());
        if (terms.holdHours() != null && terms.holdHours() != OccasionTerms.USUAL_HOLD_HOURS) {
            parts.add(inputs.say("short.hold", terms.holdHours()));
        }
        if (terms.queueCloses() != null) {
            parts.add(inputs.say("short.queue", HouseDates.in(inputs.locale()).day(terms.queueCloses())));
        }
        return parts.isEmpty() ? inputs.say("short.occasion.nothing") : String.join(" · ", parts);
    }

    private static void before(EditorInputs inputs, List<String> parts, String key, @Nullable TimeBefore before) {
        if (before != null && before.amount() != null) {
            parts.add(inputs.say(key + "." + before.unit(), before.amount()));
        }
    }
}
