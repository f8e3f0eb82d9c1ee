package org.zhixing.campaign.course;

import static org.zhixing.campaign.CampaignParty.CHIEF;
import static org.zhixing.campaign.CampaignParty.GROUP_HEAD;
import static org.zhixing.campaign.CampaignParty.OFFICE;
import static org.zhixing.campaign.StageState.AHEAD;
import static org.zhixing.campaign.StageState.OPEN;
import static org.zhixing.campaign.StageState.PASSED;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.StageAct;
import org.zhixing.campaign.StageState;

/** The gate of a stage (R150): windows open and close nothing, the office of the leading group does. */
public final class StageMoves {

    private static final Set<CampaignParty> OFFICE_OF_GROUP = Moves.who(OFFICE);

    public static final Moves<StageState, StageAct, CampaignParty> TABLE = new Moves<>(List.of(
            new Move<>(AHEAD, StageAct.BEGIN, OPEN, OFFICE_OF_GROUP, "R150"),
            new Move<>(AHEAD, StageAct.SET_CRITERIA, AHEAD, OFFICE_OF_GROUP, "R150"),
            new Move<>(OPEN, StageAct.SET_CRITERIA, OPEN, OFFICE_OF_GROUP, "R150"),
            new Move<>(OPEN, StageAct.STATE_FINDING, OPEN, OFFICE_OF_GROUP, "R150"),
            new Move<>(OPEN, StageAct.PASS, PASSED, OFFICE_OF_GROUP, "R150"),
            new Move<>(PASSED, StageAct.REOPEN, OPEN, Moves.who(GROUP_HEAD, CHIEF), "R150")));

    private StageMoves() {}
}
