package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.ledger.Tampering.MIDDLE;
import static org.zhixing.ledger.Tampering.UNSEALED;
import static org.zhixing.ledger.Tampering.WITH_BODY;
import static org.zhixing.ledger.Tampering.tampering;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.ledger.verify.Verdict;

/** Somebody who owns the database changes, swaps or hides what entries say, or claims an erasure that was none. */
@SealedLedgerTest
class ATamperedBodyIsFoundTests {

    @Autowired
    TamperedLedger ledger;

    static List<Tampering> tamperings() {
        return List.of(
                tampering(
                        "body changed",
                        "UPDATE ledger.body SET body = convert_to(replace(convert_from(body, 'UTF8'), '5', '9'), 'UTF8')"
                                + WITH_BODY),
                tampering(
                        "salt changed",
                        "UPDATE ledger.body SET salt = set_byte(salt, 0, (get_byte(salt, 0) + 1) % 256)" + WITH_BODY),
                tampering(
                        "body of an unsealed entry changed",
                        "UPDATE ledger.body SET body = body || ' '::bytea WHERE entry_id IN (SELECT id FROM ledger.entry"
                                + UNSEALED + ")"),
                tampering(
                        "bodies of two entries swapped",
                        "UPDATE ledger.body b SET salt = o.salt, body = o.body FROM ledger.body o, ledger.leaf e, ledger.leaf f"
                                + " WHERE b.entry_id = e.entry_id AND o.entry_id = f.entry_id AND e.number IN (5, 6)"
                                + " AND f.number = 11 - e.number"),
                tampering("body deleted", "DELETE FROM ledger.body" + WITH_BODY),
                tampering("bodies truncated", "TRUNCATE ledger.body"),
                tampering("body erased without an act", "UPDATE ledger.body SET salt = NULL, body = NULL" + WITH_BODY),
                tampering(
                        "body erased under another's act",
                        "UPDATE ledger.body SET salt = NULL, body = NULL, erased_by = (SELECT id FROM ledger.entry"
                                + " WHERE verb = 'ledger.erased')" + WITH_BODY),
                tampering(
                        "erased body filled again",
                        "UPDATE ledger.body SET salt = '\\x00', body = convert_to('{}', 'UTF8'), erased_by = NULL WHERE body IS NULL"),
                tampering(
                        "erasure under another act",
                        "UPDATE ledger.body SET erased_by = (SELECT id FROM ledger.entry" + MIDDLE
                                + ") WHERE body IS NULL"),
                tampering(
                        "the act of erasing erased",
                        "UPDATE ledger.body SET salt = NULL, body = NULL WHERE entry_id = (SELECT id FROM ledger.entry WHERE verb = 'ledger.erased')"),
                tampering(
                        "mark of erasure on a standing body",
                        "UPDATE ledger.body SET erased_by = (SELECT id FROM ledger.entry WHERE verb = 'ledger.erased')"
                                + WITH_BODY),
                tampering(
                        "stray body",
                        "INSERT INTO ledger.body (entry_id, salt, body) VALUES (gen_random_uuid(), '\\x00', '\\x00')"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void isFound(Tampering tampering) throws Exception {
        assertThat(ledger.verdictAfter(tampering)).isInstanceOf(Verdict.Broken.class);
    }
}
