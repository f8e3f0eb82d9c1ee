package org.zhixing.supervision.notice;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.UnitId;
import org.zhixing.signoff.Hands;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.SheetOrder;
import org.zhixing.supervision.desk.Table;
import org.zhixing.timelimit.LimitId;

/** Green notices (R041): served when a docket is opened or given to another lead. */
@Component
public class Greens {

    /**
     * Issues a green notice to the lead, which may just have changed.
     *
     * @param hands who drafted, checked and signed it, or approved the opening (practice 7)
     */
    public void issue(Scene scene, UnitId lead, LimitId term, String reason, Hands hands) {
        var notice = NoticeId.next();
        var paper = Ids.next();
        scene.effects()
                .insert(
                        Table.NOTICE,
                        notice.value(),
                        Fields.of("docket", scene.docket().id().value())
                                .and("colour", Colour.GREEN)
                                .and("state", NoticeState.ISSUED)
                                .and("proposed_at", scene.at())
                                .and("proposed_by", scene.batch().actorName())
                                .and("reason", reason)
                                .and("limit_id", term.value())
                                .and("paper", paper)
                                .and("issued_at", scene.at())
                                .and("version", 0));
        scene.effects()
                .issue(new SheetOrder(
                        paper, notice, Colour.GREEN, scene.docket(), lead, term, null, reason, null, null, hands));
        scene.effects().recordSheet(scene.docket(), NoticeAct.ISSUE.verb(), Map.of("colour", Colour.GREEN), paper);
    }
}
