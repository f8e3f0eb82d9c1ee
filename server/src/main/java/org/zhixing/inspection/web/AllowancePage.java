package org.zhixing.inspection.web;

import org.jspecify.annotations.Nullable;
import org.zhixing.inspection.burden.Allowance;
import org.zhixing.ledger.Timeline;

/**
 * Leave to ask more of a unit than its quota.
 *
 * @param answer where the reader answers the question, null when he may not
 */
public record AllowancePage(Allowance one, String unit, @Nullable String answer, Timeline timeline) {}
