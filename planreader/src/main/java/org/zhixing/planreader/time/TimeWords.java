package org.zhixing.planreader.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.DueKind;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.text.Scan;

/** Finds time limits in a range of text. */
public final class TimeWords {
    /** One of these stands in every time expression. */
    private static final boolean[] WORTH_LOOKING = new boolean[Character.MAX_VALUE + 1];

    /** What makes a time a report of the past and no limit. */
    private static final Pattern PAST_BEFORE = Pattern.compile("(截至|截止|截止到|截止至|已于|已在|去年|上年|自从|早在|原定|曾于|参加|根据|按照)$");

    private static final Pattern PAST_AFTER =
            Pattern.compile("^(以来|已|的会议|印发|发布|公布的|公布施行|通过的|召开的|下发的|累计|共完成|出台的|施行|的\"|》)");

    /** Where a bare month may stand to be a limit. */
    private static final Pattern PLACE = Pattern.compile("(^|[,。;:\\n(于在、]|分别|每年)$");

    /** What follows a bare day that is a limit wherever it stands. */
    private static final Pattern DONE_BY =
            Pattern.compile("^(?:全面|全部|正式|基本)?(?:建成|完成|竣工|开工|投用|投入使用|通车|启用|启动|上线|运行|交付)(?!的|了|情况)");

    private static final int NEAR = 14;
    private static final int LONGEST_NAME = 120;

    private static final int LONGEST_WORDS = 80;

    /** What a time expression can begin with. */
    private static final String OPENERS = "0123456789一二三四五六七八九十今本当明次翌来第年上下底初从自到至于在每定不按逐即月印发公这个全";

    private static final boolean[] OPENS = new boolean[Character.MAX_VALUE + 1];

    static {
        OPENERS.chars().forEach(c -> OPENS[c] = true);
        "年月日号底末季天周初期内时即旬".chars().forEach(c -> WORTH_LOOKING[c] = true);
    }

    /** Rules for the year in which a number is to be reached. */
    private static final Set<String> OF_NUMBERS = Set.of("whole-year", "target-year");

    private static final String NUMERALS = "0123456789〇零Oo一二三四五六七八九十";
    private static final String BEHIND_NUMERALS = "年月日号季个天周旬工小-~至到、";

    private TimeWords() {}

    /** Every time expression of a range, in order, none overlapping another. */
    public static List<TimeWord> find(String s, int from, int to, TimeContext context) {
        if (!worthLooking(s, from, to)) {
            return List.of();
        }
        @Nullable Matcher[] matchers = new Matcher[TimeRules.ALL.size()];
        List<TimeWord> out = new ArrayList<>();
        boolean dated = context.planYear() != null || context.previous() != null;
        @Nullable Integer year = null;
        int i = from;
        while (i < to) {
            TimeWord best = null;
            if (OPENS[s.charAt(i)] && namesTime(s, i, to) && numbersTime(s, i, to)) {
                best = longest(matchers, s, i, to, year == null || dated ? context : context.in(year));
            }
            if (best != null) {
                out.add(best);
                year = year == null && best.last() != null
                        ? Integer.valueOf(best.last().getYear())
                        : year;
                year = year == null && best.first() != null
                        ? Integer.valueOf(best.first().getYear())
                        : year;
            }
            i = best == null ? i + 1 : best.end();
        }
        return out;
    }

    private static boolean worthLooking(String s, int from, int to) {
        int i = from;
        while (i < to && !WORTH_LOOKING[s.charAt(i)]) {
            i++;
        }
        return i < to;
    }

