package org.zhixing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhixing.act.Moves;
import org.zhixing.approval.QuestionState;
import org.zhixing.brief.BriefState;
import org.zhixing.brief.InquiryState;
import org.zhixing.brief.desk.BriefMoves;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.RuleState;
import org.zhixing.campaign.StageState;
import org.zhixing.campaign.SummaryState;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.course.CampaignMoves;
import org.zhixing.campaign.course.StageMoves;
import org.zhixing.campaign.discussion.SummaryMoves;
import org.zhixing.campaign.rule.RuleMoves;
import org.zhixing.campaign.unitplan.UnitPlanMoves;
import org.zhixing.decision.ItemState;
import org.zhixing.disclosure.DisclosureMoves;
import org.zhixing.disclosure.DisclosureState;
import org.zhixing.exchange.MatterState;
import org.zhixing.exchange.OfferState;
import org.zhixing.identity.account.AccountState;
import org.zhixing.inspection.AllowanceState;
import org.zhixing.inspection.ChallengeState;
import org.zhixing.inspection.ConclusionState;
import org.zhixing.inspection.LookBackState;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.RecommendationState;
import org.zhixing.inspection.RecordState;
import org.zhixing.inspection.RectificationState;
import org.zhixing.inspection.burden.AllowanceMoves;
import org.zhixing.inspection.burden.ChallengeMoves;
import org.zhixing.inspection.conclusion.ConclusionMoves;
import org.zhixing.inspection.lookback.LookBackMoves;
import org.zhixing.inspection.plan.PlanMoves;
import org.zhixing.inspection.recommendation.RecommendationMoves;
import org.zhixing.inspection.record.RecordMoves;
import org.zhixing.inspection.rectification.RectificationMoves;
import org.zhixing.intake.RegisterState;
import org.zhixing.organization.intake.ImportState;
import org.zhixing.paper.ReservedState;
import org.zhixing.paperwork.PaperState;
import org.zhixing.paperwork.desk.PaperMoves;
import org.zhixing.plan.review.DocumentState;
import org.zhixing.practice.MaterialState;
import org.zhixing.practice.NegativeCaseState;
import org.zhixing.practice.PracticeState;
import org.zhixing.practice.library.PracticeMoves;
import org.zhixing.practice.material.MaterialMoves;
import org.zhixing.practice.negative.NegativeCaseMoves;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.PromiseState;
import org.zhixing.proposal.ProposalState;
import org.zhixing.proposal.desk.ProposalMoves;
import org.zhixing.secrecy.DestructionState;
import org.zhixing.secrecy.OfflineState;
import org.zhixing.signoff.SignOffState;
import org.zhixing.succession.SuccessionState;
import org.zhixing.succession.desk.SuccessionMoves;
import org.zhixing.supervision.CorrectionState;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.InstructionState;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.ReportState;
import org.zhixing.supervision.UnitReportState;
import org.zhixing.supervision.correction.CorrectionMoves;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.docket.DocketMoves;
import org.zhixing.supervision.instruction.InstructionMoves;
import org.zhixing.supervision.notice.NoticeMoves;
import org.zhixing.supervision.report.UnitReportMoves;

/**
 * Architecture rule 5: every enum of states has one table of legal moves, and each table is walked from end to end. A new
 * enum of states that is not in this list fails.
 */
