package org.zhixing.timelimit.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Role;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who may come in to the pages of time limits; whose limits one may see is decided by their case. */
@Configuration(proxyBeanMethods = false)
class TimelimitRoutes {

    @Bean
    RouteAccess timelimitRouteAccess() {
        return RouteAccess.of("timelimit")
                .staff("GET", "/limits/*")
                .signedIn("GET", "/limits/rules")
                .roles("GET", "/limits/repairs", Role.SYSTEM_ADMINISTRATOR)
                .roles("POST", "/limits/repairs/*", Role.SYSTEM_ADMINISTRATOR)
                .signedIn("GET", "/calendar")
                .roles("GET", "/calendar/notices", Role.SUPERVISION_CHIEF, Role.SYSTEM_ADMINISTRATOR)
                .roles("POST", "/calendar/notices", Role.SUPERVISION_CHIEF, Role.SYSTEM_ADMINISTRATOR)
                .roles("POST", "/calendar/notices/check", Role.SUPERVISION_CHIEF, Role.SYSTEM_ADMINISTRATOR)
                .build();
    }

    @Bean
    NavigationEntry calendarNavigation() {
        return new NavigationEntry(
                MenuSection.RULES, 30, "timelimit.calendar.title", "/calendar", "calendar", actor -> true);
    }

    @Bean
    NavigationEntry repairsNavigation() {
        return new NavigationEntry(
                MenuSection.SYSTEM,
                80,
                "timelimit.repairs.title",
                "/limits/repairs",
                "alert-triangle",
                actor -> actor.has(Role.SYSTEM_ADMINISTRATOR));
    }
}
