package org.zhixing.identity;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.identity.access.SignedInToken;
import org.zhixing.identity.factor.SecondFactors;

/**
 * A fresh second factor before an act that cannot be undone: the code is asked for again, in the middle of a session, and
 * works once. In the sample city, where one click signs in, whoever has no second factor goes on without.
 */
@Service
public class StepUp {

    private static final String RULE = "L16";

    private final SecondFactors factors;
    private final boolean sample;

    StepUp(
            SecondFactors factors,
            @org.springframework.beans.factory.annotation.Value("${zhixing.sample:false}") boolean sample) {
        this.factors = factors;
        this.sample = sample;
    }

    /** Whether the form has to ask this actor for a code. */
    public boolean isAsked(Actor actor) {
        return !sample || (actor.account() != null && factors.isSetUp(actor.account()));
    }

    /** Done if the code is right; a wrong one counts towards the lock like at the sign-in. */
    public Outcome<Actor> prove(Actor actor, String code) {
        if (!isAsked(actor)) {
            return Outcome.done(actor);
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof SignedInToken token)
                || !token.signedIn().account().equals(actor.account())) {
            return Outcome.refused("identity.step-up.nobody", RULE);
        } else if (!factors.isSetUp(token.signedIn().account())) {
            return Outcome.refused("identity.step-up.no-factor", RULE);
        } else if (code.isBlank()) {
            return Outcome.refused("identity.factor.wrong-code", RULE);
        }
        return factors.show(token.signedIn(), code.strip()).then(signedIn -> Outcome.done(actor));
    }
}
