package org.zhixing.supervision.docket;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Ids;
import org.zhixing.act.PostId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.approval.Answer;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Question;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Consequences;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.desk.Table;
import org.zhixing.supervision.docket.Extensions.Extension;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.timelimit.TimeStatus;
import org.zhixing.worktime.Period;

/**
 * More time (practice 8): asked at least two working days before due, at most half the term, once; a second time by the
 * secretary-general. Answered in one working day; from then on the clock stands still until it is answered. Whoever
 * decides may grant an earlier day than the one asked for.
 */
@Component
class Extending implements ActOn<DocketCommand.AskExtension>, ApprovalHandler {

    static final String KIND = "supervision.extension";

    /** The ledger's verb for an answer; the act itself belongs to the approval. */
    static final String GRANTED = "docket.extension-granted";

    static final String REFUSED = "docket.extension-refused";

    private final Ladder ladder;
    private final Extensions extensions;
    private final CityOffices offices;
    private final Stage stage;
    private final Consequences consequences;
    private final TimeLimits limits;
    private final Texts texts;

    Extending(
            Ladder ladder,
            Extensions extensions,
            CityOffices offices,
            Stage stage,
            Consequences consequences,
            TimeLimits limits,
            MessageSource messages) {
        this.ladder = ladder;
        this.extensions = extensions;
        this.offices = offices;
        this.stage = stage;
        this.consequences = consequences;
        this.limits = limits;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Class<DocketCommand.AskExtension> command() {
        return DocketCommand.AskExtension.class;
    }

    @Override
    public @Nullable Refusal decide(DocketCommand.AskExtension command, Scene scene) {
        var docket = scene.docket();
        var rules = scene.rules();
        if (command.reason().isBlank()) {
            return Refusal.of("supervision.refused.no-reason", "practice 8");
        }
        if (extensions.asked(docket.id()).isPresent()) {
            return Refusal.of("supervision.refused.extension-open", "practice 8");
        }
        if (docket.extensions() >= Extensions.MOST) {
            return Refusal.of("supervision.refused.extension-used", "practice 8");
        }
        var term = scene.openLimits(Kinds.DOCKET).stream().findFirst().orElse(null);
        int before = rules.workingDays("extension.before");
        if (term == null || term.workingDaysLeft() < before) {
            return Refusal.of("supervision.refused.extension-late", "practice 8", before);
        }
        int most = Extensions.longest(scene);
        if (command.workingDays() < 1 || command.workingDays() > most) {
            return Refusal.of("supervision.refused.extension-long", "practice 8", most);
        }
        var posts = postsFor(scene);
        if (posts.isEmpty()) {
            return Refusal.of("supervision.refused.nobody-to-approve", "practice 8");
        }
        ask(command, scene, posts, until(term, command.workingDays()));
        return null;
    }

    /** The last day as it would be with so many working days more. */
    private LocalDate until(LimitView term, int workingDays) {
        var counting = limits.counting();
        return counting.calendar().plus(counting.lastDayOf(term.dueAt()), workingDays);
    }

    /** How many of the working days asked for are left up to the day that was granted. */
    private int granted(Extension extension, Answer answer, Scene scene) {
        var asked = extension.until();
        var until = answer.until();
        if (asked == null || until == null || !until.isBefore(asked)) {
            return extension.workingDays();
        }
        // while the clock stands still the last day moves along: from where it is now up to the day that was said
        return scene.openLimits(Kinds.DOCKET).stream()
                .findFirst()
                .map(term -> limits.workingDays(limits.counting().lastDayOf(term.dueAt()), until))
                .map(days -> Math.min(days, extension.workingDays()))
                .orElse(extension.workingDays());
    }

    private List<PostId> postsFor(Scene scene) {
        return scene.docket().extensions() == 0
                ? offices.posts(scene.docket().opener(), Role.SUPERVISION_CHIEF, scene.today())
                : offices.posts(scene.rules().names("extension.second.approvers"), scene.today());
    }

    private void ask(DocketCommand.AskExtension command, Scene scene, List<PostId> posts, LocalDate until) {
        var docket = scene.docket();
        var approval = new ApprovalId(Ids.next());
        var limit = scene.effects()
                .start(ladder.plain(Kinds.EXTENSION, docket.subject(), scene.at(), "extension.answer", scene.rules()));
        scene.effects()
                .insert(
                        Table.EXTENSION,
                        Fields.of("docket", docket.id().value())
                                .and("nth", docket.extensions() + 1)
                                .and("working_days", command.workingDays())
                                .and("until", until)
                                .and("reason", command.reason().strip())
                                .and("asked_at", scene.at())
                                .and("asked_by", scene.batch().actorName())
                                .and("approval", approval.value())
                                .and("limit_id", limit.value())
                                .and("state", "ASKED"));
        scene.effects()
                .ask(new Question(
                                approval,
                                KIND,
                                docket.subject(),
                                texts.t("supervision.question.extension", docket.title(), command.workingDays()),
                                texts.t(
                                        "supervision.question.extension.reasons",
                                        scene.batch().nameOf(docket.lead()),
                                        command.reason().strip(),
                                        docket.extensions() + 1),
                                docket.id().href(),
                                posts,
                                scene.rules().period("extension.answer"),
                                scene.rules().cite("extension.answer"),
                                true)
                        .until(until));
        scene.record(
                command.act().verb(),
                Map.of("days", command.workingDays(), "reason", command.reason().strip()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        var id = new DocketId(answer.subject().id());
        var batch = stage.systemBatch(answer.at(), answer.actor());
        var scene = stage.lock(List.of(id), batch).get(id);
        var extension = extensions
                .asked(id)
                .filter(one -> one.approval().equals(answer.id()))
                .orElse(null);
        if (scene == null || extension == null || scene.docket().state().ended()) {
            return Refusal.of("supervision.refused.not-now", "architecture 5");
        }
        int days = granted(extension, answer, scene);
        if (answer.approved() && days < 1) {
            return Refusal.of("supervision.refused.extension-short", "practice 8");
        }
        scene.effects()
                .update(
                        Table.EXTENSION,
                        extension.id(),
                        Fields.of("state", answer.approved() ? "GRANTED" : "REFUSED")
                                .and("granted_days", answer.approved() ? days : null)
                                .and("opinion", answer.opinion())
                                .and("answered_at", answer.at())
                                .and("answered_by", batch.actorName()));
        scene.end(Kinds.EXTENSION, answer.at(), answer.approved() ? GRANTED : REFUSED);
        boolean standsStill = scene.docket().state().withTheUnit();
        scene.openLimits(Kinds.DOCKET).forEach(term -> {
            if (standsStill && term.status() == TimeStatus.PAUSED) {
                scene.effects().resume(term.id(), answer.at());
            }
            if (answer.approved()) {
                scene.effects().extend(term.id(), new Period.WorkingDays(days), extension.reason());
            }
        });
        if (answer.approved()) {
            scene.set("extensions", scene.docket().extensions() + 1);
            scene.settle();
        }
        Map<String, Object> facts = new HashMap<>(
                Map.of("days", answer.approved() ? days : extension.workingDays(), "opinion", answer.opinion()));
        if (answer.approved() && days < extension.workingDays()) {
            facts.put("asked-days", extension.workingDays());
        }
        scene.record(answer.approved() ? GRANTED : REFUSED, facts);
        String told =
                answer.approved() ? "supervision.message.extension-granted" : "supervision.message.extension-refused";
        scene.tellLead(told);
        scene.tellDuty(scene.docket().lead(), Role.UNIT_HEAD, told);
        consequences.of(batch.effects());
        return null;
    }
}
