package org.zhixing.campaign.course;

import java.util.List;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.StageAct;
import org.zhixing.campaign.StageState;
import org.zhixing.campaign.desk.Move;
import org.zhixing.campaign.desk.Moves;

/** The gate of a stage (R150): windows open and close nothing, the office of the leading group does. */
public final class StageMoves {

    public static final Moves<StageState, StageAct> TABLE = new Moves<>(List.of(
            new Move<>(StageState.AHEAD, StageAct.BEGIN, StageState.OPEN, Moves.who(CampaignParty.OFFICE), "R150"),
            new Move<>(StageState.OPEN, StageAct.PASS, StageState.PASSED, Moves.who(CampaignParty.OFFICE), "R150"),
            new Move<>(
                    StageState.PASSED,
                    StageAct.REOPEN,
                    StageState.OPEN,
                    Moves.who(CampaignParty.GROUP_HEAD, CampaignParty.CHIEF),
                    "R150")));

    private StageMoves() {}
}
