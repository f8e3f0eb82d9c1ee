package org.zhixing.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.plan.house.RememberedRule;
import org.zhixing.planreader.house.HouseRule;
import org.zhixing.planreader.house.HouseRule.Kind;
import org.zhixing.shell.Choice;

/**
 * What an office has taught the reader.
 *
 * @param inForce by issuer
 * @param forgotten newest first
 * @param issuers of the documents read so far, to choose from
 * @param units to choose from, in official order
 */
public record HouseRulesPage(
        List<RememberedRule> inForce, List<RememberedRule> forgotten, List<String> issuers, List<Choice> units) {

    /** Kind and value, as one choice of the form to add a rule. */
    public List<String> meanings() {
        var meanings = new ArrayList<String>();
        for (Kind kind : Kind.values()) {
            if (kind.choices().isEmpty() || kind == Kind.NOT_A_TASK) {
                meanings.add(kind.name());
            } else {
                kind.choices().forEach(value -> meanings.add(kind.name() + ":" + value));
            }
        }
        return meanings;
    }

    /** Key of the sentence that says what a rule means. */
    public String meaningKey(HouseRule rule) {
        return rule.kind().choices().isEmpty() || rule.kind() == Kind.NOT_A_TASK
                ? "plan.meaning." + rule.kind()
                : "plan.meaning." + rule.kind() + "." + rule.value();
    }
}
