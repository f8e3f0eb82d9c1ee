package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Person;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.time.TimeWords;
import org.zhixing.planreader.unit.NameLists;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;
import org.zhixing.planreader.unit.RolePhrases;
import org.zhixing.planreader.unit.UnitNames;

/** Finds brackets and label lines that assign (patterns A, B, C, D). */
final class Claims {
    private static final int LONGEST_BRACKET = 400;

    /** What may stand around the time in a bracket that only gives the time. */
    private static final Pattern AROUND_TIME = Pattern.compile(
            "(时间|为期|于|在|力争|确保|务必|前|底前)?(为|:)?(完成|启动|开展|实施|落实|到位|结束|进行|建成|底|前|完工|竣工|开工|底完成|左右|全面完成|基本完成|前完成|整改到位|执行|起)*");

    /** Labels whose words are the task even where a problem or an aim stands before them. */
    private static final Pattern MEASURE = Pattern.compile("整改措施|整改要求|工作措施|具体措施|主要措施|落实措施|推进措施|措施");

    private static final int LONGEST_SENTENCE = 160;
    private static final Pattern ASSIGNING =
            Pattern.compile("(?:(?:此|该|本)?(?:项)?(?:工作|任务|措施)?由)?[^由]{2,}(?:牵头|负责|配合|参与|协助|协办|落实|组织实施|承办)");

    private final Scan scan;
    private final String s;
    private final NameLists lists;
    private final RolePhrases phrases;

    Claims(Scan scan, NameLists lists) {
        this.scan = scan;
        this.s = scan.text();
        this.lists = lists;
        this.phrases = new RolePhrases(lists);
    }

    /** All assigning stretches of a range, in order. */
    List<Claim> find(int from, int to, TimeContext context) {
        List<Claim> claims = new ArrayList<>();
        List<int[]> brackets = brackets(from, to);
        for (int[] b : brackets) {
            Claim claim = bracket(b[0], b[1], from, to, context);
            if (claim != null) {
                claims.add(claim);
            }
        }
        labels(from, to, claims, context);
        claims.sort(Comparator.comparingInt(Claim::start));
        sentences(from, to, claims);
        claims.sort(Comparator.comparingInt(Claim::start));
        return merge(claims);
    }

