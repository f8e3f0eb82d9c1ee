package org.zhixing.supervision.web;

import static org.zhixing.act.Role.SECTION_STAFF;
import static org.zhixing.act.Role.UNIT_HEAD;
import static org.zhixing.act.Role.UNIT_LIAISON;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who may knock at the reports inside units; the relation to the report decides behind the door. */
@Configuration(proxyBeanMethods = false)
class UnitReportDoors {

    @Bean
    RouteAccess doorsOfUnitReports() {
        return RouteAccess.of("supervision")
                .roles("GET", "/unit-reports/ways", UNIT_LIAISON, UNIT_HEAD)
                .roles("POST", "/unit-reports/ways/{kind}", UNIT_HEAD)
                .roles("GET", "/unit-reports/new", UNIT_LIAISON, UNIT_HEAD, SECTION_STAFF)
                .roles("POST", "/unit-reports", UNIT_LIAISON, UNIT_HEAD, SECTION_STAFF)
                .staff("GET", "/unit-reports/{id}")
                .roles("GET", "/unit-reports/{id}/{act}", UNIT_LIAISON, UNIT_HEAD, SECTION_STAFF)
                .roles("POST", "/unit-reports/{id}/{act}", UNIT_LIAISON, UNIT_HEAD, SECTION_STAFF)
                .build();
    }

    @Bean
    NavigationEntry unitWaysEntry() {
        return new NavigationEntry(
                MenuSection.RULES,
                30,
                "supervision.ways.title",
                "/unit-reports/ways",
                "list-details",
                actor -> actor.hasAny(UNIT_LIAISON, UNIT_HEAD));
    }
}
