package org.zhixing.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;

/** The way of papers to their signature. Writing methods join the caller's transaction; a refusal writes nothing. */
public interface SignOffs {

    /** Sets a paper on its way; the same paper may be submitted again after it came back. */
    Outcome<SignOff> submit(Submission submission, Instant at, Actor actor);

    /** Another than who submitted it has read it. */
    Outcome<SignOff> check(CaseRef subject, String opinion, Instant at, Actor actor);

    /** Gives it back to the drafter; an open question is withdrawn. */
    Outcome<SignOff> sendBack(CaseRef subject, String reason, Instant at, Actor actor);

    /** The scan of the signed page stands for the answer that the step waits for (practice 3). */
    Outcome<SignOff> signedOnPage(CaseRef subject, SignedPage page, Instant at, Actor actor);

    /** Why this person cannot submit a paper of the city's kind: nobody else could sign it. Null when he can. */
    @Nullable
    Refusal againstSubmitting(String kind, Instant at, Actor actor);

    /** Why this person cannot check it: it waits for no check by him, or nobody else could sign it. Null when he can. */
    @Nullable
    Refusal againstChecking(CaseRef subject, Instant at, Actor actor);

    /** Who may sign a paper of the city's kind on a day, as the last step of its way. */
    Set<PersonId> signers(String kind, LocalDate day);

    Optional<SignOff> of(CaseRef subject);
}
