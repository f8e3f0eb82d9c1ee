package org.zhixing.timelimit;

import java.time.Instant;
import org.zhixing.worktime.Counting;

/**
 * What was known of the calendar from an instant on. Revisions are numbered from 1 without gaps.
 *
 * @param source the notice that made it, empty for the first
 */
record Revision(int number, Instant knownFrom, Counting counting, String source) {}
