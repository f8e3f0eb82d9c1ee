package org.zhixing.exchange.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;
import static org.zhixing.act.Role.SYSTEM_ADMINISTRATOR;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/**
 * Systems come in by their token alone and reach nothing but the machine interface; the operator connects them and reads
 * no matter; matters are the supervision office's.
 */
@Configuration(proxyBeanMethods = false)
class ExchangeRoutes {

    /** Before the locks of the house, which stand at -100. */
    private static final int BEFORE_THE_LOCKS = -110;

    @Bean
    RouteAccess exchangeRouteAccess() {
        return RouteAccess.of("exchange")
                .everyone("GET", "/api/v1/openapi.json")
                .systems("POST", "/api/v1/matters")
                .systems("GET", "/api/v1/matters")
                .systems("POST", "/api/v1/instructions")
                .systems("GET", "/api/v1/instructions")
                .systems("POST", "/api/v1/proposals")
                .systems("GET", "/api/v1/proposals")
                .systems("GET", "/api/v1/dockets")
                .systems("GET", "/api/v1/dockets/**")
                .roles("GET", "/exchange", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/exchange/**", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/exchange/**", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/system/exchange", SYSTEM_ADMINISTRATOR)
                .roles("POST", "/system/exchange", SYSTEM_ADMINISTRATOR)
                .roles("POST", "/system/exchange/**", SYSTEM_ADMINISTRATOR)
                .build();
    }

    @Bean
    FilterRegistrationBean<TokenGate> exchangeGate(TokenGate gate) {
        var registration = new FilterRegistrationBean<>(gate);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(BEFORE_THE_LOCKS);
        return registration;
    }

    @Bean
    NavigationEntry exchangeEntry() {
        return new NavigationEntry(
                MenuSection.RULES,
                50,
                "exchange.title",
                "/exchange",
                "link",
                actor -> actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF));
    }

    @Bean
    NavigationEntry connectedSystemsEntry() {
        return new NavigationEntry(
                MenuSection.SYSTEM,
                70,
                "exchange.systems",
                "/system/exchange",
                "link",
                actor -> actor.has(SYSTEM_ADMINISTRATOR));
    }
}
