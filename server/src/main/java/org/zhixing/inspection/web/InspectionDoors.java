package org.zhixing.inspection.web;

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
import org.zhixing.shell.PublicEntry;
import org.zhixing.shell.RouteAccess;

/** Who may knock at the pages of field work; the relation to the case decides behind the door. */
@Configuration(proxyBeanMethods = false)
class InspectionDoors {

    @Bean
    RouteAccess doorsOfInspection() {
        return RouteAccess.of("inspection")
                .staff("GET", "/inspections")
                .staff("GET", "/inspections.xlsx")
                .roles("GET", "/inspections/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF, UNIT_HEAD, UNIT_LIAISON)
                .roles("POST", "/inspections", SUPERVISION_OFFICER, SUPERVISION_CHIEF, UNIT_HEAD, UNIT_LIAISON)
                .staff("GET", "/inspections/calendar")
                .staff("GET", "/inspections/designations")
                .roles("GET", "/inspections/designations/new", SUPERVISION_CHIEF)
                .roles("POST", "/inspections/designations", SUPERVISION_CHIEF)
                .staff("GET", "/inspections/draws/{id}")
                .staff("GET", "/inspections/{id}")
                .staff("GET", "/inspections/{id}/{act}")
                .staff("POST", "/inspections/{id}/{act}")
                .staff("GET", "/inspections/records/new")
                .staff("POST", "/inspections/records")
                .staff("GET", "/inspections/records/{id}")
                .staff("GET", "/inspections/records/{id}/{act}")
                .staff("POST", "/inspections/records/{id}/{act}")
                .roles(
                        "GET",
                        "/inspections/conclusions/new",
                        SUPERVISION_OFFICER,
                        SUPERVISION_CHIEF,
                        UNIT_HEAD,
                        UNIT_LIAISON)
                .roles(
                        "POST",
                        "/inspections/conclusions",
                        SUPERVISION_OFFICER,
                        SUPERVISION_CHIEF,
                        UNIT_HEAD,
                        UNIT_LIAISON)
                .staff("GET", "/inspections/conclusions/{id}/{act}")
                .staff("POST", "/inspections/conclusions/{id}/{act}")
                .roles("GET", "/rectifications/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/rectifications", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .staff("GET", "/rectifications/{id}/{act}")
                .staff("POST", "/rectifications/{id}/{act}")
                .staff("GET", "/recommendations")
                .staff("GET", "/recommendations.xlsx")
                .roles("GET", "/recommendations/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/recommendations", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .staff("GET", "/recommendations/{id}")
                .staff("GET", "/recommendations/{id}/{act}")
                .staff("POST", "/recommendations/{id}/{act}")
                .staff("GET", "/look-back/{id}/{act}")
                .staff("POST", "/look-back/{id}/{act}")
                .roles("GET", "/burden/meetings/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/burden/meetings", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/burden/allowances/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/burden/allowances", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .staff("GET", "/burden/allowances/{id}")
                .roles("GET", "/burden/challenges/new", UNIT_HEAD, UNIT_LIAISON)
                .roles("POST", "/burden/challenges", UNIT_HEAD, UNIT_LIAISON)
                .staff("GET", "/burden/challenges/{id}/{act}")
                .staff("POST", "/burden/challenges/{id}/{act}")
                .staff("GET", "/inspections/conclusions/{id}")
                .staff("GET", "/rectifications")
                .staff("GET", "/rectifications.xlsx")
                .staff("GET", "/rectifications/register.xlsx")
                .staff("GET", "/rectifications/{id}")
                .staff("GET", "/look-back")
                .roles("POST", "/look-back", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .staff("GET", "/look-back/{id}")
                .staff("GET", "/burden")
                .staff("GET", "/burden/acts")
                .staff("GET", "/burden/outside")
                .staff("GET", "/burden.xlsx")
                .staff("GET", "/burden/units/{id}")
                .staff("GET", "/burden/challenges")
                .staff("GET", "/burden/challenges/{id}")
                .everyone("GET", "/public/burden")
                .everyone("GET", "/public/burden/units/{id}")
                .build();
    }

    @Bean
    static FilteredList rectificationsList() {
        return new FilteredList(
                "rectifications",
                "/rectifications",
                Set.of("state", "origin", "unit", "open", "late", "publicity", "text"));
    }

    @Bean
    static FilteredList recommendationsList() {
        return new FilteredList("recommendations", "/recommendations", Set.of("kind", "state", "text"));
    }

    @Bean
    NavigationEntry recommendationsEntry() {
        return new NavigationEntry(
                MenuSection.FIELD,
                25,
                "inspection.recommendations",
                "/recommendations",
                "file-text",
                actor -> actor.roles().stream().anyMatch(role -> !role.administers()));
    }

    @Bean
    NavigationEntry rectificationsEntry() {
        return new NavigationEntry(
                MenuSection.FIELD,
                20,
                "inspection.rectifications",
                "/rectifications",
                "circle-check",
                actor -> actor.roles().stream().anyMatch(role -> !role.administers()));
    }

    @Bean
    PublicEntry publicBurden() {
        return new PublicEntry(20, "inspection.burden", "/public/burden");
    }

    @Bean
    NavigationEntry burdenEntry() {
        return new NavigationEntry(
                MenuSection.FIELD, 30, "inspection.burden", "/burden", "gauge", actor -> actor.roles().stream()
                        .anyMatch(role -> !role.administers()));
    }

    /** The list's filter, as it may be kept under a name. */
    @Bean
    static FilteredList inspectionsList() {
        return new FilteredList("inspections", "/inspections", Set.of("state", "kind", "unit", "text"));
    }

    @Bean
    NavigationEntry inspectionsEntry() {
        return new NavigationEntry(
                MenuSection.FIELD, 10, "inspection.plans", "/inspections", "search", actor -> actor.roles().stream()
                        .anyMatch(role -> !role.administers()));
    }
}
