package org.zhixing.notification.web;

import static org.zhixing.act.Role.SYSTEM_ADMINISTRATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.ledger.AuditedStreams;
import org.zhixing.notification.Gateways;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/**
 * The table of who may come in: everybody to his own inbox, an administrator's is empty of cases (L16); the channels are
 * set up by the system administrator, who reads no letter.
 */
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
                .staff("GET", "/inbox/channels")
                .staff("POST", "/inbox/channels")
                .roles("GET", "/system/channels", SYSTEM_ADMINISTRATOR)
                .roles("POST", "/system/channels/**", SYSTEM_ADMINISTRATOR)
                .build();
    }

    /** Audit administrators read how the channels were set up. */
    @Bean
    AuditedStreams auditedChannels() {
        return new AuditedStreams(Gateways.STREAM, "notification.channel.title");
    }

    @Bean
    NavigationEntry channelsEntry() {
        return new NavigationEntry(
                MenuSection.SYSTEM,
                60,
                "notification.channel.title",
                "/system/channels",
                "mail",
                actor -> actor.has(SYSTEM_ADMINISTRATOR));
    }
}
