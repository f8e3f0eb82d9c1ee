package org.zhixing.organization;

/** SQL for "valid on the day {@code :on}"; first and last day included. */
final class Days {

    private Days() {}

    static String on(String table) {
        return "(" + table + ".valid_from <= :on AND (" + table + ".valid_until IS NULL OR " + table
                + ".valid_until >= :on))";
    }

    /** The days of a row as a range. */
    static String range(String table) {
        return "daterange(" + table + ".valid_from, " + table + ".valid_until, '[]')";
    }
}
