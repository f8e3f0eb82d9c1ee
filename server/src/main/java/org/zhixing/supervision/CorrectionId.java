package org.zhixing.supervision;

import java.util.UUID;
import org.zhixing.act.Ids;

/** One correction of the date on a served sheet, proposed or issued (practice 9). */
public record CorrectionId(UUID value) {

    public static CorrectionId next() {
        return new CorrectionId(Ids.next());
    }
}
