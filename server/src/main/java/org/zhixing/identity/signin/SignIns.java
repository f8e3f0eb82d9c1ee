package org.zhixing.identity.signin;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.AccountLog;
import org.zhixing.identity.account.Accounts;
import org.zhixing.identity.account.Passwords;
import org.zhixing.identity.account.SecurityRules;
import org.zhixing.rows.Columns;

/**
 * Signing in by user name and password. A wrong user name, a wrong password, a locked and a disabled account all get the
 * same answer after the same time. An attempt is counted, and locks the account where it is the last one, before the
 * password is looked at: many at once are no way around the limit.
 */
@Service
public class SignIns {

    /** Who acts while nobody is signed in. */
    public static final Actor SIGNING_IN = Actor.system("identity.sign-in", "L16");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecurityRules rules;
    private final Sessions sessions;
    private final Addresses addresses;
    private final AccountLog log;
    private final TransactionTemplate transaction;

    SignIns(
            JdbcClient jdbc,
            Clock clock,
            Accounts accounts,
            Passwords passwords,
            SecurityRules rules,
            Sessions sessions,
            Addresses addresses,
            AccountLog log,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.addresses = addresses;
        this.log = log;
        this.transaction = transaction;
    }

    private record Attempt(int number, @Nullable String hash, boolean expired) {}

    /** Begins a session for whoever knows the password. */
    public Outcome<Begun> byPassword(String username, String password, Device device) {
        var rule = rules.inForce();
        if (addresses.blocked(device.address(), rule)) {
            return Outcome.refused("identity.sign-in.too-many", "L16", rule.addressMinutes());
        }
        var account = accounts.byUsername(username);
        var attempt = account.flatMap(found -> count(found, rule));
        String hash = attempt.map(Attempt::hash).orElse(null);
        boolean right =
                passwords.matches(password, hash) && !attempt.orElseThrow().expired();
        if (right && account.isPresent()) {
            return Outcome.done(begin(account.get(), Proof.PASSWORD, device));
        }
        addresses.failed(device.address(), rule);
        account.ifPresent(found -> failed(found, attempt, device, rule));
        return Outcome.refused("identity.sign-in.refused", "L16", rule.lockoutFailures(), rule.lockoutMinutes());
    }

    /** Whether this is the account's password; wrong ones count like those at the door. */
    public boolean knowsPassword(Account account, String password, Device device) {
        var rule = rules.inForce();
        var attempt = count(account, rule);
        if (attempt.isPresent() && passwords.matches(password, attempt.get().hash())) {
            unlock(account.id());
            return true;
        }
        failed(account, attempt, device, rule);
        return false;
    }

    /** One click on a sample person; the caller has made sure that this is a sample city. */
    public Begun asSample(Account account, Device device) {
        return begin(account, Proof.SAMPLE, device);
    }

    /**
     * Begins a session for whom the unified identity has named; the caller has made sure that the account may be used so.
     * Wrong passwords counted before stay counted.
     *
     * @param strong whether a second factor was shown there that stands for ours
     */
    public Begun byProvider(Account account, String provider, boolean strong, Device device) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("UPDATE identity.account SET signed_in_at = :now WHERE id = :id")
                    .param("now", Columns.at(clock.instant()))
                    .param("id", account.id().value())
                    .update();
            var begun = sessions.begin(account.id(), Proof.UNIFIED, device);
            if (strong) {
                sessions.factorShown(begun.session());
            }
            var changed = facts(device);
            changed.put("proof", Proof.UNIFIED);
            changed.put("provider", provider);
            changed.put("factor-shown", strong);
            log.record(account.id(), SIGNING_IN, "sign-in.begun", changed);
            return begun;
        }));
    }

    /** A session was ended because the person has left the unified identity. Joins the caller's transaction. */
    public void endedByProvider(AccountId account, String provider) {
        log.record(account, SIGNING_IN, "sign-in.ended", Map.of("provider", provider));
    }

    /** Counts an attempt in advance; empty when the account takes none now. */
    private Optional<Attempt> count(Account account, SecurityRules.Rule rule) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        UPDATE identity.account
                        SET failures = CASE WHEN locked_until IS NULL THEN failures + 1 ELSE 1 END,
                            locked_until = CASE WHEN locked_until IS NULL AND failures + 1 >= :limit
                                                THEN CAST(:until AS timestamptz) END
                        WHERE id = :id AND state = 'ACTIVE' AND (locked_until IS NULL OR locked_until <= :now)
                        RETURNING failures, password_hash,
                                  must_change AND password_set_at <= :oldest_one_time AS expired
                        """)
                .param("id", account.id().value())
                .param("now", Columns.at(now))
                .param("limit", rule.lockoutFailures())
                .param("until", Columns.at(now.plus(rule.lockout())))
                .param("oldest_one_time", Columns.at(now.minus(rule.oneTime())))
                .query((row, n) ->
                        new Attempt(row.getInt("failures"), row.getString("password_hash"), row.getBoolean("expired")))
                .optional();
    }

    private Begun begin(Account account, Proof proof, Device device) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            unlock(account.id());
            jdbc.sql("UPDATE identity.account SET signed_in_at = :now WHERE id = :id")
                    .param("now", Columns.at(clock.instant()))
                    .param("id", account.id().value())
                    .update();
            var begun = sessions.begin(account.id(), proof, device);
            var changed = facts(device);
            changed.put("proof", proof);
            log.record(account.id(), SIGNING_IN, "sign-in.begun", changed);
            return begun;
        }));
    }

    private void unlock(AccountId account) {
        jdbc.sql("UPDATE identity.account SET failures = 0, locked_until = NULL WHERE id = :id")
                .param("id", account.value())
                .update();
    }

    private void failed(Account account, Optional<Attempt> attempt, Device device, SecurityRules.Rule rule) {
        transaction.executeWithoutResult(status -> {
            boolean locks = attempt.isEmpty() || attempt.get().number() >= rule.lockoutFailures();
            var changed = facts(device);
            changed.put("locked", locks);
            log.record(account.id(), SIGNING_IN, "sign-in.refused", changed);
        });
    }

    /** The person leaves. */
    public void signOut(SignedIn signedIn) {
        transaction.executeWithoutResult(status -> {
            sessions.end(signedIn.session(), Ending.SIGNED_OUT);
            log.record(signedIn.account(), signedIn.actor(), "sign-in.ended", Map.of());
        });
    }

    /** Ends one other session or all others of the same account. */
    public int endOthers(SignedIn signedIn, @Nullable UUID only) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            int ended = sessions.endOthers(signedIn.account(), signedIn.session(), only);
            if (ended > 0) {
                log.record(signedIn.account(), signedIn.actor(), "sign-in.others-ended", Map.of("sessions", ended));
            }
            return ended;
        }));
    }

    private static Map<String, Object> facts(Device device) {
        var facts = new HashMap<String, Object>();
        facts.put("address", device.address());
        facts.put("browser", device.browser());
        return facts;
    }
}
