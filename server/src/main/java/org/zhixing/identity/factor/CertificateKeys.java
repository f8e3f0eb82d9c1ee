package org.zhixing.identity.factor;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.identity.account.AccountLog;
import org.zhixing.identity.account.SecurityRules;
import org.zhixing.identity.signin.Ending;
import org.zhixing.identity.signin.Sessions;
import org.zhixing.identity.signin.SignedIn;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.rows.Columns;

/**
 * Certificate keys as second factor, where a phone may not enter (practice 12). The connection has proved that whoever
 * presents a certificate holds its private key; here it is compared with the one bound to the account and led to a trusted
 * issuer, anew each time.
 */
@Service
public class CertificateKeys {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseClock caseClock;
    private final TrustedIssuers issuers;
    private final FactorTries tries;
    private final SecurityRules rules;
    private final Sessions sessions;
    private final AccountLog log;
    private final Notifications notifications;
    private final TransactionTemplate transaction;

    CertificateKeys(
            JdbcClient jdbc,
            Clock clock,
            CaseClock caseClock,
            TrustedIssuers issuers,
            FactorTries tries,
            SecurityRules rules,
            Sessions sessions,
            AccountLog log,
            Notifications notifications,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.caseClock = caseClock;
        this.issuers = issuers;
        this.tries = tries;
        this.rules = rules;
        this.sessions = sessions;
        this.log = log;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /** The key bound to an account. */
    public Optional<CertificateFacts> of(AccountId account) {
        return jdbc.sql("SELECT " + CertificateFacts.COLUMNS
                        + " FROM identity.certificate_key WHERE account = :account")
                .param("account", account.value())
                .query((row, n) -> CertificateFacts.read(row))
                .optional();
    }

    /** The key bound to an account, if its certificate ends within the days of the rule, or has ended. */
    public Optional<CertificateFacts> endingSoon(AccountId account) {
        long days = rules.inForce().keyNoticeDays();
        return of(account).filter(key -> key.daysLeft(clock.instant()) < days);
    }

    /** Tells each holder whose certificate ends within the days of the rule, once. Answers how many. */
    @Transactional
    public int tellWhoseEnd() {
        var now = clock.instant();
        var messages = jdbc.sql(
                        """
                        UPDATE identity.certificate_key k SET told_at = :now FROM identity.account a
                        WHERE a.id = k.account AND a.state = 'ACTIVE' AND k.told_at IS NULL AND k.valid_until < :by
                        RETURNING a.id AS account, a.person, fingerprint, subject, issuer, valid_from, valid_until
                        """)
                .param("now", Columns.at(now))
                .param("by", Columns.at(now.plus(Duration.ofDays(rules.inForce().keyNoticeDays()))))
                .query((row, n) -> new Message(
                        new Recipient.ToPerson(new PersonId(row.getObject("person", UUID.class))),
                        new CaseRef("identity", "account", row.getObject("account", UUID.class)),
                        "identity.key.ends",
                        List.of(CertificateFacts.read(row).lastDay().toString()),
                        "/account",
                        "",
                        caseClock.now(),
                        false))
                .list();
        notifications.send(messages);
        return messages.size();
    }

    /**
     * Binds the presented key to the account of this session; all its other sessions end. The caller has asked for the
     * password.
     *
     * @param codeShown whether a one-time code was shown as well, without which no key takes the place of another
     */
    public Outcome<CertificateFacts> bind(SignedIn signedIn, List<X509Certificate> presented, boolean codeShown) {
        if (presented.isEmpty()) {
            return Outcome.refused("identity.key.none-presented", "L16");
        }
        var wrong = issuers.wrongWith(presented);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var account = signedIn.account();
        var key = CertificateFacts.of(presented.get(0));
        var former = of(account);
        if (former.isPresent() && former.get().fingerprint().equals(key.fingerprint())) {
            return Outcome.refused("identity.key.already", "L16");
        }
        if (former.isPresent() && !codeShown) {
            return Outcome.refused("identity.key.replace-by-code", "L16");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            delete(account);
            if (insert(account, key) == 0) {
                status.setRollbackOnly();
                return Outcome.<CertificateFacts>refused("identity.key.of-another", "L16");
            }
            tries.forget(account);
            sessions.factorShown(signedIn.session());
            sessions.endAll(account, signedIn.session(), Ending.FACTOR_CHANGED);
            log.record(account, signedIn.actor(), "key.bound", key.forTheLedger());
            return Outcome.done(key);
        }));
    }

    /** Shows the key in a session that waits for a second factor. Nothing presented is no try. */
    public Outcome<SignedIn> show(SignedIn signedIn, List<X509Certificate> presented) {
        if (presented.isEmpty()) {
            return Outcome.refused("identity.key.none-presented", "L16");
        }
        var key = CertificateFacts.of(presented.get(0));
        return tries.look(
                signedIn, () -> wrongWith(signedIn.account(), key, presented), "key.shown", key.forTheLedger());
    }

    private Optional<Refusal> wrongWith(AccountId account, CertificateFacts key, List<X509Certificate> presented) {
        var bound = of(account);
        if (bound.isEmpty()) {
            return Optional.of(Refusal.of("identity.key.none-bound", "L16"));
        }
        return bound.get().fingerprint().equals(key.fingerprint())
                ? issuers.wrongWith(presented)
                : Optional.of(Refusal.of("identity.key.not-the-bound", "L16"));
    }

    /** Takes a lost or ended key away. All sessions end. */
    @Transactional
    public Outcome<AccountId> takeAway(AccountId account, String reason, Actor by) {
        var refusal = SecondFactors.notToBeTakenAway(account, reason, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var key = of(account);
        if (key.isEmpty()) {
            return Outcome.refused("identity.key.none-bound", "L16");
        }
        delete(account);
        sessions.endAll(account, null, Ending.FACTOR_CHANGED);
        var changed = key.get().forTheLedger();
        changed.put("reason", reason.strip());
        log.record(account, by, "key.taken-away", changed);
        return Outcome.done(account);
    }

    private int insert(AccountId account, CertificateFacts key) {
        return jdbc.sql(
                        """
                        INSERT INTO identity.certificate_key (account, fingerprint, subject, issuer, valid_from, valid_until,
                                                              bound_at)
                        VALUES (:account, :fingerprint, :subject, :issuer, :from, :until, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .param("account", account.value())
                .param("fingerprint", key.fingerprint())
                .param("subject", key.subject())
                .param("issuer", key.issuer())
                .param("from", Columns.at(key.validFrom()))
                .param("until", Columns.at(key.validUntil()))
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    private void delete(AccountId account) {
        jdbc.sql("DELETE FROM identity.certificate_key WHERE account = :account")
                .param("account", account.value())
                .update();
    }
}
