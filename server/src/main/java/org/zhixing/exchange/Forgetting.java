package org.zhixing.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;

/**
 * What nobody needs any more ends by itself (L16, L17): the list of calls, and files that were tried and never taken in.
 * How long they are kept stands in a rule; matters and their dockets are never touched.
 */
@Service
public class Forgetting {

    private static final Stream KEEPING = new Stream("exchange/keeping", new UUID(0, 1));
    private static final Actor JOB = Actor.system("exchange-forget", "L16 L17");

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Forgetting(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** How much went. */
    public record Forgotten(int calls, int offers) {}

    @Transactional
    public Forgotten forget(Instant at) {
        int calls = jdbc.sql("DELETE FROM exchange.call WHERE at < :before")
                .param("before", Systems.time(before(at, "calls.days")))
                .update();
        int offers = jdbc.sql("DELETE FROM exchange.offer WHERE taken_at IS NULL AND offered_at < :before")
                .param("before", Systems.time(before(at, "offers.days")))
                .update();
        if (calls + offers > 0) {
            ledger.append(Entry.of(KEEPING, at, JOB, "exchange.forgotten", Map.of("calls", calls, "offers", offers)));
        }
        return new Forgotten(calls, offers);
    }

    private Instant before(Instant at, String key) {
        int days = jdbc.sql("SELECT value FROM exchange.rule WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
        return LocalDate.ofInstant(at, Zone.SHANGHAI)
                .minusDays(days)
                .atStartOfDay(Zone.SHANGHAI)
                .toInstant();
    }
}
