package org.zhixing.signoff;

import java.time.Instant;
import java.util.Optional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;

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

    Optional<SignOff> of(CaseRef subject);
}