    private List<int[]> brackets(int from, int to) {
        List<int[]> out = new ArrayList<>();
        int open = -1;
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c == '(') {
                if (depth == 0 || i - open > LONGEST_BRACKET) {
                    open = i;
                    depth = 0;
                }
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
                if (depth == 0 && i - open <= LONGEST_BRACKET) {
                    out.add(new int[] {open, i + 1});
                }
            }
        }
        return out;
    }

    private @org.jspecify.annotations.Nullable Claim bracket(
            int start, int end, int from, int to, TimeContext context) {
        int a = start + 1;
        int b = end - 1;
        List<Labels.Found> labels = Labels.find(s, a, b, true);
        if (!labels.isEmpty()) {
            Claim claim = values(labels, b, start, end, "labelled-bracket", context);
            return claim.assigns() ? claim : null;
        }
        char before = start == 0 ? '\n' : s.charAt(start - 1);
        char after = end < to ? s.charAt(end) : '\n';
        boolean closes = "\n。;,、!\f".indexOf(after) >= 0 || end >= to;
        boolean behindStop = "。;!?,:\"》\n".indexOf(before) >= 0 || start == from;
        List<TimeWord> times = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        int run = a;
        boolean good = true;
        int piece = a;
        for (int i = a; i <= b && good; i++) {
            if (i < b && ",;。\n".indexOf(s.charAt(i)) < 0) {
                continue;
            }
            boolean skip = Conventions.stated(s, piece, i) || s.startsWith("下同", piece) || i <= piece;
            List<TimeWord> some = skip ? List.of() : only(piece, i, context);
            if (skip || !some.isEmpty()) {
                good = read(run, piece, parts);
                times.addAll(some);
                run = i + 1;
            }
            piece = i + 1;
        }
        good = good && (run >= b || read(run, b, parts));
        if (!good || (parts.isEmpty() && times.isEmpty())) {
            return null;
        }
        if (parts.isEmpty()) {
            return closes || behindStop || start - from < 40
                    ? new Claim(start, end, parts, List.of(), times, "time-bracket")
                    : null;
        }
        boolean generic =
                parts.stream().allMatch(p -> UnitNames.generic(p.name().folded()));
        return generic || !(closes || behindStop) || (after == '、' && !behindStop)
                ? null
                : new Claim(start, end, parts, List.of(), times, "bracket");
    }

    private boolean read(int from, int to, List<Part> parts) {
        int end = to;
        while (end > from && ",;。\n".indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end <= from) {
            return true;
        }
        List<Part> some = phrases.read(s, from, end, Role.RESPONSIBLE, true);
        parts.addAll(some);
        return !some.isEmpty();
    }

    /** The times of a stretch that is nothing but time. */
    private List<TimeWord> only(int from, int to, TimeContext context) {
        List<TimeWord> words = TimeWords.find(s, from, to, context);
        if (words.isEmpty()) {
            List<TimeWord> alone = TimeWords.value(s, from, to, context);
            return alone.size() == 1 && !alone.get(0).rule().equals("words-only") && to - from > 4 ? alone : List.of();
        }
        StringBuilder rest = new StringBuilder();
        int at = from;
        for (TimeWord w : words) {
            rest.append(s, at, w.start());
            at = w.end();
        }
        rest.append(s, at, to);
        String left = rest.toString().replace("、", "").replace("和", "");
        return AROUND_TIME.matcher(left).matches() ? words : List.of();
    }

    private void labels(int from, int to, List<Claim> claims, TimeContext context) {
        List<Labels.Found> found = new ArrayList<>();
        int known = claims.size();
        for (Labels.Found f : Labels.find(s, from, to, false)) {
            if (at(claims, known, f.start()) == null) {
                found.add(f);
            }
        }
        for (int i = 0; i < found.size(); i++) {
            Labels.Found f = found.get(i);
            int limit = i + 1 < found.size() ? found.get(i + 1).start() : to;
            Claim next = after(claims, known, f.end());
            limit = next != null && next.start() < limit ? next.start() : limit;
            int end = valueEnd(f, limit);
            if (f.use() == LabelUse.TEXT || f.use() == LabelUse.TARGET) {
                if (lineStart(f.start(), from)) {
                    claims.add(new Claim(
                            f.start(),
                            f.end(),
                            List.of(),
                            List.of(),
                            List.of(),
                            MEASURE.matcher(f.words()).matches() ? "measure-label" : "text-label"));
                }
                continue;
            }
            if (f.use() == LabelUse.OTHER && !lineStart(f.start(), from) && !scan.gapBefore(f.start())) {
                continue;
            }
            claims.add(values(List.of(f), end, f.start(), end, "label-line", context));
        }
    }

    /** A sentence that only says who leads and who helps, such as 由甲局牵头,乙局配合。 */
    private void sentences(int from, int to, List<Claim> claims) {
        int known = claims.size();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && "。\n".indexOf(s.charAt(i)) < 0) {
                continue;
            }
            int a = start;
            int end = i;
            if (end - a >= 6
                    && end - a <= LONGEST_SENTENCE
                    && ASSIGNING.matcher(s).region(a, end).matches()
                    && free(claims, known, a, end)) {
                List<Part> parts = phrases.read(s, a, end, Role.RESPONSIBLE, true);
                if (!parts.isEmpty()) {
                    claims.add(new Claim(a, Math.min(to, end + 1), parts, List.of(), List.of(), "assigning-sentence"));
                }
            }
            start = i + 1;
        }
    }

    private boolean lineStart(int at, int from) {
        return at == from || "\n。;".indexOf(s.charAt(at - 1)) >= 0;
    }

    private int valueEnd(Labels.Found f, int limit) {
        boolean time = f.use() == LabelUse.TIME || f.use() == LabelUse.OTHER;
        int i = f.end();
        while (i < limit) {
            char c = s.charAt(i);
            if (c == '\n') {
                boolean empty = i == f.end();
                if (!empty) {
                    return i;
                }
            } else if (c == '。'
                    || c == '\f'
                    || (!time && c == ';' && !lists.strict(f.end(), i).isEmpty() && !unitsFollow(i + 1, limit))) {
                return i + 1;
            }
            i++;
        }
        return limit;
    }

    private boolean unitsFollow(int from, int limit) {
        int end = from;
        while (end < limit && "。;\n".indexOf(s.charAt(end)) < 0) {
            end++;
        }
        return !lists.strict(from, end).isEmpty();
    }

    /** Reads the values of labels that stand one behind the other. */
    private Claim values(List<Labels.Found> labels, int limit, int start, int end, String rule, TimeContext context) {
        List<Part> parts = new ArrayList<>();
        List<Field<Person>> persons = new ArrayList<>();
        List<TimeWord> times = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Labels.Found f = labels.get(i);
            int to = i + 1 < labels.size() ? labels.get(i + 1).start() : limit;
            int stop = f.end();
            while (stop < to && s.charAt(stop) != '。' && (s.charAt(stop) != ';' || unitsFollow(stop + 1, to))) {
                stop++;
            }
            switch (f.use()) {
                case LEAD -> parts.addAll(units(f.end(), stop, Role.LEAD, times, context));
                case RESPONSIBLE -> parts.addAll(units(f.end(), stop, Role.RESPONSIBLE, times, context));
                case SUPPORT -> parts.addAll(units(f.end(), stop, Role.SUPPORT, times, context));
                case PERSON ->
                    persons.addAll(Persons.list(
                            scan,
                            f.end(),
                            stop,
                            scan.words(f.start(), f.start() + f.words().length())));
                case TIME -> times.addAll(TimeWords.value(s, f.end(), trimmed(f.end(), to), context));
                default -> {}
            }
            if (f.use() != LabelUse.TIME && stop + 1 < to) {
                rest(stop + 1, to, parts, times, context);
            }
        }
        return new Claim(start, end, parts, persons, times, rule);
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && "。;,、\n".indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** The units of a value, without the times and statements that stand between its commas. */
    private List<Part> units(int from, int to, Role role, List<TimeWord> times, TimeContext context) {
        List<Part> parts = new ArrayList<>();
        int run = from;
        int piece = from;
        for (int i = from; i <= to; i++) {
            if (i < to && ",;\n".indexOf(s.charAt(i)) < 0) {
                continue;
            }
            boolean stated = Conventions.stated(s, piece, i) || s.startsWith("下同", piece);
            List<TimeWord> some = stated ? List.of() : only(piece, i, context);
            if (stated || !some.isEmpty()) {
                parts.addAll(phrases.read(s, run, trimmed(run, piece), role, false));
                times.addAll(some);
                run = i + 1;
            }
            piece = i + 1;
        }
        if (run < to) {
            parts.addAll(phrases.read(s, run, to, role, false));
        }
        return parts;
    }

    private void rest(int from, int to, List<Part> parts, List<TimeWord> times, TimeContext context) {
        int end = trimmed(from, to);
        if (end <= from) {
            return;
        }
        List<TimeWord> words = only(from, end, context);
        if (words.isEmpty()) {
            parts.addAll(phrases.read(s, from, end, Role.RESPONSIBLE, true));
        } else {
            times.addAll(words);
        }
    }

    /** Stretches that touch, such as label lines below each other, are one. */
    private List<Claim> merge(List<Claim> claims) {
        List<Claim> out = new ArrayList<>();
        for (Claim c : claims) {
            Claim before = out.isEmpty() ? null : out.get(out.size() - 1);
            if (before != null
                    && !c.rule().endsWith("-label")
                    && !before.rule().endsWith("-label")
                    && s.substring(Math.min(before.end(), c.start()), c.start())
                            .chars()
                            .allMatch(ch -> "。;,、\n".indexOf(ch) >= 0)) {
                out.set(
                        out.size() - 1,
                        new Claim(
                                before.start(),
                                Math.max(before.end(), c.end()),
                                join(before.parts(), c.parts()),
                                join(before.persons(), c.persons()),
                                join(before.times(), c.times()),
                                before.rule()));
            } else {
                out.add(c);
            }
        }
        return out;
    }

    private static <T> List<T> join(List<T> a, List<T> b) {
        List<T> out = new ArrayList<>(a);
        out.addAll(b);
        return out;
    }

    /** The claim a position stands in, of the first {@code n} of a list in order. */
    static @org.jspecify.annotations.Nullable Claim at(List<Claim> claims, int n, int position) {
        int i = firstAfter(claims, n, position) - 1;
        return i >= 0 && position < claims.get(i).end() ? claims.get(i) : null;
    }

    private static @org.jspecify.annotations.Nullable Claim after(List<Claim> claims, int n, int position) {
        int i = firstAfter(claims, n, position);
        return i < n ? claims.get(i) : null;
    }

    private static boolean free(List<Claim> claims, int n, int from, int to) {
        Claim next = after(claims, n, from);
        return at(claims, n, from) == null && (next == null || next.start() >= to);
    }

    private static int firstAfter(List<Claim> claims, int n, int position) {
        int low = 0;
        int high = n;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (claims.get(mid).start() <= position) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
