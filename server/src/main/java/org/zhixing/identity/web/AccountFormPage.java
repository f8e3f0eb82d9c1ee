package org.zhixing.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.shell.Choice;

/**
 * Opening an account: first the unit, then a person of it.
 *
 * @param units all units in official order
 * @param unit the unit chosen, else empty
 * @param people those of the unit who have no account
 */
public record AccountFormPage(
        List<Choice> units,
        String unit,
        List<Choice> people,
        String person,
        String username,
        @Nullable Refusal refusal) {}
