package org.zhixing.ladder.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhixing.act.UnitId;
import org.zhixing.ladder.LadderStep;
import org.zhixing.ladder.Trial;
import org.zhixing.ladder.web.LadderPage.Side;
import org.zhixing.shell.ListAddress;

/** Reads what the form of a trial sends: values by rule, rules that were only chosen, and which dockets to list. */
final class Typing {

    /** Before the key of a rule: its value to be tried. */
    static final String VALUE = "v.";

    /** Before the id of the unit whose dockets are listed. */
    static final String UNIT = "unit.";

    private Typing() {}

    /** Values by key of the rule; null for one that was chosen and has none yet. */
    static Map<String, @Nullable String> values(MultiValueMap<String, String> params) {
        var values = new LinkedHashMap<String, @Nullable String>();
        params.forEach((name, typed) -> {
            if (name.startsWith(VALUE)) {
                values.put(name.substring(VALUE.length()), String.valueOf(typed.get(0)));
            }
        });
        params.getOrDefault("rule", List.of()).stream()
                .filter(key -> !key.isEmpty())
                .forEach(key -> values.putIfAbsent(key, null));
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
        for (var step : LadderStep.values()) {
            for (var side : Side.values()) {
                if (shown.equals(step.name() + "." + side.name())) {
                    return switch (side) {
                        case DIFFERS -> row -> row.differsAt(step);
                        case AS_IS -> row -> row.asIs().containsKey(step);
                        case TRIED -> row -> row.tried().containsKey(step);
                    };
                }
            }
        }
        var unit = unit(shown);
        return unit == null
                ? Trial.Row::tells
                : row -> row.differs() && row.lead().equals(unit);
    }

    /** The unit whose dockets are listed, null for none. */
    static @Nullable UnitId unit(String shown) {
        var id = shown.startsWith(UNIT) ? ListAddress.id(shown.substring(UNIT.length())) : null;
        return id == null ? null : new UnitId(id);
    }
}
