package org.zhixing.identity.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.AccountId;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.rows.Columns;

/** Reads accounts. Who may ask is settled by the route tables: administrators, and everyone for the own account. */
@Repository
public class Accounts {

    /** The columns that {@link #read} needs, of {@code identity.account a}. */
    public static final String COLUMNS =
            """
            a.id, a.username, a.person, a.person_name, a.kind, a.state, a.must_change, a.locked_until, a.signed_in_at,
            a.password_hash IS NOT NULL AS has_password,
            ARRAY(SELECT g.role FROM identity.role_grant g WHERE g.account = a.id) AS granted,
            EXISTS (SELECT FROM identity.second_factor f
                    WHERE f.account = a.id AND f.confirmed_at IS NOT NULL) AS has_codes,
            EXISTS (SELECT FROM identity.certificate_key k WHERE k.account = a.id) AS has_key
            """;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(AccountId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM identity.account a WHERE a.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    public Optional<Account> byUsername(String username) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM identity.account a WHERE a.username = :username")
                .param("username", normalized(username))
                .query((row, n) -> read(row))
                .optional();
    }

    public Optional<Account> ofPerson(PersonId person) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM identity.account a WHERE a.person = :person")
                .param("person", person.value())
                .query((row, n) -> read(row))
                .optional();
    }

    public List<Account> of(Collection<AccountId> ids) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM identity.account a WHERE a.id = ANY (:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * A page of accounts in the order of user names.
     *
     * @param words part of a user name or a person's name, empty for all
     * @param after the last user name of the page before, empty for the first page
     */
    public List<Account> page(String words, String after, int limit) {
        return jdbc.sql(
                        "SELECT " + COLUMNS
                                + """
                         FROM identity.account a
                        WHERE a.username > :after
                          AND (:words = '' OR strpos(a.username, lower(:words)) > 0 OR strpos(a.person_name, :words) > 0)
                        ORDER BY a.username LIMIT :limit
                        """)
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Which of these people have an account. */
    public Set<PersonId> peopleWithOne(Collection<PersonId> people) {
        return Set.copyOf(jdbc.sql("SELECT person FROM identity.account WHERE person = ANY (:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list());
    }

    /** Names of the people who are administrators. */
    public Set<String> administratorNames() {
        return Set.copyOf(jdbc.sql("SELECT person_name FROM identity.account WHERE kind <> 'STAFF'")
                .query(String.class)
                .list());
    }

    /** Kinds of administrators that somebody holds. */
    public Set<AccountKind> administrations() {
        var held = EnumSet.noneOf(AccountKind.class);
        held.addAll(jdbc.sql("SELECT DISTINCT kind FROM identity.role_grant WHERE kind <> 'STAFF'")
                .query((row, n) -> AccountKind.valueOf(row.getString(1)))
                .list());
        return held;
    }

    /** Whether no other usable account holds this administration; false for staff. */
    boolean isLastOfItsKind(Account account) {
        return account.kind().administers()
                && jdbc.sql(
                                        """
                                SELECT count(*) FROM identity.account a
                                JOIN identity.role_grant g ON g.account = a.id AND g.role = a.kind
                                WHERE a.kind = :kind AND a.state = 'ACTIVE' AND a.id <> :id
                                """)
                                .param("kind", account.kind().name())
                                .param("id", account.id().value())
                                .query(Long.class)
                                .single()
                        == 0;
    }

    /** User names are compared without regard to case and outer blanks. */
    public static String normalized(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    public static Account read(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                AccountKind.valueOf(row.getString("kind")),
                AccountState.valueOf(row.getString("state")),
                roles(row.getArray("granted")),
                row.getBoolean("has_password"),
                row.getBoolean("must_change"),
                row.getBoolean("has_codes"),
                row.getBoolean("has_key"),
                Columns.instant(row, "locked_until"),
                Columns.instant(row, "signed_in_at"));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
