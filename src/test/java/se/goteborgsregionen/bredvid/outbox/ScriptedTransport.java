package se.goteborgsregionen.bredvid.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way out that answers as a test tells it, and takes everything else. */
class ScriptedTransport implements MailTransport {

    private static final Pattern TO = Pattern.compile("(?m)^To: (\\S+)\r?$");
    private static final Pattern SUBJECT = Pattern.compile("(?m)^Subject: (.+?)\r?$");

    @SuppressWarnings("ArrayRecordComponent")
    record Attempt(String envelopeSender, String recipient, String subject, byte[] raw) {}

    private final Map<String, Deque<Delivery>> answers = new ConcurrentHashMap<>();
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private Runnable meanwhile = () -> {};

    ScriptedTransport answering(String recipient, Delivery... inOrder) {
        answers.put(recipient, new ArrayDeque<>(List.of(inOrder)));
        return this;
    }

    /** Runs once, while the next mail is on its way. */
    void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    @Override
    public Delivery deliver(String envelopeSender, byte[] raw) {
        String source = new String(raw, StandardCharsets.UTF_8);
        String recipient = found(TO, source);
        attempts.add(new Attempt(envelopeSender, recipient, found(SUBJECT, source), raw));
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        Deque<Delivery> told = answers.getOrDefault(recipient, new ArrayDeque<>());
        return told.isEmpty() ? new Delivery.Accepted() : told.pop();
    }

    @Override
    public boolean keepsDelivered() {
        return false;
    }

    List<Attempt> attemptsTo(String recipient) {
        return attempts.stream()
                .filter(attempt -> attempt.recipient().equals(recipient))
                .toList();
    }

    /** To whom, in the order of the attempts. */
    List<String> recipients() {
        return attempts.stream().map(Attempt::recipient).toList();
    }

    List<String> subjectsTo(String recipient) {
        return attemptsTo(recipient).stream().map(Attempt::subject).toList();
    }

    private static String found(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        return matcher.find() ? matcher.group(1) : "";
    }
}
