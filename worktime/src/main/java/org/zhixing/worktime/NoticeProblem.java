package org.zhixing.worktime;

/**
 * One thing wrong with an imported notice.
 *
 * @param line number of the line, from 1; 0 when it concerns the whole
 * @param text the words it is about, shortened
 */
public record NoticeProblem(int line, Kind kind, String text) {

    private static final int SHOWN = 80;

    public NoticeProblem {
        if (text.length() > SHOWN) {
            text = text.substring(0, SHOWN);
        }
    }

    /** What is wrong. A fatal problem means there is no notice to import. */
    public enum Kind {
        EMPTY(true),
        TOO_LONG(true),
        NO_YEAR(true),
        NO_DAYS(true),
        NO_NUMBER(false),
        NO_ISSUE_DATE(false),
        UNKNOWN_LINE(false),
        UNREAD_DATES(false),
        BAD_DATE(false),
        BAD_SPAN(false),
        WRONG_YEAR(false),
        WRONG_WEEKDAY(false),
        WRONG_LENGTH(false),
        MAKE_UP_ON_A_WORKING_DAY(false),
        OFF_AND_WORKED(false),
        HOLIDAY_MISSING(false);

        private final boolean fatal;

        Kind(boolean fatal) {
            this.fatal = fatal;
        }

        public boolean fatal() {
            return fatal;
        }
    }
}
