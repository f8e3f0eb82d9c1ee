package org.zhixing.supervision.instruction;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Role;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.supervision.InstructionAct;

/** Writes what an act has decided: the row, the ledger, and the messages. */
@Component
class Settling {

    private final InstructionRows rows;
    private final Ledger ledger;
    private final Notifications notifications;

    Settling(InstructionRows rows, Ledger ledger, Notifications notifications) {
        this.rows = rows;
        this.ledger = ledger;
        this.notifications = notifications;
    }

    void settle(InstructionScene scene, InstructionAct act) {
        var instruction = scene.instruction();
        scene.set("state", InstructionMoves.TABLE.to(instruction.state(), act));
        rows.update(instruction.id(), scene.columns());
        ledger.append(new Entry(
                Stream.of(instruction.id().subject()),
                scene.at(),
                scene.actor(),
                act.verb(),
                scene.facts(),
                scene.evidence()));
    }

    void tellOffice(Instruction instruction, Role role, String key, Instant at) {
        tell(instruction, new Recipient.ToDuty(instruction.office(), role), key, at);
    }

    void tellLeader(Instruction instruction, String key, Instant at) {
        tell(instruction, new Recipient.ToPost(instruction.leader().post()), key, at);
    }

    private void tell(Instruction instruction, Recipient to, String key, Instant at) {
        notifications.send(new Message(
                to,
                instruction.id().subject(),
                key,
                List.of(instruction.leader().name(), instruction.paper().title()),
                instruction.id().href(),
                instruction.paper().receipt(),
                at,
                false));
    }
}
