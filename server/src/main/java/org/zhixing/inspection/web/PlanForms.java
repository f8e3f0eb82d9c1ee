package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.AuthorityKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.PlanAct;
import org.zhixing.inspection.PlanKind;
import org.zhixing.inspection.Way;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.plan.CheckCalendar;
import org.zhixing.inspection.plan.Draws;
import org.zhixing.inspection.plan.InspectionPlans;
import org.zhixing.inspection.plan.Inspector;
import org.zhixing.inspection.plan.NewPlan;
import org.zhixing.inspection.plan.PlanMoves;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.plan.Recusals;
import org.zhixing.inspection.plan.SupervisionPlan;
import org.zhixing.inspection.plan.Visit;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.signoff.SignOffs;

/** Forms of supervision plans, new and old. */
@Component
class PlanForms implements CaseForms, Beginning {

    private final InspectionPlans plans;
    private final Recusals recusals;
    private final PlanRows rows;
    private final Draws draws;
    private final CheckCalendar calendar;
    private final InspectionSight sight;
    private final CityOffices offices;
    private final Choices choices;
    private final SignOffs signOffs;

    PlanForms(
            InspectionPlans plans,
            Recusals recusals,
            PlanRows rows,
            Draws draws,
            CheckCalendar calendar,
            InspectionSight sight,
            CityOffices offices,
            Choices choices,
            SignOffs signOffs) {
        this.plans = plans;
        this.recusals = recusals;
        this.rows = rows;
        this.draws = draws;
        this.calendar = calendar;
        this.sight = sight;
        this.offices = offices;
        this.choices = choices;
        this.signOffs = signOffs;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PLAN;
    }

