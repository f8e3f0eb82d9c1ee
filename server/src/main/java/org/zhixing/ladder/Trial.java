package org.zhixing.ladder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketId;

/**
 * What a ladder would have proposed on the cases of the last year, beside what happened.
 *
 * @param cases how many dockets were opened in that time
 * @param happened proposals as they were made
 * @param asIs what the rules in force give by the same reckoning; its distance from what happened is the reckoning's own
 * @param tried what the rules to be tried give
 * @param units those with any proposal, where most differs first
 * @param rows dockets with any proposal, those where the tried rules differ from those in force first
 */
public record Trial(int cases, Count happened, Count asIs, Count tried, List<AtUnit> units, List<Row> rows) {

    /** How many dockets the tried rules treat otherwise. */
    public long differing() {
        return rows.stream().filter(Row::differs).count();
    }

    /** Proposals of both colours. */
    public record Count(int yellow, int red) {}

    /** A unit's share. */
    public record AtUnit(UnitId unit, Count happened, Count asIs, Count tried, int differs) {}

    /**
     * One docket.
     *
     * @param differs whether the tried rules propose otherwise than those in force
     * @param yellow when it was proposed, null for never; so the others
     */
    public record Row(
            DocketId id,
            String number,
            String title,
            UnitId lead,
            boolean differs,
            @Nullable Instant yellow,
            @Nullable Instant red,
            @Nullable Instant triedYellow,
            @Nullable Instant triedRed) {}
}
