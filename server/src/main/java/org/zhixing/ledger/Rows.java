package org.zhixing.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    private static final String TRACES =
            """
            SELECT stream_id, position, at, verb FROM ledger.entry
             WHERE stream_kind = ? AND stream_id = ANY(?) ORDER BY stream_id, position""";

    /** Passes through the index in the order of its ids; of an id that has streams of several kinds it may take one more. */
    private static final String LOCK =
            """
            SELECT kind, id, count, head FROM ledger.stream
             WHERE id = ANY(?::uuid[]) AND kind = ANY(?::text[])
             ORDER BY id, kind
               FOR UPDATE""";

    /** A line for the sealer to each stream. */
    private static final String MARK =
            """
            WITH marked AS (
              INSERT INTO ledger.unsealed (stream_kind, stream_id)
              SELECT kind, id FROM unnest(?::text[], ?::uuid[]) AS grown (kind, id))
            """;

    /** Begun streams in the order of their ids. */
    private static final String BEGIN =
            """
            INSERT INTO ledger.stream (kind, id, count, head)
            SELECT kind, id, count, head FROM %s ORDER BY id, kind
            ON CONFLICT DO NOTHING
            RETURNING kind, id""";

    private static final String GO_ON =
            """
            UPDATE ledger.stream s SET count = m.count, head = m.head
              FROM %s AS m
             WHERE s.id = m.id AND s.kind = m.kind""";
    private static final String OF_ARRAYS =
            """
            (SELECT * FROM unnest(?::text[], ?::uuid[], ?::bigint[], ?::bytea[]) AS ends (kind, id, count, head))""";
    private static final String OF_COPIED = "pg_temp.ends";

    /** Of what was just copied the planner knows nothing and would read all streams through for it. */
    private static final String ALONG_THE_INDEX = " AND s.id = ANY (ARRAY(SELECT id FROM pg_temp.ends))";

    private static final List<String> ENDS = List.of("kind", "id", "count", "head");
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
            SELECT e.header, e.position <= a.count AS sealed, b.body, eraser.body AS erased_by
              FROM ledger.entry e
              LEFT JOIN ledger.anchor a ON a.id = e.stream_id AND a.kind = e.stream_kind
              LEFT JOIN ledger.body b ON b.entry_id = e.id
              LEFT JOIN ledger.body eraser ON eraser.entry_id = b.erased_by
             WHERE e.stream_id = ? AND e.stream_kind = ? AND e.position >= ?
             ORDER BY e.position
             LIMIT ?""";

    private static final String NEWEST =
            """
            SELECT e.header, e.position <= a.count AS sealed, b.body, eraser.body AS erased_by
              FROM unnest(?::text[]) AS asked (kind)
             CROSS JOIN LATERAL (
                   SELECT id, stream_kind, stream_id, position, at, header
                     FROM ledger.entry
                    WHERE stream_kind = asked.kind AND (at, id) < (?, ?)
                    ORDER BY at DESC, id DESC
                    LIMIT ?) e
              LEFT JOIN ledger.anchor a ON a.id = e.stream_id AND a.kind = e.stream_kind
              LEFT JOIN ledger.body b ON b.entry_id = e.id
              LEFT JOIN ledger.body eraser ON eraser.entry_id = b.erased_by
             ORDER BY e.at DESC, e.id DESC
             LIMIT ?""";

    private final JdbcTemplate jdbc;

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks these streams in the order of their ids; answers where each stands, and nothing of one not yet begun. */
    Map<StreamKey, Head> lock(Set<StreamKey> streams) {
        return onConnection(connection -> {
            try (var statement = connection.prepareStatement(LOCK)) {
                statement.setArray(1, array(connection, "uuid", streams.stream().map(StreamKey::id)));
                statement.setArray(
                        2,
                        array(
                                connection,
                                "text",
                                streams.stream().map(StreamKey::kind).distinct()));
                var heads = new HashMap<StreamKey, Head>();
                try (var locked = statement.executeQuery()) {
                    while (locked.next()) {
                        var stream = key(locked);
                        if (streams.contains(stream)) {
                            heads.put(stream, new Head(locked.getLong(3), Hash.of(locked.getBytes(4))));
                        }
                    }
                }
                return heads;
            }
        });
    }

    /**
     * Begins streams and tells the sealer of all that grow. One that somebody else has begun meanwhile stays as it is.
     *
     * @return those that were begun here
     */
    Set<StreamKey> begin(Map<StreamKey, Head> begun, Collection<StreamKey> growing) {
        return onConnection(connection -> {
            if (growing.size() < COPY_FROM) {
                try (var statement = connection.prepareStatement(MARK + BEGIN.formatted(OF_ARRAYS))) {
                    names(statement, 1, growing);
                    ends(statement, 3, begun);
                    return keys(statement);
                }
            }
            BinaryCopy.rows(
                    connection,
                    "ledger.unsealed",
                    List.of("stream_kind", "stream_id"),
                    growing,
                    (row, stream) -> row.text(stream.kind()).uuid(stream.id()));
            if (begun.isEmpty()) {
                return Set.of();
            }
            copy(connection, begun);
            try (var statement = connection.prepareStatement(BEGIN.formatted(OF_COPIED))) {
                return keys(statement);
            }
        });
    }

    private static Set<StreamKey> keys(PreparedStatement statement) throws SQLException {
        var keys = new HashSet<StreamKey>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(key(rows));
            }
        }
        return keys;
    }

    /** Writes where locked streams end now. */
    void goOn(Map<StreamKey, Head> ends) {
        onConnection(connection -> {
            boolean few = ends.size() < COPY_FROM;
            if (!few) {
                copy(connection, ends);
            }
            var goOn = few ? GO_ON.formatted(OF_ARRAYS) : GO_ON.formatted(OF_COPIED) + ALONG_THE_INDEX;
            try (var statement = connection.prepareStatement(goOn)) {
                if (few) {
                    ends(statement, 1, ends);
                }
                return statement.executeUpdate();
            }
        });
    }

    /** Puts ends of streams into a table of this transaction's own. */
    private static void copy(Connection connection, Map<StreamKey, Head> ends) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE IF NOT EXISTS ends ON COMMIT DROP AS"
                    + " SELECT kind, id, count, head FROM ledger.stream WITH NO DATA");
            statement.execute("TRUNCATE pg_temp.ends");
        }
        BinaryCopy.rows(connection, OF_COPIED, ENDS, ends.entrySet(), (row, end) -> row.text(
                        end.getKey().kind())
                .uuid(end.getKey().id())
                .number(end.getValue().count())
                .bytes(end.getValue().hash().bytes()));
    }

    private static StreamKey key(ResultSet row) throws SQLException {
        return new StreamKey(row.getString(1), row.getObject(2, UUID.class));
    }

    private static void names(PreparedStatement statement, int first, Collection<StreamKey> streams)
            throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(first, array(connection, "text", streams.stream().map(StreamKey::kind)));
        statement.setArray(first + 1, array(connection, "uuid", streams.stream().map(StreamKey::id)));
    }

    private static void ends(PreparedStatement statement, int first, Map<StreamKey, Head> ends) throws SQLException {
        var connection = statement.getConnection();
        names(statement, first, ends.keySet());
        statement.setArray(
                first + 2, array(connection, "bigint", ends.values().stream().map(Head::count)));
        statement.setArray(
                first + 3,
                bytes(
                        connection,
                        ends.values().stream().map(head -> head.hash().bytes()).toList()));
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

    /** Place, time and verb of all entries of these streams. */
    Map<UUID, List<Trace>> traces(String kind, Collection<UUID> streams) {
        var found = new HashMap<UUID, List<Trace>>();
        jdbc.query(
                TRACES,
                statement -> {
                    statement.setString(1, kind);
                    statement.setArray(2, array(statement.getConnection(), "uuid", streams.stream()));
                },
                (RowCallbackHandler) row -> found.computeIfAbsent(
                                row.getObject("stream_id", UUID.class), stream -> new ArrayList<>())
                        .add(new Trace(
                                row.getLong("position"), row.getTimestamp("at").toInstant(), row.getString("verb"))));
        return found;
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
