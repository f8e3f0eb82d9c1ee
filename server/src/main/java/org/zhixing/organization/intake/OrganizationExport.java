package org.zhixing.organization.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Standing;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** Units and staff as tables that the import understands again. Heads and words are Chinese, as on all sheets. */
@Service
@Transactional(readOnly = true)
public class OrganizationExport {

    private final Organization organization;
    private final JdbcClient jdbc;
    private final Texts chinese;

    OrganizationExport(Organization organization, JdbcClient jdbc, MessageSource messages) {
        this.organization = organization;
        this.jdbc = jdbc;
        this.chinese = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** The heads alone, to be filled in. */
    public TableExport template(ImportKind kind) {
        return new TableExport(chinese.name(kind), heads(kind), List.of());
    }

    public TableExport table(ImportKind kind, LocalDate on) {
        return new TableExport(chinese.name(kind), heads(kind), kind == ImportKind.UNITS ? units(on) : staff(on));
    }

    private static List<String> heads(ImportKind kind) {
        return kind.columns().stream().map(Column::head).toList();
    }

    private List<List<String>> units(LocalDate on) {
        var all = organization.units(on);
        var names = new HashMap<UnitId, String>();
        all.forEach(unit -> names.put(unit.id(), unit.name()));
        var days = new HashMap<UnitId, List<String>>();
        jdbc.sql(
                        """
                        SELECT unit_id, valid_from, valid_until FROM organization.unit_version
                        WHERE valid_from <= :on AND (valid_until IS NULL OR valid_until >= :on)
                        """)
                .param("on", on)
                .query((row, number) -> days.put(
                        new UnitId(row.getObject("unit_id", java.util.UUID.class)),
                        List.of(row.getString("valid_from"), text(row.getString("valid_until")))))
                .list();
        return all.stream()
                .filter(unit -> unit.type() != UnitType.TASK_FORCE)
                .map(unit -> row(
                        ImportKind.UNITS,
                        column -> unitCell(unit, column, names, days.getOrDefault(unit.id(), List.of("", "")))))
                .toList();
    }

    private String unitCell(Unit unit, Column column, java.util.Map<UnitId, String> names, List<String> days) {
        return switch (column) {
            case UNIT_NAME -> unit.name();
            case TYPE -> chinese.name(unit.type());
            case PARENT -> unit.parent() == null ? "" : names.getOrDefault(unit.parent(), "");
            case ORDER -> String.valueOf(unit.officialOrder());
            case ALIASES -> String.join("、", unit.aliases());
            case FOUNDED -> days.get(0);
            case DISSOLVED -> days.get(1);
            default -> "";
        };
    }

    private List<List<String>> staff(LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT v.name AS unit, v.type, coalesce(up.name, '') AS parent, person.name AS person,
                               coalesce(person.email, '') AS email, post.name AS post, post.duty, post.standing,
                               post.official_order, a.valid_from, a.valid_until
                        FROM organization.appointment a
                        JOIN organization.post ON post.id = a.post_id
                        JOIN organization.person ON person.id = a.person_id
                        JOIN organization.unit_version v ON v.unit_id = post.unit_id AND v.valid_from <= :on
                             AND (v.valid_until IS NULL OR v.valid_until >= :on)
                        LEFT JOIN organization.unit_version up ON up.unit_id = v.parent_id AND up.valid_from <= :on
                             AND (up.valid_until IS NULL OR up.valid_until >= :on)
                        WHERE v.type <> 'TASK_FORCE' AND a.valid_from <= :on
                          AND (a.valid_until IS NULL OR a.valid_until >= :on)
                        ORDER BY v.sort_key, post.official_order, post.id, person.name
                        """)
                .param("on", on)
                .query((row, number) -> {
                    boolean section = row.getString("type").equals(UnitType.SECTION.name());
                    var cells = new java.util.EnumMap<Column, String>(Column.class);
                    cells.put(Column.UNIT, row.getString(section ? "parent" : "unit"));
                    cells.put(Column.SECTION, section ? row.getString("unit") : "");
                    cells.put(Column.PERSON, row.getString("person"));
                    cells.put(Column.POST, row.getString("post"));
                    cells.put(Column.DUTY, chinese.name(Role.valueOf(row.getString("duty"))));
                    cells.put(Column.STANDING, chinese.name(Standing.valueOf(row.getString("standing"))));
                    cells.put(Column.ORDER, row.getString("official_order"));
                    cells.put(Column.APPOINTED, row.getString("valid_from"));
                    cells.put(Column.DISMISSED, text(row.getString("valid_until")));
                    cells.put(Column.EMAIL, row.getString("email"));
                    return row(ImportKind.STAFF, column -> cells.getOrDefault(column, ""));
                })
                .list();
    }

    private static List<String> row(ImportKind kind, Function<Column, String> cell) {
        return new ArrayList<>(kind.columns().stream().map(cell).toList());
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
