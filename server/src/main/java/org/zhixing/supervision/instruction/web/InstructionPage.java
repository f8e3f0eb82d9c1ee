package org.zhixing.supervision.instruction.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Timeline;
import org.zhixing.paper.Issued;
import org.zhixing.shell.CasePaper;
import org.zhixing.supervision.InstructionAct;
import org.zhixing.supervision.instruction.Instruction;
import org.zhixing.supervision.instruction.Matter;
import org.zhixing.supervision.instruction.Remark;

/**
 * One instruction, whole.
 *
 * @param primary the one thing this actor should do, null for nothing
 * @param question where the leader answers the report, null when this reader does not
 * @param replyDue all results are known and the leader does not know them
 */
public record InstructionPage(
        Instruction instruction,
        List<Remark> remarks,
        List<Matter> matters,
        List<Stored> files,
        List<Issued> sheets,
        Timeline timeline,
        List<CasePaper> written,
        Map<UnitId, String> names,
        @Nullable InstructionAct primary,
        List<InstructionAct> others,
        @Nullable String question,
        @Nullable String recording,
        boolean replyDue) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }

    public String href(InstructionAct act) {
        return instruction.id().href() + "/" + act.slug();
    }

    public List<Stored> images() {
        return files.stream()
                .filter(file -> file.mediaType().startsWith("image/"))
                .toList();
    }
}
