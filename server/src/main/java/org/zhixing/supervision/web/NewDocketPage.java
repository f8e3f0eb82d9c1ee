package org.zhixing.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.shell.Choice;
import org.zhixing.supervision.instruction.Similar;

/**
 * The form for a docket opened by hand; what was typed stays when it is refused.
 *
 * @param similar dockets under way that may be about the same; the officer decides (R040)
 * @param members names of the units that will each get a docket below it, to be confirmed; empty before
 * @param confirms what is sent back with the confirmation
 * @param duties items of duty lists, the likely ones first; none where no list is in force
 * @param byOne whether it is opened at once; else it waits for who checks and who signs (practice 7)
 * @param refused message key of what is wrong, null at first
 */
public record NewDocketPage(
        @Nullable String refused,
        List<Object> args,
        List<Choice> units,
        NewDocketForm form,
        List<Similar.Like> similar,
        List<String> members,
        String confirms,
        List<Choice> duties,
        boolean byOne) {}
