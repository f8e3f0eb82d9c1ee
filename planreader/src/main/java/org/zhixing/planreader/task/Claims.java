package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.unit.NameLists;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;
import org.zhixing.planreader.unit.RolePhrases;

/** Finds what assigns and is no part of the action: brackets, label lines, assigning sentences (patterns A to D and G). */
final class Claims {
    private static final int LONGEST_SENTENCE = 160;
    private static final Pattern ASSIGNING =
            Pattern.compile("(?:(?:此|该|本)?(?:项)?(?:工作|任务|措施)?由)?[^由]{2,}(?:牵头|负责|配合|参与|协助|协办|落实|组织实施|承办)");

    private final String s;
    private final RolePhrases phrases;
    private final Brackets brackets;
    private final LabelLines labels;

    /** The same range is asked for on the way down and again where it is written. */
    private final Map<Asked, List<Claim>> found = new HashMap<>();

    private record Asked(int from, int to, TimeContext context) {}

    Claims(Scan scan, NameLists lists, Map<String, LabelUse> house) {
        this.s = scan.text();
        this.phrases = new RolePhrases(lists);
        LabelValues values = new LabelValues(scan, lists);
        this.brackets = new Brackets(scan, lists, values, house);
        this.labels = new LabelLines(scan, lists, values, house);
    }

    /** All assigning stretches of a range, in order. */
    List<Claim> find(int from, int to, TimeContext context) {
        Asked asked = new Asked(from, to, context);
        List<Claim> known = found.get(asked);
        if (known == null) {
            known = List.copyOf(read(from, to, context));
            found.put(asked, known);
        }
        return known;
    }

    private List<Claim> read(int from, int to, TimeContext context) {
        List<Claim> claims = brackets.find(from, to, context);
        labels.addTo(claims, from, to, context);
        claims.sort(Comparator.comparingInt(Claim::start));
        sentences(from, to, claims);
        claims.sort(Comparator.comparingInt(Claim::start));
        return merge(claims);
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
                    && "头责合与助办实施".indexOf(s.charAt(end - 1)) >= 0
                    && ASSIGNING.matcher(s).region(a, end).matches()
                    && ClaimIndex.free(claims, known, a, end)) {
                List<Part> parts = phrases.read(s, a, end, Role.RESPONSIBLE, true);
                if (!parts.isEmpty()) {
                    claims.add(new Claim(a, Math.min(to, end + 1), parts, List.of(), List.of(), "assigning-sentence"));
                }
            }
            start = i + 1;
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
}
