package org.zhixing.planreader.task;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.text.MarkerKind;
import org.zhixing.planreader.text.Node;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Within;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.time.TimeWords;

/** Tells the stages of a campaign from other items, and gives their names and windows. */
final class Stages {
    private static final int LONGEST_HEADING = 60;
    private static final Pattern STAGE_HEAD =
            Pattern.compile("第[一二三四五六1-6]个?阶段.{0,40}|.{2,24}阶段(?:\\(.{0,30}\\))?[:。]?");

    private static final Pattern TERM =
            Pattern.compile("(?:专项|集中|攻坚)?(?:行动|整治|活动|实施|攻坚|创建|起止|工作|开展|试点)?(?:时间|期限|时段|起止时间)");

    private static final Pattern STEPS = Pattern.compile("步骤|阶段|进度安排|时间安排|方法步骤");

    private final Scan scan;
    private final String s;
    private final Claims claims;

    Stages(Scan scan, Claims claims) {
        this.scan = scan;
        this.s = scan.text();
        this.claims = claims;
    }

    /** Whether an item is called a stage. */
    boolean called(Node node, String head) {
        return node.kind() == MarkerKind.STAGE
                || (head.length() <= 50 && STAGE_HEAD.matcher(head).matches());
    }

    /** An item under 实施步骤 that opens with its window is a stage, whatever it is called. */
    boolean step(Scope scope, String head, Node node, int ownEnd) {
        if (scope.path().isEmpty()
                || scope.stage() != null
                || head.length() > 50
                || !STEPS.matcher(scope.path().get(scope.path().size() - 1).label())
                        .find()) {
            return false;
        }
        return claims.find(node.start(), Math.min(ownEnd, node.start() + LONGEST_HEADING + 40), scope.time()).stream()
                .anyMatch(c -> c.rule().equals("time-bracket") && c.start() < node.start() + 40);
    }

    /** The name of a stage. */
    Field<String> name(Node node, int headEnd) {
        int from = node.kind() == MarkerKind.STAGE ? node.opening() : node.start();
        int end = Math.max(headEnd, node.start());
        while (end > from && "。:,、(".indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        return Field.sure(scan.words(from, end), scan.span(from, end), "stage");
    }

    /** What bare months in a stage are counted from: its own years, where it ends in a later one than the plan's. */
    static TimeContext within(@Nullable Field<DueDate> window, TimeContext time) {
        LocalDate start = window == null ? null : window.value().start();
        LocalDate end = window == null ? null : window.value().end();
        Integer year = time.planYear();
        return start != null && end != null && year != null && end.getYear() > year ? time.within(start, end) : time;
    }

    /** The term of everything, from a section 行动时间 that says nothing else; what stands behind it takes it over. */
    @Nullable
    Field<DueDate> term(Node node, TimeContext time) {
        int line = Within.first(s, '\n', node.start(), node.end());
        if (!node.leaf() || line < 0 || line - node.start() > 12 || node.end() - line > LONGEST_HEADING) {
            return null;
        }
        if (!TERM.matcher(s).region(node.start(), line).matches()) {
            return null;
        }
        int end = node.end();
        while (end > line && "。\n".indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        List<TimeWord> words = TimeWords.find(s, line + 1, end, time);
        boolean all = words.size() == 1
                && words.get(0).start() == line + 1
                && words.get(0).end() == end
                && words.get(0).last() != null;
        return all ? TimeWords.field(scan, words.get(0)).doubted(Doubt.YEAR_ABOVE) : null;
    }

    /** The window of a stage, from a bracket behind its name or from its first words. */
    @Nullable
    Field<DueDate> window(Node node, int headEnd, int ownEnd, List<Claim> own, TimeContext time) {
        for (Claim c : own) {
            TimeWord word = TimeWords.due(c.times());
            if (word != null && c.start() <= headEnd + 2) {
                return TimeWords.field(scan, word);
            }
        }
        int end = headEnd;
        while (end < ownEnd && end - headEnd < LONGEST_HEADING && "。;\n".indexOf(s.charAt(end)) < 0) {
            end++;
        }
        List<TimeWord> words = TimeWords.find(s, node.start(), Math.max(headEnd, node.start()), time);
        if (words.isEmpty()) {
            words = TimeWords.find(s, node.start(), end, time).stream()
                    .filter(w -> w.start() - node.start() < 30)
                    .toList();
        }
        TimeWord word = TimeWords.due(words);
        return word == null ? null : TimeWords.field(scan, word);
    }
}
