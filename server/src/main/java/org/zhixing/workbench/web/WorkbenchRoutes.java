package org.zhixing.workbench.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.RouteAccess;

/** The workbench's table of who may come in: all who work on cases, so no administrator. */
@Configuration(proxyBeanMethods = false)
class WorkbenchRoutes {

    @Bean
    RouteAccess workbenchRouteAccess() {
        return RouteAccess.of("workbench")
                .staff("GET", "/workbench")
                .staff("GET", "/search")
                .build();
    }
}
