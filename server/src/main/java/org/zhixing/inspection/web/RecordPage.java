package org.zhixing.inspection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.attachment.Stored;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.record.VisitRecord;
import org.zhixing.ledger.Timeline;

/**
 * One record.
 *
 * @param primary the signature that is awaited, null when none of this reader
 */
public record RecordPage(
        VisitRecord record,
        String unit,
        String plan,
        List<Stored> files,
        Timeline timeline,
        @Nullable InspectionAct primary,
        List<InspectionAct> others) {

    public List<Stored> images() {
        return files.stream()
                .filter(file -> file.mediaType().startsWith("image/"))
                .toList();
    }
}
