package org.zhixing.paperwork.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Role;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who may knock at the pages of papers; the relation to the paper decides behind the door. */
@Configuration(proxyBeanMethods = false)
class PaperDoors {

    @Bean
    RouteAccess doorsOfPaperwork() {
        return RouteAccess.of("paperwork")
                .staff("GET", "/paperwork")
                .staff("GET", "/paperwork.xlsx")
                .roles("GET", "/paperwork/reserved", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/paperwork/reserved", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/paperwork/reserved/{id}/{act}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/paperwork/reserved/{id}/{act}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/paperwork/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/paperwork", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .staff("GET", "/paperwork/{id}")
                .roles("GET", "/paperwork/{id}/{act}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/paperwork/{id}/{act}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .build();
    }

    @Bean
    static FilteredList paperworkList() {
        return new FilteredList("paperwork", "/paperwork", Set.of("kind", "state", "text"));
    }

    @Bean
    NavigationEntry paperworkEntry() {
        return new NavigationEntry(
                MenuSection.PAPERS, 10, "paperwork.title", "/paperwork", "file-text", actor -> actor.roles().stream()
                        .anyMatch(role -> !role.administers() && role != Role.SECTION_STAFF));
    }
}
