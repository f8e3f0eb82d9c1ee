package org.zhixing.supervision.instruction;

import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.InstructionCommand;

/**
 * A matter of an instruction, and the docket that it became.
 *
 * @param docket null until the director has decided
 * @param state of that docket
 */
public record Matter(
        int round,
        int place,
        InstructionCommand.Matter what,
        @Nullable DocketId docket,
        @Nullable String number,
        @Nullable DocketState state) {

    /** Whether its result is known: accepted, closed, or withdrawn. */
    public boolean done() {
        return state == DocketState.ACCEPTED || state == DocketState.CLOSED || state == DocketState.WITHDRAWN;
    }
}
