package org.zhixing.practice.negative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.filing.Held;
import org.zhixing.practice.Audience;
import org.zhixing.practice.BasisKind;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.NegativeCaseState;
import org.zhixing.timelimit.LimitId;

/**
 * A negative case about one unit.
 *
 * @param basis the docket or conclusion with the decision behind
 * @param basisState how the decision stood when the case was last judged by it
 * @param readers units to which it was or will be shown
 * @param approval the question that is open or was answered last: to the lawyer, then to the leader
 * @param legalOpinion what the lawyer found, null before
 * @param limit the term for the unit's word, null when none runs
 * @param toldAt since when the unit knows of it, null before
 * @param word what the unit says, null where it was not heard or said nothing
 * @param until the last day on which it is shown, null before its release
 * @param correction what was corrected and why, null where nothing was
 * @param remark why it was declined, withdrawn or revoked
 */
public record NegativeCase(
        CaseId id,
        UnitId unit,
        BasisKind basisKind,
        UUID basis,
        String basisNumber,
        String basisState,
        NegativeCaseState state,
        String title,
        String facts,
        String legalBasis,
        String decisionMaker,
        String namesReason,
        Audience audience,
        List<UnitId> readers,
        String drafterName,
        Instant draftedAt,
        @Nullable ApprovalId approval,
        @Nullable String lawyerName,
        @Nullable String legalOpinion,
        @Nullable LimitId limit,
        @Nullable Instant toldAt,
        @Nullable String word,
        @Nullable String wordBy,
        @Nullable Instant heardAt,
        @Nullable String approverName,
        @Nullable Instant issuedAt,
        @Nullable LocalDate until,
        @Nullable String correction,
        @Nullable String correctedBy,
        @Nullable Instant correctedAt,
        @Nullable String remark,
        int version)
        implements Held.ByCase<CaseId, NegativeCaseState> {

    public NegativeCase {
        readers = List.copyOf(readers);
    }

    /** Whether it stands before its readers, as it was released or as it was corrected. */
    public boolean shown() {
        return state == NegativeCaseState.ISSUED || state == NegativeCaseState.CORRECTED;
    }

    /** Whether the day has passed up to which it was to be shown. */
    public boolean isPast(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
