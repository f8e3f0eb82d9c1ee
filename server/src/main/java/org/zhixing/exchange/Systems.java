package org.zhixing.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;

/**
 * Connected systems and their tokens. Only the system administrator connects one; a token is shown once, of it only the
 * digest is kept (it holds 256 random bits, so a plain digest cannot be guessed from).
 */
@Service
@Transactional
public class Systems {

    static final String RULE = "practice 6";
    private static final String PREFIX = "zx_";
    private static final int TOKEN_BYTES = 32;
    private static final int SHOWN = 4;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_PER_MINUTE = 6_000;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Organization organization;
    private final Ledger ledger;

    Systems(JdbcClient jdbc, Organization organization, Ledger ledger) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.ledger = ledger;
    }

    /** A token that is told once. */
    public record Told(UUID system, String token) {}

    public Outcome<Told> connect(
            String name, UnitId office, Set<Right> rights, int perMinute, Instant at, Actor actor) {
        if (!actor.has(Role.SYSTEM_ADMINISTRATOR)) {
            return Outcome.refused("exchange.refused.not-the-operator", "L16");
        }
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || rights.isEmpty()) {
            return Outcome.refused("exchange.refused.incomplete", RULE);
        }
        if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
            return Outcome.refused("exchange.refused.per-minute", RULE, MOST_PER_MINUTE);
        }
        if (all().stream().anyMatch(one -> one.name().equals(called) && one.endedAt() == null)) {
            return Outcome.refused("exchange.refused.name", RULE, called);
        }
        var id = Ids.next();
        String token = token();
        jdbc.sql(
                        """
                        INSERT INTO exchange.system (id, name, office, rights, per_minute, token_digest, token_end, token_at,
                                                     created_at, created_by)
                        VALUES (:id, :name, :office, :rights, :perMinute, :digest, :end, :at, :at, :by)
                        """)
                .param("id", id)
                .param("name", called)
                .param("office", office.value())
                .param("rights", rights.stream().map(Right::name).sorted().toArray(String[]::new))
                .param("perMinute", perMinute)
                .param("digest", digest(token))
                .param("end", end(token))
                .param("at", time(at))
                .param("by", actor.personName())
                .update();
        record(
                find(id).orElseThrow(),
                "system.connected",
                Map.of(
                        "system",
                        called,
                        "rights",
                        rights.stream()
                                .map(Right::name)
                                .sorted()
                                .map(one -> "exchange.Right." + one)
                                .toList(),
                        "per-minute",
                        perMinute),
                at,
                actor);
        return Outcome.done(new Told(id, token));
    }

    /** A new token; the one before opens nothing from now on. */
    public Outcome<Told> renew(UUID id, Instant at, Actor actor) {
        return working(id, actor).then(system -> {
            String token = token();
            jdbc.sql(
                            "UPDATE exchange.system SET token_digest = :digest, token_end = :end, token_at = :at WHERE id = :id")
                    .param("digest", digest(token))
                    .param("end", end(token))
                    .param("at", time(at))
                    .param("id", id)
                    .update();
            record(system, "system.renewed", Map.of("system", system.name()), at, actor);
            return Outcome.done(new Told(id, token));
        });
    }

    /** Its token opens nothing from now on; what it gave in stays. */
    public Outcome<UUID> end(UUID id, Instant at, Actor actor) {
        return working(id, actor).then(system -> {
            jdbc.sql("UPDATE exchange.system SET token_digest = NULL, ended_at = :at, ended_by = :by WHERE id = :id")
                    .param("at", time(at))
                    .param("by", actor.personName())
                    .param("id", id)
                    .update();
            record(system, "system.ended", Map.of("system", system.name()), at, actor);
            return Outcome.done(id);
        });
    }

    private Outcome<ConnectedSystem> working(UUID id, Actor actor) {
        if (!actor.has(Role.SYSTEM_ADMINISTRATOR)) {
            return Outcome.refused("exchange.refused.not-the-operator", "L16");
        }
        return find(id).filter(system -> system.endedAt() == null)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("exchange.refused.ended", RULE));
    }

    /** The system that holds this token, if any. */
    @Transactional(readOnly = true)
    public Optional<ConnectedSystem> holding(String token) {
        return token.startsWith(PREFIX)
                ? jdbc.sql("SELECT * FROM exchange.system WHERE token_digest = :digest AND ended_at IS NULL")
                        .param("digest", digest(token))
                        .query((row, n) -> system(row))
                        .optional()
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<ConnectedSystem> find(UUID id) {
        return jdbc.sql("SELECT * FROM exchange.system WHERE id = :id")
                .param("id", id)
                .query((row, n) -> system(row))
                .optional();
    }

    /** Names and rights only: no case. */
    @Transactional(readOnly = true)
    public List<ConnectedSystem> all() {
        return jdbc.sql("SELECT * FROM exchange.system ORDER BY ended_at NULLS FIRST, name, id")
                .query((row, n) -> system(row))
                .list();
    }

    /** Those of the actor's own office; none for anybody else. */
    @Transactional(readOnly = true)
    public List<ConnectedSystem> of(Actor actor) {
        var office = actor.unit();
        return office == null || !isOffice(actor)
                ? List.of()
                : all().stream().filter(one -> one.office().equals(office)).toList();
    }

    static boolean isOffice(Actor actor) {
        return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
    }

    /** Units in which somebody opens dockets, in official order. */
    @Transactional(readOnly = true)
    public List<Unit> offices(LocalDate on) {
        var ids = jdbc.sql(
                        """
                        SELECT DISTINCT unit_id FROM organization.appointment_listing
                        WHERE duty IN ('SUPERVISION_OFFICER', 'SUPERVISION_CHIEF') AND valid_from <= :on
                          AND (valid_until IS NULL OR valid_until >= :on)
                        """)
                .param("on", on)
                .query(UUID.class)
                .list();
        return organization.units(on).stream()
                .filter(unit -> ids.contains(unit.id().value()))
                .toList();
    }

    private String token() {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String end(String token) {
        return token.substring(token.length() - SHOWN);
    }

    static String digest(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A sheet left the house over the machine interface. */
    public void fetched(ConnectedSystem system, UUID docket, UUID sheet, Instant at) {
        record(
                system,
                "sheet.fetched",
                Map.of("docket", docket.toString(), "sheet", sheet.toString()),
                at,
                system.actor());
    }

    /** A file with what became of dockets left the house by hand. */
    public void exported(ConnectedSystem system, int rows, Instant at, Actor actor) {
        record(system, "progress.exported", Map.of("system", system.name(), "rows", rows), at, actor);
    }

    void record(ConnectedSystem system, String verb, Map<String, Object> changed, Instant at, Actor actor) {
        ledger.append(Entry.of(Stream.of(system.subject()), at, actor, verb, changed));
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static ConnectedSystem system(ResultSet row) throws SQLException {
        return new ConnectedSystem(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new UnitId(row.getObject("office", UUID.class)),
                Arrays.stream((String[]) row.getArray("rights").getArray())
                        .map(Right::valueOf)
                        .collect(Collectors.toSet()),
                row.getInt("per_minute"),
                row.getString("token_end"),
                row.getObject("token_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"));
    }
}
