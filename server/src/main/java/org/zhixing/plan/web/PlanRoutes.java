package org.zhixing.plan.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who comes in through which door of this module. */
@Configuration(proxyBeanMethods = false)
class PlanRoutes {

    @Bean
    RouteAccess routesOfPlan() {
        return RouteAccess.of("plan")
                .roles("GET", "/plans/**", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/plans/**", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/campaigns/{id}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .build();
    }

    @Bean
    NavigationEntry plansEntry() {
        return new NavigationEntry(MenuSection.SOURCES, 10, "plan.title", "/plans", "file-text", PlanRights::mayReview);
    }
}
