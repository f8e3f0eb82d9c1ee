package org.zhixing.signoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a paper as its page shows them.
 *
 * @param waitsFor the step that is due, null when it is under nobody's pen
 * @param marks what was done in this round
 */
public record SignOffSteps(List<Step> steps, @Nullable Step waitsFor, List<Mark> marks) {

    /** For whom the inner way of a paper is nothing to see. */
    public static final SignOffSteps NONE = new SignOffSteps(List.of(), null, List.of());

    public SignOffSteps {
        steps = List.copyOf(steps);
        marks = List.copyOf(marks);
    }

    /**
     * Of a paper that may not be on its way yet.
     *
     * @param path by which it would go now
     */
    public static SignOffSteps of(@Nullable SignOff signOff, Path path) {
        return signOff == null
                ? new SignOffSteps(path.steps(), null, List.of())
                : new SignOffSteps(signOff.path().steps(), signOff.waitsFor().orElse(null), signOff.standing());
    }

    /** The mark of a step in this round, null before. */
    public @Nullable Mark markOf(Step step) {
        return marks.stream()
                .filter(mark -> mark.place() == step.place())
                .findFirst()
                .orElse(null);
    }
}
