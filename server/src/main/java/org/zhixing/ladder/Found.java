package org.zhixing.ladder;

import java.util.List;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketId;

/**
 * A docket of the year and how it fared.
 *
 * @param receiptLate whether it was in fact acknowledged late
 * @param reportLate whether a report of progress was in fact missed
 */
record Found(
        DocketId id, String number, String title, UnitId lead, boolean receiptLate, boolean reportLate, Fared fared) {

    Found with(List<Fared.Asked> asked, List<Acted> acts) {
        return new Found(id, number, title, lead, receiptLate, reportLate, fared.with(asked, acts));
    }
}
