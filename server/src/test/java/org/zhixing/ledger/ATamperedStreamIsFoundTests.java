package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.ledger.Tampering.SOME_STREAM;
import static org.zhixing.ledger.Tampering.tampering;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.ledger.verify.Verdict;

/** Somebody who owns the database changes the ends of streams: how many entries there are, and the hash of the last. */
@SealedLedgerTest
class ATamperedStreamIsFoundTests {

    @Autowired
    TamperedLedger ledger;

    static List<Tampering> tamperings() {
        return List.of(
                tampering("count of a stream", "UPDATE ledger.stream SET count = count - 1" + SOME_STREAM),
                tampering(
                        "head of a stream",
                        "UPDATE ledger.stream SET head = set_byte(head, 0, (get_byte(head, 0) + 1) % 256)"
                                + SOME_STREAM),
                tampering("stream deleted", "DELETE FROM ledger.stream" + SOME_STREAM),
                tampering("streams truncated", "TRUNCATE ledger.stream"),
                tampering(
                        "stream inserted",
                        "INSERT INTO ledger.stream (kind, id, count, head) VALUES ('x/y', gen_random_uuid(), 1, '\\x00')"),
                tampering("stream out of form", "UPDATE ledger.stream SET kind = 'No Kind'" + SOME_STREAM),
                tampering("count of an anchor", "UPDATE ledger.anchor SET count = count - 1" + SOME_STREAM),
                tampering(
                        "head of an anchor",
                        "UPDATE ledger.anchor SET head = set_byte(head, 0, (get_byte(head, 0) + 1) % 256)"
                                + SOME_STREAM),
                tampering(
                        "bucket of an anchor", "UPDATE ledger.anchor SET bucket = (bucket + 1) % 65536" + SOME_STREAM),
                tampering("anchor deleted", "DELETE FROM ledger.anchor" + SOME_STREAM),
                tampering(
                        "anchor inserted",
                        "INSERT INTO ledger.anchor VALUES ('x/y', gen_random_uuid(), 1, 1, '\\x00')"),
                tampering("anchors truncated", "TRUNCATE ledger.anchor"),
                tampering(
                        "anchor block",
                        "UPDATE ledger.anchor_block SET hashes = set_byte(hashes, 9, (get_byte(hashes, 9) + 1) % 256) WHERE block = 256"),
                tampering(
                        "lower anchor block",
                        "UPDATE ledger.anchor_block SET hashes = set_byte(hashes, 9, (get_byte(hashes, 9) + 1) % 256) WHERE block = (SELECT min(block) FROM ledger.anchor_block)"),
                tampering("anchor block deleted", "DELETE FROM ledger.anchor_block WHERE block = 256"),
                tampering("anchor block inserted", "INSERT INTO ledger.anchor_block VALUES (300, '\\x00')"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void isFound(Tampering tampering) throws Exception {
        assertThat(ledger.verdictAfter(tampering)).isInstanceOf(Verdict.Broken.class);
    }
}
