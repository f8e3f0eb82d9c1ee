package org.zhixing.exchange;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A leader's instruction as another system writes it (practice 2 and 6).
 *
 * @param number the other system's own number, once for each instruction
 * @param leader the leader's name
 * @param givenOn a day, year first
 * @param text the exact words
 * @param instructionClass name of an {@code InstructionClass}, empty where the other system does not know
 * @param replyRequired left out for no
 * @param title of the paper the leader wrote on
 * @param from who sent that paper
 * @param paperNumber its own number
 * @param receipt number under which it was received
 */
public record OfferedInstruction(
        String number,
        String leader,
        String givenOn,
        String text,
        String instructionClass,
        @Nullable Boolean replyRequired,
        String title,
        String from,
        String paperNumber,
        String receipt) {

    public OfferedInstruction {
        number = text(number);
        leader = text(leader);
        givenOn = text(givenOn);
        text = text(text);
        instructionClass = text(instructionClass);
        replyRequired = Boolean.TRUE.equals(replyRequired);
        title = text(title);
        from = text(from);
        paperNumber = text(paperNumber);
        receipt = text(receipt);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
