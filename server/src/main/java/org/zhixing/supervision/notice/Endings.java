package org.zhixing.supervision.notice;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/** How notices end together with their docket, or by themselves. */
@Component
public class Endings {

    /** Proposals that nobody needs any more. */
    public void dismissPending(Scene scene, String reason) {
        scene.notices().stream().filter(notice -> notice.state().pending()).forEach(notice -> {
            end(scene, notice, NoticeState.DISMISSED, reason);
            var approval = notice.approval();
            if (approval != null && notice.state() == NoticeState.APPROVAL_ASKED) {
                scene.effects().takeBack(approval, Approving.KIND, reason);
            }
            record(scene, notice, NoticeAct.DISMISS, reason);
        });
    }

    /** Every notice in force goes with its docket; the sheets keep their numbers. */
    public void withdrawAll(Scene scene, String reason) {
        scene.notices().stream()
                .filter(notice -> notice.state().inForce())
                .forEach(notice -> withdraw(scene, notice, reason));
    }

    /** What pressed for a term that is over presses for no new one; the sheets stay valid (practice 8). */
    public void endWithTheTerm(Scene scene, String reason) {
        scene.notices().stream()
                .filter(notice -> notice.state().inForce() && notice.colour() != Colour.GREEN)
                .forEach(notice -> {
                    end(scene, notice, NoticeState.ENDED, reason);
                    record(scene, notice, NoticeAct.END, reason);
                });
    }

    /** One notice is withdrawn with a trace. */
    void withdraw(Scene scene, Notice notice, String reason) {
        end(scene, notice, NoticeState.WITHDRAWN, reason);
        var paper = notice.paper();
        if (paper != null) {
            scene.effects().voidSheet(paper, reason);
        }
        record(scene, notice, NoticeAct.WITHDRAW, reason);
    }

    private static void end(Scene scene, Notice notice, NoticeState state, String reason) {
        scene.effects()
                .update(
                        Table.NOTICE,
                        notice.id().value(),
                        Fields.of("state", state).and("ended_at", scene.at()).and("end_reason", reason));
    }

    private static void record(Scene scene, Notice notice, NoticeAct act, String reason) {
        scene.record(act.verb(), Map.of("colour", notice.colour(), "reason", reason));
    }
}
