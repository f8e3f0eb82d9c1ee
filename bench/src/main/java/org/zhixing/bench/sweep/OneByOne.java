package org.zhixing.bench.sweep;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.zhixing.act.Ids;
import org.zhixing.act.Role;
import org.zhixing.bench.product.Cases;
import org.zhixing.ledger.verify.Hash;
import org.zhixing.ledger.verify.Hashes;
import org.zhixing.ledger.verify.Header;
import org.zhixing.ledger.verify.StreamKey;

/**
 * The effects of one reached rung for an engine that handles one job at a time: the same rows in the same tables, chained
 * in the same way, in as few statements as that can be done with, two. The engine's transaction makes them durable.
 */
final class OneByOne {

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
    private static final String KIND = "supervision/docket";
    private static final byte[] BODY =
            """
            {"actor":{"person":"","post":"practice 8","roles":[],"unit":"sweep"},"changed":{"colour":"supervision.Colour.YELLOW","reason":"the term is over"},"evidence":[]}"""
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private OneByOne() {}

    static void write(Connection connection, UUID docket, Instant at) throws SQLException {
        long count;
        Hash previous;
        try (var statement = connection.prepareStatement(HEAD)) {
            statement.setString(1, KIND);
            statement.setObject(2, docket);
            statement.setBytes(3, Hash.NONE.bytes());
            try (var row = statement.executeQuery()) {
                row.next();
                count = row.getLong(1);
                previous = Hash.of(row.getBytes(2));
            }
        }
        var salt = new byte[Hash.LENGTH];
        java.util.concurrent.ThreadLocalRandom.current().nextBytes(salt);
        var header = new Header(
                Ids.next(),
                new StreamKey(KIND, docket),
                count,
                at,
                at,
                "notice.proposed",
                null,
                null,
                null,
                null,
                "",
                null,
                previous,
                Hashes.commitment(salt, BODY));
        rest(connection, header, salt);
    }

    private static void rest(Connection connection, Header header, byte[] salt) throws SQLException {
        var docket = header.stream().id();
        var at = Timestamp.from(header.at());
        var bytes = header.bytes();
        try (var statement = connection.prepareStatement(REST)) {
            int i = 1;
            statement.setObject(i++, header.id());
            statement.setString(i++, KIND);
            statement.setObject(i++, docket);
            statement.setLong(i++, header.position());
            statement.setTimestamp(i++, at);
            statement.setString(i++, header.verb());
            statement.setBytes(i++, bytes);
            statement.setObject(i++, header.id());
            statement.setBytes(i++, salt);
            statement.setBytes(i++, BODY);
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
            statement.setBytes(i++, Hashes.entry(bytes).bytes());
            statement.setObject(i++, docket);
            statement.setString(i, KIND);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("no stream of " + docket);
            }
        }
    }
}
