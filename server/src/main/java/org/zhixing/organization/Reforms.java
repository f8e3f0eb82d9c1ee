package org.zhixing.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.shell.SearchWords;

/**
 * What a reform that has been signed for does to the register of units (practice 11): another name, a second name, an end.
 * Old names become aliases, so that documents written before are still understood. Joins the caller's transaction; open to
 * the chief of supervision who puts the signed act into effect, and to the system administrator.
 */
@Service
public class Reforms {

    private static final String RULE = "practice 11";

    private final JdbcClient jdbc;
    private final OrganizationChanges changes;
    private final Organization organization;
    private final Ledger ledger;

    Reforms(JdbcClient jdbc, OrganizationChanges changes, Organization organization, Ledger ledger) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.organization = organization;
        this.ledger = ledger;
    }

    /** 更名: from a day on another name; the old one stays as an alias. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<UnitId> rename(UnitId unit, String name, LocalDate from, String document, Instant at, Actor actor) {
        return may(actor)
                ? changes.renamed(unit, name, from, document, at, actor)
                : Outcome.refused("organization.refusal.not-yours", RULE);
    }

    /** 一个机构两块牌子, 合署办公: the body goes by this name, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<UnitId> secondName(
            UnitId unit, String name, boolean jointOffice, String document, Instant at, Actor actor) {
        if (!may(actor)) {
            return Outcome.refused("organization.refusal.not-yours", RULE);
        }
        if (name.isBlank() || document.isBlank()) {
            return Outcome.refused("organization.refusal.name-and-document", RULE);
        }
        alias(unit, name.strip(), jointOffice ? "JOINT_OFFICE" : "SECOND_NAME");
        ledger.append(Entry.of(
                Streams.unit(unit),
                at,
                actor,
                jointOffice ? "unit.joint-office" : "unit.second-name",
                Map.of("name", name.strip(), "document", document)));
        return Outcome.done(unit);
    }

    /** 合并、分设: the unit is no more after its last day; its names lead to the successor. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<UnitId> succeed(
            UnitId former, UnitId successor, LocalDate lastDay, String document, Instant at, Actor actor) {
        if (!may(actor)) {
            return Outcome.refused("organization.refusal.not-yours", RULE);
        }
        var unit = organization.unit(former, lastDay).orElse(null);
        int ended = unit == null
                ? 0
                : jdbc.sql(
                                """
                                UPDATE organization.unit_version SET valid_until = :last
                                 WHERE unit_id = :unit AND valid_until IS NULL AND valid_from <= :last
                                """)
                        .param("last", lastDay)
                        .param("unit", former.value())
                        .update();
        if (unit == null || ended == 0) {
            return Outcome.refused("organization.refusal.not-lasting-then", RULE);
        }
        alias(successor, unit.name(), "SUCCEEDED");
        unit.aliases().forEach(name -> alias(successor, name, "SUCCEEDED"));
        jdbc.sql(
                        """
                        UPDATE organization.division_of_work SET valid_until = :last
                         WHERE unit_id = :unit AND valid_until IS NULL AND valid_from <= :last
                        """)
                .param("last", lastDay)
                .param("unit", former.value())
                .update();
        ledger.append(Entry.of(
                Streams.unit(former),
                at,
                actor,
                "unit.succeeded",
                Map.of(
                        "successor",
                        organization.name(successor, lastDay),
                        "until",
                        lastDay.toString(),
                        "document",
                        document)));
        return Outcome.done(successor);
    }

    private void alias(UnitId unit, String name, String kind) {
        jdbc.sql(
                        """
                        INSERT INTO organization.unit_alias (unit_id, alias, kind) VALUES (:unit, :alias, :kind)
                        ON CONFLICT DO NOTHING
                        """)
                .param("unit", unit.value())
                .param("alias", name)
                .param("kind", kind)
                .update();
        jdbc.sql(
                        """
                        UPDATE organization.unit_version SET words = words || to_tsvector('simple', :words)
                         WHERE unit_id = :unit AND valid_until IS NULL
                        """)
                .param("words", SearchWords.index(name))
                .param("unit", unit.value())
                .update();
    }

    private static boolean may(Actor actor) {
        return actor.hasAny(Role.SUPERVISION_CHIEF, Role.SYSTEM_ADMINISTRATOR) || actor.isSystem();
    }
}
