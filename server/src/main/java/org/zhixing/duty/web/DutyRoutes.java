package org.zhixing.duty.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Role;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** The roster is open to all staff; who may write it, and who may see whom to call, is asked behind the door. */
@Configuration(proxyBeanMethods = false)
class DutyRoutes {

    @Bean
    RouteAccess dutyRouteAccess() {
        return RouteAccess.of("duty")
                .staff("GET", "/duty")
                .staff("POST", "/duty")
                .staff("POST", "/duty/*/removal")
                .staff("GET", "/duty/calls")
                .staff("GET", "/duty/calls.xlsx")
                .staff("POST", "/duty/calls/*")
                .build();
    }

    @Bean
    NavigationEntry dutyEntry() {
        return new NavigationEntry(
                MenuSection.DESK,
                30,
                "duty.title",
                "/duty",
                "clock",
                actor -> !actor.roles().isEmpty() && actor.roles().stream().noneMatch(Role::administers));
    }
}
