package org.zhixing.supervision.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.signoff.Hands;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeId;
import org.zhixing.timelimit.LimitId;

/**
 * A sheet that is to be written and numbered.
 *
 * @param paper id the sheet gets
 * @param lead the unit it is addressed to, which may just have changed
 * @param term the limit whose due date it states
 * @param former number of the notice it follows, null for a green one
 * @param reason of the notice
 * @param explanation the unit's explanation, red only; null when it gave none in time
 * @param approver who approved it, red only
 * @param hands who drafted, checked and signed it; null where nobody but the approver did
 */
public record SheetOrder(
        UUID paper,
        NoticeId notice,
        Colour colour,
        Docket docket,
        UnitId lead,
        LimitId term,
        @Nullable String former,
        String reason,
        @Nullable String explanation,
        @Nullable String approver,
        @Nullable Hands hands) {}
