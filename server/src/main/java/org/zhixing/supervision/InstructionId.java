package org.zhixing.supervision;

import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;

/** One leader's instruction in the register. */
public record InstructionId(UUID value) {

    /** The kind of case in a {@link CaseRef}. */
    public static final String TYPE = "instruction";

    public static InstructionId next() {
        return new InstructionId(Ids.next());
    }

    /** The case under which ledger, sheets, files and questions know the instruction. */
    public CaseRef subject() {
        return new CaseRef(DocketId.MODULE, TYPE, value);
    }

    /** The page of the instruction. */
    public String href() {
        return "/instructions/" + value;
    }
}
