package org.zhixing.identity.signin;

import java.util.UUID;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.identity.account.Account;

/**
 * A session as this request finds it.
 *
 * @param step what is still to be done before any page opens
 * @param actor who acts, once all is done
 */
public record SignedIn(UUID session, Account who, Proof proof, Step step, Actor actor) {

    public boolean complete() {
        return step == Step.DONE;
    }

    public AccountId account() {
        return who.id();
    }
}
