package org.zhixing.supervision.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Consequences;
import org.zhixing.supervision.desk.Correction;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.NoticeRows;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.timelimit.MovedLimit;

/**
 * A new holiday notice that moves the date on a served sheet later is followed by one correction (更正) of that sheet;
 * a date on a sheet never moves earlier (practice 9).
 */
@Component
class Corrections {

    /** The ledger's verb. */
    static final String CORRECTED = "docket.corrected";

    private static final String RULE = "practice 9";

    private final Stage stage;
    private final NoticeRows notices;
    private final Consequences consequences;

    Corrections(Stage stage, NoticeRows notices, Consequences consequences) {
        this.stage = stage;
        this.notices = notices;
        this.consequences = consequences;
    }

    /**
     * Corrects the sheets that state these limits.
     *
     * @param source title and number of the notice that moved them
     */
    void follow(List<MovedLimit> moved, Instant at, String source) {
        var batch = stage.batch(at, Actor.system("recalculation", RULE));
        // Nothing of the docket changes, so its row is not locked: the import holds the limits already, and who acts on
        // a docket takes them in the other order.
        // Few of many that move are stated on a sheet, so those are asked for first.
        var stated = notices.statedInForce(
                moved.stream().map(limit -> new DocketId(limit.subject().id())).toList(),
                moved.stream().map(MovedLimit::limit).toList());
        var moving =
                moved.stream().filter(limit -> stated.contains(limit.limit())).toList();
        if (moving.isEmpty()) {
            return;
        }
        var dockets = moving.stream()
                .map(limit -> new DocketId(limit.subject().id()))
                .distinct()
                .toList();
        var scenes = stage.look(dockets, batch);
        for (var limit : moving) {
            var scene = scenes.get(new DocketId(limit.subject().id()));
            if (scene != null && !scene.docket().state().ended()) {
                scene.notices().stream()
                        .filter(notice -> limit.limit().equals(notice.limit()))
                        .filter(notice -> notice.state().inForce())
                        .forEach(notice -> correct(scene, notice, limit, source));
            }
        }
        consequences.of(batch.effects());
    }

    private static void correct(Scene scene, Notice notice, MovedLimit moved, String source) {
        var number = notice.number();
        if (number == null) {
            return;
        }
        var paper = Ids.next();
        scene.effects()
                .correct(new Correction(paper, scene.docket(), number, moved.dueBefore(), moved.dueAfter(), source));
        scene.effects().recordSheet(scene.docket(), CORRECTED, Map.of("corrects", number), paper);
        scene.tellLead("supervision.message.corrected");
    }
}
