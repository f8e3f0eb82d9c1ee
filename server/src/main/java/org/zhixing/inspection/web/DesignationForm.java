package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.plan.Designations;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** A designation is recorded. */
@Component
class DesignationForm implements Beginning {

    private static final String LIST = "/inspections/designations";

    private final Designations designations;
    private final Choices choices;

    DesignationForm(Designations designations, Choices choices) {
        this.designations = designations;
        this.choices = choices;
    }

    @Override
    public String path() {
        return LIST;
    }

    @Override
    public String labelKey() {
        return "inspection.designation.new";
    }

    @Override
    public String back(Typed asked) {
        return LIST;
    }

    @Override
    public List<Field> fields(Typed asked, Instant at, Actor actor, Texts texts) {
        return List.of(
                Field.choice("unit", choices.bodies(LocalDate.ofInstant(at, Zone.SHANGHAI)), ""),
                Field.line("document", ""),
                Field.text("scope", ""),
                Field.of(Field.Kind.DATE, "from", ""),
                Field.of(Field.Kind.DATE, "to", ""));
    }

    @Override
    public Outcome<String> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        return designations
                .record(
                        typed.unit("unit"),
                        typed.text("document"),
                        typed.text("scope"),
                        typed.date("from"),
                        typed.date("to"),
                        at,
                        actor)
                .then(done -> Outcome.done(LIST));
    }
}
