package org.zhixing.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.AccountId;
import org.zhixing.act.Ids;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.identity.Actors;
import org.zhixing.identity.Position;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.AccountLog;
import org.zhixing.identity.account.Accounts;
import org.zhixing.identity.account.SecurityRules;
import org.zhixing.rows.Columns;

/**
 * Sessions in machine time. Each request reads session, account and grants in one query, so an ended session, a disabled
 * account or a changed role counts with the very next request on every node; a session is touched at most once a minute.
 */
@Service
public class Sessions {

    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actors actors;
    private final SecurityRules rules;
    private final AccountLog log;

    Sessions(JdbcClient jdbc, Clock clock, Actors actors, SecurityRules rules, AccountLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actors = actors;
        this.rules = rules;
        this.log = log;
    }

    private record Row(
            Account account,
            Proof proof,
            Instant seenAt,
            boolean factorShown,
            @Nullable PostId post,
            @Nullable PersonId standingInFor) {}

    /** The session as it stands now; empty when it was ended, idle for too long, or its account may not be used. */
    public Optional<SignedIn> resume(UUID session) {
        var now = clock.instant();
        return jdbc.sql(
                        "SELECT s.proof, s.seen_at, s.factor_at, s.acting_post, s.acting_for, " + Accounts.COLUMNS
                                + """
                         FROM identity.session s JOIN identity.account a ON a.id = s.account
                        WHERE s.id = :id AND s.ended_at IS NULL AND a.state = 'ACTIVE'
                          AND s.seen_at > :now - make_interval(mins => (
                              SELECT r.idle_minutes FROM identity.security_rule r WHERE r.valid_from <= :now
                              ORDER BY r.valid_from DESC LIMIT 1))
                        """)
                .param("id", session)
                .param("now", Columns.at(now))
                .query((row, n) -> read(row))
                .optional()
                .map(row -> {
                    touch(session, row, now);
                    return new SignedIn(
                            session,
                            row.account(),
                            row.proof(),
                            stepOf(row),
                            actors.actorOf(row.account(), row.post(), row.standingInFor()));
                });
    }

    private static Row read(ResultSet row) throws SQLException {
        var post = row.getObject("acting_post", UUID.class);
        var person = row.getObject("acting_for", UUID.class);
        return new Row(
                Accounts.read(row),
                Proof.valueOf(row.getString("proof")),
                Columns.moment(row, "seen_at"),
                row.getObject("factor_at") != null,
                post == null ? null : new PostId(post),
                person == null ? null : new PersonId(person));
    }

    private static Step stepOf(Row row) {
        var account = row.account();
        if (row.proof() == Proof.SAMPLE) {
            return Step.DONE;
        }
        if (account.hasFactor() && !row.factorShown()) {
            return Step.SECOND_FACTOR;
        }
        boolean unified = row.proof() == Proof.UNIFIED;
        if (account.mustChange() && !unified) {
            return Step.NEW_PASSWORD;
        }
        boolean shownThere = unified && row.factorShown();
        return account.needsFactor() && !account.hasFactor() && !shownThere ? Step.FACTOR_SET_UP : Step.DONE;
    }

    private void touch(UUID session, Row row, Instant now) {
        if (Duration.between(row.seenAt(), now).compareTo(TOUCH) >= 0) {
            jdbc.sql("UPDATE identity.session SET seen_at = :now WHERE id = :id AND seen_at < :now")
                    .param("now", Columns.at(now))
                    .param("id", session)
                    .update();
        }
    }

