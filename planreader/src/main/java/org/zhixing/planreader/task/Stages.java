package org.zhixing.planreader.task;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.text.MarkerKind;
import org.zhixing.planreader.text.Node;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.time.TimeWords;

/** Tells the stages of a campaign from other items, and gives their names and windows. */
final class Stages {
    private static final int LONGEST_HEADING = 60;
    private static final Pattern STAGE_HEAD =
            Pattern.compile("第[一二三四五六1-6]个?阶段.{0,40}|.{2,24}阶段(?:\\(.{0,30}\\))?[:。]?");

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

    /** Whether a stage ends in a later year than that of the plan: bare months in it are counted from its first day. */
    boolean nextYear(@Nullable Field<DueDate> window, TimeContext time) {
        LocalDate end = window == null ? null : window.value().end();
        Integer year = time.planYear();
        return end != null && year != null && end.getYear() > year;
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
