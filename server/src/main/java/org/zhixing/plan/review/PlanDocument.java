package org.zhixing.plan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.plan.PlanDocumentId;

/**
 * A plan document as it stands in review.
 *
 * @param text normalised text, in which all spans count
 * @param office the supervision office that reviews it
 * @param version counts changes; a form that was drawn from an older version is stale
 */
public record PlanDocument(
        PlanDocumentId id,
        String sourceName,
        String text,
        Facts facts,
        List<StagePlan> stages,
        DocumentState state,
        UnitId office,
        long version,
        Instant readAt,
        String readBy) {

    /**
     * What the document says about itself.
     *
     * @param signed day of signing (成文), the reference of its time limits
     */
    public record Facts(
            String title,
            String number,
            String issuer,
            @Nullable LocalDate signed,
            @Nullable LocalDate published,
            List<String> recipients,
            List<Member> leadingGroup,
            String officeUnit,
            boolean firstListedLeads) {}

    /** A member of the leading group (R148). */
    public record Member(String name, String role, String title) {}

    /** A stage of the plan with its window (R150). */
    public record StagePlan(String name, String windowWords, @Nullable LocalDate from, @Nullable LocalDate until) {}
}
