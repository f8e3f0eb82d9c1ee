package org.zhixing.shell.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.shell.RouteAccess;
import org.zhixing.shell.SavedViews;

/** The shell's own table: the first page, what browsers fetch for every page, the error page, the sign
 * of life, and one's own saved views. */
@Configuration(proxyBeanMethods = false)
class ShellRoutes {

    @Bean
    SavedViews savedViews(JdbcClient jdbc) {
        return new SavedViews(jdbc);
    }

    @Bean
    RouteAccess shellRouteAccess() {
        return RouteAccess.of("shell")
                .everyone("GET", "/")
                .everyone("GET", "/assets/**")
                .everyone("GET", "/actuator/health")
                .everyone("*", "/error")
                .signedIn("POST", "/views/**")
                .build();
    }
}
