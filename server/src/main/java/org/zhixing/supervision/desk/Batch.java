package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.supervision.access.Standing;
import org.zhixing.supervision.rule.RuleBook;

/** What the acts of one batch share: who, when, by which rules, and what follows. */
public final class Batch {

    private final Instant at;
    private final Actor actor;
    private final Standing standing;
    private final RuleBook rules;
    private final Organization organization;
    private final Effects effects = new Effects();
    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<UnitId, List<Appointment>> staff = new HashMap<>();

    public Batch(Instant at, Actor actor, Standing standing, RuleBook rules, Organization organization) {
        this.at = at;
        this.actor = actor;
        this.standing = standing;
        this.rules = rules;
        this.organization = organization;
    }

    public Instant at() {
        return at;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }

    public Actor actor() {
        return actor;
    }

    /** Name and post, as stored beside what somebody did. */
    public String actorName() {
        return actor.postName().isEmpty() ? actor.personName() : actor.postName() + " " + actor.personName();
    }

    public Standing standing() {
        return standing;
    }

    public RuleBook rules() {
        return rules;
    }

    public Effects effects() {
        return effects;
    }

    /** Reads units that will be named, in one question. */
    public void name(Collection<UnitId> ids) {
        var unknown =
                ids.stream().filter(id -> !units.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            units.putAll(organization.units(unknown, today()));
        }
    }

    /** Whether the unit exists today. */
    public boolean knows(UnitId unit) {
        name(List.of(unit));
        return units.containsKey(unit);
    }

    /** The unit's name today; empty when it exists no longer. */
    public String nameOf(UnitId id) {
        name(List.of(id));
        var unit = units.get(id);
        return unit == null ? "" : unit.name();
    }

    /** Whether the section belongs to the unit. */
    public boolean isSectionOf(UnitId section, UnitId unit) {
        name(List.of(section));
        var found = units.get(section);
        return found != null && unit.equals(found.parent());
    }

    public List<Appointment> staffOf(UnitId unit) {
        return staff.computeIfAbsent(unit, id -> organization.staffOf(id, today()));
    }
}
