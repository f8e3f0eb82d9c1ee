package org.zhixing.campaign.course;

import static org.zhixing.campaign.CampaignParty.CHIEF;
import static org.zhixing.campaign.CampaignParty.GROUP_HEAD;
import static org.zhixing.campaign.CampaignParty.OFFICE;
import static org.zhixing.campaign.CampaignParty.OFFICER;
import static org.zhixing.campaign.CampaignParty.REFORM;
import static org.zhixing.campaign.CampaignParty.UNIT;
import static org.zhixing.campaign.CampaignState.ABANDONED;
import static org.zhixing.campaign.CampaignState.CLOSED;
import static org.zhixing.campaign.CampaignState.EVALUATED;
import static org.zhixing.campaign.CampaignState.IN_ACCEPTANCE;
import static org.zhixing.campaign.CampaignState.PREPARING;
import static org.zhixing.campaign.CampaignState.RUNNING;

import java.util.List;
import java.util.Set;
import org.zhixing.act.Moves;
import org.zhixing.act.Moves.Move;
import org.zhixing.campaign.CampaignAct;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.CampaignState;

/** The table of legal moves of campaigns (R147–R157). */
public final class CampaignMoves {

    private static final Set<CampaignParty> OFFICES = Moves.who(OFFICER, CHIEF, OFFICE);
    private static final Set<CampaignParty> OFFICE_OF_GROUP = Moves.who(OFFICE);
    private static final Set<CampaignParty> OFFICE_OR_UNIT = Moves.who(OFFICE, UNIT);
    private static final Set<CampaignParty> SUPERVISION = Moves.who(OFFICER, CHIEF);
    private static final Set<CampaignParty> CHIEF_ONLY = Moves.who(CHIEF);
    private static final Set<CampaignParty> BY_REFORM = Moves.who(REFORM);

    public static final Moves<CampaignState, CampaignAct, CampaignParty> TABLE = new Moves<>(List.of(
            new Move<>(null, CampaignAct.SET_UP, PREPARING, Moves.who(OFFICER, CHIEF), "R147 R148"),
            new Move<>(PREPARING, CampaignAct.NAME_MEMBER, PREPARING, OFFICES, "R148"),
            new Move<>(PREPARING, CampaignAct.RELEASE_MEMBER, PREPARING, OFFICES, "R148"),
            new Move<>(PREPARING, CampaignAct.CONFIRM_GUARANTEE, PREPARING, OFFICE_OF_GROUP, "R149"),
            new Move<>(PREPARING, CampaignAct.RECORD_MEETING, PREPARING, OFFICES, "R151"),
            new Move<>(PREPARING, CampaignAct.RECOGNISE, PREPARING, SUPERVISION, "R155"),
            new Move<>(PREPARING, CampaignAct.TAKE_BACK, PREPARING, SUPERVISION, "R155"),
            new Move<>(PREPARING, CampaignAct.START, RUNNING, OFFICES, "R150 R151"),
            new Move<>(RUNNING, CampaignAct.NAME_MEMBER, RUNNING, OFFICES, "R148"),
            new Move<>(RUNNING, CampaignAct.RELEASE_MEMBER, RUNNING, OFFICES, "R148"),
            new Move<>(RUNNING, CampaignAct.CONFIRM_GUARANTEE, RUNNING, OFFICE_OF_GROUP, "R149"),
            new Move<>(RUNNING, CampaignAct.RECORD_MEETING, RUNNING, OFFICES, "R151"),
            new Move<>(RUNNING, CampaignAct.SET_TOPIC, RUNNING, OFFICE_OF_GROUP, "R152"),
            new Move<>(RUNNING, CampaignAct.RECOGNISE, RUNNING, SUPERVISION, "R155"),
            new Move<>(RUNNING, CampaignAct.TAKE_BACK, RUNNING, SUPERVISION, "R155"),
            new Move<>(RUNNING, CampaignAct.REGISTER_RULE, RUNNING, OFFICE_OR_UNIT, "R027 R157"),
            new Move<>(IN_ACCEPTANCE, CampaignAct.REGISTER_RULE, IN_ACCEPTANCE, OFFICE_OR_UNIT, "R027 R157"),
            new Move<>(EVALUATED, CampaignAct.REGISTER_RULE, EVALUATED, OFFICE_OR_UNIT, "R027 R157"),
            new Move<>(RUNNING, CampaignAct.BEGIN_ACCEPTANCE, IN_ACCEPTANCE, OFFICE_OF_GROUP, "R153"),
            new Move<>(IN_ACCEPTANCE, CampaignAct.TAKE_BACK, IN_ACCEPTANCE, SUPERVISION, "R155"),
            new Move<>(IN_ACCEPTANCE, CampaignAct.CHECK, IN_ACCEPTANCE, OFFICES, "R153"),
            new Move<>(IN_ACCEPTANCE, CampaignAct.REFRESH, IN_ACCEPTANCE, OFFICES, "R153"),
            new Move<>(IN_ACCEPTANCE, CampaignAct.WRITE_REPORT, IN_ACCEPTANCE, OFFICE_OF_GROUP, "R154"),
            new Move<>(
                    IN_ACCEPTANCE,
                    CampaignAct.ISSUE_REPORT,
                    EVALUATED,
                    Moves.who(GROUP_HEAD, CHIEF),
                    "R154 practice 7"),
            new Move<>(EVALUATED, CampaignAct.CLOSE, CLOSED, Moves.who(OFFICE, CHIEF), "R027 R157"),
            new Move<>(PREPARING, CampaignAct.ABANDON, ABANDONED, CHIEF_ONLY, "R147"),
            new Move<>(RUNNING, CampaignAct.ABANDON, ABANDONED, CHIEF_ONLY, "R147"),
            new Move<>(IN_ACCEPTANCE, CampaignAct.ABANDON, ABANDONED, CHIEF_ONLY, "R147"),
            new Move<>(PREPARING, CampaignAct.SUCCEED, PREPARING, BY_REFORM, "practice 11"),
            new Move<>(RUNNING, CampaignAct.SUCCEED, RUNNING, BY_REFORM, "practice 11"),
            new Move<>(IN_ACCEPTANCE, CampaignAct.SUCCEED, IN_ACCEPTANCE, BY_REFORM, "practice 11"),
            new Move<>(EVALUATED, CampaignAct.SUCCEED, EVALUATED, BY_REFORM, "practice 11")));

    private CampaignMoves() {}
}
