package org.zhixing.proposal.web;

import static org.zhixing.act.Role.SECTION_STAFF;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;
import static org.zhixing.act.Role.UNIT_HEAD;
import static org.zhixing.act.Role.UNIT_LIAISON;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Role;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.PublicEntry;
import org.zhixing.shell.RouteAccess;

/** Who may knock at the register of proposals; which of them one sees is decided behind the door. */
@Configuration(proxyBeanMethods = false)
class ProposalDoors {

    private static final Role[] OTHERS = {SUPERVISION_CHIEF, UNIT_LIAISON, UNIT_HEAD, SECTION_STAFF};

    @Bean
    RouteAccess proposalRouteAccess() {
        return RouteAccess.of("proposal")
                .roles("GET", "/deputy-proposals", SUPERVISION_OFFICER, OTHERS)
                .roles("GET", "/deputy-proposals.xlsx", SUPERVISION_OFFICER, OTHERS)
                .roles("GET", "/deputy-proposals/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/deputy-proposals", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/deputy-proposals/import", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/deputy-proposals/import", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/deputy-proposals/import/template.xlsx", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/deputy-proposals/figures", SUPERVISION_OFFICER, OTHERS)
                .roles("GET", "/deputy-proposals/figures.xlsx", SUPERVISION_OFFICER, OTHERS)
                .roles("GET", "/deputy-proposals/rules", SUPERVISION_OFFICER, OTHERS)
                .roles("GET", "/deputy-proposals/rules/{key}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/deputy-proposals/rules/{key}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/deputy-proposals/{id}", SUPERVISION_OFFICER, OTHERS)
                .roles("GET", "/deputy-proposals/{id}/{act}", SUPERVISION_OFFICER, OTHERS)
                .roles("POST", "/deputy-proposals/{id}/{act}", SUPERVISION_OFFICER, OTHERS)
                .everyone("GET", "/replies")
                .everyone("GET", "/replies/{code}")
                .build();
    }

    /** The register's filter, as it may be kept under a name. */
    @Bean
    static FilteredList deputyProposalsList() {
        return new FilteredList(
                "deputy-proposals",
                "/deputy-proposals",
                Set.of(
                        "kind",
                        "sitting",
                        "state",
                        "step",
                        "class",
                        "unit",
                        "time",
                        "grade",
                        "satisfaction",
                        "promised",
                        "text",
                        "order"));
    }

    @Bean
    PublicEntry publishedReplies() {
        return new PublicEntry(10, "proposal.public.title", "/replies");
    }

    @Bean
    NavigationEntry deputyProposalsEntry() {
        return new NavigationEntry(
                MenuSection.SOURCES,
                50,
                "proposal.title",
                "/deputy-proposals",
                "mail",
                actor -> actor.hasAny(SUPERVISION_OFFICER, OTHERS[0], OTHERS[1], OTHERS[2], OTHERS[3]));
    }
}
