package org.zhixing.dutylist.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Role;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** Duty lists are no case content: whoever has signed in reads them; who keeps the organization takes them in. */
@Configuration(proxyBeanMethods = false)
class DutyListDoors {

    @Bean
    RouteAccess doorsOfDutyLists() {
        return RouteAccess.of("dutylist")
                .signedIn("GET", "/duty-lists")
                .roles("GET", "/duty-lists/import", Role.SYSTEM_ADMINISTRATOR)
                .roles("POST", "/duty-lists/import", Role.SYSTEM_ADMINISTRATOR)
                .roles("GET", "/duty-lists/template.xlsx", Role.SYSTEM_ADMINISTRATOR)
                .signedIn("GET", "/duty-lists/{id}")
                .signedIn("GET", "/duty-lists/{id}/items.xlsx")
                .roles("POST", "/duty-lists/{id}/adoption", Role.SYSTEM_ADMINISTRATOR)
                .roles("POST", "/duty-lists/{id}/discarding", Role.SYSTEM_ADMINISTRATOR)
                .build();
    }

    @Bean
    NavigationEntry dutyListEntry() {
        return new NavigationEntry(
                MenuSection.RULES, 45, "dutylist.title", "/duty-lists", "list-details", actor -> !actor.roles()
                        .isEmpty());
    }
}
