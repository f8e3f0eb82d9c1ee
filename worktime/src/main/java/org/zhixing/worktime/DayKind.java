package org.zhixing.worktime;

/** What a day is in the working calendar. */
public enum DayKind {
    /** 工作日: an ordinary working day. */
    WORKING(true),
    /** 调休上班: a weekend day that is worked in exchange for a holiday. */
    MAKE_UP(true),
    /** 周末: Saturday or Sunday. */
    WEEKEND(false),
    /** 节假日: a statutory holiday, or a day off joined to one. */
    HOLIDAY(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean worked() {
        return worked;
    }
}
