package org.zhixing.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.shell.SearchWords;

/** Writes units, set-based; a unit and its parent may stand in the same batch. */
@Component
class UnitWriting {

    private final JdbcClient jdbc;

    UnitWriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<NewUnit> units) {
        jdbc.sql(
                        """
                        WITH given AS (
                            SELECT * FROM unnest(
                                CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:types AS text[]),
                                CAST(:parents AS uuid[]), CAST(:orders AS int[]), CAST(:froms AS date[]),
                                CAST(:untils AS date[]), CAST(:words AS text[]))
                            AS t (id, name, type, parent_id, official_order, valid_from, valid_until, words)),
                        added AS (INSERT INTO organization.unit (id) SELECT id FROM given)
                        INSERT INTO organization.unit_version
                            (unit_id, name, type, parent_id, official_order, valid_from, valid_until, words)
                        SELECT id, name, type, parent_id, official_order, valid_from, valid_until,
                               to_tsvector('simple', words)
                        FROM given
                        """)
                .param("ids", Columns.of(units, unit -> unit.id().value()))
                .param("names", Columns.of(units, NewUnit::name))
                .param("types", Columns.of(units, NewUnit::type))
                .param("parents", Columns.of(units, UnitWriting::parent))
                .param("orders", Columns.of(units, NewUnit::officialOrder))
                .param("froms", Columns.of(units, NewUnit::from))
                .param("untils", Columns.of(units, NewUnit::until))
                .param("words", Columns.of(units, UnitWriting::words))
                .update();
        insertAliases(units);
        putInOrder();
    }

    private static @Nullable Object parent(NewUnit unit) {
        var parent = unit.parent();
        return parent == null ? null : parent.value();
    }

    private static String words(NewUnit unit) {
        return SearchWords.index(unit.name() + " " + String.join(" ", unit.aliases()));
    }

    private record Named(NewUnit unit, String alias) {}

    private void insertAliases(List<NewUnit> units) {
        var aliases = units.stream()
                .flatMap(unit -> unit.aliases().stream().map(alias -> new Named(unit, alias)))
                .toList();
        jdbc.sql(
                        """
                        INSERT INTO organization.unit_alias (unit_id, alias, kind)
                        SELECT *, 'GIVEN' FROM unnest(CAST(:ids AS uuid[]), CAST(:aliases AS text[]))
                        ON CONFLICT DO NOTHING
                        """)
                .param("ids", Columns.of(aliases, named -> named.unit().id().value()))
                .param("aliases", Columns.of(aliases, Named::alias))
                .update();
    }

    void insertTaskForces(List<NewTaskForce> forces) {
        jdbc.sql(
                        """
                        INSERT INTO organization.task_force (unit_id, mission, office_id, document, ends)
                        SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:missions AS text[]), CAST(:offices AS uuid[]),
                                             CAST(:documents AS text[]), CAST(:ends AS date[]))
                        """)
                .param("ids", Columns.of(forces, force -> force.id().value()))
                .param("missions", Columns.of(forces, NewTaskForce::mission))
                .param("offices", Columns.of(forces, UnitWriting::office))
                .param("documents", Columns.of(forces, NewTaskForce::document))
                .param("ends", Columns.of(forces, NewTaskForce::ends))
                .update();
        record Member(NewTaskForce force, UnitId unit) {}
        var members = forces.stream()
                .flatMap(force -> force.memberUnits().stream().map(unit -> new Member(force, unit)))
                .toList();
        jdbc.sql(
                        """
                        INSERT INTO organization.task_force_member (task_force_id, unit_id)
                        SELECT DISTINCT * FROM unnest(CAST(:forces AS uuid[]), CAST(:units AS uuid[]))
                        """)
                .param(
                        "forces",
                        Columns.of(members, member -> member.force().id().value()))
                .param("units", Columns.of(members, member -> member.unit().value()))
                .update();
    }

    private static @Nullable Object office(NewTaskForce force) {
        var office = force.office();
        return office == null ? null : office.value();
    }

    /** Each place is the parent's place and the own number; the end of the id keeps equals apart. */
    void putInOrder() {
        jdbc.sql(
                        """
                        WITH RECURSIVE latest AS (
                            SELECT DISTINCT ON (unit_id) unit_id, parent_id, official_order
                            FROM organization.unit_version ORDER BY unit_id, valid_from DESC),
                        placed AS (
                            SELECT unit_id, lpad(official_order::text, 6, '0') || right(unit_id::text, 8) AS place
                            FROM latest WHERE parent_id IS NULL
                            UNION ALL
                            SELECT latest.unit_id, placed.place || '/' || lpad(latest.official_order::text, 6, '0')
                                || right(latest.unit_id::text, 8)
                            FROM latest JOIN placed ON placed.unit_id = latest.parent_id)
                        UPDATE organization.unit_version v SET sort_key = wanted.sort_key
                        FROM (SELECT each.unit_id, each.valid_from,
                                     coalesce(above.place || '/', '') || lpad(each.official_order::text, 6, '0')
                                         || right(each.unit_id::text, 8) AS sort_key
                              FROM organization.unit_version each
                              LEFT JOIN placed above ON above.unit_id = each.parent_id) wanted
                        WHERE wanted.unit_id = v.unit_id AND wanted.valid_from = v.valid_from
                          AND v.sort_key <> wanted.sort_key
                        """)
                .update();
    }
}
