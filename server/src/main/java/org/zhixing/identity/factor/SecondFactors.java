package org.zhixing.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.identity.account.AccountLog;
import org.zhixing.identity.account.Codes;
import org.zhixing.identity.signin.Ending;
import org.zhixing.identity.signin.Sessions;
import org.zhixing.identity.signin.SignedIn;
import org.zhixing.rows.Columns;

/**
 * One-time codes as second factor. A code works once (the step is claimed by an update); recovery codes are kept as hashes
 * and work once each. The other kind is {@link CertificateKeys}.
 */
@Service
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_GROUPS = 6;
    private static final long NOTHING_USED = -1;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Seal seal;
    private final FactorTries tries;
    private final Sessions sessions;
    private final AccountLog log;
    private final TransactionTemplate transaction;

    SecondFactors(
            JdbcClient jdbc,
            Clock clock,
            Seal seal,
            FactorTries tries,
            Sessions sessions,
            AccountLog log,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.seal = seal;
        this.tries = tries;
        this.sessions = sessions;
        this.log = log;
        this.transaction = transaction;
    }

    /** What a code is compared with. */
    private record Kept(String sealed, long lastStep) {

        byte[] sealedBytes() {
            return HexFormat.of().parseHex(sealed);
        }
    }

    /** A new secret for this session to take; nothing is kept until a code made with it has come back. */
    public Offer offer(SignedIn signedIn, String issuer) {
        String secret = Totp.base32(offered(signedIn));
        String address = "otpauth://totp/" + encoded(issuer) + ":"
                + encoded(signedIn.who().username()) + "?secret=" + secret + "&issuer=" + encoded(issuer)
                + "&algorithm=SHA1&digits=6&period=30";
        return new Offer(secret.replaceAll("(.{4})(?=.)", "$1 "), QrPath.of(address));
    }

    /** Takes the offered secret, if the code was made with it. Answers the recovery codes, shown this once. */
    @Transactional
    public Outcome<List<String>> take(SignedIn signedIn, String code) {
        var secret = offered(signedIn);
        var step = Totp.stepOf(digits(code), secret, clock.instant(), NOTHING_USED);
        if (step.isEmpty()) {
            return Outcome.refused("identity.factor.wrong-code", "L16");
        }
        var account = signedIn.account();
        var now = Columns.at(clock.instant());
        jdbc.sql(
                        """
                        INSERT INTO identity.second_factor (account, sealed, key_id, made_at, confirmed_at, last_step)
                        VALUES (:account, :sealed, :key, :now, :now, :step)
                        ON CONFLICT (account) DO UPDATE SET sealed = excluded.sealed, key_id = excluded.key_id,
                            made_at = excluded.made_at, confirmed_at = excluded.confirmed_at,
                            last_step = excluded.last_step
                        """)
                .param("account", account.value())
                .param("sealed", seal.seal(secret, account))
                .param("key", seal.keyId())
                .param("now", now)
                .param("step", step.getAsLong())
                .update();
        tries.forget(account);
        sessions.factorShown(signedIn.session());
        sessions.endAll(account, signedIn.session(), Ending.FACTOR_CHANGED);
        var codes = replaceRecoveryCodes(account);
        log.record(account, signedIn.actor(), "factor.taken", Map.of());
        return Outcome.done(codes);
    }

    /** Shows the second factor in a session that waits for it: a code, or one of the recovery codes. */
    public Outcome<SignedIn> show(SignedIn signedIn, String code) {
        return tries.look(
                signedIn,
                () -> isRight(signedIn.account(), code)
                        ? Optional.empty()
                        : Optional.of(Refusal.of("identity.factor.wrong-code", "L16")),
                isDigits(code) ? "factor.shown" : "factor.recovered",
                Map.of());
    }

    /** New recovery codes in place of the old ones, for whoever shows a fresh code. */
    public Outcome<List<String>> renewRecoveryCodes(SignedIn signedIn, String code) {
        var shown = show(signedIn, digits(code));
        if (shown instanceof Outcome.Refused<SignedIn> refused) {
            return Outcome.refused(refused.refusal());
        }
        return Outcome.done(Objects.requireNonNull(transaction.execute(status -> {
            var codes = replaceRecoveryCodes(signedIn.account());
            log.record(signedIn.account(), signedIn.actor(), "factor.codes-renewed", Map.of());
            return codes;
        })));
    }

    /** Takes a lost second factor away; the person sets up a new one at the next sign-in. All sessions end. */
    @Transactional
    public Outcome<AccountId> takeAway(AccountId account, String reason, Actor by) {
        var refusal = notToBeTakenAway(account, reason, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        jdbc.sql("DELETE FROM identity.recovery_code WHERE account = :account")
                .param("account", account.value())
                .update();
        jdbc.sql("DELETE FROM identity.second_factor WHERE account = :account")
                .param("account", account.value())
                .update();
        sessions.endAll(account, null, Ending.FACTOR_CHANGED);
        log.record(account, by, "factor.taken-away", Map.of("reason", reason.strip()));
        return Outcome.done(account);
    }

    /** Why this actor may not take a second factor of either kind away; empty if he may. */
    static Optional<Refusal> notToBeTakenAway(AccountId account, String reason, Actor by) {
        if (!by.isSystem() && !by.has(Role.SECURITY_ADMINISTRATOR)) {
            return Optional.of(Refusal.of("identity.role.not-yours", "L16"));
        }
        if (account.equals(by.account())) {
            return Optional.of(Refusal.of("identity.role.not-your-own", "L16"));
        }
        return reason.isBlank() ? Optional.of(Refusal.of("identity.role.no-reason", "L16")) : Optional.empty();
    }

    /** Whether the account has one-time codes that have been confirmed. */
    public boolean isSetUp(AccountId account) {
        return jdbc.sql("SELECT count(*) FROM identity.second_factor WHERE account = ? AND confirmed_at IS NOT NULL")
                        .param(account.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public int recoveryCodesLeft(AccountId account) {
        return jdbc.sql("SELECT count(*) FROM identity.recovery_code WHERE account = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    private boolean isRight(AccountId account, String code) {
        if (!isDigits(code)) {
            return jdbc.sql("DELETE FROM identity.recovery_code WHERE account = :account AND hash = :hash")
                            .param("account", account.value())
                            .param("hash", hash(account, code))
                            .update()
                    == 1;
        }
        var kept = jdbc.sql(
                        """
                        SELECT encode(sealed, 'hex') AS sealed, last_step FROM identity.second_factor
                        WHERE account = :account AND confirmed_at IS NOT NULL
                        """)
                .param("account", account.value())
                .query(Kept.class)
                .optional();
        if (kept.isEmpty()) {
            return false;
        }
        var secret = seal.open(kept.get().sealedBytes(), account);
        var step = Totp.stepOf(digits(code), secret, clock.instant(), kept.get().lastStep());
        return step.isPresent()
                && jdbc.sql(
                                        """
                                UPDATE identity.second_factor SET last_step = :step
                                WHERE account = :account AND last_step < :step
                                """)
                                .param("step", step.getAsLong())
                                .param("account", account.value())
                                .update()
                        == 1;
    }

    private List<String> replaceRecoveryCodes(AccountId account) {
        jdbc.sql("DELETE FROM identity.recovery_code WHERE account = :account")
                .param("account", account.value())
                .update();
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(Codes.readable(RECOVERY_GROUPS));
        }
        jdbc.sql("INSERT INTO identity.recovery_code (account, hash) SELECT :account, unnest(:hashes)")
                .param("account", account.value())
                .param("hashes", codes.stream().map(code -> hash(account, code)).toArray(byte[][]::new))
                .update();
        return codes;
    }

    private byte[] offered(SignedIn signedIn) {
        long generation = jdbc.sql("SELECT made_at FROM identity.second_factor WHERE account = :account")
                .param("account", signedIn.account().value())
                .query((row, n) -> Columns.moment(row, "made_at").toEpochMilli())
                .optional()
                .orElse(0L);
        return seal.offer(signedIn.session(), signedIn.account(), generation);
    }

    /** Recovery codes carry 120 random bits, so one plain digest is enough. */
    private static byte[] hash(AccountId account, String code) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(account.value().toString().getBytes(StandardCharsets.UTF_8));
            return sha256.digest(
                    code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean isDigits(String code) {
        return digits(code).matches("\\d{6}");
    }

    private static String digits(@Nullable String code) {
        return code == null ? "" : code.replaceAll("\\s", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
