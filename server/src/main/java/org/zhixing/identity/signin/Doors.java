package org.zhixing.identity.signin;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.AccountKeeping;

/** Changes to an account that also end its sessions, in one transaction. */
@Service
public class Doors {

    private final AccountKeeping keeping;
    private final Sessions sessions;

    Doors(AccountKeeping keeping, Sessions sessions) {
        this.keeping = keeping;
        this.sessions = sessions;
    }

    @Transactional
    public Outcome<Account> disable(AccountId id, Actor by) {
        return keeping.move(id, "account.disabled", by).then(account -> {
            sessions.endAll(id, null, Ending.ACCOUNT_DISABLED);
            return Outcome.done(account);
        });
    }

    @Transactional
    public Outcome<Account> enable(AccountId id, Actor by) {
        return keeping.move(id, "account.enabled", by);
    }

    /** A password to be told to the person; whoever is signed in with the old one is not any more. */
    @Transactional
    public Outcome<String> giveOneTimePassword(AccountId id, Actor by) {
        return keeping.giveOneTimePassword(id, by).then(password -> {
            sessions.endAll(id, null, Ending.PASSWORD_CHANGED);
            return Outcome.done(password);
        });
    }
}
