package org.zhixing.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;

/** Units and task forces as they were on a day. */
@Component
class UnitReading {

    private static final String ALIASES =
            """
            ARRAY(SELECT alias FROM organization.unit_alias WHERE unit_id = v.unit_id
                  UNION
                  SELECT former.name FROM organization.unit_version former
                  WHERE former.unit_id = v.unit_id AND former.valid_from < v.valid_from AND former.name <> v.name
                  ORDER BY 1)\
            """;

    private static final String UNITS = "SELECT v.unit_id, v.name, v.type, v.parent_id, v.official_order, " + ALIASES
            + " AS aliases FROM organization.unit_version v WHERE " + Days.on("v");

    private static final String IN_ORDER = " ORDER BY v.sort_key, v.unit_id";

    private final JdbcClient jdbc;

    UnitReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> units(LocalDate on) {
        return jdbc.sql(UNITS + IN_ORDER)
                .param("on", on)
                .query(UnitReading::unit)
                .list();
    }

    /** As they were on the day; those that had ended by then as they were last. */
    Map<UnitId, Unit> units(Collection<UnitId> ids, LocalDate on) {
        var found = valid(ids, on);
        var missing =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        if (missing.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        """
                        SELECT v.unit_id, max(v.valid_until) AS last FROM organization.unit_version v
                        WHERE v.unit_id = ANY (CAST(:ids AS uuid[])) AND v.valid_until < :on GROUP BY v.unit_id
                        """)
                .param("on", on)
                .param("ids", Columns.ids(missing, UnitId::value))
                .query((row, number) -> Map.entry(
                        new UnitId(row.getObject("unit_id", UUID.class)), row.getObject("last", LocalDate.class)))
                .list()
                .forEach(entry -> found.putAll(valid(List.of(entry.getKey()), entry.getValue())));
        return found;
    }

    /** The last version of each that had ended by the day. */
    List<Unit> former(LocalDate on) {
        return jdbc.sql(
                        "SELECT v.unit_id, v.name, v.type, v.parent_id, v.official_order, " + ALIASES
                                + """
                         AS aliases FROM organization.unit_version v
                        WHERE v.valid_until < :on AND NOT EXISTS (
                              SELECT FROM organization.unit_version later
                              WHERE later.unit_id = v.unit_id AND later.valid_from > v.valid_from
                                AND later.valid_from <= :on)
                        ORDER BY v.valid_until DESC, v.sort_key, v.unit_id
                        """)
                .param("on", on)
                .query(UnitReading::unit)
                .list();
    }

    Map<UnitId, Unit> valid(Collection<UnitId> ids, LocalDate on) {
        var found = new LinkedHashMap<UnitId, Unit>();
        jdbc.sql(UNITS + " AND v.unit_id = ANY (CAST(:ids AS uuid[]))" + IN_ORDER)
                .param("on", on)
                .param("ids", Columns.ids(ids, UnitId::value))
                .query(UnitReading::unit)
                .list()
                .forEach(unit -> found.put(unit.id(), unit));
        return found;
    }

    Map<UnitId, UnitId> bodiesOf(Collection<UnitId> ids, LocalDate on) {
        var found = new HashMap<UnitId, UnitId>();
        jdbc.sql(
                        """
                        WITH RECURSIVE climb AS (
                            SELECT v.unit_id AS asked, v.unit_id, v.type, v.parent_id, 0 AS height
                            FROM organization.unit_version v
                            WHERE v.unit_id = ANY (CAST(:ids AS uuid[])) AND %1$s
                            UNION ALL
                            SELECT climb.asked, v.unit_id, v.type, v.parent_id, climb.height + 1
                            FROM climb JOIN organization.unit_version v ON v.unit_id = climb.parent_id
                            WHERE climb.type = 'SECTION' AND climb.height < 9 AND %1$s)
                        SELECT asked, unit_id FROM climb ORDER BY asked, height
                        """
                                .formatted(Days.on("v")))
                .param("on", on)
                .param("ids", Columns.ids(ids, UnitId::value))
                .query((row, number) -> found.put(
                        new UnitId(row.getObject("asked", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class))))
                .list();
        return found;
    }

    List<UnitId> withSections(UnitId unit, LocalDate on) {
        return jdbc.sql(
                        """
                        WITH RECURSIVE inside AS (
                            SELECT v.unit_id, v.sort_key, 0 AS depth FROM organization.unit_version v
                            WHERE v.unit_id = :unit AND %1$s
                            UNION ALL
                            SELECT v.unit_id, v.sort_key, inside.depth + 1
                            FROM inside JOIN organization.unit_version v ON v.parent_id = inside.unit_id
                            WHERE v.type = 'SECTION' AND inside.depth < 9 AND %1$s)
                        SELECT unit_id FROM inside ORDER BY sort_key, unit_id
                        """
                                .formatted(Days.on("v")))
                .param("on", on)
                .param("unit", unit.value())
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list();
    }

    List<TaskForce> taskForces(LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT v.unit_id, v.name, v.valid_from, force.mission, force.office_id, force.document,
                               force.ends,
                               ARRAY(SELECT member.unit_id::text FROM organization.task_force_member member
                                     LEFT JOIN organization.unit_version m ON m.unit_id = member.unit_id AND %2$s
                                     WHERE member.task_force_id = v.unit_id ORDER BY m.sort_key, 1) AS members
                        FROM organization.unit_version v JOIN organization.task_force force USING (unit_id)
                        WHERE %1$s
                        ORDER BY v.sort_key, v.unit_id
                        """
                                .formatted(Days.on("v"), Days.on("m")))
                .param("on", on)
                .query((row, number) -> new TaskForce(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("mission"),
                        unitId(row, "office_id"),
                        row.getString("document"),
                        texts(row, "members").stream()
                                .map(id -> new UnitId(UUID.fromString(id)))
                                .toList()))
                .list();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                UnitType.valueOf(row.getString("type")),
                unitId(row, "parent_id"),
                row.getInt("official_order"),
                texts(row, "aliases"));
    }

    private static @Nullable UnitId unitId(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new UnitId(id);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
