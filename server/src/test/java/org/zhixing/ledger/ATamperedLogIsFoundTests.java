package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.ledger.Tampering.tampering;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.ledger.verify.Verdict;

/** Somebody who owns the database changes checkpoints, or the hashes of the tree that they sign. */
@SealedLedgerTest
class ATamperedLogIsFoundTests {

    @Autowired
    TamperedLedger ledger;

    static List<Tampering> tamperings() {
        return List.of(
                tampering(
                        "text of a checkpoint",
                        "UPDATE ledger.checkpoint SET text = replace(text, 'streams', 'strands') WHERE number = 2"),
                tampering(
                        "size in the text of a checkpoint",
                        "UPDATE ledger.checkpoint SET text = replace(text, 'size 8', 'size 9') WHERE number = 1"),
                tampering(
                        "column size of a checkpoint", "UPDATE ledger.checkpoint SET size = size + 1 WHERE number = 3"),
                tampering(
                        "signature of a checkpoint",
                        "UPDATE ledger.checkpoint SET signature = set_byte(signature, 0, (get_byte(signature, 0) + 1) % 256) WHERE number = 1"),
                tampering(
                        "signatures swapped",
                        "UPDATE ledger.checkpoint c SET signature = o.signature FROM ledger.checkpoint o WHERE c.number IN (1, 2) AND o.number = 3 - c.number"),
                tampering(
                        "checkpoints reordered",
                        "UPDATE ledger.checkpoint SET number = 3 - number WHERE number IN (1, 2)"),
                tampering("first checkpoint deleted", "DELETE FROM ledger.checkpoint WHERE number = 1"),
                tampering("middle checkpoint deleted", "DELETE FROM ledger.checkpoint WHERE number = 2"),
                tampering("last checkpoint deleted", "DELETE FROM ledger.checkpoint WHERE number = 3"),
                tampering("checkpoints truncated", "TRUNCATE ledger.checkpoint"),
                tampering(
                        "checkpoint inserted twice",
                        "INSERT INTO ledger.checkpoint SELECT * FROM ledger.checkpoint WHERE number = 3"),
                tampering(
                        "checkpoint inserted under a new number",
                        "INSERT INTO ledger.checkpoint SELECT 4, size + 1, text, signature FROM ledger.checkpoint WHERE number = 3"),
                tampering(
                        "leaf tile",
                        "UPDATE ledger.tile SET hashes = set_byte(hashes, 170, (get_byte(hashes, 170) + 1) % 256) WHERE level = 0 AND index = 0"),
                tampering(
                        "edge tile",
                        "UPDATE ledger.tile SET hashes = set_byte(hashes, 0, (get_byte(hashes, 0) + 1) % 256) WHERE level = 0 AND index = 1"),
                tampering(
                        "upper tile",
                        "UPDATE ledger.tile SET hashes = set_byte(hashes, 0, (get_byte(hashes, 0) + 1) % 256) WHERE level = 1"),
                tampering("tile longer", "UPDATE ledger.tile SET hashes = hashes || hashes WHERE level = 1"),
                tampering("tile deleted", "DELETE FROM ledger.tile WHERE level = 0 AND index = 0"),
                tampering("upper tile deleted", "DELETE FROM ledger.tile WHERE level = 1"),
                tampering("tile inserted", "INSERT INTO ledger.tile VALUES (3, 9, '\\x00')"),
                tampering("tiles reordered", "UPDATE ledger.tile SET index = index + 10 WHERE level = 0"),
                tampering("tiles truncated", "TRUNCATE ledger.tile"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void isFound(Tampering tampering) throws Exception {
        assertThat(ledger.verdictAfter(tampering)).isInstanceOf(Verdict.Broken.class);
    }
}
