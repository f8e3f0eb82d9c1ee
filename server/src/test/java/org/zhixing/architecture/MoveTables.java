package org.zhixing.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhixing.act.Moves;
import org.zhixing.act.Step;
import org.zhixing.brief.desk.BriefMoves;
import org.zhixing.campaign.course.CampaignMoves;
import org.zhixing.campaign.course.StageMoves;
import org.zhixing.campaign.discussion.SummaryMoves;
import org.zhixing.campaign.rule.RuleMoves;
import org.zhixing.campaign.unitplan.UnitPlanMoves;
import org.zhixing.disclosure.DisclosureMoves;
import org.zhixing.inspection.burden.AllowanceMoves;
import org.zhixing.inspection.burden.ChallengeMoves;
import org.zhixing.inspection.conclusion.ConclusionMoves;
import org.zhixing.inspection.lookback.LookBackMoves;
import org.zhixing.inspection.plan.PlanMoves;
import org.zhixing.inspection.recommendation.RecommendationMoves;
import org.zhixing.inspection.record.RecordMoves;
import org.zhixing.inspection.rectification.RectificationMoves;
import org.zhixing.paperwork.desk.PaperMoves;
import org.zhixing.practice.library.PracticeMoves;
import org.zhixing.practice.material.MaterialMoves;
import org.zhixing.practice.negative.NegativeCaseMoves;
import org.zhixing.proposal.desk.HandlingMove;
import org.zhixing.proposal.desk.ProposalMoves;
import org.zhixing.succession.desk.SuccessionMoves;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.correction.CorrectionMoves;
import org.zhixing.supervision.docket.DocketMoves;
import org.zhixing.supervision.instruction.InstructionMoves;
import org.zhixing.supervision.report.UnitReportMoves;

/** Every table of moves of the house, in the order in which {@code docs/moves.md} draws them. */
public final class MoveTables {

    /**
     * One of them.
     *
     * @param elsewhere acts of its enum that stand in no row of it
     */
    public record Table<S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>>(
            String title, Moves<S, A, P> moves, Set<A> elsewhere) {

        Table(String title, Moves<S, A, P> moves) {
            this(title, moves, Set.of());
        }

        @Override
        public String toString() {
            return title;
        }
    }

    public static final List<Table<?, ?, ?>> ALL = List.of(
            new Table<>("Docket", DocketMoves.TABLE, Set.of(DocketAct.DRAFT)),
            new Table<>("Correction of a date", CorrectionMoves.TABLE),
            new Table<>("Report inside a unit", UnitReportMoves.TABLE),
            new Table<>("Leader’s instruction", InstructionMoves.TABLE),
            new Table<>(
                    "Proposal of deputies or members",
                    ProposalMoves.WHOLE,
                    ProposalMoves.ofParts().stream().map(HandlingMove::act).collect(Collectors.toSet())),
            new Table<>("Supervision plan", PlanMoves.TABLE),
            new Table<>("Record of a visit", RecordMoves.TABLE),
            new Table<>("Supervision conclusion", ConclusionMoves.TABLE),
            new Table<>("Rectification", RectificationMoves.TABLE),
            new Table<>("Recommendation", RecommendationMoves.TABLE),
            new Table<>("Look-back", LookBackMoves.TABLE),
            new Table<>("Question from the grass roots", ChallengeMoves.TABLE),
            new Table<>("Leave to go above a quota", AllowanceMoves.TABLE),
            new Table<>("Paper", PaperMoves.TABLE),
            new Table<>("Publication of progress", DisclosureMoves.TABLE),
            new Table<>("Practice", PracticeMoves.TABLE),
            new Table<>("Negative case", NegativeCaseMoves.TABLE),
            new Table<>("Material of a campaign", MaterialMoves.TABLE),
            new Table<>("Brief", BriefMoves.TABLE),
            new Table<>("Campaign", CampaignMoves.TABLE),
            new Table<>("Stage of a campaign", StageMoves.TABLE),
            new Table<>("Plan of a unit in a campaign", UnitPlanMoves.TABLE),
            new Table<>("Summary of a great discussion", SummaryMoves.TABLE),
            new Table<>("Rule that outlives its campaign", RuleMoves.TABLE),
            new Table<>("Act of succession", SuccessionMoves.TABLE));

    private MoveTables() {}
}