    @Override
    public Optional<Shown<InspectionAct>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return rows.find(id, sight.plans(seer)).map(plan -> {
            boolean drawn = draws.ofPlan(id.value()).isPresent();
            boolean clashes = !calendar.clashes(id, LocalDate.ofInstant(at, Zone.SHANGHAI))
                    .isEmpty();
            boolean checks = !plan.drafter().equals(actor.person())
                    && signOffs.of(id.subject())
                            .filter(way -> way.waitsForCheckBy(actor.person()))
                            .isPresent();
            List<InspectionAct> open = PlanMoves.TABLE.openTo(rows.partiesOf(plan, seer), plan.state()).stream()
                    .filter(act -> act != PlanAct.APPROVE && act != PlanAct.DECLINE)
                    .filter(act -> act != PlanAct.CHECK || checks)
                    .filter(act -> act != PlanAct.DRAW || !drawn)
                    .filter(act -> act != PlanAct.MERGE || clashes)
                    .map(InspectionAct.class::cast)
                    .toList();
            return new Shown<>(plan.title(), id.href(), plan.version(), open);
        });
    }

    @Override
    public List<Field> fields(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var plan = rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
        return switch ((PlanAct) act) {
            case REVISE -> planFields(plan, plan.supervisor(), today, texts);
            case DRAW ->
                List.of(
                        Field.choice("unitType", drawnFrom(today, texts), ""),
                        Field.of(Field.Kind.NUMBER, "size", ""),
                        Field.of(Field.Kind.DATE, "day", plan.from()));
            case SCHEDULE ->
                List.of(Field.choice("visit", visits(id, today), ""), Field.of(Field.Kind.DATE, "day", plan.from()));
            case MERGE -> List.of(Field.choice("clash", clashes(id, today, texts), ""));
            case RECUSE ->
                List.of(
                        Field.choice("person", team(id), ""),
                        Field.text("reason", ""),
                        Field.perhapsChoice("replacement", choices.people(plan.supervisor(), today)),
                        Field.perhapsChoice("nextLeader", choices.people(plan.supervisor(), today)));
            case CLOSE -> {
                var words = Field.text("words", "");
                yield List.of(plans.unrecorded(id, today) == null ? words.optional() : words);
            }
            case CANCEL, SEND_BACK -> List.of(Field.text("reason", ""));
            case CHECK -> List.of(Field.text("checkWords", "").optional());
            default -> List.of();
        };
    }

    /** Before it ends: what is still missing. */
    @Override
    public List<String> facts(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return act != PlanAct.CLOSE
                ? List.of()
                : Stream.of(plans.unsigned(id, today), plans.unrecorded(id, today))
                        .filter(Objects::nonNull)
                        .map(missing -> texts.t(missing.key(), missing.args().toArray()))
                        .toList();
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, InspectionAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((PlanAct) act) {
            case REVISE -> plans.revise(id, version, plan(typed), at, actor);
            case DRAW ->
                plans.draw(
                        id,
                        version,
                        typed.constant("unitType", UnitType.class),
                        typed.number("size"),
                        typed.date("day"),
                        at,
                        actor);
            case SCHEDULE -> plans.schedule(id, version, typed.id("visit"), typed.date("day"), at, actor);
            case MERGE -> {
                String[] pair = typed.text("clash").split("\\+", -1);
                if (pair.length != 2) {
                    throw new Typed.Unreadable("clash");
                }
                var ids = new Typed(java.util.Map.of("visit", List.of(pair[0]), "other", List.of(pair[1])));
                yield plans.merge(id, version, ids.id("visit"), ids.id("other"), at, actor);
            }
            case SUBMIT -> plans.submit(id, version, at, actor);
            case CHECK -> plans.check(id, version, typed.text("checkWords"), at, actor);
            case SEND_BACK -> plans.sendBack(id, version, typed.text("reason"), at, actor);
            case RECUSE -> {
                var replacement = typed.idOrNone("replacement");
                var leader = typed.idOrNone("nextLeader");
                yield recusals.recuse(
                        id,
                        version,
                        new PersonId(typed.id("person")),
                        typed.text("reason"),
                        replacement == null ? null : new PersonId(replacement),
                        leader == null ? null : new PersonId(leader),
                        at,
                        actor);
            }
            case CLOSE -> plans.close(id, version, typed.text("words"), at, actor);
            case CANCEL -> plans.cancel(id, version, typed.text("reason"), at, actor);
            case DRAFT, APPROVE, DECLINE -> Outcome.refused("inspection.refused.not-now", "architecture 5");
        };
    }

    @Override
    public String path() {
        return "/inspections";
    }

    @Override
    public String labelKey() {
        return "inspection.plan.new";
    }

    @Override
    public String back(Typed asked) {
        return "/inspections";
    }

    @Override
    public List<Field> fields(Typed asked, Instant at, Actor actor, Texts texts) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var home = sight.standing(actor, today).home();
        return planFields(null, home == null ? offices.supervision(today) : home, today, texts);
    }

    @Override
    public Outcome<String> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        return plans.draft(plan(typed), at, actor).then(plan -> Outcome.done(plan.href()));
    }

    private List<Field> planFields(
            @org.jspecify.annotations.Nullable SupervisionPlan plan, UnitId supervisor, LocalDate today, Texts texts) {
        var fields = new ArrayList<Field>();
        fields.add(Field.line("title", plan == null ? "" : plan.title()));
        fields.add(Field.choice(
                "kind",
                Choice.of(PlanKind.class, texts),
                plan == null ? "SPECIAL" : plan.kind().name()));
        fields.add(Field.choice(
                "way",
                Choice.of(Way.class, texts),
                plan == null ? "OPEN" : plan.way().name()));
        fields.add(Field.choice(
                "authorityKind",
                Choice.of(AuthorityKind.class, texts),
                plan == null ? "" : plan.authorityKind().name()));
        fields.add(Field.line("authority", plan == null ? "" : plan.authority()));
        fields.add(Field.text("askedWhy", plan == null ? "" : plans.why(plan.id())));
        fields.add(Field.text("scope", plan == null ? "" : plan.scope()));
        fields.add(Field.text("matters", plan == null ? "" : String.join("\n", plan.matters())));
        fields.add(Field.of(Field.Kind.DATE, "from", plan == null ? "" : plan.from()));
        fields.add(Field.of(Field.Kind.DATE, "to", plan == null ? "" : plan.to()));
        var people = choices.people(supervisor, today);
        var team = plan == null ? List.<Inspector>of() : rows.teamOf(plan.id());
        fields.add(Field.choice("leader", people, String.join("", ids(team, Inspector::leads))));
        fields.add(Field.choices("team", people, ids(team, one -> one.takesPart() && !one.leads())));
        fields.add(Field.choices(
                        "units",
                        choices.bodies(today),
                        plan == null
                                ? List.of()
                                : rows.visitsOf(plan.id()).stream()
                                        .map(visit -> visit.unit().value().toString())
                                        .toList())
                .optional());
        return fields;
    }

    private static List<String> ids(List<Inspector> team, Predicate<Inspector> which) {
        return team.stream()
                .filter(which)
                .map(one -> one.person().value().toString())
                .toList();
    }

    private static NewPlan plan(Typed typed) {
        return new NewPlan(
                typed.text("title"),
                typed.constant("kind", PlanKind.class),
                typed.constant("way", Way.class),
                typed.constant("authorityKind", AuthorityKind.class),
                typed.text("authority"),
                typed.text("scope"),
                typed.lines("matters"),
                typed.date("from"),
                typed.date("to"),
                typed.ids("units").stream().map(UnitId::new).toList(),
                new PersonId(typed.id("leader")),
                typed.ids("team").stream().map(PersonId::new).toList(),
                typed.text("askedWhy"));
    }

    /** Kinds of units, each with how many there are. */
    private List<Choice> drawnFrom(LocalDate today, Texts texts) {
        var counted = new EnumMap<UnitType, Integer>(UnitType.class);
        offices.bodies(today).forEach(unit -> counted.merge(unit.type(), 1, Integer::sum));
        return counted.entrySet().stream()
                .map(kind -> new Choice(
                        kind.getKey().name(),
                        texts.t("inspection.draw.from", texts.name(kind.getKey()), kind.getValue())))
                .toList();
    }

    private List<Choice> visits(CaseId id, LocalDate today) {
        var visits = rows.visitsOf(id).stream()
                .filter(visit -> visit.mergedInto() == null)
                .toList();
        var names = offices.names(visits.stream().map(Visit::unit).toList(), today);
        return visits.stream()
                .map(visit -> new Choice(
                        visit.id().toString(),
                        Objects.requireNonNullElse(names.get(visit.unit()), "") + " " + visit.day()))
                .toList();
    }

    private List<Choice> clashes(CaseId id, LocalDate today, Texts texts) {
        return calendar.clashes(id, today).stream()
                .filter(one -> one.mergeable())
                .map(one -> new Choice(
                        one.visit() + "+" + one.other(),
                        texts.t(
                                "inspection.clash.merge",
                                offices.name(one.unit(), today),
                                one.title(),
                                one.otherDay())))
                .toList();
    }

    private List<Choice> team(CaseId id) {
        return rows.teamOf(id).stream()
                .filter(Inspector::takesPart)
                .map(one -> new Choice(one.person().value().toString(), one.name()))
                .toList();
    }
}
