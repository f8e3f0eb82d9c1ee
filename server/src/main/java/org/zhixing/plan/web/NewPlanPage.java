package org.zhixing.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new document; what was typed stays when it is refused.
 *
 * @param error message key of what is wrong, null at first
 */
public record NewPlanPage(@Nullable String error, List<Object> args, String text) {}
