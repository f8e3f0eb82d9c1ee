package org.zhixing.supervision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/**
 * Port that a higher module fills: instructions that another system has registered and hands over, so that nobody types
 * them again (practice 2 and 6). A person registers each of them; nothing is registered by itself.
 */
public interface InstructionOffers {

    /**
     * What the other system says, as it writes it; what it leaves open is empty.
     *
     * @param leader the leader's name
     * @param givenOn ISO date
     * @param instructionClass name of an {@link InstructionClass}
     * @param number of the paper the leader wrote on
     * @param digest of all of it; other words later have another
     */
    record Offer(
            UUID id,
            String system,
            String leader,
            String givenOn,
            String text,
            String instructionClass,
            boolean replyRequired,
            String title,
            String from,
            String number,
            String receipt,
            String digest) {}

    /** One that waits and that the actor's own office may register. */
    Optional<Offer> waiting(UUID offer, Actor actor);

    /**
     * Ends the waiting in the caller's transaction; refused when somebody else was faster, and when the other system has
     * sent other words since.
     *
     * @param digest of the words that the form was filled from
     */
    Outcome<InstructionId> registered(UUID offer, String digest, InstructionId instruction, Instant at, Actor actor);
}
