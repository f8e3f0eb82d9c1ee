package org.zhixing.inspection.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Question;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.PlanAct;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.Way;
import org.zhixing.inspection.desk.Filing;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;

/** The office's leaders approve a plan; approved, it becomes a numbered sheet and visits may begin (domain law L1). */
@Component
class PlanApproval implements ApprovalHandler {

    private static final String KIND = "inspection.plan";

    private final PlanRows rows;
    private final Approvals approvals;
    private final Papers papers;
    private final InspectionRules rules;
    private final CityOffices offices;
    private final Filing filing;
    private final Texts texts;

    PlanApproval(
            PlanRows rows,
            Approvals approvals,
            Papers papers,
            InspectionRules rules,
            CityOffices offices,
            Filing filing,
            MessageSource messages) {
        this.rows = rows;
        this.approvals = approvals;
        this.papers = papers;
        this.rules = rules;
        this.offices = offices;
        this.filing = filing;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    ApprovalId ask(SupervisionPlan plan, List<Visit> visits, List<Inspector> team, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var id = new ApprovalId(Ids.next());
        var within = rules.rule("plan.approval");
        var who = rules.rule("plan.approvers");
        approvals.ask(
                new Question(
                        id,
                        KIND,
                        plan.id().subject(),
                        texts.t("inspection.question.plan", plan.title()),
                        lines(plan, visits, team, today).stream()
                                .map(line -> line.label() + texts.t("inspection.sheet.colon") + line.text())
                                .collect(Collectors.joining("\n")),
                        plan.id().href(),
                        offices.posts(who.names(), today),
                        within.period(),
                        who.cite(),
                        true),
                at,
                actor);
        return id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        var id = new CaseId(CaseKind.PLAN, answer.subject().id());
        var plan = rows.hold(id, InspectionSight.Scope.SYSTEM).orElse(null);
        if (plan == null
                || plan.state() != PlanState.SUBMITTED
                || !answer.id().value().equals(plan.approval())) {
            return Refusal.of("inspection.refused.not-now", "architecture 5");
        }
        var today = LocalDate.ofInstant(answer.at(), Zone.SHANGHAI);
        var columns = new LinkedHashMap<String, @Nullable Object>();
        Map<String, Object> facts = new LinkedHashMap<>();
        if (!answer.opinion().isBlank()) {
            facts.put("opinion", answer.opinion());
        }
        var evidence = new ArrayList<String>();
        if (answer.approved()) {
            var person = answer.actor().person();
            columns.put("approved_at", answer.at());
            columns.put("approver", person == null ? null : person.value());
            columns.put("approver_name", answer.actor().personName());
            var visits = rows.visitsOf(id);
            var team = rows.teamOf(id).stream().filter(Inspector::takesPart).toList();
            var sheet = papers.issue(List.of(sheet(plan, visits, team, today)), answer.at(), answer.actor())
                    .get(0);
            columns.put("paper", sheet.draft().id());
            columns.put("number", sheet.number());
            facts.put("number", sheet.number());
            evidence.add(sheet.digest());
            if (plan.way() == Way.OPEN) {
                visits.forEach(visit -> filing.tell(
                        CityOffices.liaison(visit.unit()),
                        id,
                        "inspection.message.plan-announced",
                        plan.title(),
                        answer.at()));
            }
        }
        filing.settle(
                PlanMoves.TABLE,
                plan,
                answer.approved() ? PlanAct.APPROVE : PlanAct.DECLINE,
                columns,
                facts,
                evidence,
                answer.at(),
                answer.actor());
        filing.tell(
                new org.zhixing.notification.Recipient.ToPerson(plan.drafter()),
                id,
                answer.approved() ? "inspection.message.plan-approved" : "inspection.message.plan-declined",
                plan.title(),
                answer.at());
        return null;
    }

    private Draft sheet(SupervisionPlan plan, List<Visit> visits, List<Inspector> team, LocalDate today) {
        List<Block> body = new ArrayList<>(lines(plan, visits, team, today));
        body.add(new Block.Paragraph(texts.t("inspection.sheet.plan.duty")));
        boolean open = plan.way() == Way.OPEN;
        return new Draft(
                Ids.next(),
                PaperForm.SUPERVISION_PLAN,
                plan.id().subject(),
                plan.supervisor(),
                offices.name(plan.supervisor(), today),
                open ? units(visits, today) : List.of(),
                plan.title(),
                body,
                List.of());
    }

    private List<Block.Line> lines(SupervisionPlan plan, List<Visit> visits, List<Inspector> team, LocalDate today) {
        return List.of(
                line(
                        "authority",
                        texts.name(plan.authorityKind()) + texts.t("inspection.sheet.colon") + plan.authority()),
                line("kind", texts.name(plan.kind()) + texts.t("inspection.sheet.comma") + texts.name(plan.way())),
                line("scope", plan.scope()),
                line("matters", String.join(texts.t("inspection.sheet.semicolon"), plan.matters())),
                line("units", String.join(texts.t("inspection.sheet.comma"), units(visits, today))),
                line("period", texts.t("inspection.sheet.from-to", plan.from(), plan.to())),
                line("leader", people(team.stream().filter(Inspector::leads))),
                line("team", people(team.stream().filter(one -> !one.leads()))));
    }

    private String people(Stream<Inspector> team) {
        return team.map(one -> one.name() + texts.t("inspection.sheet.of", one.unitName() + one.postName()))
                .collect(Collectors.joining(texts.t("inspection.sheet.comma")));
    }

    /** In official order. */
    private List<String> units(List<Visit> visits, LocalDate today) {
        var visited = visits.stream().map(Visit::unit).toList();
        return offices.bodies(today).stream()
                .filter(unit -> visited.contains(unit.id()))
                .map(unit -> unit.name())
                .toList();
    }

    private Block.Line line(String label, String text) {
        return new Block.Line(texts.t("inspection.sheet." + label), text);
    }
}
