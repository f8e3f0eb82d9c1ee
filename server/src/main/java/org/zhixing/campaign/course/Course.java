package org.zhixing.campaign.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.ExitCriterion;
import org.zhixing.campaign.GroupRole;
import org.zhixing.campaign.Guarantee;
import org.zhixing.campaign.StageState;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.filing.Held;
import org.zhixing.timelimit.LimitId;

/**
 * A campaign on its way.
 *
 * @param id that of the plan's campaign
 * @param document number or title of the plan
 * @param supervisor supervision office that set it up
 * @param office unit that keeps the office of the leading group
 * @param ends last day of the leading group; known when it is set up (R148)
 * @param meeting the mobilisation meeting of the campaign, null where none is recorded
 * @param report words of the evaluation, null before they are written
 */
public record Course(
        UUID id,
        String title,
        String document,
        UnitId supervisor,
        UnitId office,
        LocalDate ends,
        CampaignState state,
        Instant setUpAt,
        String setUpBy,
        @Nullable String report,
        @Nullable PersonId reportWriter,
        @Nullable String reportBy,
        @Nullable UUID paper,
        @Nullable String number,
        @Nullable Instant endedAt,
        @Nullable String endWords,
        List<Member> members,
        List<Guaranteed> guarantees,
        List<Stage> stages,
        Meetings.@Nullable Meeting meeting,
        int version)
        implements Held<CampaignState> {

    /**
     * A member of the leading group.
     *
     * @param post null where the house does not know the person; the words of the document stand then
     */
    public record Member(UUID id, GroupRole role, @Nullable UUID post, String name, String title) {}

    public record Guaranteed(Guarantee guarantee, String words, Instant at, String by) {}

    /**
     * A stage with its gate; name and window are those of the confirmed plan.
     *
     * @param criteria what its gate asks for
     * @param leftOpen what was open when the gate was passed
     */
    public record Stage(
            UUID id,
            int no,
            String name,
            String window,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            StageState state,
            @Nullable LimitId limit,
            @Nullable Instant begunAt,
            @Nullable Instant passedAt,
            @Nullable String passedBy,
            @Nullable String words,
            List<Exit> criteria,
            List<LeftOpen> leftOpen,
            int version)
            implements Held<StageState> {

        @Override
        public CaseId caseId() {
            return new CaseId(CaseKind.STAGE, id);
        }

        /** As one unit may read it: of what was left open, its own. */
        public Stage narrowedTo(@Nullable UnitId unit) {
            return new Stage(
                    id,
                    no,
                    name,
                    window,
                    from,
                    until,
                    state,
                    limit,
                    begunAt,
                    passedAt,
                    passedBy,
                    words,
                    criteria,
                    leftOpen.stream().filter(one -> one.isOf(unit)).toList(),
                    version);
        }
    }

    /**
     * What a gate asks for.
     *
     * @param words of a criterion that a person confirms, else empty
     * @param source rule or reason from which it comes
     * @param termVersion version of the rule, null for what the office has added
     * @param met what a person found, null before and for what the data answer
     * @param metThen whether it was met when the gate was passed, null before
     */
    public record Exit(
            UUID id,
            ExitCriterion kind,
            String words,
            String source,
            @Nullable Integer termVersion,
            @Nullable Boolean met,
            @Nullable String finding,
            @Nullable Instant foundAt,
            @Nullable String foundBy,
            @Nullable Boolean metThen) {

        public boolean byPerson() {
            return kind == ExitCriterion.BY_PERSON;
        }
    }

    /**
     * Something open when a gate was passed.
     *
     * @param kind message key of what it is
     */
    public record LeftOpen(String kind, @Nullable UUID ref, String title, @Nullable UnitId unit) {

        /** Whether it lies with this unit; what lies with none concerns all. */
        public boolean isOf(@Nullable UnitId asking) {
            return unit == null || unit.equals(asking);
        }
    }

    @Override
    public CaseId caseId() {
        return new CaseId(CaseKind.CAMPAIGN, id);
    }

    /** Posts that lead the group. */
    public Set<UUID> headPosts() {
        return members.stream()
                .filter(member -> member.role() != GroupRole.MEMBER && member.post() != null)
                .map(member -> java.util.Objects.requireNonNull(member.post()))
                .collect(Collectors.toSet());
    }

    public @Nullable Guaranteed guaranteed(Guarantee guarantee) {
        return guarantees.stream()
                .filter(one -> one.guarantee() == guarantee)
                .findFirst()
                .orElse(null);
    }
}
