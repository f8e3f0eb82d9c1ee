package org.zhixing.supervision.rule;

/**
 * One number of the ladder.
 *
 * @param value a period code such as {@code 5wd}, a time of day, a plain number or names
 * @param source where it comes from
 * @param reason why it is so
 */
public record Rule(String key, int version, String value, String source, String reason) {

    /** How a case keeps the version it was judged by. */
    public String cite() {
        return source + " · " + key + " v" + version + " = " + value;
    }
}
