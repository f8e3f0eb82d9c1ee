package org.zhixing.exchange;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of deputies or members as another system writes it (practice 6, R087). All is text; what it means is found out
 * by {@link OfferedProposals}.
 *
 * @param number the other system's own number, once for each proposal
 * @param kind {@code DEPUTY} or {@code MEMBER}
 * @param sitting {@code SESSION} or {@code RECESS}, empty for the former
 * @param body the session, or the body when it is in recess
 * @param proposalNumber given by that body; empty where it is the system's own number
 * @param text empty for what the title says
 * @param matterClass code or name of the class of matter, empty where an officer is to choose
 * @param filedOn a day, year first
 * @param signers the first signer first
 */
public record OfferedProposal(
        String number,
        String kind,
        String sitting,
        String body,
        String proposalNumber,
        String title,
        String text,
        String matterClass,
        String filedOn,
        List<Signer> signers) {

    public OfferedProposal {
        number = written(number);
        kind = written(kind);
        sitting = written(sitting);
        body = written(body);
        proposalNumber = written(proposalNumber);
        title = written(title);
        text = written(text);
        matterClass = written(matterClass);
        filedOn = written(filedOn);
        signers = signers == null
                ? List.of()
                : signers.stream().filter(Objects::nonNull).toList();
    }

    /** One who signed; address and contact are protected. */
    public record Signer(String name, String address, String contact) {

        public Signer {
            name = written(name);
            address = written(address);
            contact = written(contact);
        }

        /** Neither address nor contact is ever printed with it. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** As the register has it. */
    public String numberOfBody() {
        return proposalNumber.isEmpty() ? number : proposalNumber;
    }

    private static String written(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
