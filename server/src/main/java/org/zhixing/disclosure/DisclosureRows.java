package org.zhixing.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.disclosure.Disclosure.Edition;
import org.zhixing.disclosure.Disclosure.Standing;
import org.zhixing.disclosure.PublishablePractices.Publishable;
import org.zhixing.rows.Columns;
import org.zhixing.rows.Parts;
import org.zhixing.shell.SearchWords;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketVisibility;

/** Publications as the office sees them: whoever of it may see the docket, and of practices all of it (architecture rule 10). */
@Repository
class DisclosureRows {

    private static final String FROM_SEEN =
            " FROM disclosure.item i LEFT JOIN supervision.docket_overview d ON d.id = i.docket"
                    + " WHERE (i.practice IS NOT NULL OR d.id IS NOT NULL AND ";

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final ObjectProvider<PublishablePractices> library;

    DisclosureRows(JdbcClient jdbc, DocketVisibility visibility, ObjectProvider<PublishablePractices> library) {
        this.library = library;
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    Optional<Disclosure> find(UUID id, Actor actor, Instant at) {
        return read("i.id = :value", id, actor, at, "").stream().findFirst();
    }

    Optional<Disclosure> of(Source source, Actor actor, Instant at) {
        return read("i." + source.column() + " = :value", source.id(), actor, at, "").stream()
                .findFirst();
    }

    /** Held until the end of the transaction. */
    Optional<Disclosure> hold(UUID id, Actor actor, Instant at) {
        jdbc.sql("SELECT id FROM disclosure.item WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id, actor, at);
    }

    /** Those that stand so, or all; the latest first, behind one of them. */
    List<Disclosure> page(
            @Nullable DisclosureState state, String text, @Nullable UUID after, int most, Actor actor, Instant at) {
        var params = new HashMap<String, Object>();
        var where = new StringBuilder("i.version >= :value");
        if (state != null) {
            where.append(" AND i.state = :state");
            params.put("state", state.name());
        }
        String query = SearchWords.query(text);
        if (!query.isEmpty()) {
            where.append(" AND (d.words @@ to_tsquery('simple', :query) OR i.words @@ to_tsquery('simple', :query))");
            params.put("query", query);
        }
        if (after != null) {
            where.append(" AND i.id < :after");
            params.put("after", after);
        }
        params.put("most", most);
        return read(where.toString(), 0, params, actor, at, " ORDER BY i.id DESC LIMIT :most");
    }

    /** Wordings that wait for the chief who did not propose them, and what is public with an extension not yet told. */
    List<Disclosures.Errand> errands(boolean chief, PersonId person, Actor actor, Instant at, int most) {
        var scope = visibility.of(actor, at);
        return jdbc.sql("SELECT * FROM (SELECT i.id, coalesce(d.title, (SELECT e.title FROM disclosure.edition e"
                        + " WHERE e.item = i.id ORDER BY e.nth DESC LIMIT 1)) AS title, "
                        + "EXISTS (SELECT FROM disclosure.edition e WHERE e.item = i.id AND e.standing = 'WAITING'"
                        + " AND e.proposer <> :person AND :chief) AS release,"
                        + " i.state = 'PUBLIC' AND EXISTS (SELECT FROM supervision.extension_answered x"
                        + " WHERE x.docket = i.docket AND x.state = 'GRANTED' AND NOT EXISTS ("
                        + "SELECT FROM disclosure.reason r JOIN disclosure.edition e ON e.id = r.edition"
                        + " WHERE e.item = i.id AND e.standing = 'RELEASED' AND r.extension = x.id)) AS untold"
                        + FROM_SEEN + "(" + scope.predicate()
                        + "))) w WHERE w.release OR w.untold ORDER BY w.id LIMIT :most")
                .params(scope.params())
                .param("person", person.value())
                .param("chief", chief)
                .param("most", most)
                .query((row, n) -> new Disclosures.Errand(
                        row.getObject("id", UUID.class), row.getString("title"), row.getBoolean("release")))
                .list();
    }

    private List<Disclosure> read(String condition, Object value, Actor actor, Instant at, String tail) {
        return read(condition, value, Map.of(), actor, at, tail);
    }

    private List<Disclosure> read(
            String condition, Object value, Map<String, Object> more, Actor actor, Instant at, String tail) {
        record Row(
                UUID id,
                Source source,
                String number,
                String title,
                @Nullable UUID lead,
                String code,
                DisclosureState state,
                String reason,
                int version) {}
        var scope = visibility.of(actor, at);
        var rows = jdbc.sql(
                        "SELECT i.id, i.docket, i.practice, i.code, i.state, i.reason, i.version, d.number, d.title,"
                                + " d.lead" + FROM_SEEN + "(" + scope.predicate() + ")) AND " + condition + tail)
                .params(scope.params())
                .params(more)
                .param("value", value)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        source(row),
                        Objects.requireNonNullElse(row.getString("number"), ""),
                        Objects.requireNonNullElse(row.getString("title"), ""),
                        row.getObject("lead", UUID.class),
                        row.getString("code"),
                        DisclosureState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getInt("version")))
                .list();
        var ids = rows.stream().map(Row::id).toArray(UUID[]::new);
        var reasons = Parts.of(
                jdbc.sql("SELECT r.* FROM disclosure.reason r JOIN disclosure.edition e ON e.id = r.edition"
                                + " WHERE e.item = ANY (:items)")
                        .param("items", ids),
                "edition",
                row -> new Wording.Reason(row.getObject("extension", UUID.class), row.getString("published")));
        var editions = Parts.of(
                jdbc.sql("SELECT e.* FROM disclosure.edition e WHERE e.item = ANY (:items) ORDER BY e.nth DESC")
                        .param("items", ids),
                "item",
                row -> edition(row, reasons));
        var practices = practices(rows.stream()
                .map(Row::source)
                .filter(Source::isPractice)
                .map(Source::id)
                .toList());
        return rows.stream()
                .flatMap(row -> {
                    var practice = practices.get(row.source().id());
                    UUID lead = row.lead();
                    UnitId unit = practice != null ? practice.unit() : lead == null ? null : new UnitId(lead);
                    return unit == null
                            ? Stream.of()
                            : Stream.of(new Disclosure(
                                    row.id(),
                                    row.source(),
                                    row.number(),
                                    practice == null ? row.title() : practice.title(),
                                    practice == null ? new DocketId(row.source().id()).href() : practice.href(),
                                    unit,
                                    row.code(),
                                    row.state(),
                                    row.reason(),
                                    editions.getOrDefault(row.id(), List.of()),
                                    row.version()));
                })
                .toList();
    }

    private static Source source(ResultSet row) throws SQLException {
        UUID practice = row.getObject("practice", UUID.class);
        return practice == null
                ? Source.of(new DocketId(row.getObject("docket", UUID.class)))
                : Source.practice(practice);
    }

    private Map<UUID, Publishable> practices(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : library.stream()
                        .flatMap(one -> one.of(ids).stream())
                        .collect(Collectors.toMap(Publishable::id, one -> one));
    }

    private static Edition edition(ResultSet row, Map<UUID, List<Wording.Reason>> reasons) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Edition(
                id,
                row.getInt("nth"),
                new Wording(
                        row.getString("title"),
                        row.getString("requirement"),
                        row.getString("progress"),
                        reasons.getOrDefault(id, List.of()),
                        row.getString("secrecy"),
                        row.getString("privacy"),
                        row.getString("consent")),
                Standing.valueOf(row.getString("standing")),
                row.getObject("proposer", UUID.class),
                row.getString("proposed_by"),
                Columns.moment(row, "proposed_at"),
                row.getString("decided_by"),
                Columns.instant(row, "decided_at"));
    }
}
