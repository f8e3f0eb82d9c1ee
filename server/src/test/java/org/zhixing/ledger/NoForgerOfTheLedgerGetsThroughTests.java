package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhixing.ledger.verify.Finding;
import org.zhixing.ledger.verify.Verdict;

/** Attacks that make many rows agree, and what stands in their way; and a ledger that nobody has touched. */
@SealedLedgerTest
class NoForgerOfTheLedgerGetsThroughTests {

    /** Somebody without the key rewrites the last act and everything that hangs on it. */
    private static final String REWRITE_THE_LAST =
            """
            CREATE TEMP TABLE last ON COMMIT DROP AS
              SELECT id, number AS leaf, stream_id, stream_kind,
                     set_byte(header, 3, get_byte(header, 3) # 1) AS header
                FROM ledger.entry e JOIN ledger.leaf l ON l.entry_id = e.id WHERE NOT EXISTS (
                  SELECT 1 FROM ledger.entry o WHERE o.stream_id = e.stream_id AND o.position > e.position)
               ORDER BY number DESC LIMIT 1;
            ALTER TABLE last ADD COLUMN hash bytea, ADD COLUMN new_id uuid;
            UPDATE last SET hash = sha256('\\x00'::bytea || header),
                            new_id = encode(substr(header, 2, 16), 'hex')::uuid;
            UPDATE ledger.entry e SET header = l.header, id = l.new_id FROM last l WHERE e.id = l.id;
            UPDATE ledger.leaf f SET entry_id = l.new_id FROM last l WHERE f.entry_id = l.id;
            UPDATE ledger.body b SET entry_id = l.new_id FROM last l WHERE b.entry_id = l.id;
            UPDATE ledger.body b SET erased_by = l.new_id FROM last l WHERE b.erased_by = l.id;
            UPDATE ledger.stream s SET head = l.hash FROM last l
             WHERE s.id = l.stream_id AND s.kind = l.stream_kind;
            UPDATE ledger.anchor s SET head = l.hash FROM last l
             WHERE s.id = l.stream_id AND s.kind = l.stream_kind;
            UPDATE ledger.tile t SET hashes = overlay(t.hashes placing l.hash from ((l.leaf % 256) * 32 + 1)::int)
              FROM last l WHERE t.level = 0 AND t.index = l.leaf / 256;
            """;

    private static final String EMPTY_EVERYTHING =
            "TRUNCATE ledger.entry, ledger.leaf, ledger.body, ledger.stream, ledger.tile, ledger.anchor, ledger.anchor_block,"
                    + " ledger.checkpoint";

    @Autowired
    SealedCity city;

    @Autowired
    TamperedLedger tampered;

    @Autowired
    SealRows rows;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void anUntouchedLedgerIsIntact() throws Exception {
        city.build();
        var verdict = (Verdict.Intact) tampered.verdictAfter("SELECT 1", rows.checkpointsAfter(0, 9));
        assertThat(verdict.sealed()).isEqualTo(295);
        assertThat(verdict.pending()).isEqualTo(4);
        assertThat(verdict.erased()).isEqualTo(1);
    }

    @Test
    void aForgerWhoMakesAllRowsAgreeFailsAtTheSignedRoot() throws Exception {
        assertThat(found(tampered.verdictAfter(REWRITE_THE_LAST, List.of())).key())
                .isEqualTo("ledger.verify.root");
    }

    @Test
    void theFirstBrokenEntryIsNamed() throws Exception {
        city.build();
        var third = ledger.timeline(city.docket).get(2);
        var finding = found(tampered.verdictAfter(
                "UPDATE ledger.body SET body = '{}' WHERE entry_id = '" + third.id() + "'", List.of()));
        assertThat(finding.key()).isEqualTo("ledger.verify.body");
        assertThat(finding.args()).containsExactly(third.id() + " (supervision/docket/" + city.docket.id() + ", 3)");
    }

    /** The whole database put back to an earlier day, all rows in agreement: only what is kept outside can tell. */
    @Test
    void aLogTakenBackToAnEarlierCheckpointIsFoundByTheCheckpointsOutside() throws Exception {
        city.build();
        var outside = rows.checkpointsAfter(0, 9);
        assertThat(tampered.verdictAfter(EMPTY_EVERYTHING, List.of())).isInstanceOf(Verdict.Intact.class);
        assertThat(tampered.verdictAfter(EMPTY_EVERYTHING, outside)).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void theDatabaseItselfRefusesWhoDoesNotSwitchOffItsFences() {
        city.build();
        for (String mistake : List.of(
                "DELETE FROM ledger.entry",
                "UPDATE ledger.entry SET verb = 'x'",
                "UPDATE ledger.leaf SET number = number + 1000 WHERE number = 5",
                "DELETE FROM ledger.leaf",
                "TRUNCATE ledger.entry CASCADE",
                "DELETE FROM ledger.body",
                "UPDATE ledger.body SET body = '\\x00' WHERE body IS NOT NULL",
                "UPDATE ledger.checkpoint SET text = ''",
                "DELETE FROM ledger.stream")) {
            assertThatThrownBy(() -> jdbc.update(mistake)).as(mistake).hasMessageContaining("append-only");
        }
    }

    private static Finding found(Verdict verdict) {
        return ((Verdict.Broken) verdict).finding();
    }
}
