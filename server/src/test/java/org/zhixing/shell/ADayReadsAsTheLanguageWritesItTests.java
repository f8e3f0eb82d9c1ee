package org.zhixing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
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

    /** On a page neither part is broken between two lines; in a sentence it is words alone. */
    @Test
    void onAPageItIsNotBroken() {
        var frame = new Frame(
                in(Locale.CHINA),
                null,
                List.of(),
                UnaryOperator.identity(),
                "/",
                () -> "",
                () -> "",
                null,
                AskedOf.NOTHING);
        var output = new StringOutput();
        frame.day(DAY).writeTo(output);
        assertThat(output.toString())
                .matches("<span class=\"zx-nowrap\">2026年9月8日</span> <span class=\"zx-nowrap\">(周|星期)二</span>");
        assertThat(frame.t("shell.error.number", 404, frame.day(DAY))).matches("状态 404 · 编号 2026年9月8日 (周|星期)二");
    }

    private static Texts in(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.shell.text");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages, locale);
    }
}
