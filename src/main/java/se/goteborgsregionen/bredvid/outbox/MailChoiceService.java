package se.goteborgsregionen.bredvid.outbox;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.Actor;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;

/** Which mail a person wants of that which she may do without. */
@Service
public class MailChoiceService {

    private final MailChoiceRepository choices;
    private final Clock clock;

    MailChoiceService(MailChoiceRepository choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** Of each optional topic, whether the caller gets it. */
    @MayCall(Who.SELF)
    @Transactional(readOnly = true)
    public Map<MailTopic, Boolean> mine(Actor actor) {
        Map<MailTopic, Boolean> said = choices.of(actor.id());
        Map<MailTopic, Boolean> all = new LinkedHashMap<>();
        Arrays.stream(MailTopic.values())
                .filter(MailTopic::optional)
                .forEach(topic -> all.put(topic, said.getOrDefault(topic, topic.comesUnasked())));
        return all;
    }

    /**
     * The caller wants mail of the topic, or does not. It holds for mail that is put in the outbox from now on.
     *
     * @throws IllegalArgumentException for a topic that carries an obligation
     */
    @MayCall(Who.SELF)
    @Transactional
    public void choose(Actor actor, MailTopic topic, boolean wanted) {
        long me = actor.id();
        if (!topic.optional()) {
            throw new IllegalArgumentException("Nobody can do without mail about " + topic);
        }
        choices.say(me, topic, wanted, clock.instant());
    }
}
