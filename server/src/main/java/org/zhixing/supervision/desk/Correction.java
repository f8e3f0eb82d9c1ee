package org.zhixing.supervision.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * A sheet that states the later date of a sheet already served (更正, practice 9).
 *
 * @param paper id the sheet gets
 * @param former number of the sheet it corrects
 * @param source title and number of the notice that moved the date
 */
public record Correction(
        UUID paper, Docket docket, String former, Instant dueBefore, Instant dueAfter, String source) {}
