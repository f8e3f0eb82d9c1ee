package org.zhixing.inspection.recommendation;

import org.zhixing.inspection.RecommendationKind;

/**
 * A recommendation as it is written.
 *
 * @param basis law and article behind it
 * @param proposal what the competent body is asked to consider
 * @param body the competent body, one of those whom the rules name for the kind
 */
public record NewRecommendation(RecommendationKind kind, String facts, String basis, String proposal, String body) {}
