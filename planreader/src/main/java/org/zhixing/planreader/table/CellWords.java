package org.zhixing.planreader.table;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhixing.planreader.task.Persons;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.time.TimeWords;
import org.zhixing.planreader.unit.UnitNames;

/** Tells from the words of a cell alone what it may hold. Words are folded. */
final class CellWords {
    private static final Pattern TAIL = Pattern.compile("等(?:有关|相关)?(?:部门|单位)?(?:和单位)?$|[。;,]$");
    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
    private static final TimeContext NOWHEN = new TimeContext(null, null, null);
    private static final int LONGEST_TIME = 24;

    private CellWords() {}

    /** Whether all of it is names of units. */
    static boolean units(String words) {
        String bare = TAIL.matcher(words).replaceAll("");
        return !bare.isEmpty() && parts(bare).allMatch(UnitNames::isUnit);
    }

    /** Whether it is a time limit. */
    static boolean time(String words) {
        return words.length() <= LONGEST_TIME
                && TimeWords.value(words, 0, words.length(), NOWHEN).stream()
                        .anyMatch(w -> !w.rule().equals("words-only") && (w.end() - w.start()) * 2 >= words.length());
    }

    /** Whether it is names of people. */
    static boolean person(String words) {
        return !words.isEmpty()
                && words.length() <= LONGEST_TIME
                && parts(words).allMatch(Persons::name);
    }

    private static Stream<String> parts(String words) {
        return Arrays.stream(BRACKET.matcher(words).replaceAll("").split("[、,;/]"))
                .filter(p -> !p.isEmpty());
    }
}
