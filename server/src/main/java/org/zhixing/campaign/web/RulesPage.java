package org.zhixing.campaign.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.rule.StandingRule;

/** The register of rules that outlive campaigns. */
public record RulesPage(List<StandingRule> rules, Map<UnitId, String> names, LocalDate today) {

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
