package org.zhixing.intake.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhixing.act.UnitId;
import org.zhixing.intake.sheet.Line;
import org.zhixing.organization.UnitMatch;

/** Tries a whole register: first the names of units in one question, then row by row, then rows against each other. */
public final class DryRun {

    private final List<Line> items;
    private final Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
    private final Map<Integer, Said> said;

    /**
     * @param columns what each column means
     * @param said what a person said, by number of the row
     */
    public DryRun(List<Line> items, Map<Integer, Field> columns, Map<Integer, Said> said) {
        this.items = items;
        this.said = said;
        columns.forEach((place, field) -> {
            if (field != Field.IGNORED) {
                places.computeIfAbsent(field, one -> new ArrayList<>()).add(place);
            }
        });
        places.values().forEach(all -> all.sort(null));
    }

    private Reading reading(Line line) {
        return new Reading(line, places, said.getOrDefault(line.number(), Said.NOTHING));
    }

    /** All names of units that are written, each once, to be looked up together. */
    public List<String> unitNames() {
        Set<String> names = new LinkedHashSet<>();
        items.forEach(line -> {
            var reading = reading(line);
            for (Field field : List.of(Field.LEAD, Field.ASSISTANTS, Field.SUMMARY)) {
                UnitWords.of(reading.text(field)).forEach(word -> names.add(word.name()));
            }
        });
        return List.copyOf(names);
    }

    /** All numbers that are written. */
    public List<String> numbers() {
        return items.stream()
                .map(line -> reading(line).text(Field.NUMBER))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    public Report against(Context context) {
        var rows = new ArrayList<Checked>();
        Map<String, List<UnitId>> unknown = new LinkedHashMap<>();
        var classes = new LinkedHashMap<String, Report.Addressed>();
        var rules = new RowCheck(context, classes);
        var seen = new Seen();
        for (Line line : items) {
            var reading = reading(line);
            var names = new ArrayList<String>();
            var item = rules.item(reading, names);
            names.forEach(name ->
                    unknown.putIfAbsent(name, suggestions(context.units().get(name))));
            boolean out = rules.leavesOut(reading) || (item != null && seen.before(reading, item));
            rows.add(new Checked(
                    line.number(), verdict(reading, item, out), reading.written(), reading.findings(), item, names));
        }
        return new Report(rows, unknown, List.copyOf(classes.values()));
    }

    private static List<UnitId> suggestions(@org.jspecify.annotations.Nullable UnitMatch match) {
        return match instanceof UnitMatch.Unknown unknown ? unknown.perhaps() : List.of();
    }

    private static Verdict verdict(Reading reading, Checked.@org.jspecify.annotations.Nullable Item item, boolean out) {
        var decided = reading.said().taken();
        if (decided == null ? out : !decided) {
            return Verdict.LEFT_OUT;
        }
        if (reading.hasProblem() || item == null) {
            return Verdict.PROBLEM;
        }
        return reading.findings().isEmpty() ? Verdict.READY : Verdict.WARNING;
    }

    /** What stood in earlier rows. */
    private static final class Seen {

        private final Map<String, Integer> whole = new HashMap<>();
        private final Map<String, Integer> matters = new HashMap<>();

        /** Whether an earlier row says the same; one that says nearly the same is told. */
        boolean before(Reading reading, Checked.Item item) {
            String matter = Field.plain(item.title()) + "|" + item.lead().value();
            String all = matter + "|" + item.due() + "|" + item.number();
            var same = whole.putIfAbsent(all, reading.number());
            var alike = matters.putIfAbsent(matter, reading.number());
            if (same != null) {
                reading.told(Field.TITLE, "doubled", same);
                return true;
            }
            if (alike != null) {
                reading.told(Field.TITLE, "alike", alike);
            }
            return false;
        }
    }
}
