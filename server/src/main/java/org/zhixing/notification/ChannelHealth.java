package org.zhixing.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Carrier.NotCarried;

/** How the channels do, for the system administrator: counts and reasons, never what was sent or to whom. */
@Service
public class ChannelHealth {

    /**
     * How one channel does.
     *
     * @param waiting letters not yet accepted and tried again by themselves
     * @param givenUp letters that are tried no more until somebody says so
     * @param failure what the last failure was, null if none is open
     */
    public record Health(
            Channel channel,
            boolean ready,
            int waiting,
            int givenUp,
            @Nullable Instant lastSent,
            @Nullable Instant lastFailed,
            @Nullable String failure) {}

    private final JdbcClient jdbc;
    private final Channels channels;
    private final Gateways gateways;
    private final Ledger ledger;
    private final Clock machine;
    private final CaseClock clock;

    ChannelHealth(
            JdbcClient jdbc, Channels channels, Gateways gateways, Ledger ledger, Clock machine, CaseClock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.gateways = gateways;
        this.ledger = ledger;
        this.machine = machine;
        this.clock = clock;
    }

    public List<Health> all() {
        var ready = channels.ready();
        var all = new ArrayList<Health>();
        for (Channel channel : Channel.values()) {
            all.add(jdbc.sql(
                            """
                            SELECT count(*) FILTER (WHERE next_at IS NOT NULL) AS waiting,
                                   count(*) FILTER (WHERE next_at IS NULL AND sent_at IS NULL
                                                      AND channel <> 'VOICE') AS given_up,
                                   max(sent_at) AS sent, max(failed_at) AS failed,
                                   (array_agg(failure ORDER BY failed_at DESC)
                                        FILTER (WHERE failure IS NOT NULL))[1] AS failure
                              FROM notification.letter WHERE channel = :channel
                            """)
                    .param("channel", channel.name())
                    .query((row, n) -> new Health(
                            channel,
                            ready.contains(channel),
                            row.getInt("waiting"),
                            row.getInt("given_up"),
                            at(row.getObject("sent", OffsetDateTime.class)),
                            at(row.getObject("failed", OffsetDateTime.class)),
                            row.getString("failure")))
                    .single());
        }
        return all;
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Sends again what waits or was given up, under the same ids. Answers how many. */
    @Transactional
    public Outcome<Integer> sendAgain(Channel channel, Actor by) {
        if (!by.has(Role.SYSTEM_ADMINISTRATOR)) {
            return Outcome.refused("notification.channel.not-yours", "L16");
        }
        int again = jdbc.sql(
                        """
                        UPDATE notification.letter SET next_at = :now, attempts = 0
                         WHERE channel = :channel AND channel <> 'VOICE' AND sent_at IS NULL
                        """)
                .param("now", machine.instant().atOffset(ZoneOffset.UTC))
                .param("channel", channel.name())
                .update();
        gateways.find(channel)
                .ifPresent(gateway -> ledger.append(Entry.of(
                        new Stream(Gateways.STREAM, gateway.id()),
                        clock.now(),
                        by,
                        "channel.sent-again",
                        Map.of("channel", channel, "letters", again))));
        return Outcome.done(again);
    }

    /** Sends one test message at once; done when the other side has accepted it. Nothing is stored. */
    public Outcome<Channel> test(Channel channel, String address, Actor by) {
        if (!by.has(Role.SYSTEM_ADMINISTRATOR)) {
            return Outcome.refused("notification.channel.not-yours", "L16");
        }
        if (!channels.carried().contains(channel)
                || address.isBlank()
                || !channels.carrier(channel).isReady()) {
            return Outcome.refused("notification.channel.not-ready", "practice 12");
        }
        try {
            channels.carrier(channel).carry(test(channel, address.strip()));
            return Outcome.done(channel);
        } catch (NotCarried not) {
            return not.isInOurWords()
                    ? Outcome.refused("notification.failure." + not.why(), "practice 12")
                    : Outcome.refused("notification.channel.test-failed", "practice 12", not.why());
        }
    }

    private Letter test(Channel channel, String address) {
        LocalDate day = clock.today();
        return new Letter(Ids.next(), channel, address, false, List.of("TEST"), List.of(day), machine.instant(), 0);
    }
}