class EveryStateHasItsTableOfMovesTests {

    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+State)\\b");

    /**
     * One lifecycle, reduced to where one gets from where.
     *
     * @param begin where a case begins
     * @param ends where nothing further can happen; empty where a case goes on for ever
     */
    private record Lifecycle(Class<? extends Enum<?>> states, Object begin, Set<?> ends, List<Step> steps) {

        @Override
        public String toString() {
            return states.getSimpleName();
        }
    }

    private record Step(Object from, Object to) {}

    private static <M> List<Step> steps(List<M> moves, Function<M, Object> from, Function<M, Object> to) {
        return moves.stream()
                .map(move -> new Step(from.apply(move), to.apply(move)))
                .toList();
    }

    private static List<Step> steps(Moves<?, ?, ?> table) {
        return table.all().stream()
                .flatMap(move -> Stream.ofNullable(move.from()).map(from -> new Step(from, move.to())))
                .toList();
    }

    static List<Lifecycle> lifecycles() {
        var all = new ArrayList<Lifecycle>();
        all.add(new Lifecycle(
                DocketState.class,
                DocketState.DRAFT,
                // what a look-back finds undone is opened again
                Stream.of(DocketState.values())
                        .filter(state -> state.ended() && state != DocketState.CLOSED)
                        .collect(Collectors.toSet()),
                steps(DocketMoves.TABLE)));
        all.add(new Lifecycle(
                NoticeState.class,
                NoticeState.PROPOSED,
                Set.of(NoticeState.WITHDRAWN, NoticeState.DISMISSED, NoticeState.ENDED),
                steps(
                        NoticeMoves.all().stream()
                                .filter(move -> move.from() != null)
                                .toList(),
                        move -> java.util.Objects.requireNonNull(move.from()),
                        move -> move.to())));
        all.add(new Lifecycle(
                CorrectionState.class,
                CorrectionState.PROPOSED,
                Set.of(CorrectionState.ISSUED, CorrectionState.DISMISSED),
                steps(CorrectionMoves.TABLE)));
        all.add(new Lifecycle(
                InstructionState.class,
                InstructionState.REGISTERED,
                Stream.of(InstructionState.values())
                        .filter(InstructionState::ended)
                        .collect(Collectors.toSet()),
                steps(InstructionMoves.TABLE)));
        all.add(new Lifecycle(
                QuestionState.class,
                QuestionState.OPEN,
                Set.of(
                        QuestionState.APPROVED,
                        QuestionState.DECLINED,
                        QuestionState.CONTESTED,
                        QuestionState.WITHDRAWN),
                steps(org.zhixing.approval.Move.ALL, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                PartState.class,
                PartState.NAMED,
                Set.of(PartState.RELEASED),
                steps(PartState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                ReportState.class,
                ReportState.SUBMITTED,
                Set.of(ReportState.ACCEPTED, ReportState.RETURNED),
                steps(ReportState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                DocumentState.class,
                DocumentState.IN_REVIEW,
                Set.of(DocumentState.CONFIRMED, DocumentState.DISCARDED),
                steps(DocumentState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                MatterState.class,
                MatterState.RECEIVED,
                // a matter whose draft of a docket is discarded is decided again
                Set.of(MatterState.DECLINED),
                steps(MatterState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                OfferState.class,
                OfferState.WAITING,
                Set.of(OfferState.REGISTERED, OfferState.DECLINED),
                steps(OfferState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                ItemState.class,
                ItemState.UNSETTLED,
                Set.of(ItemState.READ, ItemState.DROPPED),
                steps(ItemState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                ImportState.class,
                ImportState.OFFERED,
                Set.of(ImportState.CARRIED_OUT, ImportState.DISCARDED),
                steps(ImportState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                RegisterState.class,
                RegisterState.OFFERED,
                Set.of(RegisterState.WITHDRAWN, RegisterState.DISCARDED),
                steps(RegisterState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                DestructionState.class,
                DestructionState.PROPOSED,
                Set.of(DestructionState.CARRIED_OUT, DestructionState.DECLINED, DestructionState.WITHDRAWN),
                steps(DestructionState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                OfflineState.class,
                OfflineState.OPEN,
                Set.of(OfflineState.DONE, OfflineState.WITHDRAWN),
                steps(OfflineState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                AccountState.class,
                AccountState.ACTIVE,
                Set.of(),
                steps(AccountState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                PlanState.class,
                PlanState.DRAFT,
                Set.of(PlanState.CLOSED, PlanState.CANCELLED),
                steps(PlanMoves.TABLE)));
        all.add(new Lifecycle(
                RecordState.class, RecordState.WRITTEN, Set.of(RecordState.SIGNED), steps(RecordMoves.TABLE)));
        all.add(new Lifecycle(
                ConclusionState.class,
                ConclusionState.DRAFT,
                Set.of(ConclusionState.UPHELD, ConclusionState.CHANGED, ConclusionState.REVOKED),
                steps(ConclusionMoves.TABLE)));
        all.add(new Lifecycle(
                RectificationState.class,
                RectificationState.OPEN,
                Set.of(RectificationState.CLEARED, RectificationState.WITHDRAWN),
                steps(RectificationMoves.TABLE)));
        all.add(new Lifecycle(
                RecommendationState.class,
                RecommendationState.DRAFT,
                Set.of(RecommendationState.ANSWERED, RecommendationState.DECLINED, RecommendationState.WITHDRAWN),
                steps(RecommendationMoves.TABLE)));
        all.add(new Lifecycle(
                LookBackState.class,
                LookBackState.DRAWN,
                Set.of(LookBackState.CONFIRMED, LookBackState.NOT_DONE),
                steps(LookBackMoves.TABLE)));
        all.add(new Lifecycle(
                AllowanceState.class,
                AllowanceState.ASKED,
                Set.of(AllowanceState.GRANTED, AllowanceState.REFUSED),
                steps(AllowanceMoves.TABLE)));
        all.add(new Lifecycle(
                ChallengeState.class,
                ChallengeState.FILED,
                Set.of(ChallengeState.ANSWERED, ChallengeState.CARRIED_OUT, ChallengeState.WITHDRAWN),
                steps(ChallengeMoves.TABLE)));
        all.add(new Lifecycle(
                BriefState.class,
                BriefState.DRAFT,
                Set.of(BriefState.WITHDRAWN, BriefState.DISCARDED),
                steps(BriefMoves.TABLE)));
        all.add(new Lifecycle(
                InquiryState.class,
                InquiryState.ASKED,
                Set.of(InquiryState.CONFIRMED, InquiryState.OBJECTED),
                steps(InquiryState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                ProposalState.class,
                ProposalState.REGISTERED,
                Set.of(ProposalState.CONCLUDED, ProposalState.WITHDRAWN),
                steps(ProposalMoves.WHOLE)));
        all.add(new Lifecycle(
                HandlingState.class,
                HandlingState.ASSIGNED,
                Set.of(HandlingState.CONCLUDED, HandlingState.CONTRIBUTED, HandlingState.RELEASED),
                steps(
                        ProposalMoves.ofParts().stream()
                                .filter(move -> move.from() != null)
                                .toList(),
                        move -> java.util.Objects.requireNonNull(move.from()),
                        move -> move.to())));
        all.add(new Lifecycle(
                PromiseState.class,
                PromiseState.OPEN,
                Set.of(PromiseState.FULFILLED, PromiseState.GIVEN_UP),
                steps(PromiseState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                SuccessionState.class,
                SuccessionState.DRAFT,
                Set.of(SuccessionState.EFFECTED, SuccessionState.WITHDRAWN),
                steps(SuccessionMoves.TABLE)));
        all.add(new Lifecycle(
                CampaignState.class,
                CampaignState.PREPARING,
                Set.of(CampaignState.CLOSED, CampaignState.ABANDONED),
                steps(CampaignMoves.TABLE)));
        all.add(new Lifecycle(StageState.class, StageState.AHEAD, Set.of(), steps(StageMoves.TABLE)));
        all.add(new Lifecycle(
                UnitPlanState.class, UnitPlanState.DRAFT, Set.of(UnitPlanState.MERGED), steps(UnitPlanMoves.TABLE)));
        all.add(new Lifecycle(SummaryState.class, SummaryState.ASKED, Set.of(), steps(SummaryMoves.TABLE)));
        all.add(new Lifecycle(
                RuleState.class,
                RuleState.REGISTERED,
                Set.of(RuleState.REPEALED, RuleState.DROPPED),
                steps(RuleMoves.TABLE)));
        all.add(new Lifecycle(
                ReservedState.class,
                ReservedState.RESERVED,
                Set.of(ReservedState.ENTERED, ReservedState.VOID),
                steps(ReservedState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                SignOffState.class,
                SignOffState.RUNNING,
                Set.of(SignOffState.COMPLETE),
                steps(SignOffState.MOVES, move -> move.from(), move -> move.to())));
        all.add(new Lifecycle(
                UnitReportState.class,
                UnitReportState.ON_ITS_WAY,
                Set.of(UnitReportState.SUBMITTED, UnitReportState.ENDED),
                steps(UnitReportMoves.TABLE)));
        all.add(new Lifecycle(
                PaperState.class,
                PaperState.DRAFT,
                Set.of(PaperState.WITHDRAWN, PaperState.DISCARDED),
                steps(PaperMoves.TABLE)));
        all.add(new Lifecycle(DisclosureState.class, DisclosureState.PROPOSED, Set.of(), steps(DisclosureMoves.TABLE)));
        all.add(new Lifecycle(
                PracticeState.class,
                PracticeState.PROPOSED,
                Set.of(PracticeState.DECLINED, PracticeState.WITHDRAWN),
                steps(PracticeMoves.TABLE)));
        all.add(new Lifecycle(
                NegativeCaseState.class,
                NegativeCaseState.DRAFT,
                Set.of(NegativeCaseState.REVOKED, NegativeCaseState.DECLINED, NegativeCaseState.WITHDRAWN),
                steps(NegativeCaseMoves.TABLE)));
        all.add(new Lifecycle(
                MaterialState.class,
                MaterialState.LISTED,
                Set.of(MaterialState.WITHDRAWN),
                steps(MaterialMoves.TABLE)));
        return all;
    }

    @Test
    void aClosedDocketIsLeftByALookBackAlone() {
        assertThat(DocketMoves.TABLE.all().stream()
                        .filter(move -> move.from() == DocketState.CLOSED && move.to() != DocketState.CLOSED)
                        .map(move -> move.act()))
                .containsExactly(DocketAct.REOPEN);
    }

    @Test
    void everyEnumOfStatesIsWalkedHere() {
        var known = lifecycles().stream().map(Lifecycle::toString).collect(Collectors.toSet());
        var written = Sources.with(".java").stream()
                .flatMap(file -> ENUM.matcher(Sources.read(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        assertThat(written).hasSizeGreaterThan(5).isEqualTo(known);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lifecycles")
    void everyStateIsReachedAndEveryStateThatIsNoEndLeadsToOne(Lifecycle life) {
        Set<Object> all = Set.of((Object[]) life.states().getEnumConstants());
        assertThat(reachable(life, life.begin())).isEqualTo(all);
        for (Object state : all) {
            boolean stuck = life.steps().stream().noneMatch(step -> step.from() == state && step.to() != state);
            assertThat(stuck).as(state.toString()).isEqualTo(life.ends().contains(state));
            if (!life.ends().isEmpty()) {
                assertThat(reachable(life, state)).as(state.toString()).containsAnyElementsOf(life.ends());
            }
        }
    }

    private static Set<Object> reachable(Lifecycle life, Object from) {
        Set<Object> reached = new HashSet<>(Set.of(from));
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            Object state = waiting.remove();
            life.steps().stream()
                    .filter(step -> step.from() == state && reached.add(step.to()))
                    .forEach(step -> waiting.add(step.to()));
        }
        return reached;
    }
}
