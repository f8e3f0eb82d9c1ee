package org.zhixing.ladder.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhixing.act.UnitId;
import org.zhixing.ladder.LadderStep;
import org.zhixing.ladder.Trial;
import org.zhixing.ladder.web.LadderPage.Figure;
import org.zhixing.ladder.web.LadderPage.Side;
import org.zhixing.shell.ListAddress;

/** Reads what the form of a trial sends: values by rule, rules that were only chosen, and which dockets to list. */
final class Typing {

    /** Before the id of a rule: its value to be tried. */
    static final String VALUE = "v.";

    /** Before the id of the unit whose dockets are listed. */
    static final String UNIT = "unit.";

    /** Before a figure of all units. */
    static final String ALL = "all.";

    private Typing() {}

    /** Values by id of the rule, several choices with a comma between; null for one that was chosen and has none yet. */
    static Map<String, @Nullable String> values(MultiValueMap<String, String> params) {
        var values = new LinkedHashMap<String, @Nullable String>();
        params.forEach((name, typed) -> {
            if (name.startsWith(VALUE)) {
                values.put(
                        name.substring(VALUE.length()),
                        typed.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(",")));
            }
        });
        params.getOrDefault("rule", List.of()).stream()
                .filter(id -> !id.isEmpty())
                .forEach(id -> values.putIfAbsent(id, null));
        return values;
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** The dockets of one figure, or all of which there is something to tell. */
    static Predicate<Trial.Row> of(String shown) {
        var step = step(shown);
        var side = side(shown);
        if (step != null && side != null) {
            return at(step, side);
        }
        var figure = figure(shown);
        var unit = unit(shown);
        if (unit != null) {
            Predicate<Trial.Row> ofUnit = row -> row.lead().equals(unit);
            return ofUnit.and(figure == null ? Trial.Row::differs : of(figure));
        }
        return figure == null ? Trial.Row::tells : of(figure);
    }

    private static Predicate<Trial.Row> at(LadderStep step, Side side) {
        return switch (side) {
            case DIFFERS -> row -> row.differsAt(step);
            case AS_IS -> row -> row.asIs().containsKey(step);
            case TRIED -> row -> row.tried().containsKey(step);
            case ADDED -> row -> row.differenceAt(step) == Trial.Difference.ADDED;
            case DROPPED -> row -> row.differenceAt(step) == Trial.Difference.DROPPED;
            case EARLIER -> row -> row.differenceAt(step) == Trial.Difference.EARLIER;
            case LATER -> row -> row.differenceAt(step) == Trial.Difference.LATER;
        };
    }

    static Predicate<Trial.Row> of(Figure figure) {
        return switch (figure) {
            case HAPPENED_YELLOW -> row -> row.yellow() != null;
            case HAPPENED_RED -> row -> row.red() != null;
            case AS_IS_YELLOW -> row -> Trial.Row.yellow(row.asIs()) != null;
            case AS_IS_RED -> row -> Trial.Row.red(row.asIs()) != null;
            case TRIED_YELLOW -> row -> row.triedYellow() != null;
            case TRIED_RED -> row -> row.triedRed() != null;
            case RECEIPT_LATE -> row -> row.also().receiptLate();
            case REPORT_LATE -> row -> row.also().reportLate();
            case EXTENDED -> row -> row.also().extended();
        };
    }

    /** The step whose dockets are listed, null for none. */
    static @Nullable LadderStep step(String shown) {
        return side(shown) == null
                ? null
                : constant(LadderStep.class, shown.substring(0, shown.indexOf('.')))
                        .orElse(null);
    }

    static @Nullable Side side(String shown) {
        return constant(Side.class, last(shown)).orElse(null);
    }

    static @Nullable Figure figure(String shown) {
        return shown.startsWith(ALL) || shown.startsWith(UNIT)
                ? constant(Figure.class, last(shown)).orElse(null)
                : null;
    }

    /** The unit whose dockets are listed, null for none. */
    static @Nullable UnitId unit(String shown) {
        if (!shown.startsWith(UNIT)) {
            return null;
        }
        String rest = shown.substring(UNIT.length());
        int cut = rest.indexOf('.');
        var id = ListAddress.id(cut < 0 ? rest : rest.substring(0, cut));
        return id == null ? null : new UnitId(id);
    }

    private static String last(String shown) {
        return shown.indexOf('.') < 0 ? "" : shown.substring(shown.lastIndexOf('.') + 1);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
