package org.zhixing.brief.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.BriefState;
import org.zhixing.filing.Held;
import org.zhixing.timelimit.LimitId;

/**
 * A brief.
 *
 * @param scope the units it is about, none for all
 * @param takenAt as of when its data stand
 * @param drafterName who drew it up, the schedule's rule if nobody did
 * @param wordsBack why it came back or was taken back, null if it never was
 * @param due when it is to be issued, null where no rule says
 */
public record Brief(
        BriefId id,
        BriefKind kind,
        String title,
        LocalDate from,
        LocalDate to,
        List<UnitId> scope,
        Instant takenAt,
        BriefState state,
        Instant draftedAt,
        String drafterName,
        @Nullable String signerName,
        @Nullable Instant issuedAt,
        @Nullable UUID paper,
        @Nullable String number,
        @Nullable String wordsBack,
        @Nullable LocalDate due,
        @Nullable LimitId issueLimit,
        int version)
        implements Held.ByCase<BriefId, BriefState> {}
