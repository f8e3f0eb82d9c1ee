package org.zhixing.paper.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Role;
import org.zhixing.shell.RouteAccess;

/** Paper's table of who may come in; which sheet one may read is decided by its case, see {@link ReadingRights}. */
@Configuration(proxyBeanMethods = false)
class PaperRoutes {

    @Bean
    RouteAccess paperRouteAccess() {
        return RouteAccess.of("paper")
                .everyone("GET", "/verify")
                .everyone("GET", "/verify/*")
                .staff("GET", "/papers/*")
                .roles("GET", "/papers", Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)
                .roles("GET", "/papers/codes", Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)
                .roles("POST", "/papers/codes", Role.SUPERVISION_CHIEF)
                .build();
    }
}
