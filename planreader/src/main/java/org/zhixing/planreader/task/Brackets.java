package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.unit.NameLists;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;
import org.zhixing.planreader.unit.RolePhrases;
import org.zhixing.planreader.unit.UnitNames;

/** Brackets that assign: with labels (A), without (B), or with nothing but a time. */
final class Brackets {
    private static final int LONGEST_BRACKET = 400;

    private final String s;
    private final RolePhrases phrases;
    private final LabelValues labels;
    private final OnlyTime onlyTime;
    private final Map<String, LabelUse> house;

    Brackets(Scan scan, NameLists lists, LabelValues labels, Map<String, LabelUse> house) {
        this.house = house;
        this.s = scan.text();
        this.phrases = new RolePhrases(lists);
        this.labels = labels;
        this.onlyTime = new OnlyTime(s);
    }

    /** The claims the brackets of a range make, in order. */
    List<Claim> find(int from, int to, TimeContext context) {
        List<Claim> claims = new ArrayList<>();
        for (int[] b : brackets(from, to)) {
            Claim claim = bracket(b[0], b[1], from, to, context);
            if (claim != null) {
                claims.add(claim);
            }
        }
        return claims;
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

    private @Nullable Claim bracket(int start, int end, int from, int to, TimeContext context) {
        int a = start + 1;
        int b = end - 1;
        List<Labels.Found> found = Labels.find(s, a, b, true, house);
        if (!found.isEmpty()) {
            Claim claim = labels.values(found, b, start, end, "labelled-bracket", context);
            Claim whole = found.get(0).start() - a > 2 ? before(a, found.get(0).start(), claim, context) : claim;
            return whole.assigns() ? whole : null;
        }
        char before = start == 0 ? '\n' : s.charAt(start - 1);
        char after = end < to ? s.charAt(end) : '\n';
        boolean closes = "\n。;,、!\f".indexOf(after) >= 0 || end >= to;
        boolean behindStop = "。;!?,:\"》\n".indexOf(before) >= 0 || start == from;
        List<TimeWord> times = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        boolean good = pieces(a, b, parts, times, context);
        if (!good || (parts.isEmpty() && times.isEmpty())) {
            return null;
        }
        if (parts.isEmpty()) {
            return closes || behindStop || start - from < 40
                    ? new Claim(start, end, parts, List.of(), times, "time-bracket")
                    : null;
        }
        boolean addressed = closes && behindStop && s.charAt(a) == '各';
        boolean generic = !addressed
                && parts.stream().allMatch(p -> UnitNames.generic(p.name().folded()));
        return generic || !(closes || behindStop) || (after == '、' && !behindStop)
                ? null
                : new Claim(start, end, parts, List.of(), times, "bracket");
    }

    /** Units without a label before the first label of a bracket, as in (甲局牵头;分管领导:某某). */
    private Claim before(int from, int to, Claim labelled, TimeContext context) {
        List<TimeWord> times = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        if (";,。\n".indexOf(s.charAt(to - 1)) < 0 || !pieces(from, to, parts, times, context)) {
            return labelled;
        }
        parts.addAll(labelled.parts());
        times.addAll(labelled.times());
        return new Claim(labelled.start(), labelled.end(), parts, labelled.persons(), times, labelled.rule());
    }

    /** Reads a stretch as units and times set apart by signs; tells whether all of it is. */
    private boolean pieces(int a, int b, List<Part> parts, List<TimeWord> times, TimeContext context) {
        int run = a;
        boolean good = true;
        int piece = a;
        for (int i = a; i <= b && good; i++) {
            if (i < b && ",;。\n".indexOf(s.charAt(i)) < 0) {
                continue;
            }
            boolean skip = Conventions.stated(s, piece, i) || s.startsWith("下同", piece) || i <= piece;
            List<TimeWord> some = skip ? List.of() : onlyTime.of(piece, i, context);
            if (skip || !some.isEmpty()) {
                good = read(run, piece, parts);
                times.addAll(some);
                run = i + 1;
            }
            piece = i + 1;
        }
        return good && (run >= b || read(run, b, parts));
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
}
