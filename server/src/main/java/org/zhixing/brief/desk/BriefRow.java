package org.zhixing.brief.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.brief.BriefFigure;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.CourseLight;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.Holder;
import org.zhixing.supervision.ReportLight;

/**
 * A docket as it stood when the brief was drawn up.
 *
 * @param place of its unit in official order
 * @param days working days late, or early for a good example
 * @param cause what is known of the cause, a constant of {@code supervision.docket_hindrance}; null unless late
 * @param held working days behind the due date, by holder
 * @param figures in which it counts
 * @param cited what a person said of it for the brief, empty for nothing
 * @param former whether it holds only what happened before another unit took the docket on
 */
public record BriefRow(
        DocketId docket,
        UnitId unit,
        String unitName,
        int place,
        String number,
        String title,
        DocketState state,
        @Nullable Colour colour,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        int days,
        @Nullable Cause cause,
        String causeWords,
        Map<Holder, Integer> held,
        @Nullable ReportLight reportLight,
        @Nullable CourseLight courseLight,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal reached,
        Set<BriefFigure> figures,
        String cited,
        boolean former) {

    /** What happened before another unit took the docket on: it counts with the former unit, the rest with the other. */
    public BriefRow before(UnitId unit, String name, int place, BriefFigure figure) {
        return new BriefRow(
                docket,
                unit,
                name,
                place,
                number,
                title,
                state,
                null,
                dueAt,
                endedAt,
                0,
                null,
                "",
                Map.of(),
                null,
                null,
                null,
                null,
                Set.of(figure),
                "",
                true);
    }

    /** What stands behind a docket that is late, as far as somebody has said so. */
    public enum Cause {
        OBSTACLE,
        CONSULTATION,
        OBJECTION,
        DISPUTE,
        REASON_STATED,
        NOTHING_SAID
    }

    /** Whether its unit is named with it. */
    public boolean named() {
        return figures.stream().anyMatch(BriefFigure::named);
    }

    String writtenHeld() {
        return held.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(";"));
    }

    static Map<Holder, Integer> readHeld(String text) {
        var held = new EnumMap<Holder, Integer>(Holder.class);
        Arrays.stream(text.split(";", -1)).filter(one -> !one.isEmpty()).forEach(one -> {
            var words = one.split(" ", -1);
            held.put(Holder.valueOf(words[0]), Integer.parseInt(words[1]));
        });
        return held;
    }
}
