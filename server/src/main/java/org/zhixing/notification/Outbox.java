package org.zhixing.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.CaseClock;
import org.zhixing.notification.Carrier.NotCarried;

/**
 * From waiting messages to letters, and from letters to the channels. A letter is written once and sent until the other
 * side has accepted it and that has been noted; a crash between the two sends it again under the same id. Each channel
 * works by itself: when one fails, its run ends and the others go on.
 */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(6);
    private static final int ATTEMPTS = 16;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Channels channels;
    private final LetterWriting writing;
    private final StoredLetters letters;
    private final DigestTimes digestTimes;
    private final Clock machine;
    private final CaseClock clock;

    Outbox(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Channels channels,
            LetterWriting writing,
            StoredLetters letters,
            DigestTimes digestTimes,
            Clock machine,
            CaseClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.channels = channels;
        this.writing = writing;
        this.letters = letters;
        this.digestTimes = digestTimes;
        this.machine = machine;
        this.clock = clock;
    }

    /** Urgent messages become letters, and letters leave by all channels. */
    void carry() {
        write();
        channels.carried().forEach(this::leave);
    }

    /** Urgent messages become letters. */
    void write() {
        var ready = channels.ready();
        if (!ready.isEmpty()) {
            writing.urgent(ready, clock.today(), machine.instant());
        }
    }

    /** Letters leave by this channel until none is due or one was not accepted. */
    void leave(Channel channel) {
        var carrier = channels.carrier(channel);
        if (carrier.isReady()) {
            boolean more = true;
            while (more) {
                more = sendNext(carrier);
            }
        }
    }

    /** What waits and is not urgent becomes one letter a person and channel. */
    void digest() {
        var ready = channels.ready();
        if (!ready.isEmpty()) {
            writing.digest(ready, machine.instant());
        }
    }

    /** The digest leaves once on each working day, as soon as its time has come in case time. */
    boolean digestIfItIsTime() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean now = digestTimes.claim(clock.now());
            if (now) {
                digest();
            }
            return now;
        }));
    }

    /** One transaction a letter, so that each is noted as soon as it has left. Answers whether to go on. */
    private boolean sendNext(Carrier carrier) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var now = machine.instant();
            var due = letters.nextDue(carrier.channel(), now);
            return due.isPresent() && send(carrier, due.get(), now);
        }));
    }

    private boolean send(Carrier carrier, Letter letter, Instant now) {
        try {
            carrier.carry(letter);
            jdbc.update(
                    """
                    UPDATE notification.letter SET sent_at = ?, next_at = NULL, attempts = attempts + 1, failure = NULL
                     WHERE id = ?""",
                    now.atOffset(ZoneOffset.UTC),
                    letter.id());
            return true;
        } catch (NotCarried not) {
            int attempts = letter.attempts() + 1;
            boolean again = !not.isForGood() && attempts < ATTEMPTS;
            LOG.warn("{} {} was not accepted, attempt {}: {}", letter.channel(), letter.id(), attempts, not.why());
            jdbc.update(
                    """
                    UPDATE notification.letter SET next_at = ?, attempts = ?, failure = ?, failed_at = ? WHERE id = ?""",
                    again ? now.plus(pause(attempts)).atOffset(ZoneOffset.UTC) : null,
                    attempts,
                    not.why(),
                    now.atOffset(ZoneOffset.UTC),
                    letter.id());
            return not.isForGood();
        }
    }

    private static Duration pause(int attempts) {
        var doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts - 1, 16));
        return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }

    /** All channels of a collection that are ready. */
    static EnumSet<Channel> both(Collection<Channel> some, Collection<Channel> ready) {
        var both = EnumSet.noneOf(Channel.class);
        both.addAll(some);
        both.retainAll(ready);
        return both;
    }
}
