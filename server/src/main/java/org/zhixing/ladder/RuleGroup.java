package org.zhixing.ladder;

import java.util.Arrays;
import java.util.List;

/** The parts in which the rules of the city are read, in their order. A rule that belongs to none stands in the last. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum RuleGroup {
    RECEIPT("supervision.acknowledge"),
    TERMS("supervision.term", "supervision.verify", "supervision.return", "supervision.inner"),
    WARNINGS("supervision.warning", "supervision.ladder"),
    YELLOW("supervision.yellow"),
    RED("supervision.red"),
    MORE_TIME("supervision.extension"),
    TOGETHER(
            "supervision.consultation",
            "supervision.assist",
            "supervision.objection",
            "supervision.obstacle",
            "supervision.call",
            "supervision.promise",
            "supervision.passed-on"),
    PROGRESS("supervision.progress", "supervision.course", "supervision.remind"),
    ONGOING("supervision.review", "supervision.carry-over"),
    LOOK_BACK("supervision.look-back", "inspection.look-back"),
    INSTRUCTIONS("supervision.instruction"),
    BRIEFS("brief"),
    FIELD(
            "inspection.plan",
            "inspection.calendar",
            "inspection.conclusion",
            "inspection.review",
            "inspection.recommendation"),
    RECTIFICATION("inspection.rectification"),
    BURDEN("inspection.burden", "inspection.meeting", "inspection.request", "paper.length"),
    EXPERIENCE("practice"),
    REFORM("succession"),
    OTHER;

    private final List<String> stems;

    RuleGroup(String... stems) {
        this.stems = List.of(stems);
    }

    static RuleGroup of(String module, String key) {
        String name = module + "." + key;
        return Arrays.stream(values())
                .filter(group ->
                        group.stems.stream().anyMatch(stem -> name.equals(stem) || name.startsWith(stem + ".")))
                .findFirst()
                .orElse(OTHER);
    }
}
