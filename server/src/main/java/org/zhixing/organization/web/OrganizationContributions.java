package org.zhixing.organization.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Role;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** What this module hangs into the frame. Units and posts are no case content; who changes them is one role. */
@Configuration(proxyBeanMethods = false)
class OrganizationContributions {

    private static final Role[] READERS = {
        Role.SECURITY_ADMINISTRATOR,
        Role.SUPERVISION_OFFICER,
        Role.SUPERVISION_CHIEF,
        Role.LEADER,
        Role.SECRETARY,
        Role.UNIT_LIAISON,
        Role.UNIT_HEAD,
        Role.SECTION_STAFF
    };

    private static final Role[] STAND_IN_KEEPERS = {
        Role.SUPERVISION_OFFICER,
        Role.SUPERVISION_CHIEF,
        Role.LEADER,
        Role.SECRETARY,
        Role.UNIT_LIAISON,
        Role.UNIT_HEAD,
        Role.SECTION_STAFF
    };

    @Bean
    RouteAccess organizationRouteAccess() {
        return RouteAccess.of("organization")
                .roles("GET", "/system/organization", Role.SYSTEM_ADMINISTRATOR, READERS)
                .roles("GET", "/system/organization/units/{id}", Role.SYSTEM_ADMINISTRATOR, READERS)
                .roles("POST", "/system/organization/units/{id}/**", Role.SYSTEM_ADMINISTRATOR)
                .roles("GET", "/system/organization/task-forces", Role.SYSTEM_ADMINISTRATOR, READERS)
                .roles("POST", "/system/organization/task-forces", Role.SYSTEM_ADMINISTRATOR)
                .roles("GET", "/system/organization/import/**", Role.SYSTEM_ADMINISTRATOR)
                .roles("POST", "/system/organization/import/**", Role.SYSTEM_ADMINISTRATOR)
                .roles("GET", "/system/organization/export", Role.SYSTEM_ADMINISTRATOR)
                .roles("GET", "/stand-ins", Role.SYSTEM_ADMINISTRATOR, STAND_IN_KEEPERS)
                .roles("POST", "/stand-ins/**", Role.SYSTEM_ADMINISTRATOR, STAND_IN_KEEPERS)
                .build();
    }

    @Bean
    NavigationEntry organizationEntry() {
        return new NavigationEntry(
                MenuSection.SYSTEM,
                40,
                "organization.title",
                "/system/organization",
                "building",
                actor -> actor.hasAny(
                        Role.SYSTEM_ADMINISTRATOR,
                        Role.SECURITY_ADMINISTRATOR,
                        Role.SUPERVISION_OFFICER,
                        Role.SUPERVISION_CHIEF));
    }

    @Bean
    NavigationEntry standInEntry() {
        return new NavigationEntry(
                MenuSection.DESK,
                40,
                "organization.stand-ins.title",
                "/stand-ins",
                "users",
                actor -> actor.hasAny(STAND_IN_KEEPERS));
    }
}
