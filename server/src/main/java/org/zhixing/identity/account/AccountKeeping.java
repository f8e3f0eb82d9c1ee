package org.zhixing.identity.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.rows.Columns;

/**
 * Opens accounts and changes their state; the system administrator's part. Roles are {@link Grants}, the security
 * administrator's.
 */
@Service
public class AccountKeeping {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountLog log;

    AccountKeeping(JdbcClient jdbc, Clock clock, Accounts accounts, Passwords passwords, AccountLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
    }

    /**
     * One account to open.
     *
     * @param granted what a job may grant at once (set-up, sample); a person who opens accounts grants nothing
     * @param password null for none
     * @param mustChange the password was given by somebody else
     */
    public record Opening(
            String username,
            PersonId person,
            String personName,
            Set<Role> granted,
            @Nullable String password,
            boolean mustChange) {}

    /** Opens all or, at the first that cannot be, none. Answers the ids in the order given. */
    @Transactional
    public Outcome<List<AccountId>> open(List<Opening> openings, Actor by) {
        if (!by.isSystem() && !by.has(Role.SYSTEM_ADMINISTRATOR)) {
            return Outcome.refused("identity.account.not-yours", "L16");
        }
        var wanted = openings.stream().map(AccountKeeping::normalized).toList();
        var problem = problemOf(wanted, by);
        if (problem != null) {
            return Outcome.refused(problem);
        }
        var ids = wanted.stream().map(opening -> AccountId.next()).toList();
        insert(wanted, ids);
        var acts = new ArrayList<AccountLog.Act>();
        for (int i = 0; i < wanted.size(); i++) {
            var opening = wanted.get(i);
            acts.add(new AccountLog.Act(
                    ids.get(i),
                    "account.opened",
                    Map.of(
                            "username",
                            opening.username(),
                            "person",
                            opening.person().value().toString(),
                            "personName",
                            opening.personName(),
                            "granted",
                            opening.granted().stream().sorted().toList())));
        }
        log.record(acts, by);
        return Outcome.done(ids);
    }

    private static Opening normalized(Opening opening) {
        var effective =
                opening.granted().stream().filter(AccountKeeping::needsGrant).collect(Collectors.toUnmodifiableSet());
        return new Opening(
                Accounts.normalized(opening.username()),
                opening.person(),
                opening.personName().strip(),
                effective,
                opening.password(),
                opening.mustChange());
    }

    static boolean needsGrant(Role role) {
        return role.administers() || Account.BY_GRANT.contains(role);
    }

