package org.zhixing.shell.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Two languages: zh-CN by default, English by switch; the choice lives in a cookie, never in a session. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    /** Message folders are named after modules; a module without one is skipped. */
    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws java.io.IOException {
        var source = new ResourceBundleMessageSource();
        for (var file : resources.getResources("classpath*:messages/*/text.properties")) {
            String[] path = file.getURL().getPath().split("/");
            source.addBasenames("messages/" + path[path.length - 2] + "/text");
        }
        source.setDefaultEncoding("UTF-8");
        source.setAlwaysUseMessageFormat(true);
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ROOT);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("zhixing-lang");
        cookie.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieSameSite("Lax");
        cookie.setRejectInvalidCookies(false);
        return cookie;
    }
}
