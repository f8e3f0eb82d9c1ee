package org.zhixing.signoff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;

/**
 * The steps of one kind of paper in one version: the city's, or those that a unit has set for its own reports.
 *
 * @param kind as its module calls it, for instance {@code paperwork.ASSIGNMENT}
 * @param unit whose steps they are, null for the city's; its posts are looked for in the unit alone
 * @param version counted within the kind, whoever's steps they are
 * @param source the rule or decision that says so
 */
public record Path(String kind, @Nullable UnitId unit, int version, String source, List<Step> steps) {

    public Path {
        steps = List.copyOf(steps);
    }

    /** The step behind a place; empty at the end. */
    public Optional<Step> after(int place) {
        return steps.stream().filter(step -> step.place() > place).findFirst();
    }

    public Step at(int place) {
        return steps.stream().filter(step -> step.place() == place).findFirst().orElseThrow();
    }

    /** How a paper keeps the version it went by. */
    public String cite() {
        return unit != null ? source : source + " · " + kind + " v" + version;
    }
}
