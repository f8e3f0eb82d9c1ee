package org.zhixing.notification.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.RouteAccess;

/** The inbox's table of who may come in: everybody to his own; an administrator's is empty of cases (L16). */
@Configuration(proxyBeanMethods = false)
class InboxRoutes {

    @Bean
    RouteAccess inboxRouteAccess() {
        return RouteAccess.of("notification")
                .signedIn("GET", "/inbox")
                .signedIn("GET", "/inbox/count")
                .signedIn("POST", "/inbox/read")
                .signedIn("POST", "/inbox/*/open")
                .signedIn("POST", "/inbox/*/read")
                .build();
    }
}
