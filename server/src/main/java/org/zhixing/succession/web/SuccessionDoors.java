package org.zhixing.succession.web;

import static org.zhixing.act.Role.LEADER;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;
import static org.zhixing.act.Role.UNIT_HEAD;
import static org.zhixing.act.Role.UNIT_LIAISON;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who may knock at the pages of succession; the relation to the act decides behind the door. */
@Configuration(proxyBeanMethods = false)
class SuccessionDoors {

    @Bean
    RouteAccess doorsOfSuccession() {
        return RouteAccess.of("succession")
                .roles("GET", "/successions", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, UNIT_HEAD, UNIT_LIAISON)
                .roles("GET", "/successions/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/successions", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles(
                        "GET",
                        "/successions/{id}",
                        SUPERVISION_OFFICER,
                        SUPERVISION_CHIEF,
                        LEADER,
                        UNIT_HEAD,
                        UNIT_LIAISON)
                .roles("GET", "/successions/{id}.xlsx", SUPERVISION_OFFICER, SUPERVISION_CHIEF, UNIT_HEAD, UNIT_LIAISON)
                .roles("POST", "/successions/{id}/assign", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/successions/{id}/announce", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/successions/{id}/take-back", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/successions/{id}/withdraw", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/successions/{id}/hand-over", UNIT_HEAD)
                .roles("POST", "/successions/{id}/receive", UNIT_HEAD)
                .roles("POST", "/successions/{id}/effect", SUPERVISION_CHIEF)
                .build();
    }

    @Bean
    NavigationEntry successionsEntry() {
        return new NavigationEntry(
                MenuSection.RULES,
                40,
                "succession.title",
                "/successions",
                "arrows-join",
                actor -> actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, UNIT_HEAD, UNIT_LIAISON));
    }
}
