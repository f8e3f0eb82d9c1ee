package org.zhixing.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.zhixing.ledger.StoredLedger.Head;
import org.zhixing.ledger.verify.Hash;
import org.zhixing.ledger.verify.Header;
import org.zhixing.ledger.verify.JsonReader;
import org.zhixing.ledger.verify.StreamKey;

/** The rows of streams, entries and bodies. */
@Repository
class Rows {

    /** From here on a batch goes in by binary COPY, which is several times faster than INSERT. */
    private static final int COPY_FROM = 200;

    private static final List<String> ENTRY_COLUMNS =
            List.of("id", "stream_kind", "stream_id", "position", "at", "verb", "account", "header");
    private static final List<String> BODY_COLUMNS = List.of("entry_id", "salt", "body");

    private static final String CLAIM =
            """
            INSERT INTO ledger.stream (kind, id, count, head)
            SELECT kind, id, more, decode(repeat('00', 32), 'hex')
              FROM unnest(?::text[], ?::uuid[], ?::bigint[]) AS claimed (kind, id, more)
             ORDER BY id, kind
            ON CONFLICT (id, kind) DO UPDATE SET count = stream.count + EXCLUDED.count
            RETURNING kind, id, count, head""";
    private static final String MOVE =
            """
            UPDATE ledger.stream s SET head = m.head
              FROM unnest(?::text[], ?::uuid[], ?::bytea[]) AS m (kind, id, head)
             WHERE s.id = m.id AND s.kind = m.kind""";
    private static final String INSERT =
            """
            WITH entries AS (
              INSERT INTO ledger.entry (id, stream_kind, stream_id, position, at, verb, account, header)
              SELECT * FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[], ?::text[],
                                   ?::uuid[], ?::bytea[]))
            INSERT INTO ledger.body (entry_id, salt, body)
            SELECT * FROM unnest(?::uuid[], ?::bytea[], ?::bytea[])""";
    private static final String READ =
            """
            SELECT e.header, e.leaf IS NOT NULL AS sealed, b.body, eraser.body AS erased_by
              FROM ledger.entry e
              LEFT JOIN ledger.body b ON b.entry_id = e.id
              LEFT JOIN ledger.body eraser ON eraser.entry_id = b.erased_by
             WHERE e.stream_id = ? AND e.stream_kind = ? AND e.position >= ?
             ORDER BY e.position
             LIMIT ?""";

    private static final String NEWEST =
            """
            SELECT e.header, e.sealed, b.body, eraser.body AS erased_by
              FROM unnest(?::text[]) AS asked (kind)
             CROSS JOIN LATERAL (
                   SELECT id, at, header, leaf IS NOT NULL AS sealed
                     FROM ledger.entry
                    WHERE stream_kind = asked.kind AND (at, id) < (?, ?)
                    ORDER BY at DESC, id DESC
                    LIMIT ?) e
              LEFT JOIN ledger.body b ON b.entry_id = e.id
              LEFT JOIN ledger.body eraser ON eraser.entry_id = b.erased_by
             ORDER BY e.at DESC, e.id DESC
             LIMIT ?""";

    private final JdbcTemplate jdbc;

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the heads in id order and counts the new entries in; answers where each stream stood before. */
    Map<StreamKey, Head> claim(SortedMap<StreamKey, Long> counts) {
        return onConnection(connection -> {
            try (var statement = connection.prepareStatement(CLAIM)) {
                statement.setArray(
                        1, array(connection, "text", counts.keySet().stream().map(StreamKey::kind)));
                statement.setArray(
                        2, array(connection, "uuid", counts.keySet().stream().map(StreamKey::id)));
                statement.setArray(3, array(connection, "bigint", counts.values().stream()));
                var heads = new TreeMap<StreamKey, Head>();
                try (var claimed = statement.executeQuery()) {
                    while (claimed.next()) {
                        var key = new StreamKey(claimed.getString(1), claimed.getObject(2, UUID.class));
                        long more = Objects.requireNonNull(counts.get(key));
                        heads.put(key, new Head(claimed.getLong(3) - more, Hash.of(claimed.getBytes(4))));
                    }
                }
                return heads;
            }
        });
    }

