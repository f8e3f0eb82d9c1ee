package org.zhixing.supervision.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.approval.Waiting;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Timeline;
import org.zhixing.signoff.SignOffSteps;
import org.zhixing.supervision.UnitReportAct;
import org.zhixing.supervision.report.Hold;
import org.zhixing.supervision.report.UnitReport;

/**
 * A report inside its unit as one reader sees it.
 *
 * @param docketHref page of its docket, null for a reader who may not see it
 * @param innerDue end of the inner day, null where no outer limit runs
 * @param answer where the reader answers the step, null where he is not asked
 * @param primary the one thing to do next, null for nothing
 * @param milestones titles of those it says are reached
 */
public record UnitReportPage(
        UnitReport report,
        String unitName,
        @Nullable String docketHref,
        @Nullable Instant innerDue,
        int innerDays,
        SignOffSteps steps,
        List<Waiting> waiting,
        @Nullable String answer,
        @Nullable UnitReportAct primary,
        List<UnitReportAct> others,
        List<String> milestones,
        List<Stored> files,
        List<Hold> holds,
        Timeline timeline) {

    public String href(UnitReportAct act) {
        return report.id().href() + "/" + act.slug();
    }
}
