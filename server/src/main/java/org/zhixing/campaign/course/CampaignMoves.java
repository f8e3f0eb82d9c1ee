package org.zhixing.campaign.course;

import java.util.List;
import org.zhixing.campaign.CampaignAct;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.desk.Move;
import org.zhixing.campaign.desk.Moves;

/** The table of legal moves of campaigns (R147–R157). */
public final class CampaignMoves {

    public static final Moves<CampaignState, CampaignAct> TABLE = new Moves<>(List.of(
            new Move<>(
                    null,
                    CampaignAct.SET_UP,
                    CampaignState.PREPARING,
                    Moves.who(CampaignParty.OFFICER, CampaignParty.CHIEF),
                    "R147 R148"),
            new Move<>(
                    CampaignState.PREPARING,
                    CampaignAct.NAME_MEMBER,
                    CampaignState.PREPARING,
                    Moves.who(CampaignParty.OFFICER, CampaignParty.CHIEF, CampaignParty.OFFICE),
                    "R148"),
            new Move<>(
                    CampaignState.PREPARING,
                    CampaignAct.RELEASE_MEMBER,
                    CampaignState.PREPARING,
                    Moves.who(CampaignParty.OFFICER, CampaignParty.CHIEF, CampaignParty.OFFICE),
                    "R148"),
            new Move<>(
                    CampaignState.PREPARING,
                    CampaignAct.CONFIRM_GUARANTEE,
                    CampaignState.PREPARING,
                    Moves.who(CampaignParty.OFFICE),
                    "R149"),
            new Move<>(
                    CampaignState.PREPARING,
                    CampaignAct.START,
                    CampaignState.RUNNING,
                    Moves.who(CampaignParty.OFFICER, CampaignParty.CHIEF, CampaignParty.OFFICE),
                    "R150 R151"),
            new Move<>(
                    CampaignState.RUNNING,
                    CampaignAct.NAME_MEMBER,
                    CampaignState.RUNNING,
                    Moves.who(CampaignParty.OFFICER, CampaignParty.CHIEF, CampaignParty.OFFICE),
                    "R148"),
            new Move<>(
                    CampaignState.RUNNING,
                    CampaignAct.RELEASE_MEMBER,
                    CampaignState.RUNNING,
                    Moves.who(CampaignParty.OFFICER, CampaignParty.CHIEF, CampaignParty.OFFICE),
                    "R148"),
            new Move<>(
                    CampaignState.RUNNING,
                    CampaignAct.CONFIRM_GUARANTEE,
                    CampaignState.RUNNING,
                    Moves.who(CampaignParty.OFFICE),
                    "R149"),
            new Move<>(
                    CampaignState.RUNNING,
                    CampaignAct.REGISTER_RULE,
                    CampaignState.RUNNING,
                    Moves.who(CampaignParty.OFFICE, CampaignParty.UNIT),
                    "R027 R157"),
            new Move<>(
                    CampaignState.IN_ACCEPTANCE,
                    CampaignAct.REGISTER_RULE,
                    CampaignState.IN_ACCEPTANCE,
                    Moves.who(CampaignParty.OFFICE, CampaignParty.UNIT),
                    "R027 R157"),
            new Move<>(
                    CampaignState.EVALUATED,
                    CampaignAct.REGISTER_RULE,
                    CampaignState.EVALUATED,
                    Moves.who(CampaignParty.OFFICE, CampaignParty.UNIT),
                    "R027 R157"),
            new Move<>(
                    CampaignState.RUNNING,
                    CampaignAct.BEGIN_ACCEPTANCE,
                    CampaignState.IN_ACCEPTANCE,
                    Moves.who(CampaignParty.OFFICE),
                    "R153"),
            new Move<>(
                    CampaignState.IN_ACCEPTANCE,
                    CampaignAct.CHECK,
                    CampaignState.IN_ACCEPTANCE,
                    Moves.who(CampaignParty.OFFICE, CampaignParty.OFFICER, CampaignParty.CHIEF),
                    "R153"),
            new Move<>(
                    CampaignState.IN_ACCEPTANCE,
                    CampaignAct.REFRESH,
                    CampaignState.IN_ACCEPTANCE,
                    Moves.who(CampaignParty.OFFICE, CampaignParty.OFFICER, CampaignParty.CHIEF),
                    "R153"),
            new Move<>(
                    CampaignState.IN_ACCEPTANCE,
                    CampaignAct.WRITE_REPORT,
                    CampaignState.IN_ACCEPTANCE,
                    Moves.who(CampaignParty.OFFICE),
                    "R154"),
            new Move<>(
                    CampaignState.IN_ACCEPTANCE,
                    CampaignAct.ISSUE_REPORT,
                    CampaignState.EVALUATED,
                    Moves.who(CampaignParty.GROUP_HEAD, CampaignParty.CHIEF),
                    "R154 practice 7"),
            new Move<>(
                    CampaignState.EVALUATED,
                    CampaignAct.CLOSE,
                    CampaignState.CLOSED,
                    Moves.who(CampaignParty.OFFICE, CampaignParty.CHIEF),
                    "R027 R157"),
            new Move<>(
                    CampaignState.PREPARING,
                    CampaignAct.ABANDON,
                    CampaignState.ABANDONED,
                    Moves.who(CampaignParty.CHIEF),
                    "R147"),
            new Move<>(
                    CampaignState.RUNNING,
                    CampaignAct.ABANDON,
                    CampaignState.ABANDONED,
                    Moves.who(CampaignParty.CHIEF),
                    "R147"),
            new Move<>(
                    CampaignState.IN_ACCEPTANCE,
                    CampaignAct.ABANDON,
                    CampaignState.ABANDONED,
                    Moves.who(CampaignParty.CHIEF),
                    "R147"),
            new Move<>(
                    CampaignState.PREPARING,
                    CampaignAct.SUCCEED,
                    CampaignState.PREPARING,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    CampaignState.RUNNING,
                    CampaignAct.SUCCEED,
                    CampaignState.RUNNING,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    CampaignState.IN_ACCEPTANCE,
                    CampaignAct.SUCCEED,
                    CampaignState.IN_ACCEPTANCE,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    CampaignState.EVALUATED,
                    CampaignAct.SUCCEED,
                    CampaignState.EVALUATED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11")));

    private CampaignMoves() {}
}
