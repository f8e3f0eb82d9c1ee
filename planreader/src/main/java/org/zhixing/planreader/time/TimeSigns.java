package org.zhixing.planreader.time;

/** The signs without one of which some rules cannot match; looked for once where a time begins, not by each rule. */
final class TimeSigns {
    /** No sign is needed. */
    static final int NONE = 0;

    /** Where something begins: 起, 开始, 自. */
    static final int START = 1;

    /** Between the two ends of a range. */
    static final int TO = 1 << 1;

    /** Between months of a list, as well. */
    static final int LIST = 1 << 2;

    /** Before, until. */
    static final int BEFORE = 1 << 3;

    /** The end of a month or year. */
    static final int END = 1 << 4;

    /** Quarters and halves. */
    static final int PART = 1 << 5;

    /** The beginning of a year. */
    static final int FIRST = 1 << 6;

    /** The longest point with all that may stand before a sign. */
    private static final int REACH = 40;

    private static final int CHARACTERS = Character.MAX_VALUE + 1;
    private static final byte[] SIGNS = new byte[CHARACTERS];

    static {
        put("起开启自从", START);
        put("至到-~", TO | LIST);
        put("、", LIST);
        put("前止", BEFORE);
        put("底末", END);
        put("季半", PART);
        put("初", FIRST);
    }

    private TimeSigns() {}

    private static void put(String characters, int sign) {
        characters.chars().forEach(c -> SIGNS[c] |= (byte) sign);
    }

    /** The signs that stand within reach of a position. */
    static int near(String s, int from, int to) {
        int found = NONE;
        for (int i = from; i < Math.min(to, from + REACH); i++) {
            found |= SIGNS[s.charAt(i)];
        }
        return found;
    }
}
