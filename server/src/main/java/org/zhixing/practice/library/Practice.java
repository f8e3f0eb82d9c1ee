package org.zhixing.practice.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.filing.Held;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.PracticeState;
import org.zhixing.practice.Theme;
import org.zhixing.timelimit.LimitId;

/**
 * A practice of the library.
 *
 * @param evidence where the acts behind it stand
 * @param remark why it was returned, declined or withdrawn, the last
 * @param reviewOn the last day before it has to be looked at again, null before its release
 * @param withheldAt since when it is internal material, null while it is not
 * @param adoptions units that took it over, the first first; their number is all that is counted
 */
public record Practice(
        CaseId id,
        UnitId unit,
        Theme theme,
        PracticeState state,
        String title,
        String done,
        String why,
        String conditions,
        List<Evidence> evidence,
        String drafterName,
        Instant draftedAt,
        @Nullable String remark,
        @Nullable ApprovalId approval,
        @Nullable String approverName,
        @Nullable Instant issuedAt,
        @Nullable LimitId limit,
        @Nullable LocalDate reviewOn,
        @Nullable Instant withheldAt,
        List<Adoption> adoptions,
        int version)
        implements Held.ByCase<CaseId, PracticeState> {

    public Practice {
        evidence = List.copyOf(evidence);
        adoptions = List.copyOf(adoptions);
    }

    public Optional<Adoption> adoptedBy(@Nullable UnitId unit) {
        return adoptions.stream().filter(one -> one.unit().equals(unit)).findFirst();
    }

    /** Whether its review day has passed. */
    public boolean isPast(LocalDate day) {
        return reviewOn != null && reviewOn.isBefore(day);
    }
}
