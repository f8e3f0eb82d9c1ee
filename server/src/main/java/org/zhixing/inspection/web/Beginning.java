package org.zhixing.inspection.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Something new that one controller's form begins. */
interface Beginning {

    /** Where it is sent; the empty form stands at {@code <path>/new}. */
    String path();

    /** Message key of heading and button. */
    String labelKey();

    /** Under which register its files are kept; null where it takes none. */
    default @Nullable CaseKind kind() {
        return null;
    }

    /**
     * The fields as they stand at first.
     *
     * @param asked what the address says
     */
    List<Field> fields(Typed asked, Instant at, Actor actor, Texts texts);

    /** Where one goes without doing it. */
    String back(Typed asked);

    /** What it is about, where it does not stand alone. */
    default String about(Typed asked, Instant at, Actor actor) {
        return "";
    }

    /** What whoever fills it in should know beforehand, a sentence each. */
    default List<String> facts(Typed asked, Instant at, Actor actor, Texts texts) {
        return List.of();
    }

    /**
     * Does it.
     *
     * @param id under which its files have been stored
     * @return where to go on
     */
    Outcome<String> begin(CaseId id, Typed typed, Instant at, Actor actor);
}
