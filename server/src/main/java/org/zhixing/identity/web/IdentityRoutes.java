package org.zhixing.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.RouteAccess;

/** Identity's table of who may do what. Steps of signing in are open, and check for themselves that the step is due. */
@Configuration(proxyBeanMethods = false)
class IdentityRoutes {

    @Bean
    RouteAccess identityRouteAccess() {
        return RouteAccess.of("identity")
                .everyone("GET", "/sign-in")
                .everyone("POST", "/sign-in")
                .everyone("POST", "/sign-in/sample")
                .everyone("POST", "/sign-out")
                .build();
    }
}
