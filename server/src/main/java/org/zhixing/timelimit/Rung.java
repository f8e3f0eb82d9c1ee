package org.zhixing.timelimit;

import java.time.LocalTime;

/**
 * One rung of a ladder, relative to the due date: a warning before, a proposal after.
 *
 * @param name for instance {@code warning}, {@code yellow}; unique in its limit
 * @param workingDays working days after the due date; negative before it
 * @param at time of day
 */
public record Rung(String name, int workingDays, LocalTime at) {}
