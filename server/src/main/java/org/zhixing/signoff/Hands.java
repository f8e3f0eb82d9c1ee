package org.zhixing.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.paper.Block;
import org.zhixing.shell.Texts;

/**
 * Who drafted, checked and signed a sheet, as it is printed on it: one line from the acts, never typed (practice 7).
 *
 * @param hands in the order of the steps
 * @param inUnit whether they are a unit's own leaders, whose signature is the unit's 审签 (practice 3)
 * @param byOne the city's rule that one person did it all; null where several did
 */
public record Hands(List<Hand> hands, boolean inUnit, @Nullable String byOne) {

    /**
     * One step.
     *
     * @param who post and name, as they were
     */
    public record Hand(StepKind kind, String who) {}

    public Hands {
        hands = List.copyOf(hands);
    }

    /** What was done on a paper's way, with its last step, which is just being done. */
    public static Hands of(SignOff signOff) {
        return new Hands(
                signOff.standing().stream()
                        .map(mark -> new Hand(mark.kind(), who(mark.postName(), mark.personName())))
                        .toList(),
                signOff.path().unit() != null,
                null);
    }

    /**
     * Of a sheet whose steps are acts of its own case.
     *
     * @param checker null where one person did it all
     * @param byOne the rule that lets one person do so, null where several did
     */
    public static Hands of(String drafter, @Nullable String checker, String signer, @Nullable String byOne) {
        var hands = new ArrayList<Hand>();
        hands.add(new Hand(StepKind.DRAFT, drafter));
        if (checker != null) {
            hands.add(new Hand(StepKind.CHECK, checker));
        }
        hands.add(new Hand(StepKind.SIGN, signer));
        return new Hands(hands, false, byOne);
    }

    /**
     * Of a sheet that one person's act serves.
     *
     * @param byOne the rule that lets one person do so, null where there is none
     */
    public static Hands signedBy(String signer, @Nullable String byOne) {
        return new Hands(List.of(new Hand(StepKind.SIGN, signer)), false, byOne);
    }

    /** Post and name. */
    public static String who(String post, String name) {
        return post.isEmpty() ? name : post + " " + name;
    }

    public Block line(Texts texts) {
        String names = inUnit ? "signoff.sheet.unit." : "signoff.sheet.";
        String said = hands.stream()
                .map(hand -> texts.t(
                        "signoff.sheet.hand", texts.t(names + hand.kind().name()), hand.who()))
                .collect(Collectors.joining(texts.t("signoff.sheet.then")));
        return new Block.Line(
                texts.t("signoff.sheet.hands"), byOne == null ? said : texts.t("signoff.sheet.by-one", said, byOne));
    }
}
