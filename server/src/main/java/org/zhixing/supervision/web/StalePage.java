package org.zhixing.supervision.web;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.ledger.Timeline;

/**
 * Somebody else was faster: what was typed stands beside what happened meanwhile (quality: robustness).
 *
 * @param form as it was sent, with the present version
 * @param meanwhile the latest acts on the docket
 * @param stillPossible whether the act can still be done
 */
public record StalePage(ActPage form, Timeline meanwhile, boolean stillPossible) {

    /** Which other docket of the act has changed; null where it is the one of the page. */
    public @Nullable Refusal which() {
        var refusal = form.refusal();
        return refusal == null || refusal.args().isEmpty() ? null : refusal;
    }
}
