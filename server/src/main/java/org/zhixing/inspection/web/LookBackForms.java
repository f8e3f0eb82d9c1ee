package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.LookBackAct;
import org.zhixing.inspection.desk.Asking;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.lookback.LookBackMoves;
import org.zhixing.inspection.lookback.LookBackRegister;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.LookBacks;

/** Forms of the look-back. */
@Component
class LookBackForms implements CaseForms {

    private final LookBackRegister register;
    private final InspectionSight sight;
    private final LookBacks facts;
    private final Asking asking;

    LookBackForms(LookBackRegister register, InspectionSight sight, LookBacks facts, Asking asking) {
        this.asking = asking;
        this.register = register;
        this.sight = sight;
        this.facts = facts;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.LOOK_BACK;
    }

    @Override
    public Optional<Shown<InspectionAct>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return register.find(id, seer)
                .map(one -> new Shown<>(
                        one.docketNumber() + " " + one.docketTitle(),
                        id.href(),
                        one.version(),
                        LookBackMoves.TABLE.openTo(InspectionSight.parties(seer, one.unit()), one.state()).stream()
                                .map(InspectionAct.class::cast)
                                .toList()));
    }

    @Override
    public List<Field> fields(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        return switch ((LookBackAct) act) {
            case ASK ->
                Stream.concat(Stream.of(Field.text("question", "")), asking.fields("LOOK_BACK").stream())
                        .toList();
            case ANSWER -> List.of(Field.text("answer", ""), Field.files());
            case CONFIRM -> List.of(Field.text("finding", ""));
            case FIND_UNDONE ->
                List.of(
                        Field.text("finding", ""),
                        Field.of(
                                Field.Kind.DATE, "againBy", facts.proposedDay(LocalDate.ofInstant(at, Zone.SHANGHAI))));
            case DRAW -> List.of();
        };
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, InspectionAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((LookBackAct) act) {
            case ASK -> register.ask(id, version, typed.text("question"), Asking.typed(typed), at, actor);
            case ANSWER -> register.answer(id, version, typed.text("answer"), at, actor);
            case CONFIRM -> register.confirm(id, version, typed.text("finding"), at, actor);
            case FIND_UNDONE ->
                register.findUndone(id, version, typed.text("finding"), typed.date("againBy"), at, actor);
            case DRAW -> Outcome.refused("inspection.refused.not-now", "architecture 5");
        };
    }
}
