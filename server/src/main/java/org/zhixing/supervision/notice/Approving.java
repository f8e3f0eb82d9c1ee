package org.zhixing.supervision.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.PostId;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Answer;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Question;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.desk.Consequences;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.NoticeRows;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.rule.Rules;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeStatus;

/**
 * Red notices need a leader (R043, practice 8): after one recorded call and the unit's explanation. The leader in charge
 * of the late unit is told first and neither blocks nor approves.
 */
@Component
public class Approving implements ActOnNotice<NoticeCommand.AskApproval>, ApprovalHandler {

    static final String KIND = "supervision.red";

    private final NoticeRows notices;
    private final CityOffices offices;
    private final Organization organization;
    private final Stage stage;
    private final Consequences consequences;
    private final Rules rules;
    private final JdbcClient jdbc;
    private final Texts texts;

    Approving(
            NoticeRows notices,
            CityOffices offices,
            Organization organization,
            Stage stage,
            Consequences consequences,
            Rules rules,
            JdbcClient jdbc,
            MessageSource messages) {
        this.notices = notices;
        this.offices = offices;
        this.organization = organization;
        this.stage = stage;
        this.consequences = consequences;
        this.rules = rules;
        this.jdbc = jdbc;
        this.texts = new Texts(messages, java.util.Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Class<NoticeCommand.AskApproval> command() {
        return NoticeCommand.AskApproval.class;
    }

    @Override
    public @Nullable Refusal decide(NoticeCommand.AskApproval command, NoticeScene here) {
        var scene = here.scene();
        var notice = here.notice();
        var docket = scene.docket();
        var pressedSince = pressedSince(scene, notice);
        if (pressedSince == null || notices.callsSince(docket.id(), pressedSince) == 0) {
            return Refusal.of("supervision.refused.no-call", "practice 8 R045");
        }
        if (notice.explanation() == null && !silent(scene)) {
            return Refusal.of("supervision.refused.no-explanation", "R043 practice 8");
        }
        var leader = inCharge(docket.lead(), scene.today());
        var posts = asked(leader, scene.today());
        if (posts.isEmpty()) {
            return Refusal.of("supervision.refused.nobody-to-approve", "practice 8");
        }
        if (leader != null) {
            scene.effects().tell(new Recipient.ToPost(leader.post()), docket, "supervision.message.leader-told");
        }
        var approval = new ApprovalId(Ids.next());
        here.set("leader_told_at", scene.at());
        here.set("approval", approval.value());
        scene.effects()
                .ask(new Question(
                        approval,
                        KIND,
                        docket.subject(),
                        texts.t("supervision.question.red", docket.title()),
                        reasons(command, scene, notice),
                        docket.id().href(),
                        posts,
                        scene.rules().period("red.approval"),
                        scene.rules().cite("red.approvers"),
                        false));
        here.record(command.act(), "words", command.words().strip());
        return null;
    }

    /** Since when a call counts: the yellow notice; where red was entered directly, the beginning of the docket's term. */
    public static @Nullable Instant pressedSince(Scene scene, Notice notice) {
        return notice.directly() == null
                ? scene.inForce(Colour.YELLOW).map(Notice::issuedAt).orElse(null)
                : scene.limits(Kinds.DOCKET).stream()
                        .reduce((older, newer) -> newer)
                        .map(LimitView::startedAt)
                        .orElse(null);
    }

    private @Nullable Appointment inCharge(UnitId unit, LocalDate day) {
        return organization.leadersInCharge(List.of(unit), day).get(unit);
    }

    /** Those whom the rule names, without the leader in charge of the late unit unless nobody else is left. */
    private List<PostId> asked(@Nullable Appointment leader, LocalDate day) {
        var posts = offices.posts(rules.current().names("red.approvers"), day);
        return leader == null || posts.size() < 2
                ? posts
                : posts.stream().filter(post -> !post.equals(leader.post())).toList();
    }

    /** From the day on which the work is divided otherwise, the new leader in charge is told and does not approve. */
    @Override
    public Optional<List<PostId>> posts(Question question, LocalDate day) {
        return jdbc.sql("SELECT lead FROM supervision.docket WHERE id = :id")
                .param("id", question.subject().id())
                .query(UUID.class)
                .optional()
                .map(lead -> asked(inCharge(new UnitId(lead), day), day));
    }

    @Override
    public void readdressed(Question question, Instant at, Actor actor) {
        var id = new DocketId(question.subject().id());
        var batch = stage.systemBatch(at, actor);
        var scene = stage.lock(List.of(id), batch).get(id);
        var leader = scene == null ? null : inCharge(scene.docket().lead(), scene.today());
        if (scene != null && leader != null) {
            scene.effects()
                    .tell(new Recipient.ToPost(leader.post()), scene.docket(), "supervision.message.leader-told");
            consequences.of(batch.effects());
        }
    }

    /** The unit was asked, and its time to explain has run out without a word. */
    private static boolean silent(Scene scene) {
        return scene.openLimits(Kinds.EXPLAIN).stream().anyMatch(limit -> limit.status() == TimeStatus.OVERDUE);
    }

    private String reasons(NoticeCommand.AskApproval command, Scene scene, Notice notice) {
        String explanation = notice.explanation();
        return texts.t(
                "supervision.question.red.reasons",
                scene.batch().nameOf(scene.docket().lead()),
                notice.reason(),
                explanation == null ? texts.t("supervision.sheet.unexplained") : explanation,
                command.words().strip());
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
        var notice = scene == null
                ? null
                : scene.notices().stream()
                        .filter(one -> answer.id().equals(one.approval()))
                        .findFirst()
                        .orElse(null);
        if (scene == null || notice == null || notice.state() != NoticeState.APPROVAL_ASKED) {
            return Refusal.of("supervision.refused.not-now", "architecture 5");
        }
        var here = new NoticeScene(scene, notice);
        var act = answer.approved() ? NoticeAct.APPROVE : NoticeAct.REFUSE;
        var move = NoticeMoves.find(notice.state(), act, notice.colour()).orElseThrow();
        here.set("approved_at", answer.approved() ? answer.at() : null);
        here.set("approved_by", answer.approved() ? batch.actorName() : null);
        here.set("ended_at", answer.approved() ? null : answer.at());
        here.set("end_reason", answer.approved() ? null : answer.opinion());
        here.settle(move.to().name());
        here.record(act, "opinion", answer.opinion());
        scene.tellOfficer(answer.approved() ? "supervision.message.red-approved" : "supervision.message.red-refused");
        consequences.of(batch.effects());
        return null;
    }
}
