package org.zhixing.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Step;

/**
 * What a register says of its cases so that {@link ActForm} serves the forms of all their acts.
 *
 * @param <I> id of a case
 * @param <A> what is done to it
 */
public interface RegisterForms<I, A extends Step> {

    /**
     * A case as the actor sees it.
     *
     * @param back its page
     * @param open acts that have a form and are open to the actor now, the most likely first
     */
    record Shown<A>(String title, String back, int version, List<A> open) {}

    /** Empty where the actor may not see it. */
    Optional<Shown<A>> show(I id, Instant at, Actor actor);

    /** Where the form of an act is sent. */
    String action(I id, A act);

    List<Field> fields(I id, A act, Instant at, Actor actor, Texts texts);

    /** Lines that help to decide. */
    default List<String> facts(I id, A act, Instant at, Actor actor, Texts texts) {
        return List.of();
    }

    Outcome<I> perform(I id, A act, int version, Typed typed, Instant at, Actor actor);
}
