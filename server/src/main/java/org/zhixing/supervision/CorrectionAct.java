package org.zhixing.supervision;

import org.zhixing.act.Step;

/** Everything that can be done to the correction of a date on a served sheet. */
public enum CorrectionAct implements Step {
    /** By the recalculation; once more when the date moves again before it is issued. */
    PROPOSE,
    /** 核稿 (practice 7). */
    CHECK,
    /** 签发: the number is given now. */
    ISSUE,
    DISMISS,
    /** With its docket or its sheet: nothing is left to correct. */
    LAPSE;

    /** The verb in the ledger of the docket. */
    public String verb() {
        return this == ISSUE ? "docket.corrected" : "docket.correction-" + slug();
    }
}
