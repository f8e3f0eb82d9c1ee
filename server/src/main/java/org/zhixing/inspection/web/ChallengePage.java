package org.zhixing.inspection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.burden.Challenge;
import org.zhixing.ledger.Timeline;
import org.zhixing.timelimit.LimitView;

/** One question about a request. */
public record ChallengePage(
        Challenge one,
        String unit,
        @Nullable LimitView limit,
        Timeline timeline,
        @Nullable InspectionAct primary,
        List<InspectionAct> others) {}
