package org.zhixing.paper.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class PaperNavigation {

    @Bean
    NavigationEntry paperRegister() {
        return new NavigationEntry(
                MenuSection.PAPERS,
                30,
                "paper.register.title",
                "/papers",
                "list-details",
                ReadingRights::keepsTheRegister);
    }
}
