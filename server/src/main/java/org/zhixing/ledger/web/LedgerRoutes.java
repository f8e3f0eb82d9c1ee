package org.zhixing.ledger.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Role;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** The ledger's table of who may come in; whose proof one may take is decided by the case. */
@Configuration(proxyBeanMethods = false)
class LedgerRoutes {

    @Bean
    RouteAccess ledgerRouteAccess() {
        return RouteAccess.of("ledger")
                .everyone("GET", "/ledger/key")
                .staff("GET", "/ledger/proof/*/*/*")
                .roles("GET", "/audit", Role.AUDIT_ADMINISTRATOR)
                .build();
    }

    @Bean
    NavigationEntry auditNavigation() {
        return new NavigationEntry(
                MenuSection.SYSTEM,
                90,
                "ledger.audit.title",
                "/audit",
                "shield-lock",
                actor -> actor.has(Role.AUDIT_ADMINISTRATOR));
    }
}
