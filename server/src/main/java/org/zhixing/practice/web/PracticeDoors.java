package org.zhixing.practice.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;
import static org.zhixing.act.Role.UNIT_HEAD;
import static org.zhixing.act.Role.UNIT_LIAISON;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.inspection.AskedElsewhere;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who may knock at the pages of the library; the relation to the case decides behind the door. */
@Configuration(proxyBeanMethods = false)
class PracticeDoors {

    @Bean
    RouteAccess doorsOfPractice() {
        return RouteAccess.of("practice")
                .staff("GET", "/practices")
                .staff("GET", "/practices.xlsx")
                .roles("GET", "/practices/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF, UNIT_HEAD, UNIT_LIAISON)
                .roles("POST", "/practices", SUPERVISION_OFFICER, SUPERVISION_CHIEF, UNIT_HEAD, UNIT_LIAISON)
                .staff("GET", "/practices/{id}")
                .staff("GET", "/practices/{id}/{act}")
                .staff("POST", "/practices/{id}/{act}")
                .staff("GET", "/negative-cases")
                .staff("GET", "/negative-cases.xlsx")
                .roles("GET", "/negative-cases/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/negative-cases", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .staff("GET", "/negative-cases/{id}")
                .staff("GET", "/negative-cases/{id}/{act}")
                .staff("POST", "/negative-cases/{id}/{act}")
                .staff("GET", "/campaign-materials")
                .staff("GET", "/campaign-materials.xlsx")
                .roles(
                        "GET",
                        "/campaign-materials/new",
                        SUPERVISION_OFFICER,
                        SUPERVISION_CHIEF,
                        UNIT_HEAD,
                        UNIT_LIAISON)
                .roles("POST", "/campaign-materials", SUPERVISION_OFFICER, SUPERVISION_CHIEF, UNIT_HEAD, UNIT_LIAISON)
                .staff("GET", "/campaign-materials/{id}")
                .staff("GET", "/campaign-materials/{id}/{act}")
                .staff("POST", "/campaign-materials/{id}/{act}")
                .build();
    }

    @Bean
    static FilteredList practicesList() {
        return new FilteredList(
                "practices", "/practices", Set.of("shelf", "theme", "unit", "adopter", "source", "order", "text"));
    }

    @Bean
    static FilteredList negativeCasesList() {
        return new FilteredList("negative-cases", "/negative-cases", Set.of("shelf", "unit", "text"));
    }

    @Bean
    NavigationEntry practicesEntry() {
        return new NavigationEntry(
                MenuSection.PAPERS, 30, "practice.title", "/practices", "bookmark", actor -> actor.roles().stream()
                        .anyMatch(role -> !role.administers()));
    }

    @Bean
    NavigationEntry negativeCasesEntry() {
        return new NavigationEntry(
                MenuSection.PAPERS,
                32,
                "practice.negative-cases",
                "/negative-cases",
                "alert-circle",
                actor -> actor.roles().stream().anyMatch(role -> !role.administers()));
    }

    @Bean
    NavigationEntry campaignMaterialsEntry() {
        return new NavigationEntry(
                MenuSection.SUPERVISION,
                42,
                "practice.materials",
                "/campaign-materials",
                "paperclip",
                actor -> actor.roles().stream().anyMatch(role -> !role.administers()));
    }

    /** What the library asks of units, for the burden meter. */
    @Bean
    static AskedElsewhere askedByTheLibrary() {
        return new AskedElsewhere("practice.asked_of_unit");
    }
}
