package org.zhixing.campaign.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Who may knock at the pages of campaigns; the relation to the campaign decides behind the door. */
@Configuration(proxyBeanMethods = false)
class CampaignDoors {

    @Bean
    RouteAccess doorsOfCampaigns() {
        return RouteAccess.of("campaign")
                .staff("GET", "/campaigns")
                .roles("GET", "/campaigns/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/campaigns", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .staff("GET", "/campaigns/courses/{id}")
                .staff("GET", "/campaigns/courses/{id}/{act}")
                .staff("POST", "/campaigns/courses/{id}/{act}")
                .staff("GET", "/campaigns/courses/{id}/board")
                .staff("GET", "/campaigns/courses/{id}/items")
                .staff("GET", "/campaigns/courses/{id}/items.xlsx")
                .staff("GET", "/campaigns/stages/{id}")
                .staff("GET", "/campaigns/stages/{id}/{act}")
                .staff("POST", "/campaigns/stages/{id}/{act}")
                .staff("GET", "/campaigns/unit-plans/{id}")
                .staff("GET", "/campaigns/unit-plans/{id}/{act}")
                .staff("POST", "/campaigns/unit-plans/{id}/{act}")
                .staff("GET", "/campaigns/unit-plans/{id}/tasks/{docket}")
                .staff("POST", "/campaigns/unit-plans/{id}/tasks/{docket}")
                .staff("GET", "/campaigns/summaries/{id}")
                .staff("GET", "/campaigns/summaries/{id}/{act}")
                .staff("POST", "/campaigns/summaries/{id}/{act}")
                .staff("GET", "/campaigns/issues")
                .staff("GET", "/campaigns/issues.xlsx")
                .staff("GET", "/campaigns/rules")
                .staff("GET", "/campaigns/rules.xlsx")
                .staff("GET", "/campaigns/rules/{id}")
                .staff("GET", "/campaigns/rules/{id}/{act}")
                .staff("POST", "/campaigns/rules/{id}/{act}")
                .build();
    }

    @Bean
    NavigationEntry campaignsEntry() {
        return new NavigationEntry(
                MenuSection.SUPERVISION, 40, "campaign.title", "/campaigns", "flag", actor -> actor.roles().stream()
                        .anyMatch(role -> !role.administers()));
    }
}
