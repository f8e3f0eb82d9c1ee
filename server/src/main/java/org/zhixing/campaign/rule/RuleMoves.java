package org.zhixing.campaign.rule;

import static org.zhixing.campaign.CampaignParty.OFFICE;
import static org.zhixing.campaign.CampaignParty.OWNER;
import static org.zhixing.campaign.CampaignParty.REFORM;
import static org.zhixing.campaign.CampaignParty.UNIT;
import static org.zhixing.campaign.RuleState.CARRIED;
import static org.zhixing.campaign.RuleState.DROPPED;
import static org.zhixing.campaign.RuleState.OFFERED;
import static org.zhixing.campaign.RuleState.REGISTERED;
import static org.zhixing.campaign.RuleState.REPEALED;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.RuleAct;
import org.zhixing.campaign.RuleState;

/** The table of legal moves of rules that outlive their campaign (R027, R157). */
public final class RuleMoves {

    private static final Set<CampaignParty> OFFICE_OF_GROUP = Moves.who(OFFICE);
    private static final Set<CampaignParty> BY_OWNER = Moves.who(OWNER);
    private static final Set<CampaignParty> BY_REFORM = Moves.who(REFORM);

    public static final Moves<RuleState, RuleAct, CampaignParty> TABLE = new Moves<>(List.of(
            new Move<>(null, RuleAct.REGISTER, REGISTERED, Moves.who(OFFICE, UNIT), "R157"),
            new Move<>(REGISTERED, RuleAct.OFFER, OFFERED, OFFICE_OF_GROUP, "R157"),
            new Move<>(REGISTERED, RuleAct.DROP, DROPPED, OFFICE_OF_GROUP, "R157"),
            new Move<>(OFFERED, RuleAct.TAKE_OVER, CARRIED, BY_OWNER, "R157"),
            new Move<>(OFFERED, RuleAct.DECLINE, REGISTERED, BY_OWNER, "R157"),
            new Move<>(CARRIED, RuleAct.KEEP, CARRIED, BY_OWNER, "R157"),
            new Move<>(CARRIED, RuleAct.REPEAL, REPEALED, BY_OWNER, "R157"),
            new Move<>(REGISTERED, RuleAct.SUCCEED, REGISTERED, BY_REFORM, "practice 11"),
            new Move<>(OFFERED, RuleAct.SUCCEED, OFFERED, BY_REFORM, "practice 11"),
            new Move<>(CARRIED, RuleAct.SUCCEED, CARRIED, BY_REFORM, "practice 11")));

    private RuleMoves() {}
}
