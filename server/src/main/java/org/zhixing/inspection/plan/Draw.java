package org.zhixing.inspection.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw as it was made, with all that is needed to repeat it.
 *
 * @param plan for which units were drawn, null for a look-back
 * @param quarter of the look-back, as in {@code 2026-Q1}
 * @param chosen in the order of their marks
 */
public record Draw(
        UUID id,
        @Nullable UUID plan,
        @Nullable String quarter,
        String algorithm,
        String seed,
        List<SeededDraw.Item> population,
        int size,
        int leastFrom,
        List<UUID> chosen,
        Instant drawnAt,
        String drawnBy) {

    /** What the draw is about, as the rule has it. */
    public String subject() {
        return plan == null ? "look-back/" + quarter : "plan/" + plan;
    }

    /** Draws again from what is on record; true when the same come out. */
    public boolean repeats() {
        return algorithm.equals(SeededDraw.ALGORITHM)
                && seed.equals(SeededDraw.seed(subject(), population))
                && chosen.equals(SeededDraw.choose(seed, population, size, leastFrom));
    }

    public String href() {
        return "/inspections/draws/" + id;
    }
}
