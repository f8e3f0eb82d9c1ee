package org.zhixing.identity.account;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.rows.Columns;

/**
 * Grants and revokes roles, with a reason; the security administrator's part (L16). An administrator role stands alone in
 * an account, and a person has one account; the database refuses the same once more.
 */
@Service
public class Grants {

    /** Roles that are granted by hand; everyday duties come with the post. */
    public static final Set<Role> BY_HAND = byHand();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final AccountLog log;

    Grants(JdbcClient jdbc, Clock clock, Accounts accounts, AccountLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.log = log;
    }

    private static Set<Role> byHand() {
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !AccountKeeping.needsGrant(role));
        return Set.copyOf(roles);
    }

    /** The roles that may be granted to an account as it stands; none of those that go with nothing else (L16). */
    public static Set<Role> grantableTo(Account account) {
        var roles = EnumSet.copyOf(BY_HAND);
        roles.removeIf(role -> account.granted().contains(role) || kindWith(account, role) == null);
        return roles;
    }

    private static @Nullable AccountKind kindWith(Account account, Role role) {
        var together = EnumSet.of(role);
        together.addAll(account.granted());
        return AccountKind.of(together).orElse(null);
    }

    /** Grants a role from the next request on. */
    @Transactional
    public Outcome<Account> grant(AccountId id, Role role, String reason, Actor by) {
        var account = locked(id);
        var refusal = refusal(account, reason, by);
        if (account == null || refusal != null) {
            return Outcome.refused(refusal == null ? Refusal.of("identity.account.unknown", "L16") : refusal);
        }
        if (!BY_HAND.contains(role)) {
            return Outcome.refused("identity.role.by-post", "L16");
        }
        if (account.granted().contains(role)) {
            return Outcome.refused("identity.role.already", "L16");
        }
        var kind = kindWith(account, role);
        if (kind == null) {
            return Outcome.refused("identity.role.not-together", "L16");
        }
        become(account, kind);
        jdbc.sql(
                        """
                        INSERT INTO identity.role_grant (account, kind, role, granted_at, reason)
                        VALUES (:account, :kind, :role, :now, :reason)
                        """)
                .param("account", id.value())
                .param("kind", kind.name())
                .param("role", role.name())
                .param("now", Columns.at(clock.instant()))
                .param("reason", reason.strip())
                .update();
        log.record(id, by, "role.granted", Map.of("role", role, "reason", reason.strip()));
        return Outcome.done(account);
    }

    /** Takes a role back; the very next request goes without it. */
    @Transactional
    public Outcome<Account> revoke(AccountId id, Role role, String reason, Actor by) {
        var account = locked(id);
        var refusal = refusal(account, reason, by);
        if (account == null || refusal != null) {
            return Outcome.refused(refusal == null ? Refusal.of("identity.account.unknown", "L16") : refusal);
        }
        if (!account.granted().contains(role)) {
            return Outcome.refused("identity.role.not-held", "L16");
        }
        if (accounts.isLastOfItsKind(account)) {
            return Outcome.refused("identity.role.last-one", "L16");
        }
        jdbc.sql("DELETE FROM identity.role_grant WHERE account = :account AND role = :role")
                .param("account", id.value())
                .param("role", role.name())
                .update();
        if (role.administers()) {
            become(account, AccountKind.STAFF);
        }
        log.record(id, by, "role.revoked", Map.of("role", role, "reason", reason.strip()));
        return Outcome.done(account);
    }

    /** The account, held until the transaction ends, so that two grants cannot pass each other. */
    private @Nullable Account locked(AccountId id) {
        jdbc.sql("SELECT id FROM identity.account WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query()
                .listOfRows();
        return accounts.find(id).orElse(null);
    }

    private static @Nullable Refusal refusal(@Nullable Account account, String reason, Actor by) {
        if (account == null) {
            return Refusal.of("identity.account.unknown", "L16");
        }
        if (!by.isSystem() && !by.has(Role.SECURITY_ADMINISTRATOR)) {
            return Refusal.of("identity.role.not-yours", "L16");
        }
        if (account.id().equals(by.account())) {
            return Refusal.of("identity.role.not-your-own", "L16");
        }
        return reason.isBlank() ? Refusal.of("identity.role.no-reason", "L16") : null;
    }

    private void become(Account account, AccountKind kind) {
        if (account.kind() != kind) {
            jdbc.sql("UPDATE identity.account SET kind = :kind WHERE id = :id")
                    .param("kind", kind.name())
                    .param("id", account.id().value())
                    .update();
        }
    }
}
