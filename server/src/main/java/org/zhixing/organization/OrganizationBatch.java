package org.zhixing.organization;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/**
 * Sets up units and people by the thousand, in a few statements each; a single one is a batch of one. Every method joins
 * the caller's transaction, records its acts in the ledger, answers how many rows it wrote, and refuses whoever is
 * neither the system administrator nor a job. A row that breaks the structure (an unknown unit, an end before its
 * beginning) is a bug of the caller and throws: what people type is checked before, see the import.
 */
public interface OrganizationBatch {

    Outcome<Integer> establish(List<NewUnit> units, Instant at, Actor actor);

    Outcome<Integer> establishTaskForces(List<NewTaskForce> taskForces, Instant at, Actor actor);

    Outcome<Integer> register(List<NewPerson> people, Instant at, Actor actor);

    Outcome<Integer> createPosts(List<NewPost> posts, Instant at, Actor actor);

    Outcome<Integer> appoint(List<NewAppointment> appointments, Instant at, Actor actor);

    Outcome<Integer> divideWork(List<NewDivision> divisions, Instant at, Actor actor);

    Outcome<Integer> nameSecretaries(List<NewSecretary> secretaries, Instant at, Actor actor);

    /** Pairs posts; refused when some pair would have been absent together. */
    Outcome<Integer> pair(List<NewStandIn> pairs, Instant at, Actor actor);

    /** Records absences; refused when A and B of some pair would be absent together (R061). */
    Outcome<Integer> absent(List<NewAbsence> absences, Instant at, Actor actor);
}
