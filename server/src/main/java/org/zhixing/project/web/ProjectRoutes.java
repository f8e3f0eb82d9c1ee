package org.zhixing.project.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Role;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** The office takes lists in; everybody reads the projects whose dockets he may see. */
@Configuration(proxyBeanMethods = false)
class ProjectRoutes {

    @Bean
    RouteAccess projectRouteAccess() {
        return RouteAccess.of("project")
                .staff("GET", "/projects")
                .staff("GET", "/projects.xlsx")
                .staff("GET", "/projects/{id}")
                .staff("POST", "/projects/{id}/notes")
                .staff("POST", "/projects/{id}/secretary")
                .roles("POST", "/projects/{id}/dockets", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/projects/{id}/dockets/{docket}/detach", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/projects/import", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/projects/import", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/projects/import/template.xlsx", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .build();
    }

    @Bean
    NavigationEntry projectsEntry() {
        return new NavigationEntry(
                MenuSection.SOURCES,
                40,
                "project.menu",
                "/projects",
                "flag",
                actor -> !actor.roles().isEmpty() && actor.roles().stream().noneMatch(Role::administers));
    }
}
