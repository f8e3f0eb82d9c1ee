package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhixing.ledger.verify.DatabaseSource;
import org.zhixing.ledger.verify.Finding;
import org.zhixing.ledger.verify.LedgerCheck;
import org.zhixing.ledger.verify.SignedCheckpoint;
import org.zhixing.ledger.verify.Verdict;

/**
 * Somebody who owns the database, and may switch off triggers and drop constraints, changes one thing; each is found.
 * Every attack is rolled back, so that all meet the same ledger.
 */
@LedgerTest
class EveryTamperingIsFoundTests {

    private static final String FREE =
            """
            ALTER TABLE ledger.entry DISABLE TRIGGER USER;
            ALTER TABLE ledger.body DISABLE TRIGGER USER;
            ALTER TABLE ledger.stream DISABLE TRIGGER USER;
            ALTER TABLE ledger.checkpoint DISABLE TRIGGER USER;
            ALTER TABLE ledger.tile DISABLE TRIGGER USER;
            ALTER TABLE ledger.anchor DISABLE TRIGGER USER;
            ALTER TABLE ledger.anchor_block DISABLE TRIGGER USER;
            ALTER TABLE ledger.body DROP CONSTRAINT body_entry_id_fkey, DROP CONSTRAINT body_erased_by_fkey,
              DROP CONSTRAINT body_check, DROP CONSTRAINT body_check1;
            ALTER TABLE ledger.entry DROP CONSTRAINT entry_stream_id_stream_kind_position_key,
              DROP CONSTRAINT entry_pkey;
            ALTER TABLE ledger.checkpoint DROP CONSTRAINT checkpoint_pkey, DROP CONSTRAINT checkpoint_size_key;
            DROP INDEX ledger.entry_by_leaf;
            """;

    @Autowired
    SealedCity city;

    @Autowired
    DataSource database;

    @Autowired
    LedgerKeys keys;

