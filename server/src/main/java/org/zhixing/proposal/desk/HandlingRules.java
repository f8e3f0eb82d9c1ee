package org.zhixing.proposal.desk;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.rows.RuleForm;
import org.zhixing.timelimit.LimitRule;
import org.zhixing.timelimit.LimitRules;
import org.zhixing.worktime.Certainty;
import org.zhixing.worktime.Period;

/**
 * The rules by which proposals are handled: terms in the table of terms, figures of this module. A change is a new version
 * with the document it was adopted with; whatever runs keeps the version it began with (architecture rule 12).
 */
@Service
@Transactional
public class HandlingRules {

    /** Terms of proposals, in the order in which a proposal meets them. */
    public static final List<String> TERMS = Stream.of(
                    Arrays.stream(ProposalKind.values()).map(ProposalKind::replyTerm),
                    Arrays.stream(ProposalKind.values()).map(ProposalKind::opinionTerm),
                    Stream.of("JY-RETURN", "JY-AGAIN"))
            .flatMap(codes -> codes)
            .distinct()
            .toList();

    private static final String RULE = "architecture 12";
    private static final String LONGEST = "reply.longest";
    private static final org.zhixing.ledger.Stream TABLE =
            new org.zhixing.ledger.Stream("proposal/rules", new UUID(0, 1));

    private final LimitRules terms;
    private final JdbcClient jdbc;
    private final Ledger ledger;

    HandlingRules(LimitRules terms, JdbcClient jdbc, Ledger ledger) {
        this.terms = terms;
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** The newest version of each. */
    @Transactional(readOnly = true)
    public List<HandlingRule> current() {
        var all = new ArrayList<HandlingRule>();
        TERMS.forEach(code -> all.add(versions(code).get(0)));
        all.addAll(jdbc.sql("SELECT DISTINCT ON (key) * FROM proposal.setting ORDER BY key, version DESC")
                .query((row, n) -> figure(row))
                .list());
        return all;
    }

    /** All versions of one, the newest first; none of what is no rule. */
    @Transactional(readOnly = true)
    public List<HandlingRule> versions(String key) {
        return TERMS.contains(key)
                ? terms.versions(key).stream().map(HandlingRules::term).toList()
                : jdbc.sql("SELECT * FROM proposal.setting WHERE key = :key ORDER BY version DESC")
                        .param("key", key)
                        .query((row, n) -> figure(row))
                        .list();
    }

    /**
     * A change of one rule.
     *
     * @param extension of a term, empty where it may not be extended
     * @param document what it was adopted with: its name and number
     * @param confirmedBy who of the legal office compared it with the text, empty for nobody
     */
    public record Adoption(
            String key,
            String value,
            String extension,
            String document,
            LocalDate adoptedOn,
            String reason,
            String confirmedBy) {}

    /** A term holds from the next day on, a figure at once; running limits keep theirs. */
    public Outcome<HandlingRule> adopt(Adoption adoption, Instant at, Actor actor) {
        if (!actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)) {
            return Outcome.refused("proposal.refused.not-yours", RULE);
        }
        if (adoption.document().isBlank() || adoption.reason().isBlank()) {
            return Outcome.refused("proposal.refused.rule-document", RULE);
        }
        if (adoption.adoptedOn().isAfter(LocalDate.ofInstant(at, Zone.SHANGHAI))) {
            return Outcome.refused("proposal.refused.rule-not-adopted", RULE);
        }
        jdbc.sql("LOCK TABLE proposal.setting IN SHARE ROW EXCLUSIVE MODE").update();
        var versions = versions(adoption.key());
        if (versions.isEmpty()) {
            return Outcome.refused("proposal.refused.no-such-rule", RULE);
        }
        var before = versions.get(0);
        return RuleForm.check(before.value(), adoption.value(), RULE)
                .then(value -> before.term()
                        ? extension(adoption).then(more -> newTerm(before, value, more, adoption, at, actor))
                        : newFigure(before, value, adoption, at, actor));
    }

    private static Outcome<String> extension(Adoption adoption) {
        String typed = adoption.extension().strip();
        if (typed.isEmpty()) {
            return Outcome.done(typed);
        }
        return Period.read(typed)
                .map(period -> Outcome.done(period.code()))
                .orElseGet(() -> Outcome.refused("proposal.refused.rule-extension", RULE));
    }

