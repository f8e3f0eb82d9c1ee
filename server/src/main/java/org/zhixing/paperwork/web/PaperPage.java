package org.zhixing.paperwork.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.approval.Waiting;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Timeline;
import org.zhixing.paper.Block;
import org.zhixing.paper.SheetLength;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.signoff.SignOffSteps;

/**
 * One paper.
 *
 * @param unitName to whom it goes, empty for a leader
 * @param body what the sheet says, or would say now
 * @param length how long that is
 * @param waiting who is asked to sign, and since when
 * @param answer where the reader may sign, null if he is not asked
 * @param origin page of the docket or instruction, null when the reader may not open it
 */
public record PaperPage(
        Paper paper,
        String unitName,
        List<Block> body,
        SheetLength length,
        SignOffSteps steps,
        @Nullable PaperAct primary,
        List<PaperAct> others,
        List<Waiting> waiting,
        @Nullable String answer,
        @Nullable String origin,
        List<Stored> files,
        Timeline timeline) {

    /**
     * One heading, one paragraph, or labelled lines in a row.
     *
     * @param lines empty unless it is a table
     */
    public record Part(String heading, String text, List<Block.Line> lines) {}

    /** What was answered to a question about the document itself (R172), empty where it was not asked. */
    public String answered(PaperField field) {
        return paper.entries().getOrDefault(field, "");
    }

    /** The body as it is drawn. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        var lines = new ArrayList<Block.Line>();
        for (Block block : body) {
            if (block instanceof Block.Line line) {
                lines.add(line);
                continue;
            }
            if (!lines.isEmpty()) {
                parts.add(new Part("", "", List.copyOf(lines)));
                lines.clear();
            }
            if (block instanceof Block.Heading heading) {
                parts.add(new Part(heading.text(), "", List.of()));
            } else if (block instanceof Block.Paragraph paragraph) {
                parts.add(new Part("", paragraph.text(), List.of()));
            }
        }
        if (!lines.isEmpty()) {
            parts.add(new Part("", "", List.copyOf(lines)));
        }
        return parts;
    }
}
