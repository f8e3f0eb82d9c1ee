package org.zhixing.organization.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.organization.NewUnit;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.organization.intake.Checked.Verdict;
import org.zhixing.organization.naming.NameNormal;
import org.zhixing.shell.TableImport;

/** Checks a list of units against what there is and against itself. */
final class UnitsCheck {

    private static final int STEP = 10;

    private final Words words;
    private final LocalDate from;
    private final Map<String, Unit> existing = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Row> byName = new LinkedHashMap<>();
    private final @Nullable UnitId government;

    private static final class Row {
        final int number;
        final Cells cells;
        final String name;
        final UnitId id = UnitId.next();
        String parentName = "";
        UnitType type = UnitType.DEPARTMENT;

        @Nullable
        UnitId parent;

        @Nullable
        Row parentRow;

        boolean unchanged;
        int order;
        LocalDate founded = LocalDate.MIN;

        @Nullable
        LocalDate dissolved;

        List<String> aliases = List.of();

        Row(int number, Cells cells, String name) {
            this.number = number;
            this.cells = cells;
            this.name = name;
        }

        String key() {
            return type == UnitType.SECTION ? NameNormal.plain(parentName + "/" + name) : NameNormal.plain(name);
        }
    }

    /** @param from first day of units whose row names none */
    private UnitsCheck(List<Unit> units, Words words, LocalDate from) {
        this.words = words;
        this.from = from;
        var names = new HashMap<UnitId, String>();
        units.forEach(unit -> names.put(unit.id(), unit.name()));
        for (var unit : units) {
            var parent = unit.parent() == null ? "" : names.getOrDefault(unit.parent(), "");
            existing.put(
                    NameNormal.plain(unit.type() == UnitType.SECTION ? parent + "/" + unit.name() : unit.name()), unit);
        }
        government = units.stream()
                .filter(unit -> unit.type() == UnitType.GOVERNMENT && unit.parent() == null)
                .map(Unit::id)
                .findFirst()
                .orElse(null);
    }

    static Plan check(Table table, List<Unit> units, Words words, LocalDate from) {
        var check = new UnitsCheck(units, words, from);
        table.lines().forEach(line -> check.read(table, line));
        check.rows.forEach(check::placeBelowParent);
        check.rows.forEach(check::refuseCircles);
        return check.plan();
    }

    private void read(Table table, TableImport.Line line) {
        var cells = new Cells(table, line);
        var row = new Row(line.number(), cells, cells.required(Column.UNIT_NAME));
        rows.add(row);
        row.parentName = cells.text(Column.PARENT);
        var type = cells.required(Column.TYPE);
        var known = words.type(type);
        if (known.isEmpty() && !type.isEmpty()) {
            cells.problem(Column.TYPE, "organization.import.problem.unknown-type", type, words.all(UnitType.values()));
        }
        row.type = known.orElse(UnitType.DEPARTMENT);
        if (row.type == UnitType.TASK_FORCE) {
            cells.problem(Column.TYPE, "organization.import.problem.task-force");
        }
        row.order = cells.order(Column.ORDER, rows.size() * STEP);
        row.founded = Optional.ofNullable(cells.day(Column.FOUNDED)).orElse(from);
        row.dissolved = cells.day(Column.DISSOLVED);
        if (row.dissolved != null && row.dissolved.isBefore(row.founded)) {
            cells.problem(Column.DISSOLVED, "organization.import.problem.ends-before-it-begins");
        }
        row.aliases = Stream.of(cells.text(Column.ALIASES).split("[、,，;；]"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty() && !alias.equals(row.name))
                .distinct()
                .toList();
        if (row.name.isEmpty()) {
            return;
        }
        var twin = byName.putIfAbsent(row.key(), row);
        if (twin != null) {
            cells.problem(Column.UNIT_NAME, "organization.import.problem.twice", row.name, twin.number);
        }
        row.unchanged = existing.containsKey(row.key());
    }

    /** Without a named parent a unit stands below the place's government; a section must name its unit. */
    private void placeBelowParent(Row row) {
        if (row.parentName.isEmpty()) {
            if (row.type == UnitType.SECTION) {
                row.cells.problem(Column.PARENT, "organization.import.problem.section-of-what");
            } else if (row.type != UnitType.GOVERNMENT) {
                row.parentRow = rows.stream()
                        .filter(each -> each.type == UnitType.GOVERNMENT && each.parentName.isEmpty())
                        .findFirst()
                        .orElse(null);
                row.parent = row.parentRow == null ? government : idOf(row.parentRow);
            }
            return;
        }
        row.parentRow = byName.get(NameNormal.plain(row.parentName));
        if (row.parentRow != null) {
            row.parent = idOf(row.parentRow);
            return;
        }
        var known = existing.get(NameNormal.plain(row.parentName));
        if (known == null) {
            row.cells.problem(Column.PARENT, "organization.import.problem.unknown-parent", row.parentName);
        } else {
            row.parent = known.id();
        }
    }

    private UnitId idOf(Row row) {
        var known = existing.get(row.key());
        return known == null ? row.id : known.id();
    }

    private void refuseCircles(Row row) {
        var seen = new HashSet<Row>();
        for (var each = row; each != null && !each.unchanged; each = each.parentRow) {
            if (!seen.add(each)) {
                row.cells.problem(Column.PARENT, "organization.import.problem.circle", row.name);
                return;
            }
        }
    }

    private Plan plan() {
        var checked = new ArrayList<Checked>();
        var units = new ArrayList<NewUnit>();
        for (var row : rows) {
            var problems = row.cells.problems();
            var verdict = !problems.isEmpty() ? Verdict.PROBLEM : row.unchanged ? Verdict.UNCHANGED : Verdict.NEW;
            checked.add(new Checked(row.number, row.name, verdict, problems));
            if (verdict == Verdict.NEW) {
                units.add(new NewUnit(
                        row.id, row.name, row.type, row.parent, row.order, row.aliases, row.founded, row.dissolved));
            }
        }
        return new Plan(ImportKind.UNITS, checked, units, List.of(), List.of(), List.of());
    }
}
