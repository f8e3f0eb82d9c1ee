package org.zhixing.supervision.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.CorrectionAct;
import org.zhixing.supervision.CorrectionId;
import org.zhixing.supervision.CorrectionState;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.correction.CorrectionDesk;
import org.zhixing.supervision.correction.CorrectionRows;
import org.zhixing.supervision.correction.Proposed;
import org.zhixing.supervision.desk.Consequences;
import org.zhixing.supervision.desk.Correction;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.NoticeRows;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.desk.Table;
import org.zhixing.timelimit.MovedLimit;

/**
 * A new holiday notice that moves the date on a served sheet later proposes one correction (更正) of that sheet, which people
 * check and sign; where a city's own rule says so, it goes out with the recalculation. A date on a sheet never moves earlier
 * (practice 9).
 */
@Component
class Corrections {

    private static final String RULE = "practice 9";

    private final Stage stage;
    private final NoticeRows notices;
    private final CorrectionRows corrections;
    private final SheetSteps steps;
    private final Consequences consequences;

    Corrections(
            Stage stage, NoticeRows notices, CorrectionRows corrections, SheetSteps steps, Consequences consequences) {
        this.stage = stage;
        this.notices = notices;
        this.corrections = corrections;
        this.steps = steps;
        this.consequences = consequences;
    }

    /** A sheet whose date has moved. */
    private record Stated(Scene scene, Notice notice, String number, MovedLimit moved) {}

    /** Holds what waits for its check or signature, in the order in which a batch of corrections does; limits come after. */
    void ahead() {
        corrections.holdOpen();
    }

    /**
     * Corrects the sheets that state these limits.
     *
     * @param source title and number of the notice that moved them
     */
    void follow(List<MovedLimit> moved, Instant at, String source) {
        var batch = stage.batch(at, Actor.system("recalculation", RULE));
        // Nothing of the docket changes, so its row is not locked: the import holds corrections and limits already, and
        // who
        // acts on a docket takes it before them.
        // Few of many that move are stated on a sheet, so those are asked for first.
        var inForce = notices.statedInForce(
                moved.stream().map(limit -> new DocketId(limit.subject().id())).toList(),
                moved.stream().map(MovedLimit::limit).toList());
        var moving =
                moved.stream().filter(limit -> inForce.contains(limit.limit())).toList();
        if (moving.isEmpty()) {
            return;
        }
        var dockets = moving.stream()
                .map(limit -> new DocketId(limit.subject().id()))
                .distinct()
                .toList();
        var scenes = stage.look(dockets, batch);
        var sheets = new ArrayList<Stated>();
        for (var limit : moving) {
            var scene = scenes.get(new DocketId(limit.subject().id()));
            if (scene != null && !scene.docket().state().ended()) {
                for (Notice notice : scene.notices()) {
                    var number = notice.number();
                    if (number != null
                            && limit.limit().equals(notice.limit())
                            && notice.state().inForce()) {
                        sheets.add(new Stated(scene, notice, number, limit));
                    }
                }
            }
        }
        var path = steps.of(CorrectionDesk.FORM);
        String byRule = path.steps().size() == 1 ? path.source() : null;
        var corrected = sheets.stream().map(sheet -> sheet.notice().id()).toList();
        var open = corrections.lockOpen(corrected);
        var stated = corrections.statedStill(corrected);
        for (var sheet : sheets) {
            var notice = sheet.notice().id();
            var waits = open.get(notice);
            var before =
                    waits == null ? stated.getOrDefault(notice, sheet.moved().dueBefore()) : waits.dueBefore();
            correct(sheet, waits, before, byRule, source);
        }
        consequences.of(batch.effects());
    }

    /** One correction for a date that moves: what waits for its check or signature takes the newer date, and is read anew. */
    private static void correct(
            Stated sheet, @Nullable Proposed open, Instant before, @Nullable String byRule, String source) {
        var scene = sheet.scene();
        var paper = byRule == null ? null : Ids.next();
        var id = open == null ? CorrectionId.next() : open.id();
        var fields = Fields.of("due_after", sheet.moved().dueAfter())
                .and("source", source)
                .and("state", paper == null ? CorrectionState.PROPOSED : CorrectionState.ISSUED)
                .and("proposed_at", scene.at())
                .and("checker", null)
                .and("checked_by", null)
                .and("checked_at", null)
                .and("paper", paper)
                .and("issued_at", paper == null ? null : scene.at());
        if (open == null) {
            scene.effects()
                    .insert(
                            Table.CORRECTION,
                            id.value(),
                            fields.and("docket", scene.docket().id().value())
                                    .and("notice", sheet.notice().id().value())
                                    .and("former", sheet.number())
                                    .and("due_before", before)
                                    .and("version", 0));
        } else {
            scene.effects().update(Table.CORRECTION, id.value(), fields);
        }
        var changed = Map.<String, Object>of("corrects", sheet.number());
        if (paper == null) {
            scene.record(CorrectionAct.PROPOSE.verb(), changed);
            return;
        }
        scene.effects()
                .correct(new Correction(
                        id,
                        paper,
                        scene.docket(),
                        sheet.number(),
                        before,
                        sheet.moved().dueAfter(),
                        source,
                        null,
                        byRule));
        scene.effects().recordSheet(scene.docket(), CorrectionAct.ISSUE.verb(), changed, paper);
        scene.tellLead("supervision.message.corrected");
    }
}
