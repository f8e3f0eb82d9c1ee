package org.zhixing.disclosure.web;

import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.PublicEntry;
import org.zhixing.shell.RouteAccess;

/** The office proposes and releases; everybody reads what was released. */
@Configuration(proxyBeanMethods = false)
class DisclosureDoors {

    @Bean
    RouteAccess disclosureRouteAccess() {
        return RouteAccess.of("disclosure")
                .roles("GET", "/disclosures", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/disclosures/new", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/disclosures", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/disclosures/{id}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("GET", "/disclosures/{id}/{act}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .roles("POST", "/disclosures/{id}/{act}", SUPERVISION_OFFICER, SUPERVISION_CHIEF)
                .everyone("GET", PublicProgressPages.PATH)
                .everyone("GET", PublicProgressPages.PATH + ".xlsx")
                .everyone("GET", PublicProgressPages.PATH + ".csv")
                .everyone("GET", PublicProgressPages.PATH + "/{code}")
                .everyone("GET", PublicPracticesPages.PATH)
                .everyone("GET", PublicPracticesPages.PATH + "/{code}")
                .build();
    }

    @Bean
    static FilteredList disclosuresList() {
        return new FilteredList("disclosures", "/disclosures", Set.of("state", "text"));
    }

    /** What everybody reads, for its paging; a public list keeps no views. */
    static final FilteredList PUBLIC_LIST =
            new FilteredList("progress", PublicProgressPages.PATH, Set.of("text", "unit", "standing", "livelihood"));

    /** As above. */
    static final FilteredList PUBLIC_PRACTICES = new FilteredList("practices", PublicPracticesPages.PATH, Set.of());

    @Bean
    PublicEntry publicPractices() {
        return new PublicEntry(6, "disclosure.practices.title", PublicPracticesPages.PATH);
    }

    @Bean
    PublicEntry publicProgress() {
        return new PublicEntry(5, "disclosure.public.title", PublicProgressPages.PATH);
    }

    @Bean
    NavigationEntry disclosuresEntry() {
        return new NavigationEntry(
                MenuSection.PAPERS,
                25,
                "disclosure.title",
                "/disclosures",
                "flag",
                actor -> actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF));
    }
}
