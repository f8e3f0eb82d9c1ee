package org.zhixing.inspection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.conclusion.Conclusion;
import org.zhixing.inspection.recommendation.Recommendation;
import org.zhixing.inspection.rectification.Rectification;
import org.zhixing.ledger.Timeline;
import org.zhixing.shell.CasePaper;
import org.zhixing.signoff.SignOffSteps;
import org.zhixing.timelimit.LimitView;

/**
 * One conclusion.
 *
 * @param leader who leads the team of the plan
 * @param mayRecommend whether the actor may begin a recommendation that rests on it
 * @param way the office's steps, for those who made it and who see all; a unit sees its result
 * @param answer where the reader signs, null when he is not asked
 * @param limit that which runs: to ask for review, or to decide on it; null when none does
 * @param written what other modules keep of it, or what can be begun from it
 */
public record ConclusionPage(
        Conclusion one,
        String unit,
        String plan,
        @Nullable String leader,
        SignOffSteps way,
        @Nullable String answer,
        List<Rectification> rectifications,
        List<Recommendation> recommendations,
        boolean mayRecommend,
        @Nullable LimitView limit,
        Timeline timeline,
        @Nullable InspectionAct primary,
        List<InspectionAct> others,
        List<CasePaper> written) {}
