package org.zhixing.signoff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;

/** Port: the module whose papers they are learns what became of them, in the transaction in which it happens. */
public interface SignOffHandler {

    /** The kinds of papers it speaks for. */
    List<String> kinds();

    /** Whether this paper is one of its own: of a kind of which several are signed off in their ways. */
    default boolean handles(String kind, CaseRef subject) {
        return kinds().contains(kind);
    }

    /** Message key of the name of a kind. */
    String nameKey(String kind);

    /** All steps are done: does what follows, or says why it cannot stand. Null when done. */
    @Nullable
    Refusal completed(SignOff signOff, Instant at, Actor actor);

    /** Why the signature of this person could not stand, as far as it is known before he signs; null when nothing is. */
    default @Nullable Refusal againstSigner(SignOff signOff, PersonId signer, Instant at, Actor actor) {
        return null;
    }

    /** A step is done and another begins. */
    default void moved(SignOff signOff, Instant at, Actor actor) {}

    /** A post said no. */
    void declined(SignOff signOff, String words, Instant at, Actor actor);
}
