package org.zhixing.secrecy.web;

import static org.zhixing.act.Role.LEADER;
import static org.zhixing.act.Role.SECRETARY;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;
import static org.zhixing.act.Role.UNIT_HEAD;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Actor;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Orders are proposed by the supervision office or a confidential secretary, and read by leaders besides. */
@Configuration(proxyBeanMethods = false)
class SecrecyRoutes {

    static boolean proposes(Actor actor) {
        return actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY);
    }

    @Bean
    RouteAccess secrecyRouteAccess() {
        return RouteAccess.of("secrecy")
                .roles("GET", "/secrecy", SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY, LEADER)
                .roles("GET", "/secrecy/orders/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY)
                .roles("POST", "/secrecy/orders", SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY)
                .roles("GET", "/secrecy/orders/{id}", SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY, LEADER)
                .roles("POST", "/secrecy/orders/{id}/confirm", SUPERVISION_CHIEF, SECRETARY, LEADER)
                .roles("POST", "/secrecy/orders/{id}/decline", SUPERVISION_CHIEF, SECRETARY, LEADER)
                .roles("POST", "/secrecy/orders/{id}/withdraw", SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY)
                .staff("GET", "/secrecy/offline")
                .roles("POST", "/secrecy/offline", SUPERVISION_CHIEF, SECRETARY)
                .roles("POST", "/secrecy/offline/{id}/done", SUPERVISION_CHIEF, SECRETARY)
                .roles("POST", "/secrecy/offline/{id}/withdraw", SUPERVISION_CHIEF, SECRETARY)
                .roles("GET", "/secrecy/internal", SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY)
                .roles("POST", "/secrecy/internal", SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY)
                .roles("POST", "/secrecy/internal/{id}/unmark", SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY)
                .build();
    }

    @Bean
    NavigationEntry secrecyEntry() {
        return new NavigationEntry(
                MenuSection.PAPERS,
                40,
                "secrecy.title",
                "/secrecy",
                "shield-lock",
                actor -> actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY, LEADER));
    }

    /** The head of a unit sees the offline matters that he holds. */
    @Bean
    NavigationEntry offlineEntry() {
        return new NavigationEntry(
                MenuSection.PAPERS,
                50,
                "secrecy.offline",
                "/secrecy/offline",
                "shield-lock",
                actor -> actor.has(UNIT_HEAD));
    }
}
