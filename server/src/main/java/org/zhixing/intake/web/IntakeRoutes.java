package org.zhixing.intake.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Only the supervision office comes in; which registers are its own is decided behind the door. */
@Configuration(proxyBeanMethods = false)
class IntakeRoutes {

    @Bean
    RouteAccess intakeRouteAccess() {
        return RouteAccess.of("intake")
                .roles("GET", "/intake", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/intake", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/intake/**", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/intake/**", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .build();
    }

    @Bean
    NavigationEntry intakeEntry() {
        return new NavigationEntry(
                MenuSection.SOURCES,
                60,
                "intake.title",
                "/intake",
                "upload",
                actor -> actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF));
    }
}
