package org.zhixing.campaign.unitplan;

import java.util.List;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.UnitPlanAct;
import org.zhixing.campaign.UnitPlanState;
import org.zhixing.campaign.desk.Move;
import org.zhixing.campaign.desk.Moves;

/** The table of legal moves of plans of units (R151). */
public final class UnitPlanMoves {

    public static final Moves<UnitPlanState, UnitPlanAct> TABLE = new Moves<>(List.of(
            new Move<>(
                    null,
                    UnitPlanAct.DERIVE,
                    UnitPlanState.DRAFT,
                    Moves.who(CampaignParty.OFFICER, CampaignParty.CHIEF, CampaignParty.OFFICE),
                    "R151"),
            new Move<>(
                    UnitPlanState.DRAFT,
                    UnitPlanAct.BREAK_DOWN,
                    UnitPlanState.DRAFT,
                    Moves.who(CampaignParty.UNIT),
                    "R030 R151"),
            new Move<>(
                    UnitPlanState.DRAFT,
                    UnitPlanAct.SUBMIT,
                    UnitPlanState.SUBMITTED,
                    Moves.who(CampaignParty.UNIT),
                    "R151"),
            new Move<>(
                    UnitPlanState.RETURNED,
                    UnitPlanAct.BREAK_DOWN,
                    UnitPlanState.RETURNED,
                    Moves.who(CampaignParty.UNIT),
                    "R030 R151"),
            new Move<>(
                    UnitPlanState.RETURNED,
                    UnitPlanAct.SUBMIT,
                    UnitPlanState.SUBMITTED,
                    Moves.who(CampaignParty.UNIT),
                    "R151"),
            new Move<>(
                    UnitPlanState.SUBMITTED,
                    UnitPlanAct.ACCEPT,
                    UnitPlanState.ACCEPTED,
                    Moves.who(CampaignParty.OFFICE),
                    "R151"),
            new Move<>(
                    UnitPlanState.SUBMITTED,
                    UnitPlanAct.RETURN,
                    UnitPlanState.RETURNED,
                    Moves.who(CampaignParty.OFFICE),
                    "R151"),
            new Move<>(
                    UnitPlanState.ACCEPTED,
                    UnitPlanAct.AMEND,
                    UnitPlanState.DRAFT,
                    Moves.who(CampaignParty.UNIT),
                    "R151"),
            new Move<>(
                    UnitPlanState.DRAFT,
                    UnitPlanAct.SUCCEED,
                    UnitPlanState.DRAFT,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    UnitPlanState.SUBMITTED,
                    UnitPlanAct.SUCCEED,
                    UnitPlanState.SUBMITTED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    UnitPlanState.RETURNED,
                    UnitPlanAct.SUCCEED,
                    UnitPlanState.RETURNED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    UnitPlanState.ACCEPTED,
                    UnitPlanAct.SUCCEED,
                    UnitPlanState.ACCEPTED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    UnitPlanState.DRAFT,
                    UnitPlanAct.MERGE,
                    UnitPlanState.MERGED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    UnitPlanState.SUBMITTED,
                    UnitPlanAct.MERGE,
                    UnitPlanState.MERGED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    UnitPlanState.RETURNED,
                    UnitPlanAct.MERGE,
                    UnitPlanState.MERGED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    UnitPlanState.ACCEPTED,
                    UnitPlanAct.MERGE,
                    UnitPlanState.MERGED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11")));

    private UnitPlanMoves() {}
}
