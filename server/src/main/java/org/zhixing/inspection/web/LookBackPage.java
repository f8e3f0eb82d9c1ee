package org.zhixing.inspection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.lookback.LookBack;
import org.zhixing.ledger.Timeline;

/**
 * One look-back, data first.
 *
 * @param shown what the docket itself has on record
 */
public record LookBackPage(
        LookBack one, String unit, Timeline shown, @Nullable InspectionAct primary, List<InspectionAct> others) {}
