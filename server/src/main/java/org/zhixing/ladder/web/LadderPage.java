package org.zhixing.ladder.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.ladder.LadderStep;
import org.zhixing.ladder.Trial;
import org.zhixing.ladder.Trials;
import org.zhixing.shell.Choice;
import org.zhixing.supervision.LadderRule;

/**
 * The rule table, and the trial of a change of several of its numbers if one was made.
 *
 * @param changes the rules to be changed, in the order of the table
 * @param others rules that may be added to them
 * @param versions earlier versions of the rules to be changed
 * @param trial null before one was made
 * @param shown which dockets of the trial are listed
 * @param rows those dockets
 * @param left how many more there are
 * @param adoption what was typed to adopt the change
 * @param refusal why it was not adopted
 */
public record LadderPage(
        List<LadderRule> rules,
        List<Change> changes,
        List<Choice> others,
        List<LadderRule> versions,
        @Nullable Trial trial,
        String shown,
        List<Trial.Row> rows,
        int left,
        Map<UnitId, String> names,
        Typed adoption,
        @Nullable Refusal refusal) {

    /** The figures of a step that open to dockets. */
    public enum Side {
        DIFFERS,
        AS_IS,
        TRIED
    }

    /**
     * A rule with the value to be tried.
     *
     * @param refusal why it cannot be tried, null if it can
     */
    public record Change(LadderRule rule, String value, @Nullable Refusal refusal) {

        public boolean changes() {
            return refusal == null && !rule.value().equals(value);
        }
    }

    /** What was typed to adopt a change. */
    public record Typed(String document, String adoptedOn, String reason) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    /** Whether a change of this rule shows in a trial. */
    public boolean counts(LadderRule rule) {
        return Trials.COUNTING.contains(rule.key());
    }

    /** Rules among those to be changed that no trial shows. */
    public List<LadderRule> uncounted() {
        return changes.stream().map(Change::rule).filter(rule -> !counts(rule)).toList();
    }

    /** The same trial with the dockets of one figure listed. */
    public String href(LadderStep step, Side side) {
        return address(null)
                        .queryParam("show", step.name() + "." + side.name())
                        .encode()
                        .toUriString()
                + "#dockets";
    }

    /** The same trial with the dockets of one unit listed that differ. */
    public String href(UnitId unit) {
        return address(null)
                        .queryParam("show", Typing.UNIT + unit.value())
                        .encode()
                        .toUriString()
                + "#dockets";
    }

    /** The name of the unit whose dockets are listed, null where they are not those of one. */
    public @Nullable String ofUnit() {
        var unit = Typing.unit(shown);
        return unit == null ? null : name(unit);
    }

    /** The same trial with all dockets listed. */
    public String whole() {
        return address(null).encode().toUriString() + "#dockets";
    }

    /** The same trial without one of its rules. */
    public String without(LadderRule rule) {
        return address(rule.key()).encode().toUriString();
    }

    private UriComponentsBuilder address(@Nullable String leftOut) {
        var address = UriComponentsBuilder.fromPath("/ladder/trial");
        for (var change : changes) {
            if (!change.rule().key().equals(leftOut)) {
                address.queryParam(Typing.VALUE + change.rule().key(), change.value());
            }
        }
        return address;
    }

    /** The step whose dockets are listed, null for all. */
    public @Nullable LadderStep step() {
        for (var step : LadderStep.values()) {
            if (shown.startsWith(step.name() + ".")) {
                return step;
            }
        }
        return null;
    }
}
