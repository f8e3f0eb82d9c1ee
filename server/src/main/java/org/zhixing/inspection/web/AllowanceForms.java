package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.inspection.AllowanceKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.burden.Allowances;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** The form by which leave is asked to go above a quota; the answer is given as an approval. */
@Component
class AllowanceForms implements CaseForms, Beginning {

    private final Allowances allowances;
    private final Choices choices;
    private final CityOffices offices;

    AllowanceForms(Allowances allowances, Choices choices, CityOffices offices) {
        this.allowances = allowances;
        this.choices = choices;
        this.offices = offices;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.ALLOWANCE;
    }

    @Override
    public Optional<Shown<InspectionAct>> show(CaseId id, Instant at, Actor actor) {
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return allowances
                .find(id, actor, day)
                .map(one -> new Shown<>(offices.name(one.unit(), day), id.href(), one.version(), List.of()));
    }

    @Override
    public List<Field> fields(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        return List.of();
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, InspectionAct act, int version, Typed typed, Instant at, Actor actor) {
        return Outcome.refused("inspection.refused.not-now", "architecture 5");
    }

    @Override
    public String path() {
        return "/burden/allowances";
    }

    @Override
    public String labelKey() {
        return "inspection.allowance.new";
    }

    @Override
    public String back(Typed asked) {
        return "/burden";
    }

    @Override
    public List<Field> fields(Typed asked, Instant at, Actor actor, Texts texts) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var years = allowances.years(today).stream()
                .map(year -> new Choice(year.toString(), year.toString()))
                .toList();
        return List.of(
                Field.choice("unit", choices.bodies(today), asked.text("unit")),
                Field.choice("burden", Choice.of(AllowanceKind.class, texts), asked.text("burden")),
                Field.choice(
                        "year",
                        years,
                        asked.text("year").isEmpty() ? years.get(0).value() : asked.text("year")),
                Field.number("extra"),
                Field.text("necessity", ""));
    }

    @Override
    public Outcome<String> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        return allowances
                .ask(
                        typed.unit("unit"),
                        typed.constant("burden", AllowanceKind.class),
                        typed.number("year"),
                        typed.number("extra"),
                        typed.text("necessity"),
                        at,
                        actor)
                .then(done -> Outcome.done(done.href()));
    }

    /** The page of one. */
    @Controller
    static class AllowancePages {

        private final Allowances allowances;
        private final ApprovalReading approvals;
        private final CaseTimelines timelines;
        private final CityOffices offices;
        private final CaseClock clock;

        AllowancePages(
                Allowances allowances,
                ApprovalReading approvals,
                CaseTimelines timelines,
                CityOffices offices,
                CaseClock clock) {
            this.allowances = allowances;
            this.approvals = approvals;
            this.timelines = timelines;
            this.offices = offices;
            this.clock = clock;
        }

        @GetMapping("/burden/allowances/{id:[0-9a-f-]{36}}")
        ModelAndView one(@PathVariable UUID id, Actor actor) {
            var found = new CaseId(CaseKind.ALLOWANCE, id);
            var one = allowances.find(found, actor, clock.today()).orElseThrow(PlanPages::missing);
            return new ModelAndView(
                    "inspection/allowance",
                    "page",
                    new AllowancePage(
                            one,
                            offices.name(one.unit(), clock.today()),
                            approvals
                                    .answerPage(new ApprovalId(one.approval()), clock.now(), actor)
                                    .orElse(null),
                            timelines.of(found)));
        }
    }
}
