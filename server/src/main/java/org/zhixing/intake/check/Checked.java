package org.zhixing.intake.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;

/**
 * A row and what will become of it.
 *
 * @param number of the row in the sheet
 * @param written the values as they stand, corrections included
 * @param item what it will be, null where that cannot be said yet
 * @param unknownUnits names that nobody knows
 */
public record Checked(
        int number,
        Verdict verdict,
        Map<Field, String> written,
        List<Finding> findings,
        @Nullable Item item,
        List<String> unknownUnits) {

    public Checked {
        findings = List.copyOf(findings);
        unknownUnits = List.copyOf(unknownUnits);
    }

    public String value(Field field) {
        return written.getOrDefault(field, "");
    }

    /** Fields that a person has to look at. */
    public List<Field> wrong() {
        return findings.stream()
                .filter(Finding::wrong)
                .map(Finding::field)
                .distinct()
                .toList();
    }

    /**
     * What a row becomes.
     *
     * @param members units of a class that answers for it, each with a docket of its own below the lead, who sums up;
     *     the lead is none of them
     * @param due null for the term of the rules, from the day of entry on
     */
    public record Item(
            String title,
            String requirement,
            String source,
            String authority,
            SourceKind sourceKind,
            DocketKind kind,
            Urgency urgency,
            UnitId lead,
            List<UnitId> assistants,
            List<UnitId> members,
            String person,
            String progress,
            @Nullable String number,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate due,
            @Nullable String yellow,
            @Nullable LocalDate yellowOn,
            @Nullable String red,
            @Nullable LocalDate redOn) {

        /** How many dockets it becomes. */
        public int dockets() {
            return 1 + members.size();
        }

        public boolean hasYellow() {
            return yellow != null || yellowOn != null;
        }

        public boolean hasRed() {
            return red != null || redOn != null;
        }
    }
}
