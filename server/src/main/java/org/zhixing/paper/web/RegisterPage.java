package org.zhixing.paper.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.paper.register.NumberRegister;
import org.zhixing.shell.Choice;

/**
 * The register of numbers: one code in one year.
 *
 * @param chosen null when no number has been given yet
 * @param next address of the following rows, null at the end
 */
public record RegisterPage(
        List<Choice> choices,
        NumberRegister.@Nullable Series chosen,
        List<NumberRegister.Row> rows,
        @Nullable String next) {}
