package org.zhixing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Stream;

/** L16, L17: the list of calls and files nobody took in end by rule; what somebody may still need stays. */
class WhatIsNotNeededIsForgottenTests extends ExchangeTest {

    private static final Stream KEEPING = new Stream("exchange/keeping", new UUID(0, 1));

    @Autowired
    Forgetting forgetting;

    @Autowired
    FileOffers offers;

    @Autowired
    Calls calls;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsOlderThanTheRuleGoesAndNothingElse() {
        var told = connect(Right.GIVE_MATTERS, Right.READ_OWN);
        var system = connected.find(told.system()).orElseThrow();
        var now = clock.now();
        call(system, "calls.days", now, 1, "老");
        call(system, "calls.days", now, 0, "新");
        var oldUntaken = offer(told, "offers.days", now, 1);
        var youngUntaken = offer(told, "offers.days", now, 0);
        var oldTaken = offer(told, "offers.days", now, 2);
        var matter = new Offered("K-1", "加装电梯", "", "", "", "", "", "", "云泽市财政局", List.of(), List.of(), "", List.of());
        var withMatter = offers.keep(
                        told.system(),
                        "三月.xlsx",
                        Parcel.of(List.of(matter)),
                        before(now, "offers.days", 3),
                        city.actor(OFFICER))
                .orThrow();
        offers.take(oldTaken, now, city.actor(OFFICER)).orThrow();
        offers.take(withMatter, now, city.actor(OFFICER)).orThrow();
        long entries = ledger.read(KEEPING, 1, 100).size();

        var forgotten = forgetting.forget(now);

        assertThat(forgotten).isEqualTo(new Forgetting.Forgotten(1, 1));
        assertThat(words(told)).contains("新").doesNotContain("老");
        assertThat(kept(told))
                .containsExactlyInAnyOrder(youngUntaken, oldTaken, withMatter)
                .doesNotContain(oldUntaken);
        assertThat(matters.of(system, null, 10)).as("matters are never touched").hasSize(1);
        assertThat(ledger.read(KEEPING, 1, 100)).hasSize((int) entries + 1);
        assertThat(last().entry().verb()).isEqualTo("exchange.forgotten");
        assertThat(last().entry().changed()).containsKeys("calls", "offers");

        assertThat(forgetting.forget(now)).isEqualTo(new Forgetting.Forgotten(0, 0));
        assertThat(ledger.read(KEEPING, 1, 100))
                .as("a night on which nothing went leaves no entry")
                .hasSize((int) entries + 1);
    }

    private Recorded last() {
        var all = ledger.read(KEEPING, 1, 100);
        return all.get(all.size() - 1);
    }

    private void call(ConnectedSystem system, String rule, Instant now, int daysMore, String words) {
        calls.keep(system, before(now, rule, daysMore), Operation.DOCKETS_OUT, "", 200, 1, 0, words);
    }

    private UUID offer(Systems.Told told, String rule, Instant now, int daysMore) {
        return offers.keep(
                        told.system(),
                        daysMore + ".xlsx",
                        Parcel.of(List.of()),
                        before(now, rule, daysMore),
                        city.actor(OFFICER))
                .orThrow();
    }

    /** As many days ago as the rule keeps, and some more; at eight in the morning. */
    private Instant before(Instant now, String rule, int daysMore) {
        int days = jdbc.sql("SELECT value FROM exchange.rule WHERE key = :key")
                .param("key", rule)
                .query(Integer.class)
                .single();
        return LocalDate.ofInstant(now, Zone.SHANGHAI)
                .minusDays(days + daysMore)
                .atTime(8, 0)
                .atZone(Zone.SHANGHAI)
                .toInstant();
    }

    private List<String> words(Systems.Told told) {
        return jdbc.sql("SELECT words FROM exchange.call WHERE system = :system")
                .param("system", told.system())
                .query(String.class)
                .list();
    }

    private List<UUID> kept(Systems.Told told) {
        return jdbc.sql("SELECT id FROM exchange.offer WHERE system = :system")
                .param("system", told.system())
                .query(UUID.class)
                .list();
    }
}
