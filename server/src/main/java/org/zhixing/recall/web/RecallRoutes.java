package org.zhixing.recall.web;

import static org.zhixing.act.Role.LEADER;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;
import static org.zhixing.act.Role.UNIT_HEAD;
import static org.zhixing.act.Role.UNIT_LIAISON;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who may look back; what they find there is what they may see today. */
@Configuration(proxyBeanMethods = false)
class RecallRoutes {

    @Bean
    RouteAccess recallRouteAccess() {
        return RouteAccess.of("recall")
                .roles("GET", "/as-known", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, UNIT_HEAD, UNIT_LIAISON)
                .roles("GET", "/as-known.xlsx", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, UNIT_HEAD, UNIT_LIAISON)
                .roles("GET", "/as-known/{id}", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, UNIT_HEAD, UNIT_LIAISON)
                .build();
    }

    @Bean
    NavigationEntry recallEntry() {
        return new NavigationEntry(
                MenuSection.INSIGHT, 20, "recall.title", "/as-known", "history", PastOfDocket::admits);
    }
}