    @Autowired
    SealRows rows;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    static List<Arguments> attacks() {
        var attacks = new ArrayList<Arguments>();
        String middle = " WHERE leaf = 5";
        String last = " WHERE leaf = (SELECT max(leaf) FROM ledger.entry)";
        String unsealed =
                " WHERE leaf IS NULL AND position = (SELECT max(position) FROM ledger.entry WHERE leaf IS NULL)";
        String withBody = " WHERE entry_id = (SELECT id FROM ledger.entry" + middle + ")";
        String someStream = " WHERE id = (SELECT stream_id FROM ledger.entry" + middle + ")";

        add(attacks, "header of a sealed entry", "UPDATE ledger.entry SET header = set_byte(header, 3, 7)" + middle);
        add(
                attacks,
                "header of the last sealed entry",
                "UPDATE ledger.entry SET header = set_byte(header, 3, 7)" + last);
        add(
                attacks,
                "header of an unsealed entry",
                "UPDATE ledger.entry SET header = set_byte(header, 3, 7)" + unsealed);
        add(attacks, "header cut short", "UPDATE ledger.entry SET header = substr(header, 1, 40)" + middle);
        add(
                attacks,
                "headers of two entries swapped",
                "UPDATE ledger.entry e SET header = o.header FROM ledger.entry o"
                        + " WHERE e.leaf IN (5, 6) AND o.leaf = 11 - e.leaf");
        add(attacks, "column id", "UPDATE ledger.entry SET id = gen_random_uuid()" + middle);
        add(attacks, "column time", "UPDATE ledger.entry SET at = at + interval '1 microsecond'" + middle);
        add(attacks, "column verb", "UPDATE ledger.entry SET verb = 'docket.opened'" + middle);
        add(attacks, "column account", "UPDATE ledger.entry SET account = NULL" + middle);
        add(
                attacks,
                "column account of an unsealed entry",
                "UPDATE ledger.entry SET account = gen_random_uuid()" + unsealed);
        add(attacks, "column stream kind", "UPDATE ledger.entry SET stream_kind = 'plan/plan'" + middle);
        add(attacks, "column stream id", "UPDATE ledger.entry SET stream_id = gen_random_uuid()" + middle);
        add(attacks, "column position", "UPDATE ledger.entry SET position = position + 1" + middle);
        add(attacks, "two leaves reordered", "UPDATE ledger.entry SET leaf = 11 - leaf WHERE leaf IN (5, 6)");
        add(
                attacks,
                "first and last leaf reordered",
                "UPDATE ledger.entry SET leaf = (SELECT max(leaf) FROM ledger.entry) - leaf"
                        + " WHERE leaf = 0 OR leaf = (SELECT max(leaf) FROM ledger.entry)");
        add(attacks, "leaf taken away", "UPDATE ledger.entry SET leaf = NULL" + middle);
        add(attacks, "last leaf taken away", "UPDATE ledger.entry SET leaf = NULL" + last);
        add(
                attacks,
                "leaf given to an unsealed entry",
                "UPDATE ledger.entry SET leaf = (SELECT max(leaf) + 1 FROM ledger.entry) WHERE id = "
                        + "(SELECT id FROM ledger.entry WHERE leaf IS NULL ORDER BY stream_id, position LIMIT 1)");
        add(attacks, "one leaf twice", "UPDATE ledger.entry SET leaf = 5 WHERE leaf = 6");
        add(attacks, "entry deleted", "DELETE FROM ledger.entry" + middle);
        add(
                attacks,
                "entry deleted with its body",
                "DELETE FROM ledger.body" + withBody + "; DELETE FROM ledger.entry" + middle);
        add(attacks, "last sealed entry deleted", "DELETE FROM ledger.entry" + last);
        add(
                attacks,
                "unsealed entry deleted",
                "DELETE FROM ledger.body WHERE entry_id IN (SELECT id FROM ledger.entry" + unsealed
                        + "); DELETE FROM ledger.entry" + unsealed);
        add(
                attacks,
                "all unsealed entries deleted",
                "DELETE FROM ledger.body WHERE entry_id IN (SELECT id FROM"
                        + " ledger.entry WHERE leaf IS NULL); DELETE FROM ledger.entry WHERE leaf IS NULL");
        add(attacks, "entries truncated", "TRUNCATE ledger.entry");
        add(
                attacks,
                "all truncated but checkpoints",
                "TRUNCATE ledger.entry, ledger.body, ledger.stream, ledger.tile,"
                        + " ledger.anchor, ledger.anchor_block");
        add(
                attacks,
                "a whole stream deleted",
                "DELETE FROM ledger.body WHERE entry_id IN (SELECT id FROM ledger.entry"
                        + " WHERE stream_id = (SELECT stream_id FROM ledger.entry" + middle
                        + ")); DELETE FROM ledger.anchor"
                        + someStream + "; DELETE FROM ledger.stream" + someStream
                        + "; DELETE FROM ledger.entry WHERE stream_id ="
                        + " (SELECT stream_id FROM ledger.entry" + middle + ")");
        add(attacks, "entry inserted twice", "INSERT INTO ledger.entry SELECT * FROM ledger.entry" + middle);
        add(
                attacks,
                "copy inserted as unsealed",
                "INSERT INTO ledger.entry SELECT id, stream_kind, stream_id, position, at, verb, account, header, NULL"
                        + " FROM ledger.entry" + middle);
        add(
                attacks,
                "copy inserted behind the log",
                "INSERT INTO ledger.entry SELECT id, stream_kind, stream_id, position, at, verb, account, header,"
                        + " (SELECT max(leaf) + 1 FROM ledger.entry) FROM ledger.entry" + middle);
        add(
                attacks,
                "body changed",
                "UPDATE ledger.body SET body = convert_to(replace(convert_from(body, 'UTF8'), '5', '9'), 'UTF8')"
                        + withBody);
        add(
                attacks,
                "salt changed",
                "UPDATE ledger.body SET salt = set_byte(salt, 0, (get_byte(salt, 0) + 1) % 256)" + withBody);
        add(
                attacks,
                "body of an unsealed entry changed",
                "UPDATE ledger.body SET body = body || ' '::bytea WHERE entry_id IN (SELECT id FROM ledger.entry"
                        + unsealed + ")");
        add(
                attacks,
                "bodies of two entries swapped",
                "UPDATE ledger.body b SET salt = o.salt, body = o.body FROM ledger.body o, ledger.entry e, ledger.entry f"
                        + " WHERE b.entry_id = e.id AND o.entry_id = f.id AND e.leaf IN (5, 6) AND f.leaf = 11 - e.leaf");
        add(attacks, "body deleted", "DELETE FROM ledger.body" + withBody);
        add(attacks, "bodies truncated", "TRUNCATE ledger.body");
        add(attacks, "body erased without an act", "UPDATE ledger.body SET salt = NULL, body = NULL" + withBody);
        add(
                attacks,
                "body erased under another's act",
                "UPDATE ledger.body SET salt = NULL, body = NULL, erased_by = (SELECT id FROM ledger.entry"
                        + " WHERE verb = 'ledger.erased')" + withBody);
        add(
                attacks,
                "erased body filled again",
                "UPDATE ledger.body SET salt = '\\x00', body = convert_to('{}', 'UTF8'), erased_by = NULL WHERE body IS NULL");
        add(
                attacks,
                "erasure under another act",
                "UPDATE ledger.body SET erased_by = (SELECT id FROM ledger.entry" + middle + ") WHERE body IS NULL");
        add(
                attacks,
                "the act of erasing erased",
                "UPDATE ledger.body SET salt = NULL, body = NULL WHERE entry_id = (SELECT id FROM ledger.entry WHERE verb = 'ledger.erased')");
        add(
                attacks,
                "mark of erasure on a standing body",
                "UPDATE ledger.body SET erased_by = (SELECT id FROM ledger.entry WHERE verb = 'ledger.erased')"
                        + withBody);
        add(
                attacks,
                "stray body",
                "INSERT INTO ledger.body (entry_id, salt, body) VALUES (gen_random_uuid(), '\\x00', '\\x00')");
        add(attacks, "count of a stream", "UPDATE ledger.stream SET count = count - 1" + someStream);
        add(
                attacks,
                "head of a stream",
                "UPDATE ledger.stream SET head = set_byte(head, 0, (get_byte(head, 0) + 1) % 256)" + someStream);
        add(attacks, "stream deleted", "DELETE FROM ledger.stream" + someStream);
        add(attacks, "streams truncated", "TRUNCATE ledger.stream");
        add(
                attacks,
                "stream inserted",
                "INSERT INTO ledger.stream (kind, id, count, head) VALUES ('x/y', gen_random_uuid(), 1, '\\x00')");
        add(attacks, "stream out of form", "UPDATE ledger.stream SET kind = 'No Kind'" + someStream);
        add(
                attacks,
                "text of a checkpoint",
                "UPDATE ledger.checkpoint SET text = replace(text, 'streams', 'strands') WHERE number = 2");
        add(
                attacks,
                "size in the text of a checkpoint",
                "UPDATE ledger.checkpoint SET text = replace(text, 'size 8', 'size 9') WHERE number = 1");
        add(attacks, "column size of a checkpoint", "UPDATE ledger.checkpoint SET size = size + 1 WHERE number = 3");
        add(
                attacks,
                "signature of a checkpoint",
                "UPDATE ledger.checkpoint SET signature = set_byte(signature, 0, (get_byte(signature, 0) + 1) % 256) WHERE number = 1");
        add(
                attacks,
                "signatures swapped",
                "UPDATE ledger.checkpoint c SET signature = o.signature FROM ledger.checkpoint o WHERE c.number IN (1, 2) AND o.number = 3 - c.number");
        add(
                attacks,
                "checkpoints reordered",
                "UPDATE ledger.checkpoint SET number = 3 - number WHERE number IN (1, 2)");
        add(attacks, "first checkpoint deleted", "DELETE FROM ledger.checkpoint WHERE number = 1");
        add(attacks, "middle checkpoint deleted", "DELETE FROM ledger.checkpoint WHERE number = 2");
        add(attacks, "last checkpoint deleted", "DELETE FROM ledger.checkpoint WHERE number = 3");
        add(attacks, "checkpoints truncated", "TRUNCATE ledger.checkpoint");
        add(
                attacks,
                "checkpoint inserted twice",
                "INSERT INTO ledger.checkpoint SELECT * FROM ledger.checkpoint WHERE number = 3");
        add(
                attacks,
                "checkpoint inserted under a new number",
                "INSERT INTO ledger.checkpoint SELECT 4, size + 1, text, signature FROM ledger.checkpoint WHERE number = 3");
        add(
                attacks,
                "leaf tile",
                "UPDATE ledger.tile SET hashes = set_byte(hashes, 170, (get_byte(hashes, 170) + 1) % 256) WHERE level = 0 AND index = 0");
        add(
                attacks,
                "edge tile",
                "UPDATE ledger.tile SET hashes = set_byte(hashes, 0, (get_byte(hashes, 0) + 1) % 256) WHERE level = 0 AND index = 1");
        add(
                attacks,
                "upper tile",
                "UPDATE ledger.tile SET hashes = set_byte(hashes, 0, (get_byte(hashes, 0) + 1) % 256) WHERE level = 1");
        add(attacks, "tile longer", "UPDATE ledger.tile SET hashes = hashes || hashes WHERE level = 1");
        add(attacks, "tile deleted", "DELETE FROM ledger.tile WHERE level = 0 AND index = 0");
        add(attacks, "upper tile deleted", "DELETE FROM ledger.tile WHERE level = 1");
        add(attacks, "tile inserted", "INSERT INTO ledger.tile VALUES (3, 9, '\\x00')");
        add(attacks, "tiles reordered", "UPDATE ledger.tile SET index = index + 10 WHERE level = 0");
        add(attacks, "tiles truncated", "TRUNCATE ledger.tile");
        add(attacks, "count of an anchor", "UPDATE ledger.anchor SET count = count - 1" + someStream);
        add(
                attacks,
                "head of an anchor",
                "UPDATE ledger.anchor SET head = set_byte(head, 0, (get_byte(head, 0) + 1) % 256)" + someStream);
        add(attacks, "bucket of an anchor", "UPDATE ledger.anchor SET bucket = (bucket + 1) % 65536" + someStream);
        add(attacks, "anchor deleted", "DELETE FROM ledger.anchor" + someStream);
        add(attacks, "anchor inserted", "INSERT INTO ledger.anchor VALUES ('x/y', gen_random_uuid(), 1, 1, '\\x00')");
        add(attacks, "anchors truncated", "TRUNCATE ledger.anchor");
        add(
                attacks,
                "anchor block",
                "UPDATE ledger.anchor_block SET hashes = set_byte(hashes, 9, (get_byte(hashes, 9) + 1) % 256) WHERE block = 256");
        add(
                attacks,
                "lower anchor block",
                "UPDATE ledger.anchor_block SET hashes = set_byte(hashes, 9, (get_byte(hashes, 9) + 1) % 256) WHERE block = (SELECT min(block) FROM ledger.anchor_block)");
        add(attacks, "anchor block deleted", "DELETE FROM ledger.anchor_block WHERE block = 256");
        add(attacks, "anchor block inserted", "INSERT INTO ledger.anchor_block VALUES (300, '\\x00')");
        return attacks;
    }

