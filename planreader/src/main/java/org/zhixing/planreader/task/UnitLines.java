package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.text.UnitLine;
import org.zhixing.planreader.text.Within;
import org.zhixing.planreader.unit.Name;
import org.zhixing.planreader.unit.NameLists;

/**
 * Lines that say only who acts, with numbered duties beneath or behind them: 甲局： and then 1.…2.…. Where a text has such a
 * line, those that open with units and a colon and say one duty are of the same list.
 */
public final class UnitLines {
    private static final int LONGEST_NAMES = 60;
    private static final int SHORTEST_DUTY = 5;
    private static final int MOST = 20_000;
    private static final Pattern NUMBER =
            Pattern.compile("\\n?(?:(?<n>\\d{1,3})(?:[.、](?!\\d))|\\((?<b>\\d{1,2})\\)|(?<c>[①⑴⒈]))");
    private static final String SIGNS = "(●◆■▲★◇□•";

    private final String s;
    private final NameLists lists;

    private UnitLines(String s, NameLists lists) {
        this.s = s;
        this.lists = lists;
    }

    /** Such lines of a text, in order; none if none of them has numbered duties. */
    public static List<UnitLine> find(String s, NameLists lists) {
        UnitLines lines = new UnitLines(s, lists);
        List<UnitLine> found = new ArrayList<>();
        boolean numbered = false;
        int start = 0;
        while (start < s.length() && found.size() < MOST) {
            int next = start;
            while (next < s.length() && s.charAt(next) != '\n' && s.charAt(next) != '\f') {
                next++;
            }
            UnitLine line = lines.line(start, next);
            if (line != null) {
                found.add(line);
                numbered |= line.before() >= 0;
            }
            start = next + 1;
        }
        return numbered ? found : List.of();
    }

    private @Nullable UnitLine line(int start, int end) {
        int from = start;
        while (from < end && SIGNS.indexOf(s.charAt(from)) >= 0) {
            from++;
        }
        int colon = Within.first(s, ':', from, Math.min(end, from + LONGEST_NAMES + 1));
        int names = colon >= 0 ? colon : end;
        if (names - from < 2 || names - from > LONGEST_NAMES) {
            return null;
        }
        boolean bracket = from > start && s.charAt(from - 1) == '(';
        int close = bracket ? Within.first(s, ')', from, names) : -1;
        if (bracket && close != names - 1) {
            return null;
        }
        int last = bracket ? close : names;
        int after = colon >= 0 ? colon + 1 : end;
        Matcher number = NUMBER.matcher(s).region(after, Math.min(s.length(), after + 6));
        boolean numbered = number.lookingAt();
        if (!numbered && (colon < 0 || end - after < SHORTEST_DUTY)) {
            return null;
        }
        if (!units(from, last, colon < 0)) {
            return null;
        }
        int before = !numbered ? -1 : number.group("n") == null ? 0 : Integer.parseInt(number.group("n")) - 1;
        return new UnitLine(start, from, after, before);
    }

    private boolean units(int from, int to, boolean bare) {
        if (Labels.use(s.substring(from, to)) != null || s.startsWith("由", to + 1)) {
            return false;
        }
        List<Name> names = lists.strict(from, to);
        return !names.isEmpty() && (!bare || names.stream().noneMatch(n -> TaskFinder.aboutBodies(n.folded())));
    }
}
