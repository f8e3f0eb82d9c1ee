package org.zhixing.supervision;

/** How often recurring work comes round, and so how often its progress is reported (practice 8); never oftener than monthly. */
public enum Rhythm {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** Length in months; each ends with a month that this number divides. */
    public int months() {
        return months;
    }
}
