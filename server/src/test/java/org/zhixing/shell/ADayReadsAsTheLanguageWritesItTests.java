package org.zhixing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Wherever a day stands in a sentence, a refusal or on a sheet, it is written as the language writes it (interface 9). */
class ADayReadsAsTheLanguageWritesItTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 8);

    @Test
    void inChineseWithYearMonthAndDay() {
        assertThat(in(Locale.CHINA).t("shell.error.number", 404, DAY)).isEqualTo("状态 404 · 编号 2026年9月8日");
        assertThat(in(Locale.SIMPLIFIED_CHINESE).day(DAY)).isEqualTo("2026年9月8日");
    }

    @Test
    void inEnglishByNumbers() {
        assertThat(in(Locale.ENGLISH).t("shell.error.number", 404, DAY)).endsWith("2026-09-08");
    }

    private static Texts in(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.shell.text");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages, locale);
    }
}
