package org.zhixing.supervision.instruction.web;

import org.zhixing.approval.Carrier;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionOffers;

/**
 * What is typed to register an instruction.
 *
 * @param leader the leader's post
 * @param givenOn ISO date
 * @param copies a number
 */
public record NewInstructionForm(
        String leader,
        String givenOn,
        Carrier form,
        String text,
        InstructionClass instructionClass,
        boolean replyRequired,
        String title,
        String from,
        String number,
        String receipt,
        String copies) {

    static NewInstructionForm empty(String today) {
        return new NewInstructionForm(
                "", today, Carrier.PAPER, "", InstructionClass.FOR_ACTION_AND_REPLY, false, "", "", "", "", "1");
    }

    /** Filled with what another system says; what it leaves open stays as it is. */
    NewInstructionForm from(InstructionOffers.Offer offer, String post) {
        return new NewInstructionForm(
                post,
                offer.givenOn().isEmpty() ? givenOn : offer.givenOn(),
                form,
                offer.text(),
                offer.instructionClass().isEmpty()
                        ? instructionClass
                        : InstructionClass.valueOf(offer.instructionClass()),
                offer.replyRequired(),
                offer.title(),
                offer.from(),
                offer.number(),
                offer.receipt(),
                copies);
    }
}
