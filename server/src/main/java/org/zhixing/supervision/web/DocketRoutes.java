package org.zhixing.supervision.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.RouteAccess;

/** Who may knock at the pages of one docket; the relation to it decides behind the door. */
@Configuration(proxyBeanMethods = false)
class DocketRoutes {

    @Bean
    RouteAccess docketRouteAccess() {
        return RouteAccess.of("supervision")
                .staff("GET", "/dockets/{id}")
                .staff("GET", "/dockets/{id}/{act}")
                .staff("POST", "/dockets/{id}/{act}")
                .staff("GET", "/notices/{id}/{act}")
                .staff("POST", "/notices/{id}/{act}")
                .build();
    }
}
