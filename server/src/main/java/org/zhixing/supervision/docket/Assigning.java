package org.zhixing.supervision.docket;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.Appointment;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.desk.Cadence;
import org.zhixing.supervision.desk.Fields;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Table;

/** Acknowledging names unit, section and person: without all of them nothing is taken on (R004). */
final class Assigning {

    private Assigning() {}

    /** The person in the unit or the section, or why not. */
    private static @Nullable Appointment find(Scene scene, @Nullable UnitId section, PersonId person) {
        var lead = scene.docket().lead();
        var batch = scene.batch();
        if (section != null && !batch.isSectionOf(section, lead)) {
            return null;
        }
        var inSection = section == null ? java.util.List.<Appointment>of() : batch.staffOf(section);
        return java.util.stream.Stream.concat(inSection.stream(), batch.staffOf(lead).stream())
                .filter(held -> held.person().equals(person))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Refusal assign(Scene scene, @Nullable UnitId section, PersonId person, String verb) {
        var found = find(scene, section, person);
        if (found == null) {
            return Refusal.of("supervision.refused.not-in-the-unit", "R004");
        }
        scene.set("section", section == null ? null : section.value());
        scene.set("person", person.value());
        scene.set("person_name", found.personName());
        Map<String, Object> changed = new LinkedHashMap<>();
        if (section != null) {
            changed.put("section", scene.batch().nameOf(section));
        }
        changed.put("person", found.personName());
        scene.record(verb, changed);
        scene.effects().tell(new Recipient.ToPerson(person), scene.docket(), "supervision.message.assigned");
        return null;
    }

    @Component
    static class Acknowledging implements ActOn<DocketCommand.Acknowledge> {

        private final Cadence cadence;

        Acknowledging(Cadence cadence) {
            this.cadence = cadence;
        }

        @Override
        public Class<DocketCommand.Acknowledge> command() {
            return DocketCommand.Acknowledge.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Acknowledge command, Scene scene) {
            var refusal = assign(
                    scene, command.section(), command.person(), command.act().verb());
            if (refusal != null) {
                return refusal;
            }
            scene.set("acknowledged_at", scene.at());
            scene.end(Kinds.ACKNOWLEDGE, scene.at(), command.act().verb());
            cadence.next(scene, command.act().verb());
            scene.inForce(Colour.GREEN)
                    .filter(green -> green.state() == NoticeState.ISSUED)
                    .ifPresent(green -> scene.effects()
                            .update(
                                    Table.NOTICE,
                                    green.id().value(),
                                    Fields.of("state", NoticeState.ACKNOWLEDGED).and("acknowledged_at", scene.at())));
            return null;
        }
    }

    @Component
    static class Reassigning implements ActOn<DocketCommand.Assign> {

        @Override
        public Class<DocketCommand.Assign> command() {
            return DocketCommand.Assign.class;
        }

        @Override
        public @Nullable Refusal decide(DocketCommand.Assign command, Scene scene) {
            return assign(
                    scene, command.section(), command.person(), command.act().verb());
        }
    }
}
