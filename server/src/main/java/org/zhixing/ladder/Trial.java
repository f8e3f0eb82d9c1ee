package org.zhixing.ladder;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketId;

/**
 * What a ladder would have done to the cases of the last year, beside what happened.
 *
 * @param cases how many dockets were opened in that time
 * @param happened proposals as they were made
 * @param besides what else happened to them
 * @param asIs what the rules in force give by the same reckoning; its distance from what happened is the reckoning's own
 * @param tried what the rules to be tried give
 * @param steps each step of the ladder, by the rules in force and by those tried
 * @param units those with any proposal or difference, where most differs first
 * @param rows all cases, those where the tried rules differ from those in force first
 */
public record Trial(
        int cases,
        Count happened,
        Besides besides,
        Count asIs,
        Count tried,
        List<AtStep> steps,
        List<AtUnit> units,
        List<Row> rows) {

    /** How many dockets the tried rules treat otherwise. */
    public long differing() {
        return rows.stream().filter(Row::differs).count();
    }

    /** How a docket differs at a step. */
    public enum Difference {
        ADDED,
        DROPPED,
        EARLIER,
        LATER
    }

    /**
     * What else happened to a docket.
     *
     * @param receiptLate acknowledged late, or not yet
     * @param reportLate a report of progress was missed or late
     * @param extended more time was granted
     */
    public record Also(boolean receiptLate, boolean reportLate, boolean extended) {}

    /** Proposals of both colours. */
    public record Count(int yellow, int red) {}

    /**
     * Dockets to which something else happened.
     *
     * @param receiptsLate acknowledged late, or not yet
     * @param reportsLate a report of progress was missed or late
     * @param extended more time was granted
     */
    public record Besides(int receiptsLate, int reportsLate, int extended) {}

    /**
     * One step for all cases.
     *
     * @param asIs how many meet it by the rules in force
     * @param tried how many by those tried
     * @param added meet it only by those tried
     * @param dropped no longer meet it
     * @param earlier meet it earlier than by the rules in force
     * @param later meet it later
     */
    public record AtStep(LadderStep step, int asIs, int tried, int added, int dropped, int earlier, int later) {

        /** How many dockets differ at this step. */
        public int differs() {
            return added + dropped + earlier + later;
        }
    }

    /** A unit's share. */
    public record AtUnit(UnitId unit, Count happened, Count asIs, Count tried, int differs) {}

    /**
     * One docket.
     *
     * @param yellow when it was proposed, null for never; so red
     * @param also what else happened to it
     * @param asIs when it meets each step by the rules in force; absent for never
     * @param tried when by those tried
     */
    public record Row(
            DocketId id,
            String number,
            String title,
            UnitId lead,
            @Nullable Instant yellow,
            @Nullable Instant red,
            Also also,
            Map<LadderStep, Instant> asIs,
            Map<LadderStep, Instant> tried) {

        /** When the tried rules propose yellow, null for never. */
        public @Nullable Instant triedYellow() {
            return yellow(tried);
        }

        /** When the tried rules propose red, null for never. */
        public @Nullable Instant triedRed() {
            return red(tried);
        }

        /** When yellow is proposed, by the clock or by a person. */
        public static @Nullable Instant yellow(Map<LadderStep, Instant> met) {
            var byTheClock = met.get(LadderStep.YELLOW);
            return byTheClock == null ? met.get(LadderStep.YELLOW_DIRECT) : byTheClock;
        }

        /** When red is, so. */
        public static @Nullable Instant red(Map<LadderStep, Instant> met) {
            var byTheClock = met.get(LadderStep.RED);
            return byTheClock == null ? met.get(LadderStep.RED_DIRECT) : byTheClock;
        }

        /** How the tried rules treat it at a step, beside those in force; null where alike. */
        public @Nullable Difference differenceAt(LadderStep step) {
            var before = asIs.get(step);
            var after = tried.get(step);
            if (before == null || after == null) {
                return before == null && after == null ? null : before == null ? Difference.ADDED : Difference.DROPPED;
            }
            return before.equals(after) ? null : after.isBefore(before) ? Difference.EARLIER : Difference.LATER;
        }

        /** Whether the tried rules treat it otherwise than those in force. */
        public boolean differs() {
            return !asIs.equals(tried);
        }

        /** Whether they do so at a step. */
        public boolean differsAt(LadderStep step) {
            return !Objects.equals(asIs.get(step), tried.get(step));
        }

        /** The steps at which they do. */
        public List<LadderStep> differing() {
            return Arrays.stream(LadderStep.values()).filter(this::differsAt).toList();
        }

        /** Whether anything was or would be proposed, or anything differs. */
        public boolean tells() {
            return yellow != null || red != null || yellow(asIs) != null || red(asIs) != null || differs();
        }
    }
}
