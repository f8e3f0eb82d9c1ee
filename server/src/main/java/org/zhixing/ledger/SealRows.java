package org.zhixing.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.zhixing.ledger.StoredLedger.Head;
import org.zhixing.ledger.verify.Anchor;
import org.zhixing.ledger.verify.Hash;
import org.zhixing.ledger.verify.SignedCheckpoint;
import org.zhixing.ledger.verify.StreamKey;
import org.zhixing.ledger.verify.Tiles;

/** The rows of the sealed log: grown streams, leaves, tiles, anchors, checkpoints. */
@Repository
class SealRows implements Tiles.Source {

    /** One number for all nodes: whoever holds it seals. */
    private static final long LOCK = 0x6c65_6467_6572L;

    private static final int MANY = 10_000;

    private final JdbcTemplate jdbc;

    SealRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry waiting for its place. */
    @SuppressWarnings("ArrayRecordComponent") // a row passing by, never compared
    record Unsealed(UUID id, byte[] header) {}

    /** A sealed entry with its body, as a proof needs it. */
    @SuppressWarnings("ArrayRecordComponent") // a row passing by, never compared
    record Sealed(
            long leaf,
            byte[] header,
            byte @org.jspecify.annotations.Nullable [] salt,
            byte @org.jspecify.annotations.Nullable [] body) {}

    boolean lock() {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    }

    Optional<SignedCheckpoint> lastCheckpoint() {
        return checkpoints("ORDER BY number DESC LIMIT 1").stream().findFirst();
    }

    Optional<SignedCheckpoint> checkpoint(long number) {
        return checkpoints("WHERE number = ?", number).stream().findFirst();
    }

    List<SignedCheckpoint> checkpointsAfter(long number, int limit) {
        return checkpoints("WHERE number > ? ORDER BY number LIMIT ?", number, limit);
    }

    private List<SignedCheckpoint> checkpoints(String which, Object... parameters) {
        return jdbc.query(
                "SELECT text, signature FROM ledger.checkpoint " + which,
                (row, number) -> SignedCheckpoint.of(row.getString(1), row.getBytes(2)),
                parameters);
    }

    void insert(long number, long size, SignedCheckpoint signed, byte[] signature) {
        jdbc.update(
                "INSERT INTO ledger.checkpoint (number, size, text, signature) VALUES (?, ?, ?, ?)",
                number,
                size,
                signed.text(),
                signature);
    }

    /** Takes up to so many lines that say which streams have grown; a stream has a line for each time it grew. */
    List<StreamKey> takeGrown(int most) {
        return jdbc.query(
                """
                DELETE FROM ledger.unsealed WHERE ctid = ANY (ARRAY(SELECT ctid FROM ledger.unsealed LIMIT ?))
                RETURNING stream_kind, stream_id""",
                (row, number) -> new StreamKey(row.getString(1), row.getObject(2, UUID.class)),
                most);
    }

    /** Adds a line for each stream that goes on beyond its anchor and has none: whoever took one away hides nothing. */
    void findForgotten() {
        jdbc.update(
                """
                INSERT INTO ledger.unsealed (stream_kind, stream_id)
                SELECT s.kind, s.id FROM ledger.stream s LEFT JOIN ledger.anchor a USING (id, kind)
                 WHERE s.count > coalesce(a.count, 0)
                   AND NOT EXISTS (SELECT FROM ledger.unsealed u WHERE u.stream_id = s.id AND u.stream_kind = s.kind)""");
    }

    /** Committed entries of these streams beyond their anchors, each stream in its order. */
    List<Unsealed> unsealed(Set<StreamKey> streams, Map<StreamKey, Head> anchors) {
        var found = new ArrayList<Unsealed>();
        var asked = streams.stream().sorted().toList();
        query(
                """
                SELECT e.id, e.header
                  FROM unnest(?::text[], ?::uuid[], ?::bigint[]) AS grown (kind, id, sealed)
                 CROSS JOIN LATERAL (
                       SELECT id, header FROM ledger.entry
                        WHERE stream_id = grown.id AND stream_kind = grown.kind AND position > grown.sealed
                        ORDER BY position) e""",
                arrays(
                        List.of("text", "uuid", "bigint"),
                        List.of(
                                asked.stream().map(StreamKey::kind).toList(),
                                asked.stream().map(StreamKey::id).toList(),
                                asked.stream()
                                        .map(stream -> anchors.getOrDefault(stream, Head.START)
                                                .count())
                                        .toList())),
                (row, number) -> found.add(new Unsealed(row.getObject(1, UUID.class), row.getBytes(2))));
        return found;
    }

