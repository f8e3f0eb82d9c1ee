package org.zhixing.decision.web;

import static org.zhixing.act.Role.LEADER;
import static org.zhixing.act.Role.SECRETARY;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.decision.Meetings;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** The office registers and reports back, leaders read and answer; units see their dockets, never the minutes. */
@Configuration(proxyBeanMethods = false)
class MeetingRoutes {

    @Bean
    RouteAccess decisionRouteAccess() {
        return RouteAccess.of("decision")
                .roles("GET", "/meetings", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .roles("GET", "/meetings/items", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .roles("GET", "/meetings/items.xlsx", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .roles(
                        "GET",
                        "/meetings/items/register.xlsx",
                        SUPERVISION_OFFICER,
                        SUPERVISION_CHIEF,
                        LEADER,
                        SECRETARY)
                .roles("GET", "/meetings/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/meetings", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/meetings/{id}", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .roles("POST", "/meetings/{id}/opening", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/meetings/{id}/settling", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/meetings/{id}/reports", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/meetings/{id}/answers", LEADER)
                .build();
    }

    @Bean
    NavigationEntry meetingsEntry() {
        return new NavigationEntry(MenuSection.SOURCES, 30, "decision.title", "/meetings", "users", Meetings::admits);
    }
}
