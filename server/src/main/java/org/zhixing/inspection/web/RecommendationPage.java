package org.zhixing.inspection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.attachment.Stored;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.recommendation.Recommendation;
import org.zhixing.ledger.Timeline;
import org.zhixing.timelimit.LimitView;

/**
 * One recommendation.
 *
 * @param conclusion number of the conclusion it rests on
 * @param limit that which runs: for the unit’s word or for the answer of the competent body; null when none does
 */
public record RecommendationPage(
        Recommendation one,
        String unit,
        String conclusion,
        @Nullable LimitView limit,
        List<Stored> files,
        Timeline timeline,
        @Nullable InspectionAct primary,
        List<InspectionAct> others) {}
