package org.zhixing.timelimit.web;

import org.zhixing.timelimit.LimitExplanation;

/**
 * How one limit was counted.
 *
 * @param caseHref where its case is shown
 */
public record CountedPage(LimitExplanation explanation, String caseHref) {}
