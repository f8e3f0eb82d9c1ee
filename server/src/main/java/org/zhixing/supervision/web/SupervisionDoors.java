package org.zhixing.supervision.web;

import static org.zhixing.act.Role.LEADER;
import static org.zhixing.act.Role.SECRETARY;
import static org.zhixing.act.Role.SECTION_STAFF;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;
import static org.zhixing.act.Role.UNIT_HEAD;
import static org.zhixing.act.Role.UNIT_LIAISON;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who comes in to lists, new dockets and proposals; the acts on a docket have a table of their own. */
@Configuration(proxyBeanMethods = false)
class SupervisionDoors {

    @Bean
    RouteAccess doorsOfSupervision() {
        return RouteAccess.of("supervision")
                .staff("GET", "/dockets")
                .staff("GET", "/dockets.xlsx")
                .staff("GET", "/dockets/register.xlsx")
                .roles("GET", "/dockets/batch", UNIT_LIAISON, UNIT_HEAD, SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/dockets/batch", UNIT_LIAISON, UNIT_HEAD, SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .staff("GET", "/dockets/board")
                .staff("GET", "/dockets/board.xlsx")
                .staff("GET", "/dockets/passed-on")
                .staff("GET", "/dockets/passed-on.xlsx")
                .roles("GET", "/dockets/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/dockets", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/proposals", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/proposals/**", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/corrections", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/corrections/**", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/rounds/templates", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/rounds/templates/{kind}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/rounds/templates/{kind}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/rounds/templates/{kind}/starter.xlsx", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/rounds/templates/{kind}/starter.docx", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles(
                        "GET",
                        "/rounds/{month}/register.xlsx",
                        SUPERVISION_OFFICER,
                        SUPERVISION_CHIEF,
                        LEADER,
                        SECRETARY)
                .roles("GET", "/rounds/{month}/brief.docx", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .staff("GET", "/rounds")
                .roles("GET", "/rounds/{month}", UNIT_LIAISON, UNIT_HEAD, SECTION_STAFF)
                .roles("POST", "/rounds/{month}", UNIT_LIAISON, UNIT_HEAD, SECTION_STAFF)
                .staff("GET", "/rounds/batches/{id}")
                .roles("POST", "/rounds/batches/{id}/take-back", UNIT_LIAISON, UNIT_HEAD, SECTION_STAFF)
                .roles("POST", "/rounds/batches/{id}/record-page", UNIT_LIAISON, UNIT_HEAD, SECTION_STAFF)
                .roles("GET", "/rounds/{month}/city", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .roles("POST", "/rounds/{month}/city", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/rounds/{month}/city.xlsx", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .build();
    }

    /** The list's filter, as it may be kept under a name. */
    @Bean
    static FilteredList docketsList() {
        return new FilteredList(
                "dockets",
                "/dockets",
                Set.of(
                        "state",
                        "colour",
                        "time",
                        "unit",
                        "urgency",
                        "campaign",
                        "reported",
                        "course",
                        "kind",
                        "carry",
                        "text",
                        "order",
                        "in-hand",
                        "section",
                        "person"));
    }

    @Bean
    NavigationEntry docketsEntry() {
        return new NavigationEntry(
                MenuSection.SUPERVISION,
                10,
                "supervision.list.title",
                "/dockets",
                "clipboard-list",
                actor -> actor.roles().stream().anyMatch(role -> !role.administers()));
    }

    @Bean
    NavigationEntry roundsEntry() {
        return new NavigationEntry(
                MenuSection.SUPERVISION,
                30,
                "supervision.round.entry",
                "/rounds",
                "calendar",
                actor -> actor.roles().stream().anyMatch(role -> !role.administers()));
    }

    @Bean
    NavigationEntry templatesEntry() {
        return new NavigationEntry(
                MenuSection.RULES,
                35,
                "supervision.template.title",
                "/rounds/templates",
                "file-text",
                actor -> actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF));
    }

    @Bean
    NavigationEntry proposalsEntry() {
        return new NavigationEntry(
                MenuSection.SUPERVISION,
                20,
                "supervision.proposals.title",
                "/proposals",
                "flag",
                actor -> actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF));
    }
}
