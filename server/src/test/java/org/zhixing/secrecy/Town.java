package org.zhixing.secrecy;

import java.util.List;
import org.springframework.context.annotation.Import;
import org.zhixing.act.Role;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.CityWorld;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** The small city with its supervision office, and a docket into every text of which some words can be written. */
@Import(CityAtWork.class)
final class Town extends CityWorld {

    static final String LEADER = "周望川";
    static final String SECRETARY = "沈秉文";

    final Dockets dockets;

    Town(CityAtWork work, Dockets dockets) {
        super(work, Town::staff);
        this.dockets = dockets;
    }

    private static void staff(SmallCity city) {
        city.staff("云泽市人民政府办公室", "秘书长", "顾承平", Role.LEADER, Standing.DEPUTY);
        city.secretary(LEADER, SECRETARY);
    }

    /** Opened, taken on, asked more time for, hindered, telephoned about and warned: all of it in these words. */
    DocketId docket(String words) {
        var docket = DocketId.next();
        dockets.open(
                        List.of(OpenDocket.of(
                                docket,
                                new OpenDocket.Source(SourceKind.INSTRUCTION, null, words + "来源", words + "原文。"),
                                words + "事项",
                                words + "要求。",
                                city.unit(FINANCE))),
                        now(),
                        actor(OFFICER))
                .orThrow();
        does(LIAISON, new DocketCommand.Acknowledge(docket, -1, city.unit("预算科"), city.person(STAFF)));
        does(LIAISON, new DocketCommand.ReportObstacle(docket, words + "受阻。", null));
        does(LIAISON, new DocketCommand.AskExtension(docket, 3, words + "需要时间。"));
        does(OFFICER, new DocketCommand.RecordCall(docket, "局办公室", words + "催办。", null));
        dockets.perform(new NoticeCommand.Propose(docket, Colour.YELLOW, words + "仍未办结。"), now(), actor(OFFICER))
                .orThrow();
        return docket;
    }

    void does(String person, DocketCommand command) {
        dockets.perform(command, now(), actor(person)).orThrow();
    }
}
