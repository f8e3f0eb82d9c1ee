package org.zhixing.shell.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.RouteAccess;

/** The shell's own table: the first page, what browsers fetch for every page, the error page, and the sign of life. */
@Configuration(proxyBeanMethods = false)
class ShellRoutes {

    @Bean
    RouteAccess shellRouteAccess() {
        return RouteAccess.of("shell")
                .everyone("GET", "/")
                .everyone("GET", "/assets/**")
                .everyone("GET", "/actuator/health")
                .everyone("*", "/error")
                .build();
    }
}
