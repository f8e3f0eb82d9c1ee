package org.zhixing.signoff.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** The office reads the steps, its chief sets them. */
@Configuration(proxyBeanMethods = false)
class PathDoors {

    @Bean
    RouteAccess doorsOfSignOff() {
        return RouteAccess.of("signoff")
                .roles("GET", "/sign-off-paths", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/sign-off-paths/{kind}", SUPERVISION_CHIEF)
                .roles("POST", "/sign-off-paths/{kind}", SUPERVISION_CHIEF)
                .build();
    }

    @Bean
    NavigationEntry signOffEntry() {
        return new NavigationEntry(
                MenuSection.RULES,
                20,
                "signoff.title",
                "/sign-off-paths",
                "list-details",
                actor -> actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF));
    }
}
