package org.zhixing.inspection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.burden.BurdenActs;
import org.zhixing.inspection.burden.Challenge;
import org.zhixing.ledger.Timeline;
import org.zhixing.timelimit.LimitView;

/**
 * One question about a request.
 *
 * @param asked the request as the burden meter holds it with its grounds, empty for one that is not in this house
 */
public record ChallengePage(
        Challenge one,
        String unit,
        @Nullable LimitView limit,
        Timeline timeline,
        @Nullable InspectionAct primary,
        List<InspectionAct> others,
        List<BurdenActs.Act> asked) {}
