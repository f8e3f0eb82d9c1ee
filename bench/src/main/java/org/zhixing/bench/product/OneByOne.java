package org.zhixing.bench.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.zhixing.act.Ids;
import org.zhixing.act.Role;
import org.zhixing.ledger.verify.Hash;
import org.zhixing.ledger.verify.Hashes;
import org.zhixing.ledger.verify.Header;
import org.zhixing.ledger.verify.StreamKey;

/**
 * The effects of one reached rung for an engine that handles one job at a time: the same rows in the same tables, chained
 * in the same way, in as few statements as that can be done with, two. The engine's transaction makes them durable.
 */
public final class OneByOne {

    private static final String HEAD =
            """
            INSERT INTO ledger.stream (kind, id, count, head) VALUES (?, ?, 1, ?)
            ON CONFLICT (id, kind) DO UPDATE SET count = stream.count + 1 RETURNING count, head""";
    private static final String REST =
            """
            WITH entry AS (
              INSERT INTO ledger.entry (id, stream_kind, stream_id, position, at, verb, account, header)
              VALUES (?, ?, ?, ?, ?, ?, NULL, ?)),
            body AS (INSERT INTO ledger.body (entry_id, salt, body) VALUES (?, ?, ?)),
            notice AS (
              INSERT INTO supervision.notice (id, docket, colour, state, proposed_at, proposed_by, reason, version)
              VALUES (?, ?, 'YELLOW', 'PROPOSED', ?, 'clock', 'the term is over', 0)),
            message AS (
              INSERT INTO notification.message
                     (id, recipient, subject_module, subject_type, subject_id, key, args, href, number, at, urgent)
              VALUES (?, ?, 'supervision', 'docket', ?, 'supervision.message.yellow-proposed', ?, ?, ?, ?, false))
            UPDATE ledger.stream SET head = ? WHERE id = ? AND kind = ?""";
    private static final String ENTRY =
            """
            WITH entry AS (
              INSERT INTO ledger.entry (id, stream_kind, stream_id, position, at, verb, account, header)
              VALUES (?, ?, ?, ?, ?, ?, NULL, ?)),
            body AS (INSERT INTO ledger.body (entry_id, salt, body) VALUES (?, ?, ?))
            UPDATE ledger.stream SET head = ? WHERE id = ? AND kind = ?""";
    private static final String KIND = "supervision/docket";
    private static final byte[] BODY =
            """
            {"actor":{"person":"","post":"practice 8","roles":[],"unit":"sweep"},"changed":{"colour":"supervision.Colour.YELLOW","reason":"the term is over"},"evidence":[]}"""
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private OneByOne() {}

    /** All effects of one rung. */
    public static void write(Connection connection, UUID docket, Instant at) throws SQLException {
        var salt = salt();
        rest(connection, next(connection, docket, at, salt), salt);
    }

    /** The entry of the ledger alone. */
    public static void append(Connection connection, UUID docket, Instant at) throws SQLException {
        var salt = salt();
        var header = next(connection, docket, at, salt);
        try (var statement = connection.prepareStatement(ENTRY)) {
            var bytes = header.bytes();
            int i = entry(statement, header, bytes, salt);
            head(statement, i, header, bytes);
        }
    }

    private static byte[] salt() {
        var salt = new byte[Hash.LENGTH];
        java.util.concurrent.ThreadLocalRandom.current().nextBytes(salt);
        return salt;
    }

    private static Header next(Connection connection, UUID docket, Instant at, byte[] salt) throws SQLException {
        try (var statement = connection.prepareStatement(HEAD)) {
            statement.setString(1, KIND);
            statement.setObject(2, docket);
            statement.setBytes(3, Hash.NONE.bytes());
            try (var row = statement.executeQuery()) {
                row.next();
                return new Header(
                        Ids.next(),
                        new StreamKey(KIND, docket),
                        row.getLong(1),
                        at,
                        at,
                        "notice.propose",
                        null,
                        null,
                        null,
                        null,
                        "",
                        null,
                        Hash.of(row.getBytes(2)),
                        Hashes.commitment(salt, BODY));
            }
        }
    }

    private static int entry(PreparedStatement statement, Header header, byte[] bytes, byte[] salt)
            throws SQLException {
        int i = 1;
        statement.setObject(i++, header.id());
        statement.setString(i++, KIND);
        statement.setObject(i++, header.stream().id());
        statement.setLong(i++, header.position());
        statement.setTimestamp(i++, Timestamp.from(header.at()));
        statement.setString(i++, header.verb());
        statement.setBytes(i++, bytes);
        statement.setObject(i++, header.id());
        statement.setBytes(i++, salt);
        statement.setBytes(i++, BODY);
        return i;
    }

    private static void head(PreparedStatement statement, int first, Header header, byte[] bytes) throws SQLException {
        int i = first;
        statement.setBytes(i++, Hashes.entry(bytes).bytes());
        statement.setObject(i++, header.stream().id());
        statement.setString(i, KIND);
        if (statement.executeUpdate() != 1) {
            throw new IllegalStateException("no stream of " + header.stream());
        }
    }

    private static void rest(Connection connection, Header header, byte[] salt) throws SQLException {
        var docket = header.stream().id();
        var at = Timestamp.from(header.at());
        var bytes = header.bytes();
        try (var statement = connection.prepareStatement(REST)) {
            int i = entry(statement, header, bytes, salt);
            statement.setObject(i++, Ids.next());
            statement.setObject(i++, docket);
            statement.setTimestamp(i++, at);
            statement.setObject(i++, Ids.next());
            statement.setString(i++, "duty:" + Cases.OPENER.value() + ":" + Role.SUPERVISION_OFFICER.name());
            statement.setObject(i++, docket);
            statement.setArray(i++, connection.createArrayOf("text", new String[] {"YD " + docket, "Task", ""}));
            statement.setString(i++, "/dockets/" + docket);
            statement.setString(i++, "YD " + docket);
            statement.setTimestamp(i++, at);
            head(statement, i, header, bytes);
        }
    }
}
