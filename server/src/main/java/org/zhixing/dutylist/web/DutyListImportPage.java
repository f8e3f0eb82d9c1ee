package org.zhixing.dutylist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.dutylist.RowProblem;
import org.zhixing.shell.Choice;

/** The form that takes a list in, with what was wrong with the last one; what was typed stays. */
public record DutyListImportPage(
        List<Choice> townships,
        String unit,
        String document,
        String number,
        String day,
        List<RowProblem> problems,
        @Nullable Refusal refusal) {}
