package org.zhixing.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.plan.review.TaskContent.Doubted;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.house.HouseRule;

/** Why each value of a task is what it is: the words it came from, the rule that read them, and the doubt. */
final class Reasons {

    private static final int LONGEST = 60;
    private static final String TIME = "time:";

    private Reasons() {}

    static List<ReviewPage.Why> of(TaskContent task, String document) {
        var why = new ArrayList<ReviewPage.Why>();
        why.add(why(task, "text", words(task.spans(), document), task.spans(), task.rule(), false));
        units(why, task, "leads", task.leads(), document);
        units(why, task, "supports", task.supports(), document);
        var due = task.due();
        if (due != null) {
            why.add(why(task, "due", due.raw(), due.spans(), due.rule(), due.inherited()));
        }
        return why;
    }

    private static void units(
            List<ReviewPage.Why> why, TaskContent task, String field, List<Part> parts, String document) {
        boolean first = true;
        for (Part part : parts) {
            var one = why(task, field, words(part.spans(), document), part.spans(), part.rule(), part.inherited());
            why.add(
                    first
                            ? one
                            : new ReviewPage.Why(
                                    field,
                                    one.words(),
                                    one.places(),
                                    one.rule(),
                                    one.inherited(),
                                    one.taught(),
                                    List.of()));
            first = false;
        }
    }

    private static ReviewPage.Why why(
            TaskContent task, String field, String words, List<Span> spans, String rule, boolean inherited) {
        List<String> taught = HouseRule.idsIn(rule);
        List<Doubt> doubts = task.doubts().stream()
                .filter(doubted -> doubted.field().equals(field))
                .map(Doubted::doubt)
                .toList();
        String key = rule.startsWith(TIME) ? rule.substring(TIME.length()) : rule;
        return new ReviewPage.Why(field, words, places(spans), taught.isEmpty() ? key : "", inherited, taught, doubts);
    }

    private static String places(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    private static String words(List<Span> spans, String document) {
        String words = spans.stream()
                .filter(span -> span.end() <= document.length())
                .map(span -> document.substring(span.start(), span.end()).strip())
                .collect(Collectors.joining(" "));
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "\u2026";
    }
}
