package org.zhixing.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.project.RowProblem;
import org.zhixing.shell.Choice;

/** The form that takes a list in, with what was wrong with the last one. */
public record ProjectImportPage(
        String source, List<Choice> duties, DutyGround duty, List<RowProblem> problems, @Nullable Refusal refusal) {}
