package org.zhixing.inspection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.attachment.Stored;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.rectification.Extension;
import org.zhixing.inspection.rectification.Rectification;
import org.zhixing.ledger.Timeline;

/** One rectification. */
public record RectificationPage(
        Rectification one,
        String unit,
        boolean late,
        List<Extension> extensions,
        List<Stored> files,
        Timeline timeline,
        @Nullable InspectionAct primary,
        List<InspectionAct> others) {}
