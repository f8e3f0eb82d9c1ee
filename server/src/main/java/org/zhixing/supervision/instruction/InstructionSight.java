package org.zhixing.supervision.instruction;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;

/**
 * Who sees which instruction, and in which relation (architecture rule 10): the supervision office all, a leader those
 * on which he has remarked, a secretary those of the leaders served; nobody else any.
 */
@Component
public class InstructionSight {

    private final Organization organization;

    InstructionSight(Organization organization) {
        this.organization = organization;
    }

    /**
     * A condition on {@code supervision.instruction} with alias {@code i}.
     *
     * @param params its named parameters
     */
    public record Scope(String predicate, Map<String, Object> params) {

        /** What follows from an answer given elsewhere, where the right to give it has been decided. */
        static final Scope SYSTEM = new Scope("TRUE", Map.of());

        private static final Scope NOTHING = new Scope("FALSE", Map.of());
    }

    public Scope of(Actor actor, LocalDate day) {
        var person = actor.person();
        if (person == null || actor.isSystem() || actor.roles().stream().anyMatch(Role::administers)) {
            return Scope.NOTHING;
        }
        if (isOffice(actor)) {
            return Scope.SYSTEM;
        }
        if (actor.has(Role.LEADER)) {
            return new Scope(
                    "EXISTS (SELECT FROM supervision.remark seen WHERE seen.instruction = i.id AND seen.person = :seer_person)",
                    Map.of("seer_person", person.value()));
        }
        var served = servedBy(actor, day);
        if (served.isEmpty()) {
            return Scope.NOTHING;
        }
        return new Scope(
                "EXISTS (SELECT FROM supervision.remark seen WHERE seen.instruction = i.id AND seen.post = ANY(:seer_posts))",
                Map.of(
                        "seer_posts",
                        served.stream()
                                .map(Appointment::post)
                                .map(PostId::value)
                                .toArray(UUID[]::new)));
    }

    /** The leaders whose instructions the actor may record. */
    public List<Appointment> servedBy(Actor actor, LocalDate day) {
        var person = actor.person();
        return person == null || !actor.has(Role.SECRETARY) ? List.of() : organization.recordsFor(person, day);
    }

    public static boolean isOffice(Actor actor) {
        return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
    }

    /** The relations that an actor who sees an instruction has to it. */
    public static Set<InstructionParty> partiesOf(Actor actor) {
        var parties = new HashSet<>(EnumSet.noneOf(InstructionParty.class));
        if (actor.has(Role.SUPERVISION_OFFICER)) {
            parties.add(InstructionParty.OFFICER);
        }
        if (actor.has(Role.SUPERVISION_CHIEF)) {
            parties.add(InstructionParty.CHIEF);
        }
        if (actor.has(Role.SECRETARY)) {
            parties.add(InstructionParty.SECRETARY);
        }
        return parties;
    }
}
