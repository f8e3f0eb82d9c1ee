package org.zhixing.paperwork.desk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.PaperState;
import org.zhixing.shell.SearchWords;
import org.zhixing.supervision.DocketId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Papers as they are kept. Names of columns stand in code only. */
@Repository
public class PaperRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Paper> find(PaperId id, PaperSight.Scope scope) {
        return one(id, scope, "");
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    public Optional<Paper> hold(PaperId id, PaperSight.Scope scope) {
        return one(id, scope, " FOR UPDATE");
    }

    private Optional<Paper> one(PaperId id, PaperSight.Scope scope, String lock) {
        return jdbc.sql("SELECT p.* FROM paperwork.paper p WHERE p.id = :id AND (" + scope.predicate() + ")" + lock)
                .params(scope.params())
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The papers that are written from a case or hand over the docket, oldest first. */
    public List<Paper> of(CaseRef origin, PaperSight.Scope scope) {
        return jdbc.sql("SELECT p.* FROM paperwork.paper p WHERE (p.origin = :origin OR :origin = ANY(p.dockets))"
                        + " AND (" + scope.predicate() + ") AND p.state <> 'DISCARDED' ORDER BY p.drafted_at, p.id")
                .params(scope.params())
                .param("origin", origin.id())
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether an extension already has its form. */
    public boolean hasForm(UUID extension) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM paperwork.paper WHERE extension = ?"
                        + " AND state NOT IN ('DISCARDED', 'WITHDRAWN'))")
                .param(extension)
                .query(Boolean.class)
                .single();
    }

    public void insert(Paper paper) {
        var unit = paper.unit();
        jdbc.sql(
                        """
                INSERT INTO paperwork.paper (id, kind, origin_module, origin_type, origin, dockets, extension, unit, title,
                    body, entries, state, drafted_at, drafter, drafter_name, version, words)
                VALUES (:id, :kind, :module, :type, :origin, :dockets, :extension, :unit, :title, :body,
                    CAST(:entries AS jsonb), :state, :at, :drafter, :name, 0, to_tsvector('simple', :words))""")
                .param("id", paper.id().value())
                .param("kind", paper.kind().name())
                .param("module", paper.origin().module())
                .param("type", paper.origin().type())
                .param("origin", paper.origin().id())
                .param("dockets", paper.dockets().stream().map(DocketId::value).toArray(UUID[]::new))
                .param("extension", paper.extension())
                .param("unit", unit == null ? null : unit.value())
                .param("title", paper.title())
                .param("body", paper.body())
                .param("entries", JSON.writeValueAsString(paper.entries()))
                .param("state", paper.state().name())
                .param("at", paper.draftedAt().atOffset(ZoneOffset.UTC))
                .param("drafter", paper.drafter().value())
                .param("name", paper.drafterName())
                .param("words", SearchWords.index(paper.title() + " " + paper.body()))
                .update();
    }

    /** Writes the words anew. */
    void words(PaperId id, String title, String body, Map<PaperField, String> entries) {
        jdbc.sql("UPDATE paperwork.paper SET title = :title, body = :body, entries = CAST(:entries AS jsonb),"
                        + " words = to_tsvector('simple', :words) WHERE id = :id")
                .param("title", title)
                .param("body", body)
                .param("entries", JSON.writeValueAsString(entries))
                .param("words", SearchWords.index(title + " " + body))
                .param("id", id.value())
                .update();
    }

    /** Keeps what its signature opens, in the versions that were read; nothing where it opens nothing. */
    void opens(PaperId id, Map<DocketId, Integer> versions) {
        var kept = versions.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value().toString(), Map.Entry::getValue));
        jdbc.sql("UPDATE paperwork.paper SET opens = CAST(:opens AS jsonb) WHERE id = :id")
                .param("opens", kept.isEmpty() ? null : JSON.writeValueAsString(kept))
                .param("id", id.value())
                .update();
    }

    /** Changes columns of a row and counts its version on. */
    void update(PaperId id, Map<String, ? extends @Nullable Object> columns) {
        String changes = columns.keySet().stream()
                .map(column -> column + " = :" + column + ", ")
                .collect(Collectors.joining());
        var params = new HashMap<String, @Nullable Object>();
        columns.forEach((column, value) -> params.put(column, plain(value)));
        jdbc.sql("UPDATE paperwork.paper SET " + changes + "version = version + 1 WHERE id = :id")
                .params(params)
                .param("id", id.value())
                .update();
    }

    static Paper read(ResultSet row) throws SQLException {
        var unit = row.getObject("unit", UUID.class);
        var issued = row.getObject("issued_at", OffsetDateTime.class);
        return new Paper(
                new PaperId(row.getObject("id", UUID.class)),
                PaperKind.valueOf(row.getString("kind")),
                new CaseRef(
                        row.getString("origin_module"),
                        row.getString("origin_type"),
                        row.getObject("origin", UUID.class)),
                dockets(row.getArray("dockets")),
                row.getObject("extension", UUID.class),
                unit == null ? null : new UnitId(unit),
                row.getString("title"),
                row.getString("body"),
                entries(row.getString("entries")),
                PaperState.valueOf(row.getString("state")),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("drafter", UUID.class)),
                row.getString("drafter_name"),
                opened(row.getString("opens")),
                issued == null ? null : issued.toInstant(),
                row.getObject("sheet", UUID.class),
                row.getString("number"),
                row.getString("words_back"),
                row.getInt("version"));
    }

    private static Map<PaperField, String> entries(String json) {
        var entries = new EnumMap<PaperField, String>(PaperField.class);
        JSON.readValue(json, new TypeReference<Map<String, String>>() {})
                .forEach((field, text) -> entries.put(PaperField.valueOf(field), text));
        return entries;
    }

    private static @Nullable Map<DocketId, Integer> opened(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var opened = new HashMap<DocketId, Integer>();
        JSON.readValue(json, new TypeReference<Map<String, Integer>>() {})
                .forEach((docket, version) -> opened.put(new DocketId(UUID.fromString(docket)), version));
        return opened;
    }

    private static List<DocketId> dockets(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).map(DocketId::new).toList();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
