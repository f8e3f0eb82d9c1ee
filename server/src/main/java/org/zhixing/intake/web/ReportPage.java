package org.zhixing.intake.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.intake.Register;
import org.zhixing.intake.check.Checked;
import org.zhixing.intake.check.Field;
import org.zhixing.intake.check.Report;
import org.zhixing.intake.check.Verdict;
import org.zhixing.shell.Choice;

/**
 * The dry run of a register, row by row.
 *
 * @param show the verdict whose rows are shown
 * @param rows not more than fit on a page
 * @param next number of the row behind which the next page begins, null for none
 * @param unknown names of units to be chosen
 * @param leads units that may sum up for a class
 */
public record ReportPage(
        Register register,
        Report report,
        Verdict show,
        List<Checked> rows,
        @Nullable Integer next,
        List<UnknownUnit> unknown,
        List<Choice> leads,
        Map<UnitId, String> names) {

    /**
     * A name nobody knows.
     *
     * @param choices units it may mean, the likeliest first, then all
     */
    public record UnknownUnit(String name, long rows, List<Choice> choices) {}

    public String name(@Nullable UnitId unit) {
        return unit == null ? "" : names.getOrDefault(unit, "");
    }

    /** Whether somebody has to say who sums up for a class of units. */
    public boolean asksWhoSumsUp() {
        return report.classes().stream().anyMatch(one -> !one.open().isEmpty());
    }

    /** Fields to be typed over: those with findings, each once. */
    public List<Field> open(Checked row) {
        return row.findings().stream()
                .map(finding -> finding.field())
                .distinct()
                .toList();
    }

    public boolean isLong(Checked row, Field field) {
        return row.value(field).length() > 30;
    }
}
