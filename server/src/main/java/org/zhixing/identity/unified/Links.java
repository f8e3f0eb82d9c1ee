package org.zhixing.identity.unified;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.AccountLog;
import org.zhixing.identity.account.Accounts;
import org.zhixing.rows.Columns;

/** Which subject of a provider is which account, and the agreed values by which they find each other. */
@Service
public class Links {

    /** How a link came to be. */
    enum How {
        BY_CLAIM,
        BY_PERSON
    }

    /** A link of one account. */
    public record Link(UUID provider, String providerName, Instant linkedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final AccountLog log;

    Links(JdbcClient jdbc, Clock clock, Accounts accounts, AccountLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.log = log;
    }

    Optional<Account> accountOf(UUID provider, String subject) {
        return jdbc.sql("SELECT account FROM identity.link WHERE provider = :provider AND subject = :subject")
                .param("provider", provider)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .flatMap(id -> accounts.find(new AccountId(id)));
    }

    /** The account that the agreed value means; empty if there is none. */
    Optional<Account> byValue(Provider provider, String value) {
        var normalized = provider.matching().normalized(value);
        if (normalized.isEmpty() || provider.matching() == Matching.BY_LINK) {
            return Optional.empty();
        }
        if (provider.matching() == Matching.BY_USERNAME) {
            return accounts.byUsername(normalized);
        }
        return jdbc.sql("SELECT account FROM identity.agreed_value WHERE provider = :provider AND value = :value")
                .param("provider", provider.id())
                .param("value", normalized)
                .query(UUID.class)
                .optional()
                .flatMap(id -> accounts.find(new AccountId(id)));
    }

    /** Links the two; false when one of them is linked otherwise already. Joins the caller's transaction. */
    boolean link(Presented presented, AccountId account, How how, Actor by) {
        int made = jdbc.sql(
                        """
                        INSERT INTO identity.link (provider, subject, account, how, linked_at)
                        VALUES (:provider, :subject, :account, :how, :now) ON CONFLICT DO NOTHING
                        """)
                .param("provider", presented.provider().id())
                .param("subject", presented.subject())
                .param("account", account.value())
                .param("how", how.name())
                .param("now", Columns.at(clock.instant()))
                .update();
        if (made == 1) {
            log.record(
                    account,
                    by,
                    "unified.linked",
                    Map.of("provider", presented.provider().name(), "how", how));
        }
        return made == 1;
    }

    public List<Link> of(AccountId account) {
        return jdbc.sql(
                        """
                        SELECT l.provider, p.name, l.linked_at FROM identity.link l
                          JOIN identity.provider p ON p.id = l.provider
                         WHERE l.account = :account ORDER BY p.code
                        """)
                .param("account", account.value())
                .query((row, n) -> new Link(
                        row.getObject("provider", UUID.class), row.getString("name"), Columns.moment(row, "linked_at")))
                .list();
    }

    /** Takes a link away; the account's owner may, and the system administrator. */
    @Transactional
    public boolean unlink(AccountId account, UUID provider, Actor by) {
        boolean own = account.equals(by.account());
        if (!own && !by.has(Role.SYSTEM_ADMINISTRATOR)) {
            return false;
        }
        int gone = jdbc.sql("DELETE FROM identity.link WHERE provider = :provider AND account = :account")
                .param("provider", provider)
                .param("account", account.value())
                .update();
        if (gone == 1) {
            log.record(account, by, "unified.unlinked", Map.of("provider", provider.toString()));
        }
        return gone == 1;
    }

    /**
     * Notes agreed values, one line each: user name, blank or comma, value. All or none; what stood for an account before
     * is replaced.
     *
     * @return how many, or which line will not do and why
     */
    @Transactional
    public Outcome<Integer> note(Provider provider, String lines, Actor by) {
        if (!by.has(Role.SYSTEM_ADMINISTRATOR)) {
            return Outcome.refused("identity.unified.not-yours", "L16");
        }
        int number = 0;
        int noted = 0;
        for (String line : lines.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var parts = line.strip().split("[\\s,，;；]+", 2);
            var account = accounts.byUsername(parts[0]);
            var value = parts.length < 2 ? "" : provider.matching().normalized(parts[1]);
            if (account.isEmpty() || value.isEmpty() || account.get().kind().administers()) {
                return undo(Outcome.refused("identity.unified.bad-line", "L16", number, line.strip()));
            }
            if (!note(provider, account.get().id(), value, by)) {
                return undo(Outcome.refused("identity.unified.value-taken", "L16", number, value));
            }
            noted++;
        }
        return Outcome.done(noted);
    }

    private boolean note(Provider provider, AccountId account, String value, Actor by) {
        var holder = jdbc.sql("SELECT account FROM identity.agreed_value WHERE provider = :provider AND value = :value")
                .param("provider", provider.id())
                .param("value", value)
                .query(UUID.class)
                .optional();
        if (holder.isPresent()) {
            return holder.get().equals(account.value());
        }
        jdbc.sql(
                        """
                        INSERT INTO identity.agreed_value (provider, value, account) VALUES (:provider, :value, :account)
                        ON CONFLICT (provider, account) DO UPDATE SET value = excluded.value
                        """)
                .param("provider", provider.id())
                .param("value", value)
                .param("account", account.value())
                .update();
        log.record(account, by, "unified.value-noted", Map.of("provider", provider.name()));
        return true;
    }

    private static Outcome<Integer> undo(Outcome<Integer> refused) {
        org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                .setRollbackOnly();
        return refused;
    }

    /** How many values are noted for a provider. */
    public int noted(UUID provider) {
        return jdbc.sql("SELECT count(*) FROM identity.agreed_value WHERE provider = :provider")
                .param("provider", provider)
                .query(Integer.class)
                .single();
    }
}
