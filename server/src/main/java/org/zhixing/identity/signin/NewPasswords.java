package org.zhixing.identity.signin;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.identity.account.AccountLog;
import org.zhixing.identity.account.Passwords;

/** A person replaces the own password; all other sessions of the account end with the old one. */
@Service
public class NewPasswords {

    private final SignIns signIns;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccountLog log;
    private final TransactionTemplate transaction;

    NewPasswords(
            SignIns signIns, Passwords passwords, Sessions sessions, AccountLog log, TransactionTemplate transaction) {
        this.signIns = signIns;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
        this.transaction = transaction;
    }

    /** Replaces a password that somebody else gave; it has just been shown at the door. Answers why not, if not. */
    public Optional<Refusal> replaceGiven(SignedIn signedIn, String password, String again) {
        if (!password.equals(again)) {
            return Optional.of(Refusal.of("identity.password.not-the-same", "L16"));
        }
        var outcome = Objects.requireNonNull(transaction.execute(status -> replace(signedIn, password)));
        return outcome instanceof Outcome.Refused<AccountId> refused
                ? Optional.of(refused.refusal())
                : Optional.empty();
    }

    private Outcome<AccountId> replace(SignedIn signedIn, String password) {
        return passwords.choose(signedIn.who(), password).then(account -> {
            sessions.endAll(account, signedIn.session(), Ending.PASSWORD_CHANGED);
            log.record(account, signedIn.actor(), "password.changed", Map.of());
            return Outcome.done(account);
        });
    }

    /** Replaces the own password for whoever knows the present one. */
    public Optional<Refusal> change(SignedIn signedIn, String present, String password, String again, Device device) {
        if (!signIns.knowsPassword(signedIn.who(), present, device)) {
            return Optional.of(Refusal.of("identity.password.wrong", "L16"));
        }
        return replaceGiven(signedIn, password, again);
    }
}
