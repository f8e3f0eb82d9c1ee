package org.zhixing.proposal.desk;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.ProposalState;

/** Writes what an act has decided: rows, ledger, messages; and sees when the whole is done. */
@Component("proposalSettling")
class Settling {

    private final ProposalRows rows;
    private final Terms terms;
    private final Ledger ledger;
    private final Notifications notifications;

    Settling(ProposalRows rows, Terms terms, Ledger ledger, Notifications notifications) {
        this.rows = rows;
        this.terms = terms;
        this.ledger = ledger;
        this.notifications = notifications;
    }

    void settle(ProposalScene scene, ProposalAct act) {
        var to = ProposalMoves.WHOLE.to(scene.proposal().state(), act);
        scene.set("state", to);
        if (to.ended()) {
            scene.set("ended_at", scene.at());
        }
        write(scene, act);
    }

    void settle(ProposalScene scene, HandlingMove move) {
        var handling = scene.handling();
        scene.setOfPart("state", move.to());
        if (move.to().ended() && move.from() != move.to()) {
            scene.setOfPart("ended_at", scene.at());
        }
        rows.update(handling.id(), scene.columnsOfPart());
        boolean last = scene.proposal().state() == ProposalState.IN_HAND
                && move.to() == HandlingState.CONCLUDED
                && scene.dossier().handlings().stream()
                        .filter(one -> one.part().replies() && !one.id().equals(handling.id()))
                        .allMatch(one -> one.state().ended());
        if (last) {
            scene.set("state", ProposalMoves.WHOLE.to(ProposalState.IN_HAND, ProposalAct.CONCLUDE));
            scene.set("ended_at", scene.at());
            terms.endAll(scene, "proposal.reason.concluded");
        }
        write(scene, move.act());
    }

    private void write(ProposalScene scene, ProposalAct act) {
        rows.update(scene.proposal().id(), scene.columns());
        ledger.append(new Entry(
                Stream.of(scene.proposal().id().subject()),
                scene.at(),
                scene.actor(),
                act.verb(),
                scene.facts(),
                scene.evidence()));
    }

    void tellOffice(Proposal proposal, String key, Instant at) {
        tell(proposal, new Recipient.ToDuty(proposal.office(), Role.SUPERVISION_OFFICER), key, at);
    }

    void tellUnit(Proposal proposal, UnitId unit, String key, Instant at) {
        tell(proposal, new Recipient.ToDuty(unit, Role.UNIT_LIAISON), key, at);
    }

    /** The unit that leads, if one does and it is another. */
    void tellLead(ProposalScene scene, String key) {
        scene.dossier().handlings().stream()
                .filter(one -> one.part().replies() && !one.state().ended())
                .forEach(one -> tellUnit(scene.proposal(), one.unit(), key, scene.at()));
    }

    void remindUnit(Proposal proposal, UnitId unit, Reminder reminder) {
        remind(proposal, new Recipient.ToDuty(unit, Role.UNIT_LIAISON), reminder);
    }

    void remindOffice(Proposal proposal, Reminder reminder) {
        remind(proposal, new Recipient.ToDuty(proposal.office(), Role.SUPERVISION_OFFICER), reminder);
    }

    private void remind(Proposal proposal, Recipient to, Reminder reminder) {
        send(
                proposal,
                to,
                reminder.key(),
                List.of(proposal.number(), proposal.title(), reminder.workingDays(), reminder.what()),
                reminder.at());
    }

    private void tell(Proposal proposal, Recipient to, String key, Instant at) {
        send(proposal, to, key, List.of(proposal.number(), proposal.title()), at);
    }

    private void send(Proposal proposal, Recipient to, String key, List<String> words, Instant at) {
        notifications.send(new Message(
                to, proposal.id().subject(), key, words, proposal.id().href(), proposal.number(), at, false));
    }
}
