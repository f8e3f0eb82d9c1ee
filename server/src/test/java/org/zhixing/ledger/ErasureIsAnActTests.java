package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;

@LedgerTest
class ErasureIsAnActTests {

    private static final String RULE = "保留期限表第3条";

    @Autowired
    Ledger ledger;

    @Autowired
    Erasures erasures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theContentGoesAndTheChainSaysUnderWhichRule() {
        var subject = Acts.docket();
        Acts.record(transaction, ledger, 3, subject);
        var second = ledger.timeline(subject).get(1).id();
        assertThat(erase(subject, List.of(second)).orThrow()).isEqualTo(1);

        var timeline = ledger.timeline(subject);
        assertThat(timeline).hasSize(4);
        var erased = timeline.get(1);
        assertThat(erased.erasedUnder()).isEqualTo(RULE);
        assertThat(erased.entry().changed()).isEmpty();
        assertThat(erased.entry().actor().personName()).isEmpty();
        assertThat(erased.entry().verb()).isEqualTo("docket.reported");
        assertThat(timeline.get(0).erasedUnder()).isNull();
        assertThat(timeline.get(3).entry().changed())
                .containsEntry("rule", RULE)
                .containsEntry("entries", List.of(second.toString()));
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.body WHERE entry_id = ? AND body IS NULL AND salt IS NULL")
                        .param(second)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aReaderSeesThatItWasErased() {
        var subject = Acts.docket();
        Acts.record(transaction, ledger, 2, subject);
        erase(subject, List.of(ledger.timeline(subject).get(0).id())).orThrow();
        var lines = Timeline.of(ledger.timeline(subject), Sight.whole(), Map.of(), null)
                .lines();
        assertThat(lines.get(0).erasedUnder()).isEqualTo(RULE);
        assertThat(lines.get(0).actor()).isNull();
        assertThat(lines.get(2).verbKey()).isEqualTo("ledger.verb.erased");
    }

    @Test
    void whatIsElsewhereErasedAlreadyOrAnErasureItselfIsRefusedWithNothingErased() {
        var subject = Acts.docket();
        var other = Acts.docket();
        Acts.record(transaction, ledger, 2, subject, other);
        var mine = ledger.timeline(subject).get(0).id();
        var foreign = ledger.timeline(other).get(0).id();
        assertThat(erase(subject, List.of(mine, foreign)).isDone()).isFalse();
        assertThat(erase(subject, List.of()).isDone()).isFalse();
        assertThat(erase(subject, List.of(UUID.randomUUID())).isDone()).isFalse();
        assertThat(ledger.timeline(subject)).hasSize(2).allMatch(one -> one.erasedUnder() == null);

        assertThat(erase(subject, List.of(mine, mine)).orThrow()).isEqualTo(1);
        assertThat(erase(subject, List.of(mine)).isDone()).isFalse();
        assertThat(erase(subject, List.of(ledger.timeline(subject).get(2).id())).isDone())
                .isFalse();
        Outcome<Integer> unnamed = java.util.Objects.requireNonNull(transaction.execute(
                status -> erasures.erase(Stream.of(other), List.of(foreign), " ", Acts.officer(), Acts.MORNING)));
        assertThat(unnamed.isDone()).isFalse();
    }

    @Test
    void withoutATransactionNothingIsErased() {
        assertThatThrownBy(() -> erasures.erase(
                        Stream.of(Acts.docket()), List.of(UUID.randomUUID()), RULE, Acts.officer(), Acts.MORNING))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Outcome<Integer> erase(CaseRef subject, Collection<UUID> entries) {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> erasures.erase(Stream.of(subject), entries, RULE, Acts.officer(), Acts.MORNING)));
    }
}
