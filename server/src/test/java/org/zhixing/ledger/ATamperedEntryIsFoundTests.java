package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.ledger.Tampering.ALL_UNSEALED;
import static org.zhixing.ledger.Tampering.LAST;
import static org.zhixing.ledger.Tampering.MIDDLE;
import static org.zhixing.ledger.Tampering.SOME_STREAM;
import static org.zhixing.ledger.Tampering.UNSEALED;
import static org.zhixing.ledger.Tampering.WITH_BODY;
import static org.zhixing.ledger.Tampering.tampering;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.ledger.verify.Verdict;

/** Somebody who owns the database changes, moves, deletes or copies entries: header, repeated columns, place in the log. */
@SealedLedgerTest
class ATamperedEntryIsFoundTests {

    @Autowired
    TamperedLedger ledger;

    static List<Tampering> tamperings() {
        return List.of(
                tampering(
                        "header of a sealed entry",
                        "UPDATE ledger.entry SET header = set_byte(header, 3, get_byte(header, 3) # 1)" + MIDDLE),
                tampering(
                        "header of the last sealed entry",
                        "UPDATE ledger.entry SET header = set_byte(header, 3, get_byte(header, 3) # 1)" + LAST),
                tampering(
                        "header of an unsealed entry",
                        "UPDATE ledger.entry SET header = set_byte(header, 3, get_byte(header, 3) # 1)" + UNSEALED),
                tampering("header cut short", "UPDATE ledger.entry SET header = substr(header, 1, 40)" + MIDDLE),
                tampering(
                        "headers of two entries swapped",
                        "UPDATE ledger.entry e SET header = o.header FROM ledger.entry o, ledger.leaf l, ledger.leaf m"
                                + " WHERE l.entry_id = e.id AND l.number IN (5, 6)"
                                + " AND m.entry_id = o.id AND m.number = 11 - l.number"),
                tampering("column id", "UPDATE ledger.entry SET id = gen_random_uuid()" + MIDDLE),
                tampering("column time", "UPDATE ledger.entry SET at = at + interval '1 microsecond'" + MIDDLE),
                tampering("column verb", "UPDATE ledger.entry SET verb = 'docket.opened'" + MIDDLE),
                tampering("column account", "UPDATE ledger.entry SET account = NULL" + MIDDLE),
                tampering(
                        "column account of an unsealed entry",
                        "UPDATE ledger.entry SET account = gen_random_uuid()" + UNSEALED),
                tampering("column stream kind", "UPDATE ledger.entry SET stream_kind = 'plan/plan'" + MIDDLE),
                tampering("column stream id", "UPDATE ledger.entry SET stream_id = gen_random_uuid()" + MIDDLE),
                tampering("column position", "UPDATE ledger.entry SET position = position + 1" + MIDDLE),
                tampering("two leaves reordered", "UPDATE ledger.leaf SET number = 11 - number WHERE number IN (5, 6)"),
                tampering(
                        "first and last leaf reordered",
                        "UPDATE ledger.leaf SET number = (SELECT max(number) FROM ledger.leaf) - number"
                                + " WHERE number = 0 OR number = (SELECT max(number) FROM ledger.leaf)"),
                tampering("leaf taken away", "DELETE FROM ledger.leaf WHERE number = 5"),
                tampering(
                        "last leaf taken away",
                        "DELETE FROM ledger.leaf WHERE number = (SELECT max(number) FROM ledger.leaf)"),
                tampering("leaves truncated", "TRUNCATE ledger.leaf"),
                tampering("leaf of no entry", "INSERT INTO ledger.leaf VALUES (1000000, gen_random_uuid())"),
                tampering(
                        "leaf turned to no entry",
                        "UPDATE ledger.leaf SET entry_id = gen_random_uuid() WHERE number = 5"),
                tampering(
                        "leaf given to an unsealed entry",
                        "INSERT INTO ledger.leaf SELECT (SELECT max(number) + 1 FROM ledger.leaf), id FROM ledger.entry"
                                + ALL_UNSEALED + " ORDER BY stream_id, position LIMIT 1"),
                tampering("one leaf twice", "UPDATE ledger.leaf SET number = 5 WHERE number = 6"),
                tampering("entry deleted", "DELETE FROM ledger.entry" + MIDDLE),
                tampering(
                        "entry deleted with its body",
                        "DELETE FROM ledger.body" + WITH_BODY + "; DELETE FROM ledger.entry" + MIDDLE),
                tampering("last sealed entry deleted", "DELETE FROM ledger.entry" + LAST),
                tampering(
                        "unsealed entry deleted",
                        "DELETE FROM ledger.body WHERE entry_id IN (SELECT id FROM ledger.entry" + UNSEALED
                                + "); DELETE FROM ledger.entry" + UNSEALED),
                tampering(
                        "all unsealed entries deleted",
                        "DELETE FROM ledger.body WHERE entry_id IN (SELECT id FROM" + " ledger.entry" + ALL_UNSEALED
                                + "); DELETE FROM ledger.entry" + ALL_UNSEALED),
                tampering("entries truncated", "TRUNCATE ledger.entry"),
                tampering(
                        "all truncated but checkpoints",
                        "TRUNCATE ledger.entry, ledger.leaf, ledger.body, ledger.stream, ledger.tile,"
                                + " ledger.anchor, ledger.anchor_block"),
                tampering(
                        "a whole stream deleted",
                        "DELETE FROM ledger.body WHERE entry_id IN (SELECT id FROM ledger.entry"
                                + " WHERE stream_id = (SELECT stream_id FROM ledger.entry" + MIDDLE
                                + ")); DELETE FROM ledger.anchor"
                                + SOME_STREAM + "; DELETE FROM ledger.stream" + SOME_STREAM
                                + "; DELETE FROM ledger.entry WHERE stream_id ="
                                + " (SELECT stream_id FROM ledger.entry" + MIDDLE + ")"),
                tampering("entry inserted twice", "INSERT INTO ledger.entry SELECT * FROM ledger.entry" + MIDDLE),
                tampering(
                        "copy inserted as unsealed",
                        "INSERT INTO ledger.entry SELECT gen_random_uuid(), stream_kind, stream_id, position, at, verb, account,"
                                + " header FROM ledger.entry" + MIDDLE),
                tampering(
                        "copy inserted behind the log",
                        "WITH copied AS (INSERT INTO ledger.entry SELECT gen_random_uuid(), stream_kind, stream_id, position,"
                                + " at, verb, account, header FROM ledger.entry" + MIDDLE + " RETURNING id)"
                                + " INSERT INTO ledger.leaf SELECT (SELECT max(number) + 1 FROM ledger.leaf), id"
                                + " FROM copied"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void isFound(Tampering tampering) throws Exception {
        assertThat(ledger.verdictAfter(tampering)).isInstanceOf(Verdict.Broken.class);
    }
}