    /** Begins a session; the oldest ones beyond the limit end. Joins the caller's transaction. */
    @Transactional
    public Begun begin(AccountId account, Proof proof, Device device) {
        var now = Columns.at(clock.instant());
        var id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO identity.session (id, account, proof, begun_at, seen_at, address, browser)
                        VALUES (:id, :account, :proof, :now, :now, :address, :browser)
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("proof", proof.name())
                .param("now", now)
                .param("address", device.address())
                .param("browser", device.browser())
                .update();
        var rule = rules.inForce();
        jdbc.sql(
                        """
                        UPDATE identity.session SET ended_at = :now, ended_why = 'LIMIT'
                        WHERE id IN (SELECT id FROM identity.session
                                     WHERE account = :account AND ended_at IS NULL AND id <> :id
                                       AND seen_at > :now - make_interval(mins => :idle)
                                     ORDER BY begun_at DESC, id DESC OFFSET :others)
                        """)
                .param("now", now)
                .param("account", account.value())
                .param("id", id)
                .param("idle", rule.idleMinutes())
                .param("others", rule.sessionsPerAccount() - 1)
                .update();
        return new Begun(id, account);
    }

    /** The second factor was shown in this session. */
    public void factorShown(UUID session) {
        jdbc.sql("UPDATE identity.session SET factor_at = :now WHERE id = :id")
                .param("now", Columns.at(clock.instant()))
                .param("id", session)
                .update();
    }

    /** From now on the session acts in this post. */
    @Transactional
    public void actAs(SignedIn signedIn, Position position) {
        var person = position.standingInFor();
        jdbc.sql("UPDATE identity.session SET acting_post = :post, acting_for = :person WHERE id = :id")
                .param("post", position.post().value())
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .param("id", signedIn.session())
                .update();
        log.record(
                signedIn.account(),
                signedIn.actor(),
                "acting.changed",
                Map.of("post", position.postName(), "unit", position.unitName(), "holder", position.holderName()));
    }

    public void end(UUID session, Ending why) {
        jdbc.sql("UPDATE identity.session SET ended_at = :now, ended_why = :why WHERE id = :id AND ended_at IS NULL")
                .param("now", Columns.at(clock.instant()))
                .param("why", why.name())
                .param("id", session)
                .update();
    }

    /** Ends all sessions of an account, but one that may stay. Answers how many. */
    public int endAll(AccountId account, @Nullable UUID except, Ending why) {
        return jdbc.sql(
                        """
                        UPDATE identity.session SET ended_at = :now, ended_why = :why
                        WHERE account = :account AND ended_at IS NULL AND id IS DISTINCT FROM :except
                        """)
                .param("now", Columns.at(clock.instant()))
                .param("why", why.name())
                .param("account", account.value())
                .param("except", except, java.sql.Types.OTHER)
                .update();
    }

    /** Deletes the rows of sessions long past. Answers how many. */
    public int forgetOld() {
        var before = clock.instant().minus(Duration.ofDays(rules.inForce().sessionDays()));
        return jdbc.sql("DELETE FROM identity.session WHERE seen_at < :before")
                .param("before", Columns.at(before))
                .update();
    }

    /** Ends another session of the account by the person's own wish, or all others. Answers how many. */
    int endOthers(AccountId account, UUID own, @Nullable UUID only) {
        return jdbc.sql(
                        """
                        UPDATE identity.session SET ended_at = :now, ended_why = 'BY_OTHER_SESSION'
                        WHERE account = :account AND ended_at IS NULL AND id <> :own
                          AND (CAST(:only AS uuid) IS NULL OR id = :only)
                        """)
                .param("now", Columns.at(clock.instant()))
                .param("account", account.value())
                .param("own", own)
                .param("only", only, java.sql.Types.OTHER)
                .update();
    }

    /** The open sessions of an account, the newest first. */
    public List<OpenSession> openOf(AccountId account) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        SELECT id, begun_at, seen_at, address, browser FROM identity.session
                        WHERE account = :account AND ended_at IS NULL AND seen_at > :idle_since
                        ORDER BY begun_at DESC, id DESC
                        """)
                .param("account", account.value())
                .param("idle_since", Columns.at(now.minus(rules.inForce().idle())))
                .query((row, n) -> new OpenSession(
                        row.getObject("id", UUID.class),
                        Columns.moment(row, "begun_at"),
                        Columns.moment(row, "seen_at"),
                        row.getString("address"),
                        row.getString("browser")))
                .list();
    }
}
