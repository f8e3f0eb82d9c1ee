package org.zhixing.ladder.web;

import java.util.List;
import org.zhixing.ladder.CityRule;
import org.zhixing.ladder.RuleGroup;
import org.zhixing.shell.Choice;

/**
 * The rules of the city, in their parts.
 *
 * @param text what was looked for
 * @param group the part that was chosen, empty for all
 * @param groups all parts
 * @param all how many rules there are
 */
public record RulesPage(List<Part> parts, String text, String group, List<Choice> groups, int all) {

    /** Those of one part. */
    public record Part(RuleGroup group, List<Line> lines) {}

    /**
     * One rule.
     *
     * @param value in words, with its unit
     * @param counts whether a trial shows it
     */
    public record Line(CityRule rule, String name, String value, boolean counts) {}

    /** How many are shown. */
    public int found() {
        return parts.stream().mapToInt(part -> part.lines().size()).sum();
    }
}
