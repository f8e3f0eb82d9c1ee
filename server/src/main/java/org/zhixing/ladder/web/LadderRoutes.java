package org.zhixing.ladder.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** The rule table is the supervision office's. */
@Configuration(proxyBeanMethods = false)
class LadderRoutes {

    @Bean
    RouteAccess ladderRouteAccess() {
        return RouteAccess.of("ladder")
                .roles("GET", "/ladder", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/ladder/trial", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/ladder", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .build();
    }

    @Bean
    NavigationEntry ladderEntry() {
        return new NavigationEntry(
                MenuSection.RULES,
                10,
                "ladder.title",
                "/ladder",
                "flag",
                actor -> actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF));
    }
}
