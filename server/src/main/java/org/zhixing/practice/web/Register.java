package org.zhixing.practice.web;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.LibraryAct;
import org.zhixing.shell.Field;
import org.zhixing.shell.RegisterForms;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** The forms of one register: of the acts on its cases, and of a new one. */
interface Register extends RegisterForms<CaseId, LibraryAct> {

    CaseKind kind();

    @Override
    default String action(CaseId id, LibraryAct act) {
        return id.href(act);
    }

    /** Message key of heading and button of the form of something new. */
    String beginKey(Typed asked);

    /**
     * The fields as they stand at first, filled with what the house knows.
     *
     * @param asked what the address says
     * @throws Typed.Unreadable where that leads to nothing the actor may begin from
     */
    List<Field> beginFields(Typed asked, Instant at, Actor actor, Texts texts);

    /** Lines that help to write it. */
    List<String> beginFacts(Typed asked, Texts texts);

    /** Where one goes without doing it. */
    String back(Typed asked);

    /**
     * Begins it.
     *
     * @param id under which its files have been stored
     */
    Outcome<CaseId> begin(CaseId id, Typed typed, Instant at, Actor actor);
}
