package org.zhixing.inspection.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw as it was made, with all that is needed to repeat it.
 *
 * @param plan for which units were drawn, null for a look-back
 * @param period of the look-back: the month of acceptance, {@code 2026-07}
 * @param owed groups of which at least one is drawn whatever their number here
 * @param chosen in the order of their marks
 */
public record Draw(
        UUID id,
        @Nullable UUID plan,
        @Nullable String period,
        String algorithm,
        String seed,
        List<SeededDraw.Item> population,
        int size,
        int leastFrom,
        List<UUID> owed,
        List<UUID> chosen,
        Instant drawnAt,
        String drawnBy) {

    /** What the draw is about, as the rule has it. */
    public String subject() {
        return plan == null ? "look-back/" + period : "plan/" + plan;
    }

    /** Draws again from what is on record; true when the same come out. */
    public boolean repeats() {
        return algorithm.equals(SeededDraw.ALGORITHM)
                && seed.equals(SeededDraw.seed(subject(), population))
                && chosen.equals(SeededDraw.choose(seed, population, size, leastFrom, owed));
    }

    public String href() {
        return "/inspections/draws/" + id;
    }
}