    /** How many entries are not sealed, up to {@value #MANY}. */
    long pending() {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                SELECT count(*)
                  FROM (SELECT FROM (SELECT DISTINCT stream_kind, stream_id FROM ledger.unsealed) AS grown
                          LEFT JOIN ledger.anchor a ON a.id = grown.stream_id AND a.kind = grown.stream_kind
                          JOIN ledger.entry e USING (stream_id, stream_kind)
                         WHERE e.position > coalesce(a.count, 0) LIMIT ?) waiting""",
                Long.class,
                MANY));
    }

    /** Gives entries their places, from the first on. */
    void place(List<Unsealed> entries, long first) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            var next = new long[] {first};
            BinaryCopy.rows(
                    connection, "ledger.leaf", List.of("number", "entry_id"), entries, (row, entry) -> row.number(
                                    next[0]++)
                            .uuid(entry.id()));
            return entries.size();
        });
    }

    @Override
    public byte[] tile(Tiles.Id id) {
        return one("SELECT hashes FROM ledger.tile WHERE level = ? AND index = ?", id.level(), id.index());
    }

    void keep(Map<Tiles.Id, byte[]> tiles) {
        jdbc.batchUpdate(
                """
                INSERT INTO ledger.tile (level, index, hashes) VALUES (?, ?, ?)
                ON CONFLICT (level, index) DO UPDATE SET hashes = EXCLUDED.hashes""",
                tiles.entrySet().stream()
                        .map(tile -> new Object[] {
                            tile.getKey().level(), tile.getKey().index(), tile.getValue()
                        })
                        .toList());
    }

    /** Where these streams stood at the last checkpoint; a stream that is new is left out. */
    Map<StreamKey, Head> anchors(Set<StreamKey> streams) {
        var heads = new HashMap<StreamKey, Head>();
        query(
                """
                SELECT a.kind, a.id, a.count, a.head FROM ledger.anchor a
                  JOIN unnest(?::text[], ?::uuid[]) AS asked (kind, id) ON a.id = asked.id AND a.kind = asked.kind""",
                arrays(
                        List.of("text", "uuid"),
                        List.of(
                                streams.stream().map(StreamKey::kind).toList(),
                                streams.stream().map(StreamKey::id).toList())),
                (row, number) -> heads.put(
                        new StreamKey(row.getString(1), row.getObject(2, UUID.class)),
                        new Head(row.getLong(3), Hash.of(row.getBytes(4)))));
        return heads;
    }

    void anchor(Map<StreamKey, Head> heads) {
        var streams = List.copyOf(heads.keySet());
        jdbc.update(
                """
                INSERT INTO ledger.anchor (kind, id, bucket, count, head)
                SELECT * FROM unnest(?::text[], ?::uuid[], ?::integer[], ?::bigint[], ?::bytea[])
                ON CONFLICT (id, kind) DO UPDATE SET count = EXCLUDED.count, head = EXCLUDED.head""",
                arrays(
                        List.of("text", "uuid", "integer", "bigint", "bytea"),
                        List.of(
                                streams.stream().map(StreamKey::kind).toList(),
                                streams.stream().map(StreamKey::id).toList(),
                                streams.stream()
                                        .map(stream -> Anchor.bucketOf(stream.hash()))
                                        .toList(),
                                streams.stream()
                                        .map(stream -> head(heads, stream).count())
                                        .toList(),
                                streams.stream()
                                        .map(stream ->
                                                head(heads, stream).hash().bytes())
                                        .toList())));
    }

    private static Head head(Map<StreamKey, Head> heads, StreamKey stream) {
        return Objects.requireNonNull(heads.get(stream));
    }

    /** All anchors of these buckets. */
    Map<Integer, List<Anchor>> buckets(Collection<Integer> buckets) {
        var found = new HashMap<Integer, List<Anchor>>();
        query(
                "SELECT bucket, kind, id, count, head FROM ledger.anchor WHERE bucket = ANY (?::integer[])",
                arrays(List.of("integer"), List.of(List.copyOf(buckets))),
                (row, number) -> found.computeIfAbsent(row.getInt(1), none -> new ArrayList<>())
                        .add(new Anchor(
                                new StreamKey(row.getString(2), row.getObject(3, UUID.class)).hash(),
                                row.getLong(4),
                                Hash.of(row.getBytes(5)))));
        return found;
    }

    byte[] block(int block) {
        return one("SELECT hashes FROM ledger.anchor_block WHERE block = ?", block);
    }

    void keepBlocks(Map<Integer, byte[]> blocks) {
        jdbc.batchUpdate(
                """
                INSERT INTO ledger.anchor_block (block, hashes) VALUES (?, ?)
                ON CONFLICT (block) DO UPDATE SET hashes = EXCLUDED.hashes""",
                blocks.entrySet().stream()
                        .map(block -> new Object[] {block.getKey(), block.getValue()})
                        .toList());
    }

    List<Sealed> sealed(StreamKey stream) {
        return jdbc.query(
                """
                SELECT l.number, e.header, b.salt, b.body
                  FROM ledger.entry e JOIN ledger.leaf l ON l.entry_id = e.id JOIN ledger.body b ON b.entry_id = e.id
                 WHERE e.stream_id = ? AND e.stream_kind = ? ORDER BY e.position""",
                (row, number) -> new Sealed(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)),
                stream.id(),
                stream.kind());
    }

    private byte[] one(String sql, Object... parameters) {
        var found = jdbc.query(sql, (row, number) -> row.getBytes(1), parameters);
        return found.isEmpty() ? new byte[0] : found.get(0);
    }

    private <T> void query(String sql, PreparedStatementSetter setter, RowMapper<T> mapper) {
        jdbc.query(sql, setter, mapper);
    }

    private static PreparedStatementSetter arrays(List<String> types, List<List<?>> values) {
        return statement -> {
            for (int i = 0; i < types.size(); i++) {
                statement.setArray(i + 1, array(statement, types.get(i), values.get(i)));
            }
        };
    }

    private static Array array(PreparedStatement statement, String type, List<?> values) throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf(type, type.equals("bytea") ? values.toArray(new byte[0][]) : values.toArray());
    }
}