    private @Nullable Refusal problemOf(List<Opening> wanted, Actor by) {
        var usernames = new HashSet<String>();
        var people = new HashSet<PersonId>();
        for (var opening : wanted) {
            if (!USERNAME.matcher(opening.username()).matches()) {
                return Refusal.of("identity.account.bad-username", "L16", opening.username());
            }
            if (opening.personName().isEmpty()) {
                return Refusal.of("identity.account.no-name", "L16");
            }
            if (!opening.granted().isEmpty() && !by.isSystem()) {
                return Refusal.of("identity.role.not-yours", "L16");
            }
            if (AccountKind.of(opening.granted()).isEmpty()) {
                return Refusal.of("identity.role.not-together", "L16");
            }
            if (!usernames.add(opening.username())) {
                return Refusal.of("identity.account.username-taken", "L16", opening.username());
            }
            if (!people.add(opening.person())) {
                return Refusal.of("identity.account.person-has-one", "L16", opening.personName());
            }
        }
        return jdbc.sql(
                        """
                        SELECT username, person_name, username = ANY (:usernames) AS same_name
                        FROM identity.account WHERE username = ANY (:usernames) OR person = ANY (:people)
                        ORDER BY username LIMIT 1
                        """)
                .param("usernames", usernames.toArray(String[]::new))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> row.getBoolean("same_name")
                        ? Refusal.of("identity.account.username-taken", "L16", row.getString("username"))
                        : Refusal.of("identity.account.person-has-one", "L16", row.getString("person_name")))
                .optional()
                .orElse(null);
    }

    private void insert(List<Opening> wanted, List<AccountId> ids) {
        var now = Columns.at(clock.instant());
        jdbc.sql(
                        """
                        INSERT INTO identity.account (id, username, person, person_name, kind, state, must_change,
                                                      failures, opened_at)
                        SELECT n.id, n.username, n.person, n.person_name, n.kind, 'ACTIVE', false, 0, :now
                        FROM unnest(:ids, :usernames, :people, :names, :kinds)
                             AS n (id, username, person, person_name, kind)
                        """)
                .param("now", now)
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("usernames", wanted.stream().map(Opening::username).toArray(String[]::new))
                .param("people", wanted.stream().map(o -> o.person().value()).toArray(UUID[]::new))
                .param("names", wanted.stream().map(Opening::personName).toArray(String[]::new))
                .param(
                        "kinds",
                        wanted.stream()
                                .map(o -> AccountKind.of(o.granted())
                                        .orElseThrow()
                                        .name())
                                .toArray(String[]::new))
                .update();
        var accountsOfGrants = new ArrayList<UUID>();
        var roles = new ArrayList<String>();
        for (int i = 0; i < wanted.size(); i++) {
            for (Role role : wanted.get(i).granted()) {
                accountsOfGrants.add(ids.get(i).value());
                roles.add(role.name());
            }
            var password = wanted.get(i).password();
            if (password != null) {
                passwords.begin(ids.get(i), password, wanted.get(i).mustChange());
            }
        }
        jdbc.sql(
                        """
                        INSERT INTO identity.role_grant (account, kind, role, granted_at, reason)
                        SELECT a.id, a.kind, n.role, :now, 'account.opened'
                        FROM unnest(:accounts, :roles) AS n (account, role) JOIN identity.account a ON a.id = n.account
                        """)
                .param("now", now)
                .param("accounts", accountsOfGrants.toArray(UUID[]::new))
                .param("roles", roles.toArray(String[]::new))
                .update();
    }

    /** Moves an account by one of the legal moves. */
    @Transactional
    public Outcome<Account> move(AccountId id, String verb, Actor by) {
        var account = accounts.find(id).orElse(null);
        var refusal = mayChange(account, by);
        if (account == null || refusal != null) {
            return Outcome.refused(refusal == null ? Refusal.of("identity.account.unknown", "L16") : refusal);
        }
        var move = AccountState.MOVES.stream()
                .filter(legal -> legal.verb().equals(verb) && legal.from() == account.state())
                .findFirst();
        if (move.isEmpty()) {
            return Outcome.refused("identity.account.already", "L16");
        }
        if (move.get().to() == AccountState.DISABLED && accounts.isLastOfItsKind(account)) {
            return Outcome.refused("identity.role.last-one", "L16");
        }
        jdbc.sql("UPDATE identity.account SET state = :to WHERE id = :id")
                .param("to", move.get().to().name())
                .param("id", id.value())
                .update();
        log.record(id, by, verb, Map.of("state", move.get().to()));
        return Outcome.done(account);
    }

    /** Lifts a lock after wrong passwords before its time. */
    @Transactional
    public Outcome<Account> unlock(AccountId id, Actor by) {
        var account = accounts.find(id).orElse(null);
        var refusal = mayChange(account, by);
        if (account == null || refusal != null) {
            return Outcome.refused(refusal == null ? Refusal.of("identity.account.unknown", "L16") : refusal);
        }
        jdbc.sql("UPDATE identity.account SET failures = 0, locked_until = NULL WHERE id = :id")
                .param("id", id.value())
                .update();
        log.record(id, by, "account.unlocked", Map.of());
        return Outcome.done(account);
    }

    /** Replaces the password by one to be told to the person, which works once and for a while. */
    @Transactional
    public Outcome<String> giveOneTimePassword(AccountId id, Actor by) {
        var account = accounts.find(id).orElse(null);
        var refusal = mayChange(account, by);
        if (account == null || refusal != null) {
            return Outcome.refused(refusal == null ? Refusal.of("identity.account.unknown", "L16") : refusal);
        }
        String password = Codes.readable(4);
        passwords.give(id, password);
        log.record(id, by, "password.given", Map.of());
        return Outcome.done(password);
    }

    private static @Nullable Refusal mayChange(@Nullable Account account, Actor by) {
        if (account == null) {
            return Refusal.of("identity.account.unknown", "L16");
        }
        if (!by.isSystem() && !by.has(Role.SYSTEM_ADMINISTRATOR)) {
            return Refusal.of("identity.account.not-yours", "L16");
        }
        return account.id().equals(by.account()) ? Refusal.of("identity.account.not-your-own", "L16") : null;
    }
}
