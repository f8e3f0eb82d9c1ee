package org.zhixing.inspection.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.shell.Texts;

/** What a register says of its cases so that one controller serves the forms of all their acts. */
interface CaseForms {

    CaseKind kind();

    /**
     * A case as the actor sees it.
     *
     * @param open acts that have a form and are open to the actor now, the most likely first
     */
    record Shown(CaseId id, String title, int version, List<InspectionAct> open) {}

    Optional<Shown> show(CaseId id, Instant at, Actor actor);

    List<Field> fields(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts);

    /** Lines that help to decide. */
    default List<String> facts(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        return List.of();
    }

    Outcome<CaseId> perform(CaseId id, InspectionAct act, int version, Typed typed, Instant at, Actor actor);
}
