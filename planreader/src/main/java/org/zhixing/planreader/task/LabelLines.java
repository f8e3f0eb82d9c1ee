package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.unit.NameLists;

/** Labels outside brackets: on lines of their own (C) or run on in one line (D). */
final class LabelLines {
    /** Labels whose words are the task even where a problem or an aim stands before them. */
    private static final Pattern MEASURE =
            Pattern.compile("(?:主要|工作|具体)?职责(?:任务|分工)?|整改措施|整改要求|工作措施|具体措施|主要措施|落实措施|推进措施|措施");

    /** Who sits in a group says who acts only where the duties of the group stand beside it. */
    private static final Set<String> OF_A_GROUP = Set.of("成员单位", "组成单位", "组长", "副组长");

    private final Scan scan;
    private final String s;
    private final NameLists lists;
    private final LabelValues values;
    private final Map<String, LabelUse> house;

    LabelLines(Scan scan, NameLists lists, LabelValues values, Map<String, LabelUse> house) {
        this.house = house;
        this.scan = scan;
        this.s = scan.text();
        this.lists = lists;
        this.values = values;
    }

    /** Adds the claims of the labels in a range that stand in none of the claims so far. */
    void addTo(List<Claim> claims, int from, int to, TimeContext context) {
        List<Labels.Found> found = new ArrayList<>();
        int known = claims.size();
        for (Labels.Found f : Labels.find(s, from, to, false, house)) {
            if (ClaimIndex.at(claims, known, f.start()) == null) {
                found.add(f);
            }
        }
        if (found.stream().noneMatch(f -> f.words().contains("职责"))) {
            found.removeIf(f -> OF_A_GROUP.contains(f.words()));
        }
        for (int i = 0; i < found.size(); i++) {
            Labels.Found f = found.get(i);
            int limit = i + 1 < found.size() ? found.get(i + 1).start() : to;
            Claim next = ClaimIndex.after(claims, known, f.end());
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
            claims.add(values.values(List.of(f), end, f.start(), end, "label-line", context));
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
                    || (!time
                            && c == ';'
                            && !lists.strict(f.end(), i).isEmpty()
                            && !values.unitsFollow(i + 1, limit))) {
                return i + 1;
            }
            i++;
        }
        return limit;
    }
}
