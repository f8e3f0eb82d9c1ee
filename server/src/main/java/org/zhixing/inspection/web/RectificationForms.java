package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.NewRectification;
import org.zhixing.inspection.Origin;
import org.zhixing.inspection.RectificationAct;
import org.zhixing.inspection.RectifyTerm;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.rectification.ExtensionRule;
import org.zhixing.inspection.rectification.RectificationMoves;
import org.zhixing.inspection.rectification.RectificationRegister;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of the register of rectification. */
@Component
class RectificationForms implements CaseForms, Beginning {

    private static final String LIST = "/rectifications";

    /** What is done where institutions change, or by answering a question. */
    private static final Set<RectificationAct> ELSEWHERE =
            Set.of(RectificationAct.SUCCEED, RectificationAct.GRANT_MORE_TIME, RectificationAct.REFUSE_MORE_TIME);

    private final RectificationRegister register;
    private final RectificationRows rows;
    private final InspectionSight sight;
    private final ExtensionRule extension;
    private final Choices choices;

    RectificationForms(
            RectificationRegister register,
            RectificationRows rows,
            InspectionSight sight,
            ExtensionRule extension,
            Choices choices) {
        this.register = register;
        this.rows = rows;
        this.sight = sight;
        this.extension = extension;
        this.choices = choices;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RECTIFICATION;
    }

    @Override
    public Optional<Shown<InspectionAct>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return rows.find(id, sight.concerned(seer)).map(one -> {
            boolean concerned =
                    Objects.equals(one.opener(), actor.person()) || Objects.equals(one.reporter(), actor.person());
            List<InspectionAct> open =
                    RectificationMoves.TABLE.openTo(InspectionSight.parties(seer, one.unit()), one.state()).stream()
                            .filter(act -> act != RectificationAct.VERIFY || !concerned)
                            .filter(act -> act != RectificationAct.CLEAR || register.mayClear(one, at, actor))
                            .filter(act -> act != RectificationAct.DISMISS || one.urgingProposed() != null)
                            .filter(act -> act != RectificationAct.ASK_MORE_TIME
                                    || (one.asksUntil() == null && one.term() == RectifyTerm.BY_DATE))
                            .filter(act -> act != RectificationAct.RECORD_PUBLICITY || one.awaitsPublicity())
                            .filter(act -> !ELSEWHERE.contains(act))
                            .map(InspectionAct.class::cast)
                            .toList();
            return new Shown<>(one.problem(), id.href(), one.version(), open);
        });
    }

    @Override
    public List<Field> fields(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        var one = rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
        return switch ((RectificationAct) act) {
            case PLAN ->
                List.of(
                        Field.text("goal", Objects.requireNonNullElse(one.goal(), "")),
                        Field.text("measure", Objects.requireNonNullElse(one.measure(), "")),
                        Field.line("responsible", Objects.requireNonNullElse(one.responsible(), "")));
            case REPORT -> List.of(Field.text("report", Objects.requireNonNullElse(one.report(), "")), Field.files());
            case VERIFY -> List.of(Field.text("opinion", ""));
            case RETURN, DISMISS, WITHDRAW -> List.of(Field.text("reason", ""));
            case ASK_MORE_TIME ->
                List.of(Field.of(Field.Kind.DATE, "extendTo", ""), Field.text("reason", ""), Field.files());
            case RECORD_PUBLICITY ->
                List.of(
                        Field.of(Field.Kind.DATE, "publishedOn", LocalDate.ofInstant(at, Zone.SHANGHAI)),
                        Field.line("publishedAt", ""));
            default -> List.of();
        };
    }

    @Override
    public List<String> facts(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        var one = rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
        if (act == RectificationAct.ASK_MORE_TIME) {
            var refusal = extension.against(one, at);
            var room = extension.room(one);
            return List.of(
                    refusal == null
                            ? texts.t(
                                    "inspection.extension.room",
                                    one.due(),
                                    room.before(),
                                    room.longest(),
                                    room.latest())
                            : texts.t(refusal.key(), refusal.args().toArray()),
                    texts.t("inspection.extension.times", one.extended(), room.most()));
        }
        if (act == RectificationAct.RECORD_PUBLICITY) {
            return List.of(texts.t("inspection.publicity.demanded", Objects.requireNonNullElse(one.publicity(), "")));
        }
        boolean judging = act == RectificationAct.VERIFY || act == RectificationAct.RETURN;
        return judging && one.report() != null ? List.of(one.report()) : List.of();
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, InspectionAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((RectificationAct) act) {
            case PLAN ->
                register.plan(
                        id, version, typed.text("goal"), typed.text("measure"), typed.text("responsible"), at, actor);
            case REPORT -> register.report(id, version, typed.text("report"), at, actor);
            case RETURN -> register.sendBack(id, version, typed.text("reason"), at, actor);
            case VERIFY -> register.verify(id, version, typed.text("opinion"), at, actor);
            case CLEAR -> register.clear(id, version, at, actor);
            case URGE -> register.urge(id, version, at, actor);
            case DISMISS -> register.dismiss(id, version, typed.text("reason"), at, actor);
            case WITHDRAW -> register.withdraw(id, version, typed.text("reason"), at, actor);
            case ASK_MORE_TIME ->
                register.askMoreTime(id, version, typed.date("extendTo"), typed.text("reason"), at, actor);
            case RECORD_PUBLICITY ->
                register.recordPublicity(id, version, typed.date("publishedOn"), typed.text("publishedAt"), at, actor);
            case OPEN, SUCCEED, GRANT_MORE_TIME, REFUSE_MORE_TIME ->
                Outcome.refused("inspection.refused.not-now", "architecture 5");
        };
    }

    @Override
    public String path() {
        return LIST;
    }

    @Override
    public String labelKey() {
        return "inspection.rectification.new";
    }

    @Override
    public String back(Typed asked) {
        return LIST;
    }

    @Override
    public List<Field> fields(Typed asked, Instant at, Actor actor, Texts texts) {
        return List.of(
                Field.choice("origin", Choice.of(Origin.class, texts), ""),
                Field.line("reference", ""),
                Field.choice("unit", choices.bodies(LocalDate.ofInstant(at, Zone.SHANGHAI)), ""),
                Field.text("problem", ""),
                Field.text("goal", "").optional(),
                Field.choice("term", Choice.of(RectifyTerm.class, texts), RectifyTerm.BY_DATE.name()),
                Field.perhapsDate("rectifyBy"),
                Field.line("publicity", "").optional());
    }

    @Override
    public Outcome<String> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        var term = typed.constant("term", RectifyTerm.class);
        var day = typed.dateOrNone("rectifyBy");
        if (day == null && term == RectifyTerm.BY_DATE) {
            return Outcome.refused("inspection.refused.no-due", "R054");
        }
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return register.open(
                        List.of(new NewRectification(
                                typed.constant("origin", Origin.class),
                                typed.text("reference"),
                                null,
                                null,
                                typed.unit("unit"),
                                typed.text("problem"),
                                term,
                                term == RectifyTerm.AT_ONCE ? register.atOnce(today) : Objects.requireNonNull(day),
                                typed.text("goal"),
                                typed.text("publicity"))),
                        at,
                        actor)
                .then(opened -> Outcome.done(opened.get(0).href()));
    }
}