    /** Whether a word of time stands near enough to belong to an expression that begins here. */
    private static boolean namesTime(String s, int from, int to) {
        for (int i = from; i < Math.min(to, from + NEAR); i++) {
            if ("年月日号底末季天周旬期内即逐时度初".indexOf(s.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A number belongs to a time only if what counts in times stands right behind it. */
    private static boolean numbersTime(String s, int from, int to) {
        int i = from;
        while (i < to && NUMERALS.indexOf(s.charAt(i)) >= 0) {
            i++;
        }
        return i == from || (i < to && BEHIND_NUMERALS.indexOf(s.charAt(i)) >= 0);
    }

    /** The longest expression right at a position; of equal ones the first rule's. */
    private static @Nullable TimeWord longest(
            @Nullable Matcher[] matchers, String s, int at, int to, TimeContext context) {
        TimeWord best = null;
        int limit = Math.min(to, at + LONGEST_WORDS);
        int signs = TimeSigns.near(s, at, limit);
        for (int k = 0; k < matchers.length; k++) {
            TimeRule rule = TimeRules.ALL.get(k);
            if (!rule.may(s, at, limit, signs)) {
                continue;
            }
            Matcher m = matchers[k];
            if (m == null) {
                m = rule.words().on(s);
                matchers[k] = m;
            }
            m.region(at, limit);
            if (m.lookingAt() && m.end() > at && (best == null || m.end() > best.end())) {
                TimeWord word = rule.word(m, context);
                best = word == null ? best : word;
            }
        }
        return best;
    }

    /** The limits of a value known to be one: behind a label, in a column, in a bracket. */
    public static List<TimeWord> value(String s, int from, int to, TimeContext context) {
        for (TimeRule rule : TimeRules.ALONE) {
            if (from >= to || !rule.words().may(s, from, to)) {
                continue;
            }
            Matcher m = rule.words().kept(s).region(from, to);
            if (m.matches()) {
                TimeWord word = rule.word(m, context);
                if (word != null) {
                    return List.of(word);
                }
            }
        }
        List<TimeWord> found = find(s, from, to, context);
        if (!found.isEmpty() || to <= from) {
            return found;
        }
        boolean event = s.charAt(to - 1) == '前' || s.charAt(to - 1) == '后' || s.charAt(to - 1) == '时';
        return List.of(new TimeWord(
                from,
                to,
                event ? DueKind.EVENT : DueKind.VAGUE,
                null,
                null,
                event ? Doubt.DEPENDS_ON_EVENT : Doubt.NO_DAY,
                "words-only",
                true,
                List.of()));
    }

    /** The limits a sentence sets; reports of the past, citations and dates of other papers are left out. */
    public static List<TimeWord> inProse(String s, int from, int to, TimeContext context) {
        List<TimeWord> out = new ArrayList<>();
        for (TimeWord w : find(s, from, to, context)) {
            String before = s.substring(Math.max(from, w.start() - 6), w.start());
            String after = s.substring(w.end(), Math.min(s.length(), w.end() + 6));
            boolean placed = w.explicit()
                    || w.start() == from
                    || PLACE.matcher(before).find()
                    || DONE_BY.matcher(after).find();
            boolean sure = w.kind() != DueKind.EVENT && !w.rule().equals("regularly");
            if (placed
                    && sure
                    && !PAST_BEFORE.matcher(before).find()
                    && (s.charAt(w.end() - 1) == '前'
                            || ahead(w, context)
                            || !PAST_AFTER.matcher(after).find())
                    && !after.startsWith("的")
                    && !quoted(s, from, w.start())) {
                out.add(w);
            }
        }
        return out;
    }

    /** Whether a year lies ahead: 2025年累计达到… reports nothing in a paper of 2023. */
    private static boolean ahead(TimeWord w, TimeContext context) {
        return w.rule().equals("target-year")
                && w.first() != null
                && context.reference() != null
                && w.first().isAfter(context.reference());
    }

    /** The limits without the years that only say when numbers are to be reached, where there are others. */
    public static List<TimeWord> withoutYears(List<TimeWord> words, boolean given) {
        boolean others = given || words.stream().anyMatch(w -> w.last() != null && !OF_NUMBERS.contains(w.rule()));
        return others
                ? words.stream().filter(w -> !OF_NUMBERS.contains(w.rule())).toList()
                : words;
    }

    /** Whether a position stands inside the name of a document. Looks back only as far as such names reach. */
    private static boolean quoted(String s, int from, int at) {
        for (int i = at - 1; i >= from && i > at - LONGEST_NAME; i--) {
            if (s.charAt(i) == '》') {
                return false;
            }
            if (s.charAt(i) == '《') {
                return true;
            }
        }
        return false;
    }

    /** A time expression as a field with the words of the document. */
    public static Field<DueDate> field(Scan scan, TimeWord w) {
        DueDate due = new DueDate(scan.words(w.start(), w.end()), w.first(), w.last(), w.kind(), w.readings());
        return new Field<>(due, List.of(scan.span(w.start(), w.end())), "time:" + w.rule(), false, w.doubt());
    }

    /** The limit of several: the last one that names a day, else the last. */
    public static @Nullable TimeWord due(List<TimeWord> words) {
        TimeWord best = null;
        for (TimeWord w : words) {
            if (best == null
                    || (w.last() != null && (best.last() == null || !w.last().isBefore(best.last())))
                    || (best.last() == null && w.kind() != DueKind.RECURRING)) {
                best = w;
            }
        }
        return best;
    }
}
