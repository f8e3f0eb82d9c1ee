package org.zhixing.inspection.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ConclusionAct;
import org.zhixing.inspection.ConclusionState;
import org.zhixing.inspection.NewRectification;
import org.zhixing.inspection.Origin;
import org.zhixing.inspection.Rectifications;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.PaperForm;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffHandler;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.StepKind;
import org.zhixing.signoff.Submission;

/** With the last step of its way a conclusion is numbered and served, and each finding becomes a rectification. */
@Component
class ConclusionIssue implements SignOffHandler {

    private static final String KIND = ConclusionRows.STEPS;

    private final ConclusionRows rows;
    private final PlanRows plans;
    private final ConclusionSheets sheets;
    private final Rectifications rectifications;
    private final InspectionLimits limits;
    private final SignOffs signOffs;
    private final CityOffices offices;
    private final Filing filing;
    private final Texts texts;

    ConclusionIssue(
            ConclusionRows rows,
            PlanRows plans,
            ConclusionSheets sheets,
            Rectifications rectifications,
            InspectionLimits limits,
            SignOffs signOffs,
            CityOffices offices,
            Filing filing,
            MessageSource messages) {
        this.rows = rows;
        this.plans = plans;
        this.sheets = sheets;
        this.rectifications = rectifications;
        this.limits = limits;
        this.signOffs = signOffs;
        this.offices = offices;
        this.filing = filing;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    Outcome<SignOff> submit(Conclusion held, Instant at, Actor actor) {
        String unit = offices.name(held.unit(), LocalDate.ofInstant(at, Zone.SHANGHAI));
        return signOffs.submit(
                new Submission(
                        KIND,
                        held.id().subject(),
                        texts.t("inspection.question.conclusion", unit),
                        held.facts() + "\n" + String.join("\n", held.findings()) + "\n" + held.opinion(),
                        held.id().href()),
                at,
                actor);
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public String nameKey(String kind) {
        return Texts.keyOf(PaperForm.SUPERVISION_CONCLUSION);
    }

    @Override
    public @Nullable Refusal completed(SignOff signOff, Instant at, Actor actor) {
        var held = held(signOff);
        if (held.state() != ConclusionState.IN_CHECK) {
            return Refusal.of("inspection.refused.not-now", "architecture 5");
        }
        if (held.drafter().equals(actor.person())) {
            return Refusal.of("inspection.refused.own-draft", "practice 7");
        }
        var due = held.rectifyBy();
        if (due != null && !due.isAfter(LocalDate.ofInstant(at, Zone.SHANGHAI))) {
            return Refusal.of("inspection.refused.due", "R054");
        }
        var plan = plans.find(held.plan(), InspectionSight.Scope.SYSTEM).orElseThrow();
        var sheet = sheets.issue(held, plan, plans.teamOf(plan.id()), limits.law("DC-REV-REQ", at), signOff, at, actor);
        var opened = rectifications.open(
                held.findings().stream()
                        .map(finding -> new NewRectification(
                                Origin.CONCLUSION,
                                sheet.number(),
                                held.id().value(),
                                held.id().href(),
                                held.unit(),
                                finding,
                                Objects.requireNonNull(due)))
                        .toList(),
                at,
                actor);
        if (opened instanceof Outcome.Refused<List<CaseId>> refused) {
            return refused.refusal();
        }
        filing.tell(
                CityOffices.liaison(held.unit()), held.id(), "inspection.message.conclusion-served", plan.title(), at);
        var columns = hands(signOff);
        columns.put("issued_at", at);
        columns.put("paper", sheet.draft().id());
        columns.put("number", sheet.number());
        filing.settle(
                ConclusionMoves.TABLE,
                held,
                ConclusionAct.ISSUE,
                columns,
                Map.of("number", sheet.number()),
                List.of(sheet.digest()),
                at,
                actor);
        return null;
    }

    /** Who checked and who signed are makers of it, and review nothing of it later (domain law L1 article 17). */
    private static Map<String, @Nullable Object> hands(SignOff signOff) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        signOff.standing(StepKind.CHECK).ifPresent(mark -> {
            columns.put("checker", mark.person() == null ? null : mark.person().value());
            columns.put("checker_name", mark.personName());
        });
        var last = signOff.standing().get(signOff.standing().size() - 1);
        columns.put("issuer", last.person() == null ? null : last.person().value());
        columns.put("issuer_name", last.personName());
        return columns;
    }

    @Override
    public void declined(SignOff signOff, String words, Instant at, Actor actor) {
        var held = held(signOff);
        filing.move(ConclusionMoves.TABLE, held, ConclusionAct.SEND_BACK, Map.of());
        tellDrafter(held, at);
    }

    void tellDrafter(Conclusion held, Instant at) {
        filing.tell(
                new Recipient.ToPerson(held.drafter()),
                held.id(),
                "inspection.message.conclusion-back",
                offices.name(held.unit(), LocalDate.ofInstant(at, Zone.SHANGHAI)),
                at);
    }

    private Conclusion held(SignOff signOff) {
        return rows.hold(new CaseId(CaseKind.CONCLUSION, signOff.subject().id()), InspectionSight.Scope.SYSTEM)
                .orElseThrow();
    }
}
