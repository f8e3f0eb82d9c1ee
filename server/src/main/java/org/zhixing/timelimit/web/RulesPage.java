package org.zhixing.timelimit.web;

import java.util.List;
import org.zhixing.timelimit.LimitRule;

/** All terms with their sources. */
public record RulesPage(List<LimitRule> rules) {}
