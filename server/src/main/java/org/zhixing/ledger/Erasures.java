package org.zhixing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.ledger.verify.Header;

/**
 * Erases names, texts and changes of recorded acts by a named act (retention, practice 10). The acts themselves stay in
 * their chain, which says under which rule their content went.
 */
@Service
public class Erasures {

    private final StoredLedger ledger;
    private final JdbcTemplate jdbc;

    Erasures(StoredLedger ledger, JdbcTemplate jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * Erases the bodies of entries of one stream, in the caller's transaction. Refused, with nothing erased, if one of
     * them is not in the stream, is erased already, or is itself an act of erasing.
     *
     * @param rule the rule or order under which it is done; kept for ever
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Integer> erase(Stream stream, Collection<UUID> entries, String rule, Actor actor, Instant at) {
        var ids = entries.stream().distinct().sorted().toList();
        var changed = Map.<String, Object>of("rule", rule, "entries", ids);
        if (ids.isEmpty() || rule.isBlank() || standing(stream, ids) != ids.size()) {
            return Outcome.refused("ledger.erasure.refused", "practice 10");
        }
        var act = ledger.write(List.of(Entry.of(stream, at, actor, Header.ERASED, changed)))
                .get(0);
        int erased = jdbc.update(
                "UPDATE ledger.body SET salt = NULL, body = NULL, erased_by = ? WHERE entry_id = ANY (?)",
                statement -> {
                    statement.setObject(1, act.header().id());
                    statement.setArray(2, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                });
        return Outcome.done(erased);
    }

    /**
     * Erases every body in all streams of these ids, in the caller's transaction: what content of a case is destroyed
     * takes the words of its acts along. Acts of erasing stay.
     *
     * @return how many entries were erased
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseStreams(Collection<UUID> ids, String rule, Actor actor, Instant at) {
        var standing = new LinkedHashMap<Stream, List<UUID>>();
        jdbc.query(
                """
                SELECT e.stream_kind, e.stream_id, e.id FROM ledger.entry e JOIN ledger.body b ON b.entry_id = e.id
                 WHERE e.stream_id = ANY (?) AND e.verb <> ? AND b.body IS NOT NULL
                 ORDER BY e.stream_id, e.stream_kind, e.position""",
                row -> {
                    standing.computeIfAbsent(
                                    new Stream(row.getString(1), row.getObject(2, UUID.class)),
                                    none -> new ArrayList<>())
                            .add(row.getObject(3, UUID.class));
                },
                ids.toArray(UUID[]::new),
                Header.ERASED);
        int erased = 0;
        for (var stream : standing.entrySet()) {
            erased += erase(stream.getKey(), stream.getValue(), rule, actor, at).orThrow();
        }
        return erased;
    }

    /** Entries with a body in the streams of these ids. */
    public long standing(Collection<UUID> ids) {
        return count(
                """
                SELECT count(*) FROM ledger.entry e JOIN ledger.body b ON b.entry_id = e.id
                 WHERE e.stream_id = ANY (?) AND e.verb <> ? AND b.body IS NOT NULL""",
                ids.toArray(UUID[]::new),
                Header.ERASED);
    }

    /** Entries outside of the streams of these ids whose body repeats one of the words. */
    public long repeating(Collection<String> words, Collection<UUID> ids) {
        return count(
                """
                SELECT count(*) FROM ledger.entry e JOIN ledger.body b ON b.entry_id = e.id
                 WHERE b.body IS NOT NULL AND NOT e.stream_id = ANY (?)
                   AND EXISTS (SELECT FROM unnest(?::text[]) w WHERE position(w IN convert_from(b.body, 'UTF8')) > 0)""",
                ids.toArray(UUID[]::new),
                words.toArray(String[]::new));
    }

    /** Rewrites the table of bodies, so that no dead row keeps one; outside of any transaction. */
    public void compact() {
        jdbc.execute("VACUUM (FULL, ANALYZE) ledger.body");
    }

    private long count(String sql, Object... parameters) {
        Long n = jdbc.queryForObject(sql, Long.class, parameters);
        return n == null ? 0 : n;
    }

    /** How many of these have a body that may go; they stay locked. */
    private int standing(Stream stream, List<UUID> ids) {
        return jdbc.query(
                        """
                        SELECT b.entry_id FROM ledger.body b JOIN ledger.entry e ON e.id = b.entry_id
                         WHERE e.id = ANY (?) AND e.stream_kind = ? AND e.stream_id = ? AND e.verb <> ?
                           AND b.body IS NOT NULL
                         ORDER BY b.entry_id FOR UPDATE OF b""",
                        statement -> {
                            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                            statement.setString(2, stream.kind());
                            statement.setObject(3, stream.id());
                            statement.setString(4, Header.ERASED);
                        },
                        (row, number) -> row.getObject(1, UUID.class))
                .size();
    }
}
