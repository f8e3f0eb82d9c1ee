package org.zhixing.succession.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.UnitId;
import org.zhixing.rows.Columns;
import org.zhixing.rows.Parts;
import org.zhixing.shell.SearchWords;
import org.zhixing.succession.SuccessionId;
import org.zhixing.succession.SuccessionKind;
import org.zhixing.succession.SuccessionState;
import org.zhixing.succession.desk.SuccessionSight.Scope;

/** Acts of succession within what the actor may see. */
@Repository
public class SuccessionRows {

    private final JdbcClient jdbc;

    SuccessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Succession> find(SuccessionId id, Scope scope) {
        return here(id, scope, "").map(this::one);
    }

    Optional<Succession> hold(SuccessionId id, Scope scope) {
        return here(id, scope, " FOR UPDATE OF s").map(this::one);
    }

    /** The newest first; a city has few. */
    public List<Succession> all(Scope scope) {
        return read(jdbc.sql("SELECT s.id FROM succession.act s WHERE " + scope.predicate()
                        + " ORDER BY s.drafted_at DESC, s.id LIMIT 200")
                .params(scope.params())
                .query(UUID.class)
                .list());
    }

    void insert(SuccessionId id, NewSuccession act, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        INSERT INTO succession.act (id, kind, document, decided_on, takes_effect, formers, successors,
                               new_name, function, state, drafted_at, drafted_by, search, version)
                        VALUES (:id, :kind, :document, :decided, :effect, :formers, :successors, :name, :function,
                                'DRAFT', :at, :by, to_tsvector('simple', :words), 0)
                        """)
                .param("id", id.value())
                .param("kind", act.kind().name())
                .param("document", act.document().strip())
                .param("decided", act.decidedOn())
                .param("effect", act.takesEffect())
                .param("formers", ids(act.formers()))
                .param("successors", ids(act.successors()))
                .param("name", act.newName().strip())
                .param("function", act.function().strip())
                .param("at", Columns.at(at))
                .param("by", actor.personName())
                .param("words", SearchWords.index(act.document() + " " + act.newName() + " " + act.function()))
                .update();
    }

    void state(SuccessionId id, SuccessionState state) {
        jdbc.sql("UPDATE succession.act SET state = :state, version = version + 1 WHERE id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    void effected(SuccessionId id, int excluded, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        UPDATE succession.act SET effected_at = :at, effected_by = :by, excluded_days = :days
                         WHERE id = :id
                        """)
                .param("at", Columns.at(at))
                .param("by", actor.personName())
                .param("days", excluded)
                .param("id", id.value())
                .update();
    }

    /** What was listed before is replaced. */
    void list(SuccessionId id, Collection<Succession.Item> items) {
        jdbc.sql("DELETE FROM succession.item WHERE act = :id")
                .param("id", id.value())
                .update();
        int position = 0;
        for (var item : items) {
            var to = item.to();
            var due = item.dueAt();
            jdbc.sql(
                            """
                            INSERT INTO succession.item (act, position, module, type, subject, former, successor,
                                   kind_key, number, title, href, due_at)
                            VALUES (:act, :position, :module, :type, :subject, :from, :to, :kind, :number, :title,
                                    :href, :due)
                            """)
                    .param("act", id.value())
                    .param("position", ++position)
                    .param("module", item.subject().module())
                    .param("type", item.subject().type())
                    .param("subject", item.subject().id())
                    .param("from", item.from().value())
                    .param("to", to == null ? null : to.value())
                    .param("kind", item.kindKey())
                    .param("number", item.number())
                    .param("title", item.title())
                    .param("href", item.href())
                    .param("due", due == null ? null : Columns.at(due))
                    .update();
        }
    }

    void expect(SuccessionId id, UnitId from, UnitId to) {
        jdbc.sql(
                        """
                        INSERT INTO succession.hand_over (id, act, former, successor) VALUES (:id, :act, :from, :to)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", Ids.next())
                .param("act", id.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    void forget(SuccessionId id) {
        jdbc.sql("DELETE FROM succession.hand_over WHERE act = :id")
                .param("id", id.value())
                .update();
    }

    void handed(SuccessionId id, UnitId from, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        UPDATE succession.hand_over SET handed_at = :at, handed_by = :by
                         WHERE act = :act AND former = :unit AND handed_at IS NULL
                        """)
                .param("at", Columns.at(at))
                .param("by", actor.personName())
                .param("act", id.value())
                .param("unit", from.value())
                .update();
    }

    void received(SuccessionId id, UnitId to, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        UPDATE succession.hand_over SET received_at = :at, received_by = :by
                         WHERE act = :act AND successor = :unit AND received_at IS NULL
                        """)
                .param("at", Columns.at(at))
                .param("by", actor.personName())
                .param("act", id.value())
                .param("unit", to.value())
                .update();
    }

    private Optional<UUID> here(SuccessionId id, Scope scope, String lock) {
        return jdbc.sql("SELECT s.id FROM succession.act s WHERE s.id = :id AND " + scope.predicate() + lock)
                .param("id", id.value())
                .params(scope.params())
                .query(UUID.class)
                .optional();
    }

    private Succession one(UUID id) {
        return read(List.of(id)).get(0);
    }

    /** Items and signatures first: asked for inside the statement they would take a second connection. */
    private List<Succession> read(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var acts = ids.toArray(UUID[]::new);
        var items = items(acts);
        var handOvers = handOvers(acts);
        return jdbc.sql("SELECT s.* FROM succession.act s WHERE s.id = ANY(:ids) ORDER BY s.drafted_at DESC, s.id")
                .param("ids", acts)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return act(row, items.getOrDefault(id, List.of()), handOvers.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Succession act(ResultSet row, List<Succession.Item> items, List<Succession.HandOver> handOvers)
            throws SQLException {
        return new Succession(
                new SuccessionId(row.getObject("id", UUID.class)),
                SuccessionKind.valueOf(row.getString("kind")),
                row.getString("document"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("takes_effect", LocalDate.class),
                units(row, "formers"),
                units(row, "successors"),
                row.getString("new_name"),
                row.getString("function"),
                SuccessionState.valueOf(row.getString("state")),
                Columns.moment(row, "drafted_at"),
                row.getString("drafted_by"),
                Columns.instant(row, "effected_at"),
                row.getString("effected_by"),
                row.getObject("excluded_days", Integer.class),
                items,
                handOvers,
                row.getInt("version"));
    }

    private Map<UUID, List<Succession.Item>> items(UUID[] acts) {
        return Parts.of(
                jdbc.sql("SELECT i.* FROM succession.item i WHERE i.act = ANY(:acts) ORDER BY i.act, i.position")
                        .param("acts", acts),
                "act",
                row -> new Succession.Item(
                        new CaseRef(
                                row.getString("module"), row.getString("type"), row.getObject("subject", UUID.class)),
                        new UnitId(row.getObject("former", UUID.class)),
                        Columns.id(row, "successor", UnitId::new),
                        row.getString("kind_key"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("href"),
                        Columns.instant(row, "due_at")));
    }

    private Map<UUID, List<Succession.HandOver>> handOvers(UUID[] acts) {
        return Parts.of(
                jdbc.sql(
                                """
                                SELECT h.* FROM succession.hand_over h
                                  LEFT JOIN organization.unit_listing v ON v.unit_id = h.former AND v.valid_until IS NULL
                                 WHERE h.act = ANY(:acts) ORDER BY v.sort_key, h.id
                                """)
                        .param("acts", acts),
                "act",
                row -> new Succession.HandOver(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("former", UUID.class)),
                        new UnitId(row.getObject("successor", UUID.class)),
                        Columns.instant(row, "handed_at"),
                        row.getString("handed_by"),
                        Columns.instant(row, "received_at"),
                        row.getString("received_by")));
    }

    private static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static List<UnitId> units(ResultSet row, String column) throws SQLException {
        return Columns.ids(row, column).stream().map(UnitId::new).toList();
    }
}
