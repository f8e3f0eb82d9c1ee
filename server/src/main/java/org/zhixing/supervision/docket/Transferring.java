package org.zhixing.supervision.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Ladder;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;
import org.zhixing.supervision.notice.Endings;
import org.zhixing.supervision.notice.Greens;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/**
 * Another lead unit, by the opener only. The former lead's notices are withdrawn with a trace, the new lead gets a green
 * notice of its own; the clock ran on, and the time lost is excluded for the new holder (practice 3).
 */
@Component
class Transferring implements ActOn<DocketCommand.Transfer> {

    private final Ladder ladder;
    private final TimeLimits limits;
    private final Greens greens;
    private final Endings endings;
    private final Handovers handovers;
    private final OpenQuestions questions;
    private final Drafts drafts;
    private final Duties duties;

    Transferring(
            Ladder ladder,
            TimeLimits limits,
            Greens greens,
            Endings endings,
            Handovers handovers,
            OpenQuestions questions,
            Drafts drafts,
            Duties duties) {
        this.duties = duties;
        this.ladder = ladder;
        this.limits = limits;
        this.greens = greens;
        this.endings = endings;
        this.handovers = handovers;
        this.questions = questions;
        this.drafts = drafts;
    }

    @Override
    public Class<DocketCommand.Transfer> command() {
        return DocketCommand.Transfer.class;
    }

    @Override
    public @Nullable Refusal decide(DocketCommand.Transfer command, Scene scene) {
        if (command.reason().isBlank()) {
            return Refusal.of("supervision.refused.no-reason", "R166");
        }
        var objection = handovers.openObjection(scene.docket().id()).orElse(null);
        if (objection != null) {
            return Refusal.of("supervision.refused.objection-open", "practice 3");
        }
        var refusal = against(command.lead(), command.duty(), scene);
        if (refusal != null) {
            return refusal;
        }
        hand(command.lead(), scene, command.reason().strip());
        var said = new HashMap<String, Object>(command.duty().facts());
        said.put("lead", scene.batch().nameOf(command.lead()));
        said.put("reason", command.reason().strip());
        scene.record(command.act().verb(), said);
        return null;
    }

    /** Another lead that is there; and who hands it on signs the green notice that the new one is served (practice 7). */
    @Nullable
    Refusal against(UnitId lead, DutyGround duty, Scene scene) {
        var refusal = check(lead, scene);
        if (refusal == null) {
            refusal = drafts.againstServingAnew(scene);
        }
        return refusal != null ? refusal : duties.ask(lead, duty, scene);
    }

    static @Nullable Refusal check(UnitId lead, Scene scene) {
        if (lead.equals(scene.docket().lead()) || !scene.batch().knows(lead)) {
            return Refusal.of("supervision.refused.no-lead", "R164");
        }
        return null;
    }

    /** What follows when the docket goes to another lead. */
    void hand(UnitId lead, Scene scene, String reason) {
        var docket = scene.docket();
        var effects = scene.effects();
        scene.tellLead("supervision.message.handed-on");
        endings.dismissPending(scene, reason);
        endings.withdrawAll(scene, reason);
        scene.openLimits().stream()
                .filter(limit -> !List.of(Kinds.DOCKET, Kinds.REVIEW, Kinds.PART, Kinds.OBSTACLE)
                        .contains(limit.kind()))
                .forEach(limit -> effects.end(limit.id(), scene.at(), reason));
        questions.end(scene, reason);
        scene.participants().stream().filter(part -> part.unit().equals(lead)).forEach(part -> {
            effects.update(Table.PARTICIPANT, part.id(), Fields.of("state", PartState.RELEASED));
            LimitId limit = part.limit();
            if (limit != null && part.state() != PartState.ACCEPTED) {
                effects.end(limit, scene.at(), reason);
            }
        });
        var term = scene.openLimits(Kinds.DOCKET).stream().findFirst();
        term.ifPresent(limit -> {
            int lost = limits.workingDays(day(handovers.heldSince(docket)), scene.today());
            if (lost > 0) {
                effects.extend(limit.id(), new Period.WorkingDays(lost), "practice 3: " + reason);
            }
        });
        effects.start(ladder.acknowledge(docket.subject(), docket.urgency(), scene.at(), scene.rules()));
        effects.insert(
                Table.HANDOVER,
                Fields.of("docket", docket.id().value())
                        .and("from_unit", docket.lead().value())
                        .and("to_unit", lead.value())
                        .and("reason", reason)
                        .and("made_at", scene.at())
                        .and("made_by", scene.batch().actorName()));
        scene.set("lead", lead.value());
        scene.set("section", null);
        scene.set("person", null);
        scene.set("person_name", null);
        scene.set("acknowledged_at", null);
        scene.set("held_since", scene.at());
        term.or(() -> scene.openLimits(Kinds.REVIEW).stream().findFirst())
                .ifPresent(limit -> greens.issue(scene, lead, limit.id(), reason, drafts.handOn(scene)));
        scene.tellDuty(lead, Role.UNIT_LIAISON, "supervision.message.opened");
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Zone.SHANGHAI);
    }
}
