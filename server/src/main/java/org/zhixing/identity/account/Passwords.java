package org.zhixing.identity.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.AccountId;
import org.zhixing.act.Outcome;
import org.zhixing.rows.Columns;

/** Keeps passwords as Argon2id hashes, with the former ones that may not come back. */
@Service
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final String nobodys = hashOfNothing();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecurityRules rules;
    private final PasswordRules quality;

    Passwords(JdbcClient jdbc, Clock clock, SecurityRules rules, PasswordRules quality) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.quality = quality;
    }

    public String hash(String password) {
        return argon2.encode(password);
    }

    /** Whether the password fits; costs the same time when there is nothing to compare with. */
    public boolean matches(String password, @Nullable String hash) {
        return argon2.matches(password, hash == null ? nobodys : hash) && hash != null;
    }

    /** The person's own choice: the rules count, and the former passwords. */
    @Transactional
    public Outcome<AccountId> choose(Account account, String password) {
        var rule = rules.inForce();
        var weakness = quality.weakness(password, account.username(), account.personName(), rule);
        if (weakness.isPresent()) {
            return Outcome.refused(weakness.get());
        }
        boolean usedBefore =
                former(account.id(), rule.passwordHistory()).stream().anyMatch(hash -> argon2.matches(password, hash));
        if (usedBefore) {
            return Outcome.refused("identity.password.used-before", "L16", rule.passwordHistory());
        }
        set(account.id(), argon2.encode(password), false);
        return Outcome.done(account.id());
    }

    /** A password given by an administrator: works for a while and must be replaced at once. */
    public void give(AccountId account, String password) {
        set(account, argon2.encode(password), true);
    }

    /** The first password of a new account. */
    void begin(AccountId account, String password, boolean mustChange) {
        set(account, argon2.encode(password), mustChange);
    }

    private void set(AccountId account, String hash, boolean mustChange) {
        var now = Columns.at(clock.instant());
        jdbc.sql(
                        """
                        UPDATE identity.account SET password_hash = :hash, password_set_at = :now,
                               must_change = :must, failures = 0, locked_until = NULL
                        WHERE id = :id
                        """)
                .param("hash", hash)
                .param("now", now)
                .param("must", mustChange)
                .param("id", account.value())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO identity.former_password (account, set_at, hash) VALUES (:id, :now, :hash)
                        """)
                .param("id", account.value())
                .param("now", now)
                .param("hash", hash)
                .update();
        jdbc.sql(
                        """
                        DELETE FROM identity.former_password WHERE account = :id AND number NOT IN (
                            SELECT number FROM identity.former_password WHERE account = :id
                            ORDER BY number DESC LIMIT :kept)
                        """)
                .param("id", account.value())
                .param("kept", Math.max(1, rules.inForce().passwordHistory()))
                .update();
    }

    /** As costly to compare with as any other, but not computed: that would be a tenth of a start. */
    private static String hashOfNothing() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, random(SALT_BYTES), random(HASH_BYTES));
    }

    private static String random(int bytes) {
        var chosen = new byte[bytes];
        new SecureRandom().nextBytes(chosen);
        return Base64.getEncoder().withoutPadding().encodeToString(chosen);
    }

    private List<String> former(AccountId account, int count) {
        return jdbc.sql(
                        """
                        SELECT hash FROM identity.former_password WHERE account = :id
                        ORDER BY number DESC LIMIT :count
                        """)
                .param("id", account.value())
                .param("count", count)
                .query(String.class)
                .list();
    }
}
