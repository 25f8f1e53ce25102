package se.goteborgsregionen.bredvid.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox, on one node of the cluster at a time: whoever holds the lease in the database. A watch renews the lease
 * while the reader waits for mail, and now and then breaks its wait off, so that a connection that has gone without a word is
 * replaced. The reader is a virtual thread: interrupting it closes the socket that it waits at.
 */
@Component
class InboundReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboundReader.class);

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final InboundSettings settings;
    private final Intake intake;
    private final IncomingRepository mails;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    private volatile boolean running;
    private volatile @Nullable Instant waitingSince;
    private volatile @Nullable Thread watch;
    private volatile @Nullable Thread reader;

    InboundReader(InboundSettings settings, Intake intake, IncomingRepository mails, Clock clock) {
        this.settings = settings;
        this.intake = intake;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.isOn() && !running) {
            running = true;
            watch = Thread.ofVirtual().name("inbound-watch").start(this::watch);
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread watching = watch;
        if (watching != null) {
            watching.interrupt();
            join(watching);
        }
        breakOffWait();
        Thread reading = reader;
        if (reading != null) {
            join(reading);
        }
        if (watching != null) {
            mails.letGo(node, clock.instant());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the database pool and the scheduler do. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }

    private void watch() {
        while (running) {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.warn("It could not be decided which node reads the mailbox; the next look decides", e);
            }
            if (!pause(LOOK)) {
                return;
            }
        }
    }

    private void look() {
        Instant now = clock.instant();
        boolean mine = mails.hold(node, now, now.plus(LEASE));
        Thread reading = reader;
        boolean alive = reading != null && reading.isAlive();
        if (mine && !alive) {
            reader = Thread.ofVirtual().name("inbound-reader").start(this::read);
        } else if (alive && (!mine || waitsSince(now.minus(LONGEST_WAIT)))) {
            breakOffWait();
        }
    }

    private boolean waitsSince(Instant moment) {
        Instant since = waitingSince;
        return since != null && since.isBefore(moment);
    }

    private void breakOffWait() {
        Thread reading = reader;
        if (waitingSince != null && reading != null) {
            reading.interrupt();
        }
    }

    private void read() {
        Duration pause = LOOK;
        while (running && holdsLease()) {
            try (InboundMailbox mailbox = InboundMailbox.open(settings)) {
                pause = LOOK;
                while (running && holdsLease()) {
                    while (mailbox.drain(intake::store) > 0) {
                        intake.work();
                    }
                    intake.work();
                    waitingSince = clock.instant();
                    mailbox.await();
                    waitingSince = null;
                }
            } catch (MessagingException | InterruptedException | RuntimeException e) {
                boolean brokenOff = Thread.interrupted() || waitingSince != null;
                waitingSince = null;
                if (running && !brokenOff) {
                    LOG.warn("The mailbox {} could not be read: {}", settings, e.toString());
                    pause(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        }
    }

    private boolean holdsLease() {
        Instant now = clock.instant();
        return mails.hold(node, now, now.plus(LEASE));
    }

    private static boolean pause(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
