package org.zhixing.supervision.docket;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.desk.Participant;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitView;
import org.zhixing.worktime.Period;

/**
 * Another body takes a unit's place when the institutions change (practice 11). Unlike a transfer the matter goes on as it
 * stands: state, notices and sheets stay, the clocks run on, only the days of hand-over are excluded.
 */
@Component
class Succeeding implements ActOn<DocketCommand.Succeed> {

    private final Duties duties;

    Succeeding(Duties duties) {
        this.duties = duties;
    }

    @Override
    public Class<DocketCommand.Succeed> command() {
        return DocketCommand.Succeed.class;
    }

    @Override
    public @Nullable Refusal decide(DocketCommand.Succeed command, Scene scene) {
        var successors = command.successors();
        if (successors.values().stream().anyMatch(unit -> !scene.batch().knows(unit))) {
            return Refusal.of("supervision.refused.no-lead", "practice 11");
        }
        var docket = scene.docket();
        var lead = successors.getOrDefault(docket.lead(), docket.lead());
        boolean changes = !lead.equals(docket.lead());
        // of what has not been opened no unit knows, neither the one before nor the one after
        boolean opened = docket.state() != DocketState.DRAFT;
        if (changes && opened) {
            scene.effects()
                    .insert(
                            Table.FORMER_LEAD,
                            Fields.of("docket", docket.id().value())
                                    .and("unit", docket.lead().value())
                                    .and("until", scene.at())
                                    .and("document", command.document()));
        }
        if (changes) {
            scene.set("lead", lead.value());
            scene.set("section", null);
            scene.set("person", null);
            scene.set("person_name", null);
            scene.set("held_since", scene.at());
            Drafts.changed(scene);
        }
        var told = new LinkedHashSet<UnitId>();
        if (changes) {
            told.add(lead);
        }
        var moved = parts(successors, lead, scene, told);
        duties.succeed(told, scene);
        if (command.excludedDays() > 0) {
            scene.openLimits().stream()
                    .filter(limit -> runsOn(limit, changes, moved))
                    .forEach(limit -> scene.effects()
                            .extend(
                                    limit.id(),
                                    new Period.WorkingDays(command.excludedDays()),
                                    command.rule() + ": " + command.document()));
        }
        if (opened) {
            told.forEach(unit -> scene.tellDuty(unit, Role.UNIT_LIAISON, "supervision.message.succeeded"));
        }
        scene.record(command.act().verb(), facts(command, scene));
        return null;
    }

    /** The unit's own clocks: those of the lead when the lead changes, that of a part when the part does. */
    private static boolean runsOn(LimitView limit, boolean changes, Set<LimitId> moved) {
        if (limit.kind().equals(Kinds.PART)) {
            return moved.contains(limit.id());
        }
        return changes
                && !limit.kind().equals(Kinds.VERIFY)
                && !limit.kind().equals(Kinds.OBJECTION)
                && !limit.kind().equals(Kinds.EXTENSION)
                && !limit.kind().equals(Kinds.CONSULTATION)
                && !limit.kind().equals(Kinds.OBSTACLE);
    }

    /** A part goes to the successor, or ends where the successor has one already or leads. */
    private static Set<LimitId> parts(Map<UnitId, UnitId> successors, UnitId lead, Scene scene, Set<UnitId> told) {
        var taking = new HashSet<UnitId>();
        taking.add(lead);
        scene.participants().stream()
                .filter(part -> part.state() != PartState.RELEASED && !successors.containsKey(part.unit()))
                .filter(part -> !part.unit().equals(lead))
                .map(Participant::unit)
                .forEach(taking::add);
        var moved = new HashSet<LimitId>();
        for (var part : scene.participants()) {
            if (part.state() == PartState.RELEASED) {
                continue;
            }
            var to = successors.getOrDefault(part.unit(), part.unit());
            boolean leads = part.unit().equals(lead);
            if (to.equals(part.unit()) && !leads) {
                continue;
            }
            LimitId limit = part.limit();
            if (leads || !taking.add(to)) {
                scene.effects().update(Table.PARTICIPANT, part.id(), Fields.of("state", PartState.RELEASED));
                if (limit != null && part.state() != PartState.ACCEPTED) {
                    scene.effects().end(limit, scene.at(), "practice 11");
                }
            } else {
                scene.effects().update(Table.PARTICIPANT, part.id(), Fields.of("unit", to.value()));
                told.add(to);
                if (limit != null) {
                    moved.add(limit);
                }
            }
        }
        return moved;
    }

    private static Map<String, Object> facts(DocketCommand.Succeed command, Scene scene) {
        var facts = new HashMap<String, Object>();
        command.successors()
                .forEach((from, to) -> facts.merge(
                        "successors",
                        java.util.List.of(scene.batch().nameOf(from) + " → "
                                + scene.batch().nameOf(to)),
                        Succeeding::both));
        facts.put("document", command.document());
        facts.put("excluded-days", command.excludedDays());
        return facts;
    }

    private static Object both(Object some, Object more) {
        var all = new java.util.ArrayList<Object>((java.util.List<?>) some);
        all.addAll((java.util.List<?>) more);
        return all;
    }
}
