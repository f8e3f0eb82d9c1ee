package org.zhixing.organization;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;

/** Writes first, records last: every batch is a few statements and one append to the ledger. */
@Service
@Transactional
class OrganizationRegister implements OrganizationBatch {

    private static final String RULE = "R001";

    private final UnitWriting units;
    private final StaffWriting staff;
    private final StandInWriting standIns;
    private final ActsOnRecord acts;
    private final ObjectProvider<DivisionFollower> followers;

    OrganizationRegister(
            UnitWriting units,
            StaffWriting staff,
            StandInWriting standIns,
            ActsOnRecord acts,
            ObjectProvider<DivisionFollower> followers) {
        this.units = units;
        this.staff = staff;
        this.standIns = standIns;
        this.acts = acts;
        this.followers = followers;
    }

    @Override
    public Outcome<Integer> establish(List<NewUnit> given, Instant at, Actor actor) {
        return write(given, actor, () -> {
            units.insert(given);
            acts.established(given, at, actor);
        });
    }

    @Override
    public Outcome<Integer> establishTaskForces(List<NewTaskForce> given, Instant at, Actor actor) {
        return write(given, actor, () -> {
            units.insert(given.stream()
                    .map(force -> new NewUnit(
                            force.id(),
                            force.name(),
                            UnitType.TASK_FORCE,
                            force.parent(),
                            force.officialOrder(),
                            List.of(),
                            force.from(),
                            force.ends()))
                    .toList());
            units.insertTaskForces(given);
            acts.taskForcesSetUp(given, at, actor);
        });
    }

    @Override
    public Outcome<Integer> register(List<NewPerson> given, Instant at, Actor actor) {
        return write(given, actor, () -> {
            staff.insertPeople(given);
            acts.registered(given, at, actor);
        });
    }

    @Override
    public Outcome<Integer> createPosts(List<NewPost> given, Instant at, Actor actor) {
        return write(given, actor, () -> {
            staff.insertPosts(given);
            acts.postsCreated(given, at, actor);
        });
    }

    @Override
    public Outcome<Integer> appoint(List<NewAppointment> given, Instant at, Actor actor) {
        return write(given, actor, () -> {
            staff.insertAppointments(given);
            acts.appointed(given, at, actor);
        });
    }

    @Override
    public Outcome<Integer> divideWork(List<NewDivision> given, Instant at, Actor actor) {
        return write(given, actor, () -> {
            staff.insertDivisions(given);
            acts.workDivided(given, at, actor);
            followers.forEach(follower -> follower.divided(given, at, actor));
        });
    }

    @Override
    public Outcome<Integer> nameSecretaries(List<NewSecretary> given, Instant at, Actor actor) {
        return write(given, actor, () -> {
            staff.insertSecretaries(given);
            acts.secretariesNamed(given, at, actor);
        });
    }

    @Override
    public Outcome<Integer> pair(List<NewStandIn> given, Instant at, Actor actor) {
        return apart(given, List.of(), actor, () -> {
            standIns.insertPairs(given);
            acts.paired(given, at, actor);
        });
    }

    @Override
    public Outcome<Integer> absent(List<NewAbsence> given, Instant at, Actor actor) {
        return apart(List.of(), given, actor, () -> {
            standIns.insertAbsences(given);
            acts.absencesRecorded(given, at, actor);
        });
    }

    private Outcome<Integer> apart(List<NewStandIn> pairs, List<NewAbsence> absences, Actor actor, Runnable writing) {
        if (!maySetUp(actor)) {
            return Outcome.refused("organization.refusal.not-yours", RULE);
        }
        standIns.alone();
        var together = standIns.together(pairs, absences);
        if (together.isPresent()) {
            return Outcome.refused(
                    "organization.refusal.both-absent",
                    "R061",
                    together.get().a(),
                    together.get().b());
        }
        writing.run();
        return Outcome.done(pairs.size() + absences.size());
    }

    private static Outcome<Integer> write(List<?> given, Actor actor, Runnable writing) {
        if (!maySetUp(actor)) {
            return Outcome.refused("organization.refusal.not-yours", RULE);
        }
        if (!given.isEmpty()) {
            writing.run();
        }
        return Outcome.done(given.size());
    }

    private static boolean maySetUp(Actor actor) {
        return actor.isSystem() || actor.has(Role.SYSTEM_ADMINISTRATOR);
    }
}
