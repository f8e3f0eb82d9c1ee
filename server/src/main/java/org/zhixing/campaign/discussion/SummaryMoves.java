package org.zhixing.campaign.discussion;

import static org.zhixing.campaign.CampaignParty.CHIEF;
import static org.zhixing.campaign.CampaignParty.OFFICE;
import static org.zhixing.campaign.CampaignParty.OFFICER;
import static org.zhixing.campaign.CampaignParty.UNIT;
import static org.zhixing.campaign.SummaryState.ASKED;
import static org.zhixing.campaign.SummaryState.SUBMITTED;

import java.util.List;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.SummaryAct;
import org.zhixing.campaign.SummaryState;

/** The table of legal moves of result summaries (R152). */
public final class SummaryMoves {

    public static final Moves<SummaryState, SummaryAct, CampaignParty> TABLE = new Moves<>(List.of(
            new Move<>(null, SummaryAct.ASK, ASKED, Moves.who(OFFICE), "R152"),
            new Move<>(ASKED, SummaryAct.SUBMIT, SUBMITTED, Moves.who(UNIT), "R152"),
            new Move<>(SUBMITTED, SummaryAct.RETURN, ASKED, Moves.who(OFFICE), "R152"),
            new Move<>(SUBMITTED, SummaryAct.OPEN_DOCKET, SUBMITTED, Moves.who(OFFICER, CHIEF), "R152 R040")));

    private SummaryMoves() {}
}
