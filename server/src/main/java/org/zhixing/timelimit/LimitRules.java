package org.zhixing.timelimit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.worktime.Certainty;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.Period;

/** The table of terms, version by version. */
@Component
public class LimitRules {

    /** The stream of the table, of which there is one. */
    private static final Stream TABLE = new Stream("timelimit/rules", new UUID(0, 1));

    private final JdbcClient jdbc;
    private final Ledger ledger;

    LimitRules(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** The rule in force on a day. */
    @Transactional(readOnly = true)
    public Optional<LimitRule> on(LocalDate day, String code) {
        return jdbc.sql(
                        """
                        SELECT * FROM timelimit.rule
                         WHERE code = :code AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
                         ORDER BY version DESC LIMIT 1
                        """)
                .param("code", code)
                .param("day", Date.valueOf(day))
                .query((row, i) -> rule(row))
                .optional();
    }

    /** All rules and versions, by code, the newest version first. */
    @Transactional(readOnly = true)
    public List<LimitRule> all() {
        return jdbc.sql("SELECT * FROM timelimit.rule ORDER BY code, version DESC")
                .query((row, i) -> rule(row))
                .list();
    }

    /** All versions of one, the newest first. */
    @Transactional(readOnly = true)
    public List<LimitRule> versions(String code) {
        return jdbc.sql("SELECT * FROM timelimit.rule WHERE code = :code ORDER BY version DESC")
                .param("code", code)
                .query((row, i) -> rule(row))
                .list();
    }

    /**
     * A change of a term.
     *
     * @param extension null where it may not be extended
     * @param document what it was adopted with: its name and number
     * @param adoptedOn date of the document
     * @param confirmedBy who of the legal office compared it with the text, empty for nobody
     */
    public record Adoption(
            String code,
            Period period,
            @Nullable Period extension,
            String document,
            LocalDate adoptedOn,
            String reason,
            String confirmedBy) {}

    /**
     * Makes a new version, in force from the next day on, so that a day has one rule; limits that run keep theirs. Joins the
     * caller's transaction; the module whose term it is has decided who may.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LimitRule adopt(Adoption adoption, Instant at, Actor actor) {
        jdbc.sql("LOCK TABLE timelimit.rule IN SHARE ROW EXCLUSIVE MODE").update();
        var before = versions(adoption.code()).get(0);
        var from = LocalDate.ofInstant(at, Zone.SHANGHAI).plusDays(1);
        var after = new LimitRule(
                adoption.code(),
                before.version() + 1,
                adoption.period(),
                adoption.extension(),
                before.onRestDay(),
                adoption.document().strip(),
                adoption.confirmedBy().isBlank() ? Certainty.UNVERIFIED : Certainty.STATUTE,
                from,
                null,
                new LimitRule.Adopted(
                        adoption.adoptedOn(),
                        adoption.reason().strip(),
                        adoption.confirmedBy().strip(),
                        at,
                        actor.personName()));
        jdbc.sql("UPDATE timelimit.rule SET valid_until = :last WHERE code = :code AND valid_until IS NULL")
                .param("last", Date.valueOf(from.minusDays(1)))
                .param("code", adoption.code())
                .update();
        insert(after, at, actor);
        record(before, after, at, actor);
        return after;
    }

    private void insert(LimitRule rule, Instant at, Actor actor) {
        var adopted = Objects.requireNonNull(rule.adopted());
        jdbc.sql(
                        """
                        INSERT INTO timelimit.rule (code, version, period, extension, on_rest_day, source, certainty,
                               valid_from, reason, adopted_on, confirmed_by, revised_at, revised_by)
                        VALUES (:code, :version, :period, :extension, :rest, :source, :certainty,
                               :from, :reason, :adopted, :confirmed, :at, :by)
                        """)
                .param("code", rule.code())
                .param("version", rule.version())
                .param("period", rule.period().code())
                .param(
                        "extension",
                        rule.extension() == null ? null : rule.extension().code())
                .param("rest", rule.onRestDay().name())
                .param("source", rule.source())
                .param("certainty", rule.certainty().name())
                .param("from", Date.valueOf(rule.validFrom()))
                .param("reason", adopted.reason())
                .param("adopted", Date.valueOf(adopted.on()))
                .param("confirmed", adopted.confirmedBy())
                .param("at", Timestamp.from(at))
                .param("by", actor.personName())
                .update();
    }

    private void record(LimitRule before, LimitRule after, Instant at, Actor actor) {
        var adopted = Objects.requireNonNull(after.adopted());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("rule", after.code());
        facts.put("version", after.version());
        facts.put("value-before", words(before));
        facts.put("value", words(after));
        facts.put("source", after.source());
        facts.put("adopted-on", adopted.on().toString());
        facts.put("from", after.validFrom().toString());
        facts.put("reason", adopted.reason());
        facts.put("confirmed-by", adopted.confirmedBy());
        ledger.append(Entry.of(TABLE, at, actor, "rule.revised", facts));
    }

    private static String words(LimitRule rule) {
        var extension = rule.extension();
        return rule.period().code() + (extension == null ? "" : " + " + extension.code());
    }

    private static LimitRule rule(ResultSet row) throws SQLException {
        String extension = row.getString("extension");
        var adopted = row.getObject("adopted_on", LocalDate.class);
        return new LimitRule(
                row.getString("code"),
                row.getInt("version"),
                Period.parse(row.getString("period")).orElseThrow(),
                extension == null ? null : Period.parse(extension).orElseThrow(),
                DueOnRestDay.valueOf(row.getString("on_rest_day")),
                row.getString("source"),
                Certainty.valueOf(row.getString("certainty")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                adopted == null
                        ? null
                        : new LimitRule.Adopted(
                                adopted,
                                row.getString("reason"),
                                row.getString("confirmed_by"),
                                row.getTimestamp("revised_at").toInstant(),
                                row.getString("revised_by")));
    }
}
