package org.zhixing.organization.intake;

import java.util.List;

/**
 * A row after the dry run.
 *
 * @param number as the spreadsheet counts
 * @param what the unit, or the person with unit and post
 * @param problems what is wrong; empty unless the verdict is {@link Verdict#PROBLEM}
 */
public record Checked(int number, String what, Verdict verdict, List<Problem> problems) {

    /** What the import would do with a row. */
    public enum Verdict {
        NEW,
        UNCHANGED,
        PROBLEM
    }

    public Checked {
        problems = List.copyOf(problems);
    }
}
