package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.organization.Appointment;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.access.Standing;
import org.zhixing.supervision.rule.RuleBook;

/** What acts of somebody at a time share: by which rules, among whom, and what follows. */
public final class Batch {

    private final Instant at;
    private final Actor actor;
    private final Standing standing;
    private final RuleBook rules;
    private final Neighbours neighbours;
    private final Effects effects;
    private final Map<BurdenGate, BurdenGate.Tally> tallies = new HashMap<>();
    private final Map<String, SheetSteps.Asked> asked = new HashMap<>();
    private final Set<DocketId> opened = new HashSet<>();
    private DutyGate.@Nullable Check duties;

    Batch(Instant at, Actor actor, Standing standing, RuleBook rules, Neighbours neighbours) {
        this.at = at;
        this.actor = actor;
        this.standing = standing;
        this.rules = rules;
        this.neighbours = neighbours;
        this.effects = new Effects(at, actor);
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

    /** What units were asked, these acts included: what they ask is written together at the end. */
    public BurdenGate.Tally tally(BurdenGate gate) {
        return tallies.computeIfAbsent(gate, one -> one.tally(at));
    }

    /** What the steps of a form ask of the actor, read once for all these acts (practice 7). */
    public SheetSteps.Asked asked(SheetSteps steps, String form) {
        return asked.computeIfAbsent(form, one -> steps.asked(one, actor, today()));
    }

    /** The duty lists of the day, read once for all these acts (L9 h). */
    public DutyGate.Check duties(DutyGate gate) {
        var read = duties == null ? gate.on(today()) : duties;
        duties = read;
        return read;
    }

    /** Reads units that will be named, in one question. */
    public void name(Collection<UnitId> ids) {
        neighbours.name(ids);
    }

    /** Whether the unit exists today. */
    public boolean knows(UnitId unit) {
        return neighbours.exists(unit);
    }

    /** The unit's name today, or its last when it has ended. */
    public String nameOf(UnitId id) {
        return neighbours.nameOf(id);
    }

    /** One of these acts has opened it: what stands below it may be opened by another (practice 5). */
    public void opens(DocketId docket) {
        opened.add(docket);
    }

    public boolean hasOpened(DocketId docket) {
        return opened.contains(docket);
    }

    /** Whether the section belongs to the unit. */
    public boolean isSectionOf(UnitId section, UnitId unit) {
        var found = neighbours.unit(section);
        return found != null && unit.equals(found.parent());
    }

    public List<Appointment> staffOf(UnitId unit) {
        return neighbours.staffOf(unit);
    }
}