    void move(Map<StreamKey, Head> heads) {
        onConnection(connection -> {
            try (var statement = connection.prepareStatement(MOVE)) {
                statement.setArray(
                        1, array(connection, "text", heads.keySet().stream().map(StreamKey::kind)));
                statement.setArray(
                        2, array(connection, "uuid", heads.keySet().stream().map(StreamKey::id)));
                statement.setArray(
                        3,
                        bytes(
                                connection,
                                heads.values().stream()
                                        .map(head -> head.hash().bytes())
                                        .toList()));
                return statement.executeUpdate();
            }
        });
    }

    void insert(List<Written> written) {
        onConnection(connection -> {
            if (written.size() < COPY_FROM) {
                insert(connection, written);
            } else {
                copy(connection, written);
            }
            return written.size();
        });
    }

    private static void insert(Connection connection, List<Written> written) throws SQLException {
        var headers = written.stream().map(Written::header).toList();
        var ids = array(connection, "uuid", headers.stream().map(Header::id));
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, ids);
            statement.setArray(2, array(connection, "text", headers.stream().map(header -> header.stream()
                    .kind())));
            statement.setArray(3, array(connection, "uuid", headers.stream().map(header -> header.stream()
                    .id())));
            statement.setArray(4, array(connection, "bigint", headers.stream().map(Header::position)));
            statement.setArray(
                    5, array(connection, "timestamptz", headers.stream().map(Rows::time)));
            statement.setArray(6, array(connection, "text", headers.stream().map(Header::verb)));
            statement.setArray(7, array(connection, "uuid", headers.stream().map(Header::account)));
            statement.setArray(
                    8, bytes(connection, written.stream().map(Written::bytes).toList()));
            statement.setArray(9, ids);
            statement.setArray(
                    10, bytes(connection, written.stream().map(Written::salt).toList()));
            statement.setArray(
                    11, bytes(connection, written.stream().map(Written::body).toList()));
            statement.executeUpdate();
        }
    }

    private static void copy(Connection connection, List<Written> written) throws SQLException {
        BinaryCopy.rows(connection, "ledger.entry", ENTRY_COLUMNS, written, (row, one) -> {
            var header = one.header();
            row.uuid(header.id())
                    .text(header.stream().kind())
                    .uuid(header.stream().id())
                    .number(header.position())
                    .instant(header.at())
                    .text(header.verb())
                    .uuid(header.account())
                    .bytes(one.bytes());
        });
        BinaryCopy.rows(connection, "ledger.body", BODY_COLUMNS, written, (row, one) -> row.uuid(
                        one.header().id())
                .bytes(one.salt())
                .bytes(one.body()));
    }

    List<Recorded> read(StreamKey stream, long fromPosition, int limit) {
        return jdbc.query(READ, (row, number) -> recorded(row), stream.id(), stream.kind(), fromPosition, limit);
    }

    /** Entries of some kinds of streams before a place, newest first. */
    List<Recorded> newest(Set<String> kinds, Audit.Place before, int limit) {
        return jdbc.query(
                NEWEST,
                statement -> {
                    statement.setArray(1, array(statement.getConnection(), "text", kinds.stream()));
                    statement.setObject(2, before.at().atOffset(ZoneOffset.UTC));
                    statement.setObject(3, before.id());
                    statement.setInt(4, limit);
                    statement.setInt(5, limit);
                },
                (row, number) -> recorded(row));
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        var header = Header.read(row.getBytes("header"))
                .orElseThrow(() -> new IllegalStateException("a header that is none: verify the ledger"));
        return new Recorded(
                header.id(),
                header.position(),
                Body.read(header, row.getBytes("body")),
                row.getBoolean("sealed"),
                header.recordedAt(),
                ruleOf(row.getBytes("erased_by")));
    }

    private static @Nullable String ruleOf(byte @Nullable [] erasing) {
        if (erasing == null) {
            return null;
        }
        var body = JsonReader.readObject(new String(erasing, StandardCharsets.UTF_8));
        return body.get("changed") instanceof Map<?, ?> changed ? Objects.toString(changed.get("rule"), "") : "";
    }

    private static OffsetDateTime time(Header header) {
        return header.at().atOffset(ZoneOffset.UTC);
    }

    private static Array array(
            Connection connection, String type, java.util.stream.Stream<? extends @Nullable Object> of)
            throws SQLException {
        return connection.createArrayOf(type, of.toArray());
    }

    private static Array bytes(Connection connection, List<byte[]> values) throws SQLException {
        return connection.createArrayOf("bytea", values.toArray(new byte[0][]));
    }

    private <T> T onConnection(ConnectionCallback<T> work) {
        return Objects.requireNonNull(jdbc.execute(work));
    }
}
