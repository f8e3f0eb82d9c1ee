package org.zhixing.brief.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefPart;
import org.zhixing.brief.ExampleChoice;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.Example;
import org.zhixing.brief.inquiry.Correction;
import org.zhixing.paper.SheetLength;
import org.zhixing.signoff.SignedPages;
import org.zhixing.timelimit.LimitView;

/**
 * The form of one act.
 *
 * @param version the brief as it was read
 * @param words what stands in the parts, or was typed
 * @param facts to be confirmed by the reader's unit
 * @param corrections to be ruled on
 * @param reason what was typed
 * @param names of the units that are asked
 * @param examples practices to be kept or struck
 * @param choices what was typed about them
 * @param signed the signed page to be recorded, null for other acts
 * @param open whether the unit may still answer
 * @param length how long the text to be submitted is, null where that is not measured
 */
public record BriefActPage(
        Brief brief,
        BriefAct act,
        int version,
        String title,
        Map<BriefPart, String> words,
        List<Fact> facts,
        List<Correction> corrections,
        String reason,
        List<String> names,
        List<Example> examples,
        Map<UUID, ExampleChoice> choices,
        @Nullable LimitView limit,
        SignedPages.@Nullable Form signed,
        boolean open,
        @Nullable SheetLength length,
        @Nullable Refusal refusal) {

    /**
     * A fact about the unit.
     *
     * @param objected whether it was typed as wrong
     * @param correction what was typed against it
     */
    public record Fact(String docket, String figure, String words, String href, boolean objected, String correction) {}

    /** What is wrong with the reason for the length, else nothing. */
    public @Nullable Refusal tooLong() {
        return refusal != null && refusal.key().equals("brief.refused.too-long") ? refusal : null;
    }

    public boolean withReason() {
        return act == BriefAct.SEND_BACK || act == BriefAct.DISCARD || act == BriefAct.WITHDRAW;
    }

    /** Whether this is what stands, or what was typed. */
    public boolean chosen(Example example, ExampleChoice choice) {
        return choices.getOrDefault(example.practice(), example.choice()) == choice;
    }

    public String words(BriefPart part) {
        return words.getOrDefault(part, "");
    }
}
