package org.zhixing.organization.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.shell.TableImport.Line;

/** Reads the cells of one row and gathers what is wrong with them. */
final class Cells {

    private static final int LONGEST = 200;
    private static final int HIGHEST_ORDER = 999_999;
    /** Days are written in many ways: language-data. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");

    private static final Pattern COMPACT_DAY = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL_DAY = Pattern.compile("([1-9]\\d{4})(?:\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final Table table;
    private final Line line;
    private final List<Problem> problems = new ArrayList<>();

    Cells(Table table, Line line) {
        this.table = table;
        this.line = line;
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(Column column, String key, Object... args) {
        problems.add(Problem.of(column, key, args));
    }

    String text(Column column) {
        var cell = table.cell(line, column);
        if (cell.length() > LONGEST) {
            problem(column, "organization.import.problem.too-long", LONGEST);
            return cell.substring(0, LONGEST);
        }
        return cell;
    }

    String required(Column column) {
        var cell = text(column);
        if (cell.isEmpty()) {
            problem(column, "organization.import.problem.missing", column.head());
        }
        return cell;
    }

    int order(Column column, int otherwise) {
        var cell = text(column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        if (!cell.matches("\\d{1,6}") || Integer.parseInt(cell) > HIGHEST_ORDER) {
            problem(column, "organization.import.problem.no-number", cell);
            return otherwise;
        }
        return Integer.parseInt(cell);
    }

    @Nullable
    LocalDate day(Column column) {
        var cell = text(column);
        if (cell.isEmpty()) {
            return null;
        }
        var day = parse(cell);
        if (day.isEmpty()) {
            problem(column, "organization.import.problem.no-day", cell);
        }
        return day.orElse(null);
    }

    static Optional<LocalDate> parse(String cell) {
        var serial = SERIAL_DAY.matcher(cell);
        if (serial.matches()) {
            return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1))));
        }
        for (var pattern : List.of(DAY, COMPACT_DAY)) {
            var written = pattern.matcher(cell);
            if (written.matches()) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(written.group(1)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(3))));
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
