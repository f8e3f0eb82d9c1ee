package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Role;
import org.zhixing.ledger.verify.Hash;
import org.zhixing.ledger.verify.Hashes;
import org.zhixing.ledger.verify.Header;

@LedgerTest
class EveryActIsRecordedInOrderTests {

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasRecordedIsReadBackAsItWas() {
        var subject = Acts.docket();
        var changed = new LinkedHashMap<String, Object>();
        changed.put("title", "“清河”行动\n第二阶段 \uD840\uDC00");
        changed.put("due", LocalDate.of(2026, 3, 31));
        changed.put("units", List.of("市水利局", "市住建局"));
        changed.put("count", 12);
        changed.put("share", 0.25);
        changed.put("urgent", true);
        changed.put("role", Role.UNIT_HEAD);
        var entry = new Entry(
                Stream.of(subject), Acts.MORNING, Acts.standIn(), "docket.opened", changed, List.of("ab".repeat(32)));
        transaction.executeWithoutResult(status -> ledger.append(entry));

        var recorded = ledger.timeline(subject).get(0);
        assertThat(recorded.position()).isEqualTo(1);
        assertThat(recorded.sealed()).isFalse();
        assertThat(recorded.erasedUnder()).isNull();
        assertThat(recorded.entry().actor()).isEqualTo(entry.actor());
        assertThat(recorded.entry().at()).isEqualTo(Acts.MORNING);
        assertThat(recorded.entry().verb()).isEqualTo("docket.opened");
        assertThat(recorded.entry().evidence()).isEqualTo(entry.evidence());
        assertThat(recorded.entry().changed())
                .containsEntry("title", changed.get("title"))
                .containsEntry("due", "2026-03-31")
                .containsEntry("units", List.of("市水利局", "市住建局"))
                .containsEntry("count", 12L)
                .containsEntry("share", new java.math.BigDecimal("0.25"))
                .containsEntry("urgent", true)
                .containsEntry("role", "act.Role.UNIT_HEAD");
    }

    @Test
    void aJobIsRecordedByItsNameAndRule() {
        var subject = Acts.docket();
        var sweep = Actor.system("sweep", "practice 8");
        transaction.executeWithoutResult(status ->
                ledger.append(Entry.of(Stream.of(subject), Acts.MORNING, sweep, "yellow.proposed", Map.of())));
        assertThat(ledger.timeline(subject).get(0).entry().actor()).isEqualTo(sweep);
    }

    @Test
    void withoutATransactionNothingIsRecorded() {
        var act = Acts.act(Acts.docket(), "docket.opened");
        assertThatThrownBy(() -> ledger.append(act)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anActThatIsRolledBackLeavesNoTrace() {
        var subject = Acts.docket();
        transaction.executeWithoutResult(status -> {
            ledger.append(Acts.act(subject, "docket.opened"));
            status.setRollbackOnly();
        });
        assertThat(ledger.timeline(subject)).isEmpty();
        Acts.record(transaction, ledger, 1, subject);
        assertThat(ledger.timeline(subject)).extracting(Recorded::position).containsExactly(1L);
    }

    @Test
    void smallAndLargeBatchesChainAlike() {
        var one = Acts.docket();
        var other = Acts.docket();
        Acts.record(transaction, ledger, 3, one, other);
        Acts.record(transaction, ledger, 400, other, one);
        Acts.record(transaction, ledger, 2, one);
        assertThat(ledger.timeline(one)).hasSize(405);
        assertThat(ledger.timeline(other)).hasSize(403);
        assertChained(one);
        assertChained(other);
    }

    @Test
    void aStreamIsReadFromAPositionOn() {
        var subject = Acts.docket();
        Acts.record(transaction, ledger, 10, subject);
        assertThat(ledger.read(Stream.of(subject), 4, 3))
                .extracting(Recorded::position)
                .containsExactly(4L, 5L, 6L);
    }

    @Test
    void writersOfTheSameCasesInAnyOrderDoNotBlockEachOtherForEver() throws Exception {
        var subjects = new ArrayList<CaseRef>();
        for (int i = 0; i < 12; i++) {
            subjects.add(Acts.docket());
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            var writers = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < 4; writer++) {
                var mine = new ArrayList<>(subjects);
                java.util.Collections.shuffle(mine, new java.util.Random(writer));
                writers.add(() -> {
                    for (int round = 0; round < 20; round++) {
                        Acts.record(transaction, ledger, 1, mine.toArray(CaseRef[]::new));
                    }
                    return null;
                });
            }
            for (var done : pool.invokeAll(writers)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        for (var subject : subjects) {
            assertThat(ledger.timeline(subject)).hasSize(80);
            assertChained(subject);
        }
    }

    @Test
    void whatIsOutOfFormIsABugOfTheWriter() {
        var subject = Acts.docket();
        for (String verb : List.of("", "Opened", "two words", "办结", "ledger.erased")) {
            var act = Acts.act(subject, verb);
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ledger.append(act)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        var strange = Entry.of(Stream.of(subject), Acts.MORNING, Acts.officer(), "opened", Map.of("x", new Object()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ledger.append(strange)))
                .isInstanceOf(IllegalArgumentException.class);
        var elsewhere = Acts.act(new CaseRef("Supervision", "docket", Ids.next()), "opened");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ledger.append(elsewhere)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHeaderHoldsNoNameAndNoText() {
        var subject = Acts.docket();
        Acts.record(transaction, ledger, 1, subject);
        var header = headers(subject).get(0);
        var officer = "江一帆".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(indexOf(header, officer)).isNegative();
        assertThat(Header.read(header)).isPresent();
        assertThat(Header.read(header).orElseThrow().at()).isEqualTo(Acts.MORNING.truncatedTo(ChronoUnit.MICROS));
    }

    private void assertChained(CaseRef subject) {
        var previous = Hash.NONE;
        long position = 0;
        for (byte[] bytes : headers(subject)) {
            var header = Header.read(bytes).orElseThrow();
            assertThat(header.position()).isEqualTo(++position);
            assertThat(header.previous()).isEqualTo(previous);
            previous = Hashes.entry(bytes);
        }
        assertThat(jdbc.sql("SELECT head FROM ledger.stream WHERE id = ?")
                        .param(subject.id())
                        .query(byte[].class)
                        .single())
                .isEqualTo(previous.bytes());
    }

    private List<byte[]> headers(CaseRef subject) {
        return jdbc.sql("SELECT header FROM ledger.entry WHERE stream_id = ? ORDER BY position")
                .param(subject.id())
                .query(byte[].class)
                .list();
    }

    private static int indexOf(byte[] where, byte[] what) {
        for (int i = 0; i + what.length <= where.length; i++) {
            if (Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
