package org.zhixing.brief.desk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.BriefPart;
import org.zhixing.brief.BriefState;
import org.zhixing.rows.Columns;
import org.zhixing.shell.SearchWords;
import org.zhixing.timelimit.LimitId;

/** Briefs and their words as they are kept. Names of columns stand in code only. */
@Repository
public class BriefRows {

    private static final String SELECT = "SELECT b.* FROM brief.brief b WHERE ";

    private final JdbcClient jdbc;
    private final BriefTables tables;

    BriefRows(JdbcClient jdbc, BriefTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    public Optional<Brief> find(BriefId id, BriefSight.Scope scope) {
        return one(id, scope, "");
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    public Optional<Brief> hold(BriefId id, BriefSight.Scope scope) {
        return one(id, scope, " FOR UPDATE");
    }

    private Optional<Brief> one(BriefId id, BriefSight.Scope scope, String lock) {
        return jdbc.sql(SELECT + "b.id = :id AND (" + scope.predicate() + ")" + lock)
                .params(scope.params())
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    public void insert(Brief brief) {
        jdbc.sql(
                        """
                INSERT INTO brief.brief (id, kind, title, period_from, period_to, scope, taken_at, state, drafted_at,
                    drafter_name, due, issue_limit, version, words)
                VALUES (:id, :kind, :title, :from, :to, :scope, :taken, :state, :drafted, :drafter, :due, :limit, 0,
                    to_tsvector('simple', :words))""")
                .param("id", brief.id().value())
                .param("kind", brief.kind().name())
                .param("title", brief.title())
                .param("from", brief.from())
                .param("to", brief.to())
                .param("scope", BriefSight.ids(brief.scope()))
                .param("taken", Columns.at(brief.takenAt()))
                .param("state", brief.state().name())
                .param("drafted", Columns.at(brief.draftedAt()))
                .param("drafter", brief.drafterName())
                .param("due", brief.due())
                .param(
                        "limit",
                        brief.issueLimit() == null ? null : brief.issueLimit().value())
                .param("words", SearchWords.index(brief.title()))
                .update();
    }

    /** Changes columns of a row and counts its version on. */
    public void update(BriefId id, Map<String, ? extends @Nullable Object> columns) {
        tables.update(id.table(), id.value(), columns);
    }

    /** Writes title and words anew. */
    public void words(BriefId id, String title, Map<BriefPart, String> words) {
        jdbc.sql("UPDATE brief.brief SET title = :title, words = to_tsvector('simple', :words) WHERE id = :id")
                .param("title", title)
                .param("words", SearchWords.index(title + " " + String.join(" ", words.values())))
                .param("id", id.value())
                .update();
        words.forEach((part, text) -> jdbc.sql(
                        """
                INSERT INTO brief.passage (brief, part, words) VALUES (:brief, :part, :words)
                ON CONFLICT (brief, part) DO UPDATE SET words = excluded.words""")
                .param("brief", id.value())
                .param("part", part.name())
                .param("words", text)
                .update());
    }

    public Map<BriefPart, String> wordsOf(BriefId id) {
        var words = new EnumMap<BriefPart, String>(BriefPart.class);
        jdbc.sql("SELECT part, words FROM brief.passage WHERE brief = :brief")
                .param("brief", id.value())
                .query(row -> {
                    words.put(BriefPart.valueOf(row.getString("part")), row.getString("words"));
                });
        return words;
    }

    /** Whether the schedule has drawn this period up. */
    public boolean scheduled(BriefKind kind, LocalDate from) {
        return jdbc.sql("SELECT count(*) FROM brief.scheduled WHERE kind = :kind AND period_from = :from")
                        .param("kind", kind.name())
                        .param("from", from)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void markScheduled(BriefKind kind, LocalDate from, BriefId id) {
        jdbc.sql("INSERT INTO brief.scheduled (kind, period_from, brief) VALUES (:kind, :from, :brief)"
                        + " ON CONFLICT DO NOTHING")
                .param("kind", kind.name())
                .param("from", from)
                .param("brief", id.value())
                .update();
    }

    static Brief read(ResultSet row) throws SQLException {
        var limit = row.getObject("issue_limit", UUID.class);
        return new Brief(
                new BriefId(row.getObject("id", UUID.class)),
                BriefKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                units(row.getArray("scope")),
                Columns.moment(row, "taken_at"),
                BriefState.valueOf(row.getString("state")),
                Columns.moment(row, "drafted_at"),
                row.getString("drafter_name"),
                row.getString("signer_name"),
                Columns.instant(row, "issued_at"),
                row.getObject("paper", UUID.class),
                row.getString("number"),
                row.getString("words_back"),
                row.getObject("due", LocalDate.class),
                limit == null ? null : new LimitId(limit),
                row.getInt("version"));
    }

    private static List<UnitId> units(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).map(UnitId::new).toList();
    }
}
