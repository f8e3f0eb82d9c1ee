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
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.PlanAct;
import org.zhixing.inspection.PlanState;
import org.zhixing.inspection.Way;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.Hands;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffHandler;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.Submission;

/** A plan is checked, and the office's leaders approve it (practice 7); approved, it becomes a numbered sheet and visits may begin (domain law L1). */
@Component
class PlanApproval implements SignOffHandler {

    private static final String KIND = PlanRows.STEPS;

    private final PlanRows rows;
    private final SignOffs signOffs;
    private final Papers papers;
    private final CityOffices offices;
    private final Filing filing;
    private final Texts texts;

    PlanApproval(
            PlanRows rows,
            SignOffs signOffs,
            Papers papers,
            CityOffices offices,
            Filing filing,
            MessageSource messages) {
        this.rows = rows;
        this.signOffs = signOffs;
        this.papers = papers;
        this.offices = offices;
        this.filing = filing;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    Outcome<SignOff> submit(SupervisionPlan plan, List<Visit> visits, List<Inspector> team, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return signOffs.submit(
                new Submission(
                        KIND,
                        plan.id().subject(),
                        texts.t("inspection.question.plan", plan.title()),
                        lines(plan, visits, team, today).stream()
                                .map(line -> line.label() + texts.t("inspection.sheet.colon") + line.text())
                                .collect(Collectors.joining("\n")),
                        plan.id().href()),
                at,
                actor);
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public String nameKey(String kind) {
        return Texts.keyOf(PaperForm.SUPERVISION_PLAN);
    }

    /** Approved and numbered in the same transaction as the last signature. */
    @Override
    public @Nullable Refusal completed(SignOff signOff, Instant at, Actor actor) {
        var plan = held(signOff);
        if (plan.state() != PlanState.SUBMITTED) {
            return Refusal.of("inspection.refused.not-now", "architecture 5");
        }
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var visits = rows.visitsOf(plan.id());
        var team = rows.teamOf(plan.id()).stream().filter(Inspector::takesPart).toList();
        var sheet = papers.issue(List.of(sheet(plan, visits, team, signOff, today)), at, actor)
                .get(0);
        var signed = signOff.standing().get(signOff.standing().size() - 1);
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("approved_at", at);
        columns.put("approver", signed.person() == null ? null : signed.person().value());
        columns.put("approver_name", signed.personName());
        columns.put("paper", sheet.draft().id());
        columns.put("number", sheet.number());
        if (plan.way() == Way.OPEN) {
            visits.forEach(visit -> filing.tell(
                    CityOffices.liaison(visit.unit()),
                    plan.id(),
                    "inspection.message.plan-announced",
                    plan.title(),
                    at));
        }
        Map<String, Object> facts = new LinkedHashMap<>(said(signed.opinion()));
        facts.put("number", sheet.number());
        filing.settle(PlanMoves.TABLE, plan, PlanAct.APPROVE, columns, facts, List.of(sheet.digest()), at, actor);
        tellDrafter(plan, "inspection.message.plan-approved", at);
        return null;
    }

    @Override
    public void declined(SignOff signOff, String words, Instant at, Actor actor) {
        var plan = held(signOff);
        filing.move(PlanMoves.TABLE, plan, PlanAct.DECLINE, Map.of());
        tellDrafter(plan, "inspection.message.plan-declined", at);
    }

    void tellDrafter(SupervisionPlan plan, String key, Instant at) {
        filing.tell(new Recipient.ToPerson(plan.drafter()), plan.id(), key, plan.title(), at);
    }

    private static Map<String, Object> said(String opinion) {
        return opinion.isBlank() ? Map.of() : Map.of("opinion", opinion);
    }

    private SupervisionPlan held(SignOff signOff) {
        return rows.hold(new CaseId(CaseKind.PLAN, signOff.subject().id()), InspectionSight.Scope.SYSTEM)
                .orElseThrow();
    }

    private Draft sheet(
            SupervisionPlan plan, List<Visit> visits, List<Inspector> team, SignOff signOff, LocalDate today) {
        List<Block> body = new ArrayList<>(lines(plan, visits, team, today));
        body.add(new Block.Paragraph(texts.t("inspection.sheet.plan.duty")));
        body.add(Hands.of(signOff).line(texts));
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
