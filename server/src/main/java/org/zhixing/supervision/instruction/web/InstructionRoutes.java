package org.zhixing.supervision.instruction.web;

import static org.zhixing.act.Role.LEADER;
import static org.zhixing.act.Role.SECRETARY;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who may knock at the register of instructions; which of them one sees is decided behind the door. */
@Configuration(proxyBeanMethods = false)
class InstructionRoutes {

    @Bean
    RouteAccess instructionRouteAccess() {
        return RouteAccess.of("supervision")
                .roles("GET", "/instructions", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .roles("GET", "/instructions.xlsx", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .roles("GET", "/instructions/register.xlsx", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .roles("GET", "/instructions/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY)
                .roles("POST", "/instructions", SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY)
                .roles("GET", "/instructions/{id}", SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY)
                .roles("GET", "/instructions/{id}/{act}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/instructions/{id}/{act}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .build();
    }

    /** The register's filter, as it may be kept under a name. */
    @Bean
    static FilteredList instructionsList() {
        return new FilteredList(
                "instructions", "/instructions", Set.of("state", "class", "leader", "year", "lacking", "text"));
    }

    @Bean
    NavigationEntry instructionsEntry() {
        return new NavigationEntry(
                MenuSection.SOURCES,
                20,
                "supervision.instruction.register",
                "/instructions",
                "edit",
                actor -> actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, SECRETARY));
    }
}
