package org.zhixing.supervision.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.paper.PaperForm;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.Hands;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.CorrectionAct;
import org.zhixing.supervision.CorrectionCommand;
import org.zhixing.supervision.CorrectionId;
import org.zhixing.supervision.CorrectionState;
import org.zhixing.supervision.desk.Batch;
import org.zhixing.supervision.desk.Consequences;
import org.zhixing.supervision.desk.Correction;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.desk.Table;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeStatus;

/** Where corrections are checked, signed or dismissed, many at once; the limit has moved already (practice 9). */
@Service
public class CorrectionDesk {

    /** The steps by which corrections go out. */
    public static final String FORM = PaperForm.CORRECTION.name();

    private final Stage stage;
    private final CorrectionRows rows;
    private final Consequences consequences;
    private final SheetSteps steps;
    private final Texts texts;

    CorrectionDesk(
            Stage stage, CorrectionRows rows, Consequences consequences, SheetSteps steps, MessageSource messages) {
        this.stage = stage;
        this.rows = rows;
        this.consequences = consequences;
        this.steps = steps;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Does each of the commands or says why not, in the order given; at most one for each correction. */
    @Transactional
    public List<Outcome<CorrectionId>> perform(List<? extends CorrectionCommand> commands, Instant at, Actor actor) {
        var batch = stage.batch(at, actor);
        var recalculation = stage.batch(at, Actor.system("recalculation", "practice 9"));
        var dockets = rows.docketsOf(
                commands.stream().map(CorrectionCommand::correction).toList());
        var scenes = stage.lock(dockets.values().stream().distinct().toList(), batch);
        var corrections = rows.lock(dockets.keySet());
        var outcomes = new ArrayList<Outcome<CorrectionId>>();
        for (var command : commands) {
            var correction = corrections.get(command.correction());
            var scene = correction == null ? null : scenes.get(correction.docket());
            var refusal = correction == null || scene == null
                    ? Refusal.of("supervision.refused.not-found", "architecture 10")
                    : act(command, correction, scene, recalculation);
            outcomes.add(refusal == null ? Outcome.done(command.correction()) : Outcome.refused(refusal));
        }
        consequences.of(List.of(batch.effects(), recalculation.effects()));
        return outcomes;
    }

    private @Nullable Refusal act(CorrectionCommand command, Proposed correction, Scene scene, Batch recalculation) {
        var move = CorrectionMoves.TABLE.find(correction.state(), command.act()).orElse(null);
        if (command.version() != correction.version()) {
            return Refusal.of("supervision.refused.stale", "quality: robustness");
        }
        if (move == null) {
            return Refusal.of("supervision.refused.not-now", "architecture 5");
        }
        if (move.who().stream().noneMatch(scene.parties()::contains)) {
            return Refusal.of("supervision.refused.not-yours", move.rule());
        }
        var fields = Fields.of("state", move.to());
        var refusal =
                command instanceof CorrectionCommand.Dismiss ? null : againstItsDate(correction, scene, recalculation);
        if (refusal == null) {
            refusal = decide(command, correction, scene, fields);
        }
        if (refusal == null) {
            scene.effects().update(Table.CORRECTION, correction.id().value(), fields);
        }
        return refusal;
    }

    private @Nullable Refusal decide(CorrectionCommand command, Proposed correction, Scene scene, Fields fields) {
        if (command instanceof CorrectionCommand.Check) {
            return check(correction, scene, fields);
        }
        return command instanceof CorrectionCommand.Dismiss dismiss
                ? dismiss(dismiss, correction, scene, fields)
                : issue(correction, scene, fields);
    }

    private @Nullable Refusal check(Proposed correction, Scene scene, Fields fields) {
        // the recalculation's is nobody's text: anybody of the office may check it
        var refusal = scene.batch().asked(steps, FORM).againstChecking(null);
        var person = scene.batch().actor().person();
        if (refusal != null || person == null) {
            return refusal;
        }
        fields.and("checker", person.value())
                .and("checked_by", scene.batch().actorName())
                .and("checked_at", scene.at());
        scene.record(CorrectionAct.CHECK.verb(), Map.of("corrects", correction.former()));
        return null;
    }

    private @Nullable Refusal issue(Proposed correction, Scene scene, Fields fields) {
        var asked = scene.batch().asked(steps, FORM);
        var refusal = asked.againstSigning(null, correction.checker());
        if (refusal != null) {
            return refusal;
        }
        var paper = Ids.next();
        fields.and("paper", paper).and("issued_at", scene.at());
        scene.effects()
                .correct(new Correction(
                        correction.id(),
                        paper,
                        scene.docket(),
                        correction.former(),
                        correction.dueBefore(),
                        correction.dueAfter(),
                        correction.source(),
                        Hands.of(
                                texts.t("supervision.by-the-clock"),
                                correction.checkedBy(),
                                scene.batch().actorName(),
                                asked.byOne()),
                        null));
        scene.effects()
                .recordSheet(
                        scene.docket(), CorrectionAct.ISSUE.verb(), Map.of("corrects", correction.former()), paper);
        scene.tellLead("supervision.message.corrected");
        return null;
    }

    private static @Nullable Refusal dismiss(
            CorrectionCommand.Dismiss command, Proposed correction, Scene scene, Fields fields) {
        String reason = command.reason().strip();
        if (reason.isEmpty()) {
            return Refusal.of("supervision.refused.no-reason", "practice 9");
        }
        fields.and("ended_at", scene.at()).and("end_reason", reason);
        scene.record(CorrectionAct.DISMISS.verb(), Map.of("corrects", correction.former(), "reason", reason));
        return null;
    }

    /**
     * Why the date in it cannot be stated: the sheet counts no more, its term has ended or stands still, or its day has
     * moved since it was proposed, by an extension or a suspension. What has moved takes the day that holds now, and is read
     * anew; a date that is no later than the sheet's has nothing to correct (practice 9).
     */
    private static @Nullable Refusal againstItsDate(Proposed correction, Scene scene, Batch recalculation) {
        var limit = limit(correction, scene).orElse(null);
        if (limit == null) {
            return Refusal.of("supervision.refused.correction-moot", "practice 9");
        }
        if (limit.status() == TimeStatus.PAUSED) {
            return Refusal.of("supervision.refused.correction-paused", "practice 9");
        }
        var due = limit.dueAt();
        if (!due.isAfter(correction.dueBefore())) {
            return Refusal.of("supervision.refused.correction-moot", "practice 9");
        }
        if (due.equals(correction.dueAfter())) {
            return null;
        }
        recalculation
                .effects()
                .update(
                        Table.CORRECTION,
                        correction.id().value(),
                        Fields.of("state", CorrectionState.PROPOSED)
                                .and("due_after", due)
                                .and("proposed_at", scene.at())
                                .and("checker", null)
                                .and("checked_by", null)
                                .and("checked_at", null));
        recalculation
                .effects()
                .record(scene.docket(), CorrectionAct.PROPOSE.verb(), Map.of("corrects", correction.former()));
        return Refusal.of("supervision.refused.correction-moved", "practice 9");
    }

    /** The open term that the sheet states, while the sheet counts. */
    private static Optional<LimitView> limit(Proposed correction, Scene scene) {
        if (scene.docket().state().ended()) {
            return Optional.empty();
        }
        var stated = scene.notices().stream()
                .filter(notice -> notice.id().equals(correction.notice())
                        && notice.state().inForce())
                .map(Notice::limit)
                .filter(Objects::nonNull)
                .findFirst();
        return scene.openLimits().stream()
                .filter(limit -> stated.filter(limit.id()::equals).isPresent())
                .findFirst();
    }
}
