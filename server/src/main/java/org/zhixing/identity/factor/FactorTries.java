package org.zhixing.identity.factor;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.identity.account.AccountLog;
import org.zhixing.identity.account.SecurityRules;
import org.zhixing.identity.signin.Ending;
import org.zhixing.identity.signin.Sessions;
import org.zhixing.identity.signin.SignedIn;
import org.zhixing.rows.Columns;

/**
 * Tries of the second factor, whichever kind is shown: each is counted before it is looked at, and the last one allowed
 * locks the account and ends the session (domain law L16).
 */
@Component
class FactorTries {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecurityRules rules;
    private final Sessions sessions;
    private final AccountLog log;
    private final TransactionTemplate transaction;

    FactorTries(
            JdbcClient jdbc,
            Clock clock,
            SecurityRules rules,
            Sessions sessions,
            AccountLog log,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.sessions = sessions;
        this.log = log;
        this.transaction = transaction;
    }

    /**
     * Counts a try, then looks at what was shown.
     *
     * @param wrong what is wrong with it; empty if it is right
     * @param verb what the ledger calls it when it is right
     * @param facts what the ledger keeps either way
     */
    Outcome<SignedIn> look(
            SignedIn signedIn, Supplier<Optional<Refusal>> wrong, String verb, Map<String, Object> facts) {
        var account = signedIn.account();
        var rule = rules.inForce();
        var last = count(account, rule);
        var lockedOut = Refusal.of("identity.factor.locked", "L16", rule.lockoutMinutes());
        var refusal = last.isEmpty() ? Optional.of(lockedOut) : wrong.get();
        if (refusal.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                forget(account);
                unlock(account);
                sessions.factorShown(signedIn.session());
                log.record(account, signedIn.actor(), verb, facts);
            });
            return Outcome.done(signedIn);
        }
        boolean locked = last.orElse(true);
        transaction.executeWithoutResult(status -> {
            if (locked) {
                sessions.end(signedIn.session(), Ending.LOCKED);
            }
            var changed = new HashMap<>(facts);
            changed.put("locked", locked);
            log.record(account, signedIn.actor(), "factor.refused", changed);
        });
        return Outcome.refused(locked ? lockedOut : refusal.get());
    }

    /** Counts a try and, where it is the last one allowed, locks the account at once; empty when none is allowed now. */
    private Optional<Boolean> count(AccountId account, SecurityRules.Rule rule) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        UPDATE identity.account
                        SET factor_failures = CASE WHEN factor_failures + 1 >= :limit THEN 0 ELSE factor_failures + 1 END,
                            locked_until = CASE WHEN factor_failures + 1 >= :limit THEN CAST(:until AS timestamptz)
                                                ELSE locked_until END
                        WHERE id = :account AND (locked_until IS NULL OR locked_until <= :now)
                        RETURNING factor_failures = 0 AS last
                        """)
                .param("account", account.value())
                .param("limit", rule.factorFailures())
                .param("now", Columns.at(now))
                .param("until", Columns.at(now.plus(rule.lockout())))
                .query(Boolean.class)
                .optional();
    }

    /** Wrong tries of the second factor count no more. */
    void forget(AccountId account) {
        jdbc.sql("UPDATE identity.account SET factor_failures = 0 WHERE id = :account")
                .param("account", account.value())
                .update();
    }

    private void unlock(AccountId account) {
        jdbc.sql("UPDATE identity.account SET locked_until = NULL, failures = 0 WHERE id = :account")
                .param("account", account.value())
                .update();
    }
}
