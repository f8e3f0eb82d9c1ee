package org.zhixing.supervision.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.Rhythm;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;
import org.zhixing.worktime.Period;

/**
 * A docket as it stands.
 *
 * @param number that of its green notice, null for a draft
 * @param term the term it was opened with, null when a date was stated
 * @param termDays the term in working days, which decides warnings and the yellow term
 * @param returns how often the completion report was returned
 * @param extensions how many extensions were granted
 * @param course what is planned for it, null for a docket without planned values or milestones
 * @param returnedRound the month whose report of progress is wanted once more, null for none
 * @param enteredAt when it was entered late (practice 1), null for what was opened here
 * @param quiet nothing is proposed until a person lifts it
 * @param rhythm how often the work comes round, null where nothing is said
 * @param carriedInto the last year ongoing work was carried over into, null for none
 * @param acceptedAt when it was accepted last; stays when a look-back reopens it
 * @param reopenedAt when a look-back first found it not done, null for never (practice 8)
 * @param reportedAt submission of the report that is being verified or was accepted
 */
public record Docket(
        DocketId id,
        @Nullable String number,
        String title,
        String requirement,
        SourceKind sourceKind,
        String sourceTitle,
        String authority,
        DocketKind kind,
        Urgency urgency,
        UnitId opener,
        UnitId lead,
        @Nullable UnitId section,
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable DocketId parent,
        @Nullable UUID campaign,
        @Nullable UUID task,
        @Nullable BigDecimal target,
        @Nullable String unitOfMeasure,
        @Nullable Period term,
        @Nullable LocalDate statedDue,
        int termDays,
        DocketState state,
        @Nullable DocketState resumesTo,
        int returns,
        int extensions,
        @Nullable Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant reportedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable String verifier,
        @Nullable String closingReply,
        @Nullable UUID course,
        @Nullable String returnedRound,
        @Nullable Instant remindedAt,
        @Nullable Instant enteredAt,
        boolean quiet,
        @Nullable Rhythm rhythm,
        @Nullable Integer carriedInto,
        @Nullable Instant reopenedAt,
        int version) {

    /** Whether it has no final term (practice 4). */
    public boolean ongoing() {
        return kind == DocketKind.ONGOING;
    }

    /** The same with another kind and term, as it will stand after the change. */
    public Docket as(
            DocketKind other,
            @Nullable Rhythm rhythmThen,
            @Nullable Period termThen,
            @Nullable LocalDate dueThen,
            int days) {
        return new Docket(
                id,
                number,
                title,
                requirement,
                sourceKind,
                sourceTitle,
                authority,
                other,
                urgency,
                opener,
                lead,
                section,
                person,
                personName,
                parent,
                campaign,
                task,
                target,
                unitOfMeasure,
                termThen,
                dueThen,
                days,
                state,
                resumesTo,
                returns,
                extensions,
                openedAt,
                acknowledgedAt,
                reportedAt,
                acceptedAt,
                endedAt,
                verifier,
                closingReply,
                course,
                returnedRound,
                remindedAt,
                enteredAt,
                quiet,
                rhythmThen,
                carriedInto,
                reopenedAt,
                version);
    }

    public CaseRef subject() {
        return id.subject();
    }
}
