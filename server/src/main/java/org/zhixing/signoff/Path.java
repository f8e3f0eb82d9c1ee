package org.zhixing.signoff;

import java.util.List;
import java.util.Optional;

/**
 * The steps of one kind of paper in one version.
 *
 * @param kind as its module calls it, for instance {@code paperwork.ASSIGNMENT}
 * @param source the rule or decision that says so
 */
public record Path(String kind, int version, String source, List<Step> steps) {

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
        return source + " · " + kind + " v" + version;
    }
}
