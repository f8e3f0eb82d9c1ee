package org.zhixing.paperwork.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.PaperState;
import org.zhixing.supervision.DocketId;

/**
 * A paper.
 *
 * @param origin the docket or instruction it is written from
 * @param dockets the matters it is about
 * @param unit to whom it goes, null for what goes to a leader
 * @param body the words beside what is known
 * @param opens the dockets that its signature opens, in the versions that were read; null where whoever signs was not told
 *     that it opens any
 * @param sheet the issued sheet, null before
 * @param wordsBack why it came back or was withdrawn, null if it never was
 */
public record Paper(
        PaperId id,
        PaperKind kind,
        CaseRef origin,
        List<DocketId> dockets,
        @Nullable UUID extension,
        @Nullable UnitId unit,
        String title,
        String body,
        Map<PaperField, String> entries,
        PaperState state,
        Instant draftedAt,
        PersonId drafter,
        String drafterName,
        @Nullable Map<DocketId, Integer> opens,
        @Nullable Instant issuedAt,
        @Nullable UUID sheet,
        @Nullable String number,
        @Nullable String wordsBack,
        int version) {}
