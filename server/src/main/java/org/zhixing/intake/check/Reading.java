package org.zhixing.intake.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.zhixing.intake.sheet.Cell;
import org.zhixing.intake.sheet.Line;

/** The values of one row by field, with what a person corrected, and what is found about them. */
final class Reading {

    private final Line line;
    private final Map<Field, List<Integer>> places;
    private final Said said;
    private final List<Finding> findings = new ArrayList<>();

    Reading(Line line, Map<Field, List<Integer>> places, Said said) {
        this.line = line;
        this.places = places;
        this.said = said;
    }

    int number() {
        return line.number();
    }

    Said said() {
        return said;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean hasProblem() {
        return findings.stream().anyMatch(Finding::wrong);
    }

    /** The value of a field; of several columns of one field all that is written, each once. */
    String text(Field field) {
        String corrected = said.values().get(field);
        return corrected != null
                ? corrected.strip()
                : places.getOrDefault(field, List.of()).stream()
                        .map(place -> line.cell(place).text())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    /** The first cell of a field that is not empty; a corrected one is text. */
    Cell cell(Field field) {
        String corrected = said.values().get(field);
        return corrected != null
                ? new Cell(corrected.strip(), null)
                : places.getOrDefault(field, List.of()).stream()
                        .map(line::cell)
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse(Cell.EMPTY);
    }

    Map<Field, String> written() {
        var written = new EnumMap<Field, String>(Field.class);
        places.keySet().forEach(field -> written.put(field, text(field)));
        said.values().forEach((field, value) -> written.put(field, value.strip()));
        return written;
    }

    void wrong(Field field, String key, Object... args) {
        findings.add(new Finding(field, address(field), true, "intake.problem." + key, List.of(args)));
    }

    void told(Field field, String key, Object... args) {
        findings.add(new Finding(field, address(field), false, "intake.note." + key, List.of(args)));
    }

    private String address(Field field) {
        return places.getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(place -> CellReference.convertNumToColString(place) + line.number())
                .orElse(String.valueOf(line.number()));
    }

    /** A day; what cannot be read is wrong, what had to be worked out is told. */
    @Nullable
    DayReading day(Field field, int year, @Nullable LocalDate after) {
        var cell = cell(field);
        if (cell.isEmpty()) {
            return null;
        }
        var read = DayReading.of(cell, year, after).orElse(null);
        if (read == null) {
            wrong(field, "day", cell.text());
        } else if (!read.exact() && !read.ongoing()) {
            told(field, "day-read", cell.text(), read.day().toString());
        }
        return read;
    }

    /** A text within a length. */
    String within(Field field, int most) {
        String text = text(field);
        if (text.length() > most) {
            wrong(field, "too-long", most, text.length());
        }
        return text;
    }
}
