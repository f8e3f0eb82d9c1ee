package org.zhixing.brief.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who may knock at the pages of briefs; the relation to the brief decides behind the door. */
@Configuration(proxyBeanMethods = false)
class BriefDoors {

    @Bean
    RouteAccess doorsOfBriefs() {
        return RouteAccess.of("brief")
                .staff("GET", "/briefs")
                .staff("GET", "/briefs.xlsx")
                .roles("GET", "/briefs/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/briefs", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .staff("GET", "/briefs/{id}")
                .staff("GET", "/briefs/{id}/rows")
                .staff("GET", "/briefs/{id}/rows.xlsx")
                .staff("GET", "/briefs/{id}/{act}")
                .staff("POST", "/briefs/{id}/{act}")
                .build();
    }

    @Bean
    static FilteredList briefsList() {
        return new FilteredList("briefs", "/briefs", Set.of("kind", "state", "text"));
    }

    @Bean
    NavigationEntry briefsEntry() {
        return new NavigationEntry(
                MenuSection.PAPERS, 20, "brief.title", "/briefs", "file-text", actor -> actor.roles().stream()
                        .anyMatch(role -> !role.administers()));
    }
}
