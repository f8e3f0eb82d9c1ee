package org.zhixing.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.plan.review.PlanDocument;

/**
 * The list of plan documents.
 *
 * @param next where the following page begins, null on the last
 */
public record PlansPage(List<PlanDocument> documents, @Nullable String next) {}
