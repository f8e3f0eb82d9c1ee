package org.zhixing.supervision.instruction.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ViewBar;
import org.zhixing.supervision.instruction.InstructionFilter;
import org.zhixing.supervision.instruction.InstructionListing;
import org.zhixing.supervision.instruction.InstructionRow;

/**
 * The register.
 *
 * @param leaders whose instructions may be asked for
 * @param address the filter as it stands in the address, without a page
 * @param next address of the following page, null on the last
 * @param leads whether the reader is a leader, who is shown what waits for him and what was recorded for him
 */
public record InstructionsPage(
        InstructionFilter filter,
        List<InstructionRow> rows,
        int total,
        List<Choice> leaders,
        List<Integer> years,
        String address,
        @Nullable String next,
        boolean mayRegister,
        boolean leads,
        ViewBar views) {

    public boolean counted() {
        return total <= InstructionListing.COUNTED;
    }

    public int most() {
        return InstructionListing.COUNTED;
    }

    public String value(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }
}
