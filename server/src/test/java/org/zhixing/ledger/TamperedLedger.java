package org.zhixing.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.verify.DatabaseSource;
import org.zhixing.ledger.verify.LedgerCheck;
import org.zhixing.ledger.verify.SignedCheckpoint;
import org.zhixing.ledger.verify.Verdict;

/** The sealed city's ledger without its fences, for one attack at a time; each is rolled back, so that all meet the same. */
@Component
class TamperedLedger {

    private static final String FREE =
            """
            ALTER TABLE ledger.entry DISABLE TRIGGER USER;
            ALTER TABLE ledger.leaf DISABLE TRIGGER USER;
            ALTER TABLE ledger.body DISABLE TRIGGER USER;
            ALTER TABLE ledger.stream DISABLE TRIGGER USER;
            ALTER TABLE ledger.checkpoint DISABLE TRIGGER USER;
            ALTER TABLE ledger.tile DISABLE TRIGGER USER;
            ALTER TABLE ledger.anchor DISABLE TRIGGER USER;
            ALTER TABLE ledger.anchor_block DISABLE TRIGGER USER;
            ALTER TABLE ledger.body DROP CONSTRAINT body_erased_by_fkey,
              DROP CONSTRAINT body_check, DROP CONSTRAINT body_check1;
            ALTER TABLE ledger.entry DROP CONSTRAINT entry_stream_id_stream_kind_position_key,
              DROP CONSTRAINT entry_pkey;
            ALTER TABLE ledger.checkpoint DROP CONSTRAINT checkpoint_pkey, DROP CONSTRAINT checkpoint_size_key;
            ALTER TABLE ledger.leaf DROP CONSTRAINT leaf_pkey, DROP CONSTRAINT leaf_entry_id_key;
            """;

    private final SealedCity city;
    private final DataSource database;
    private final LedgerKeys keys;

    TamperedLedger(SealedCity city, DataSource database, LedgerKeys keys) {
        this.city = city;
        this.database = database;
        this.keys = keys;
    }

    /** What the verifier says after an attack. */
    Verdict verdictAfter(Tampering tampering) throws SQLException {
        return verdictAfter(tampering.sql(), List.of());
    }

    /** The same, with the checkpoints that are kept outside. */
    Verdict verdictAfter(String sql, List<SignedCheckpoint> outside) throws SQLException {
        city.build();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(FREE);
                statement.execute(sql);
            }
            var verdict = check(connection, outside);
            connection.rollback();
            return verdict;
        }
    }

    private Verdict check(Connection connection, List<SignedCheckpoint> outside) {
        return LedgerCheck.check(new DatabaseSource(connection), keys.publicKey(), outside);
    }
}
