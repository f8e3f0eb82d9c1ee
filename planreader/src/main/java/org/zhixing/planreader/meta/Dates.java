package org.zhixing.planreader.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.text.Numerals;

/** Full dates as written in heads and signatures. */
final class Dates {
    static final String WORDS =
            "(?<y>(?:19|20)\\d\\d|[一二][〇零Oo\\d一二三四五六七八九]{3})(?:年|[-./])(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})(?:月|[-./])(?<d>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[日号]|(?!\\d))";
    static final Pattern DATE = Pattern.compile(WORDS);

    private Dates() {}

    /** The date a match of {@link #WORDS} gives, if there is such a day. */
    static @Nullable LocalDate of(Matcher m) {
        try {
            return LocalDate.of(
                    Numerals.year(m.group("y")), Numerals.value(m.group("m")), Numerals.value(m.group("d")));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
