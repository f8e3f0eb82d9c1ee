package org.zhixing.campaign.unitplan;

import static org.zhixing.campaign.CampaignParty.CHIEF;
import static org.zhixing.campaign.CampaignParty.OFFICE;
import static org.zhixing.campaign.CampaignParty.OFFICER;
import static org.zhixing.campaign.CampaignParty.REFORM;
import static org.zhixing.campaign.CampaignParty.UNIT;
import static org.zhixing.campaign.UnitPlanState.ACCEPTED;
import static org.zhixing.campaign.UnitPlanState.DRAFT;
import static org.zhixing.campaign.UnitPlanState.MERGED;
import static org.zhixing.campaign.UnitPlanState.RETURNED;
import static org.zhixing.campaign.UnitPlanState.SUBMITTED;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.UnitPlanAct;
import org.zhixing.campaign.UnitPlanState;

/** The table of legal moves of plans of units (R151). */
public final class UnitPlanMoves {

    private static final Set<CampaignParty> BY_UNIT = Moves.who(UNIT);
    private static final Set<CampaignParty> OFFICE_OF_GROUP = Moves.who(OFFICE);
    private static final Set<CampaignParty> BY_REFORM = Moves.who(REFORM);

    public static final Moves<UnitPlanState, UnitPlanAct, CampaignParty> TABLE = new Moves<>(List.of(
            new Move<>(null, UnitPlanAct.DERIVE, DRAFT, Moves.who(OFFICER, CHIEF, OFFICE), "R151"),
            new Move<>(DRAFT, UnitPlanAct.BREAK_DOWN, DRAFT, BY_UNIT, "R030 R151"),
            new Move<>(DRAFT, UnitPlanAct.SUBMIT, SUBMITTED, BY_UNIT, "R151"),
            new Move<>(RETURNED, UnitPlanAct.BREAK_DOWN, RETURNED, BY_UNIT, "R030 R151"),
            new Move<>(RETURNED, UnitPlanAct.SUBMIT, SUBMITTED, BY_UNIT, "R151"),
            new Move<>(DRAFT, UnitPlanAct.RECORD_MEETING, DRAFT, BY_UNIT, "R151"),
            new Move<>(SUBMITTED, UnitPlanAct.RECORD_MEETING, SUBMITTED, BY_UNIT, "R151"),
            new Move<>(RETURNED, UnitPlanAct.RECORD_MEETING, RETURNED, BY_UNIT, "R151"),
            new Move<>(ACCEPTED, UnitPlanAct.RECORD_MEETING, ACCEPTED, BY_UNIT, "R151"),
            new Move<>(SUBMITTED, UnitPlanAct.ACCEPT, ACCEPTED, OFFICE_OF_GROUP, "R151"),
            new Move<>(SUBMITTED, UnitPlanAct.RETURN, RETURNED, OFFICE_OF_GROUP, "R151"),
            new Move<>(ACCEPTED, UnitPlanAct.AMEND, DRAFT, BY_UNIT, "R151"),
            new Move<>(DRAFT, UnitPlanAct.SUCCEED, DRAFT, BY_REFORM, "practice 11"),
            new Move<>(SUBMITTED, UnitPlanAct.SUCCEED, SUBMITTED, BY_REFORM, "practice 11"),
            new Move<>(RETURNED, UnitPlanAct.SUCCEED, RETURNED, BY_REFORM, "practice 11"),
            new Move<>(ACCEPTED, UnitPlanAct.SUCCEED, ACCEPTED, BY_REFORM, "practice 11"),
            new Move<>(DRAFT, UnitPlanAct.MERGE, MERGED, BY_REFORM, "practice 11"),
            new Move<>(SUBMITTED, UnitPlanAct.MERGE, MERGED, BY_REFORM, "practice 11"),
            new Move<>(RETURNED, UnitPlanAct.MERGE, MERGED, BY_REFORM, "practice 11"),
            new Move<>(ACCEPTED, UnitPlanAct.MERGE, MERGED, BY_REFORM, "practice 11")));

    private UnitPlanMoves() {}
}