    private Outcome<HandlingRule> newTerm(
            HandlingRule before, String value, String extension, Adoption adoption, Instant at, Actor actor) {
        var period = Period.parse(value).orElseThrow();
        var more = extension.isEmpty() ? null : Period.parse(extension).orElseThrow();
        var refusal = beyondTheLongest(before.key(), period, more);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        if (unchanged(before, value, more == null ? "" : more.code(), adoption)) {
            return Outcome.refused("proposal.refused.rule-unchanged", RULE);
        }
        return Outcome.done(term(terms.adopt(
                new LimitRules.Adoption(
                        before.key(),
                        period,
                        more,
                        adoption.document(),
                        adoption.adoptedOn(),
                        adoption.reason(),
                        adoption.confirmedBy()),
                at,
                actor)));
    }

    /** The same value again is a change only where somebody of the legal office has confirmed it now. */
    private static boolean unchanged(HandlingRule before, String value, String extension, Adoption adoption) {
        return before.value().equals(value)
                && before.extension().equals(extension)
                && (adoption.confirmedBy().isBlank() || !before.toBeConfirmed());
    }

    /** A reply is never given later than the longest term, extension included. */
    private @Nullable Refusal beyondTheLongest(String key, Period period, @Nullable Period extension) {
        if (!key.endsWith("-REPLY")) {
            return null;
        }
        var longest = versions(LONGEST).get(0);
        var most = Period.parse(longest.value()).orElseThrow();
        boolean measurable = period.unit().equals(most.unit())
                && (extension == null || extension.unit().equals(most.unit()));
        int altogether = period.length() + (extension == null ? 0 : extension.length());
        return measurable && altogether <= most.length()
                ? null
                : Refusal.of("proposal.refused.rule-longest", longest.source(), most.length());
    }

    private Outcome<HandlingRule> newFigure(
            HandlingRule before, String value, Adoption adoption, Instant at, Actor actor) {
        if (unchanged(before, value, "", adoption)) {
            return Outcome.refused("proposal.refused.rule-unchanged", RULE);
        }
        int version = before.version() + 1;
        jdbc.sql(
                        """
                        INSERT INTO proposal.setting
                               (key, version, value, source, reason, certainty, adopted_on, confirmed_by, revised_at, revised_by)
                        VALUES (:key, :version, :value, :source, :reason, :certainty, :adopted, :confirmed, :at, :by)
                        """)
                .param("key", before.key())
                .param("version", version)
                .param("value", value)
                .param("source", adoption.document().strip())
                .param("reason", adoption.reason().strip())
                .param(
                        "certainty",
                        (adoption.confirmedBy().isBlank() ? Certainty.UNVERIFIED : Certainty.STATUTE).name())
                .param("adopted", Date.valueOf(adoption.adoptedOn()))
                .param("confirmed", adoption.confirmedBy().strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.personName())
                .update();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("rule", before.key());
        facts.put("version", version);
        facts.put("value-before", before.value());
        facts.put("value", value);
        facts.put("source", adoption.document().strip());
        facts.put("adopted-on", adoption.adoptedOn().toString());
        facts.put("reason", adoption.reason().strip());
        facts.put("confirmed-by", adoption.confirmedBy().strip());
        ledger.append(Entry.of(TABLE, at, actor, "rule.revised", facts));
        return Outcome.done(versions(before.key()).get(0));
    }

    private static HandlingRule term(LimitRule rule) {
        var adopted = rule.adopted();
        var extension = rule.extension();
        return new HandlingRule(
                rule.code(),
                true,
                rule.version(),
                rule.period().code(),
                extension == null ? "" : extension.code(),
                rule.source(),
                adopted == null ? "" : adopted.reason(),
                rule.certainty(),
                rule.validFrom(),
                adopted == null ? null : adopted.on(),
                adopted == null ? "" : adopted.confirmedBy(),
                adopted == null ? null : adopted.at(),
                adopted == null ? null : adopted.by());
    }

    private static HandlingRule figure(ResultSet row) throws SQLException {
        var at = row.getObject("revised_at", OffsetDateTime.class);
        return new HandlingRule(
                row.getString("key"),
                false,
                row.getInt("version"),
                row.getString("value"),
                "",
                row.getString("source"),
                row.getString("reason"),
                Certainty.valueOf(row.getString("certainty")),
                null,
                row.getObject("adopted_on", LocalDate.class),
                row.getString("confirmed_by"),
                at == null ? null : at.toInstant(),
                row.getString("revised_by"));
    }
}
