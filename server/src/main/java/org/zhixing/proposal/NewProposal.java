package org.zhixing.proposal;

import java.time.LocalDate;
import java.util.List;

/**
 * A proposal to be registered, as it came from outside.
 *
 * @param id chosen by the caller, so that the text can be stored with the case first
 * @param body before which body and at which sitting it was put forward, for instance the session by its number
 * @param number given by that body, never by us
 * @param text what is proposed; the whole may stand in a file
 * @param matterClass code of the class of matter
 * @param filedOn the day on which it was put forward
 * @param signers the first signer first, joint signers behind
 */
public record NewProposal(
        ProposalId id,
        ProposalKind kind,
        Sitting sitting,
        String body,
        String number,
        String title,
        String text,
        String matterClass,
        LocalDate filedOn,
        List<Signer> signers) {

    public NewProposal {
        signers = List.copyOf(signers);
    }

    /**
     * One who signed.
     *
     * @param address where letters go; protected
     * @param contact how one is reached; protected
     */
    public record Signer(String name, String address, String contact) {

        /** Neither address nor contact is ever printed with it. */
        @Override
        public String toString() {
            return name;
        }
    }
}