    private static void add(List<Arguments> attacks, String name, String sql) {
        attacks.add(Arguments.of(name, sql));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isFound(String name, String sql) throws Exception {
        city.build();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(FREE);
                statement.execute(sql);
            }
            var verdict = check(connection, List.of());
            assertThat(verdict).as(name).isInstanceOf(Verdict.Broken.class);
            connection.rollback();
        }
    }

    @Test
    void anUntouchedLedgerIsIntact() throws Exception {
        city.build();
        var outside = rows.checkpointsAfter(0, 9);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(FREE);
            var verdict = (Verdict.Intact) check(connection, outside);
            assertThat(verdict.sealed()).isEqualTo(295);
            assertThat(verdict.pending()).isEqualTo(4);
            assertThat(verdict.erased()).isEqualTo(1);
            connection.rollback();
        }
    }

    /** Somebody without the key who rewrites the last act and everything that hangs on it. */
    @Test
    void aForgerWhoMakesAllRowsAgreeFailsAtTheSignedRoot() throws Exception {
        city.build();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(FREE);
                statement.execute(
                        """
                        CREATE TEMP TABLE last ON COMMIT DROP AS
                          SELECT id, leaf, stream_id, stream_kind, set_byte(header, 3, get_byte(header, 3) # 1) AS header
                            FROM ledger.entry e WHERE leaf IS NOT NULL AND NOT EXISTS (
                              SELECT 1 FROM ledger.entry o WHERE o.stream_id = e.stream_id AND o.position > e.position)
                           ORDER BY leaf DESC LIMIT 1;
                        ALTER TABLE last ADD COLUMN hash bytea, ADD COLUMN new_id uuid;
                        UPDATE last SET hash = sha256('\\x00'::bytea || header),
                                        new_id = encode(substr(header, 2, 16), 'hex')::uuid;
                        UPDATE ledger.entry e SET header = l.header, id = l.new_id FROM last l WHERE e.id = l.id;
                        UPDATE ledger.body b SET entry_id = l.new_id FROM last l WHERE b.entry_id = l.id;
                        UPDATE ledger.body b SET erased_by = l.new_id FROM last l WHERE b.erased_by = l.id;
                        UPDATE ledger.stream s SET head = l.hash FROM last l
                         WHERE s.id = l.stream_id AND s.kind = l.stream_kind;
                        UPDATE ledger.anchor s SET head = l.hash FROM last l
                         WHERE s.id = l.stream_id AND s.kind = l.stream_kind;
                        UPDATE ledger.tile t SET hashes = overlay(t.hashes placing l.hash from ((l.leaf % 256) * 32 + 1)::int)
                          FROM last l WHERE t.level = 0 AND t.index = l.leaf / 256;
                        """);
            }
            assertThat(found(check(connection, List.of())).key()).isEqualTo("ledger.verify.root");
            connection.rollback();
        }
    }

    @Test
    void theFirstBrokenEntryIsNamed() throws Exception {
        city.build();
        var third = ledger.timeline(city.docket).get(2);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("UPDATE ledger.body SET body = '{}' WHERE entry_id = ?")) {
                connection.createStatement().execute(FREE);
                statement.setObject(1, third.id());
                statement.executeUpdate();
            }
            var finding = found(check(connection, List.of()));
            assertThat(finding.key()).isEqualTo("ledger.verify.body");
            assertThat(finding.args())
                    .containsExactly(third.id() + " (supervision/docket/" + city.docket.id() + ", 3)");
            connection.rollback();
        }
    }

    /** The whole database put back to an earlier day, all rows in agreement: only what is kept outside can tell. */
    @Test
    void aLogTakenBackToAnEarlierCheckpointIsFoundByTheCheckpointsOutside() throws Exception {
        city.build();
        var outside = rows.checkpointsAfter(0, 9);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(FREE);
                statement.execute("TRUNCATE ledger.entry, ledger.body, ledger.stream, ledger.tile, ledger.anchor,"
                        + " ledger.anchor_block, ledger.checkpoint");
            }
            assertThat(check(connection, List.of())).isInstanceOf(Verdict.Intact.class);
            assertThat(check(connection, outside)).isInstanceOf(Verdict.Broken.class);
            connection.rollback();
        }
    }

    @Test
    void theDatabaseItselfRefusesWhoDoesNotSwitchOffItsFences() {
        city.build();
        for (String mistake : List.of(
                "DELETE FROM ledger.entry WHERE leaf IS NULL",
                "UPDATE ledger.entry SET verb = 'x'",
                "UPDATE ledger.entry SET leaf = leaf + 1000 WHERE leaf = 5",
                "TRUNCATE ledger.entry CASCADE",
                "DELETE FROM ledger.body",
                "UPDATE ledger.body SET body = '\\x00' WHERE body IS NOT NULL",
                "UPDATE ledger.checkpoint SET text = ''",
                "DELETE FROM ledger.stream")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.update(mistake))
                    .as(mistake)
                    .hasMessageContaining("append-only");
        }
    }

    private static Finding found(Verdict verdict) {
        return ((Verdict.Broken) verdict).finding();
    }

    private Verdict check(Connection connection, List<SignedCheckpoint> outside) {
        return LedgerCheck.check(new DatabaseSource(connection), keys.publicKey(), outside);
    }
}
