package org.zhixing.campaign.rule;

import java.util.List;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.RuleAct;
import org.zhixing.campaign.RuleState;
import org.zhixing.campaign.desk.Move;
import org.zhixing.campaign.desk.Moves;

/** The table of legal moves of rules that outlive their campaign (R027, R157). */
public final class RuleMoves {

    public static final Moves<RuleState, RuleAct> TABLE = new Moves<>(List.of(
            new Move<>(
                    null,
                    RuleAct.REGISTER,
                    RuleState.REGISTERED,
                    Moves.who(CampaignParty.OFFICE, CampaignParty.UNIT),
                    "R157"),
            new Move<>(RuleState.REGISTERED, RuleAct.OFFER, RuleState.OFFERED, Moves.who(CampaignParty.OFFICE), "R157"),
            new Move<>(RuleState.REGISTERED, RuleAct.DROP, RuleState.DROPPED, Moves.who(CampaignParty.OFFICE), "R157"),
            new Move<>(RuleState.OFFERED, RuleAct.TAKE_OVER, RuleState.CARRIED, Moves.who(CampaignParty.OWNER), "R157"),
            new Move<>(
                    RuleState.OFFERED, RuleAct.DECLINE, RuleState.REGISTERED, Moves.who(CampaignParty.OWNER), "R157"),
            new Move<>(RuleState.CARRIED, RuleAct.KEEP, RuleState.CARRIED, Moves.who(CampaignParty.OWNER), "R157"),
            new Move<>(RuleState.CARRIED, RuleAct.REPEAL, RuleState.REPEALED, Moves.who(CampaignParty.OWNER), "R157"),
            new Move<>(
                    RuleState.REGISTERED,
                    RuleAct.SUCCEED,
                    RuleState.REGISTERED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    RuleState.OFFERED,
                    RuleAct.SUCCEED,
                    RuleState.OFFERED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11"),
            new Move<>(
                    RuleState.CARRIED,
                    RuleAct.SUCCEED,
                    RuleState.CARRIED,
                    Moves.who(CampaignParty.REFORM),
                    "practice 11")));

    private RuleMoves() {}
}
