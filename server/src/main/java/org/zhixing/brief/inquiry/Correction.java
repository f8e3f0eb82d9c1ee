package org.zhixing.brief.inquiry;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.brief.Ruling;
import org.zhixing.supervision.DocketId;

/**
 * What a unit says against a fact.
 *
 * @param ruling null until an officer has ruled
 * @param reason of the ruling
 */
public record Correction(
        DocketId docket,
        UnitId unit,
        String unitName,
        String number,
        String title,
        String words,
        @Nullable Ruling ruling,
        @Nullable String reason,
        @Nullable String ruledBy) {}
