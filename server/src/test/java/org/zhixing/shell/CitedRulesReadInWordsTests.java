package org.zhixing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Nobody should have to read our codes: a cited rule names its source, its version and the period in words. */
class CitedRulesReadInWordsTests {

    private final Texts texts = new Texts(messages(), Locale.CHINA);

    @Test
    void aCitedRuleNamesSourceVersionAndPeriod() {
        assertThat(Citation.words(texts, "督查督办惯例 · verify v1 = 3wd")).isEqualTo("督查督办惯例（第1版）：3个工作日");
        assertThat(Citation.words(texts, "督查督办惯例 · brief.WEEKLY v1"))
                .as("steps to a signature have no value")
                .isEqualTo("督查督办惯例（第1版）");
        assertThat(Citation.words(texts, "市政府第5次常务会议纪要")).isEqualTo("市政府第5次常务会议纪要");
    }

    @Test
    void theRuleIsNamedWhereItHasAName() {
        assertThat(Citation.words(withRules(), "督查督办惯例 · progress.day v1 = 25")).isEqualTo("督查督办惯例“每月填报日”（第1版：25）");
        assertThat(Citation.words(withRules(), "督查督办惯例 · red.direct v2 = REASONED"))
                .isEqualTo("督查督办惯例“未发黄单可否提出红单（越级）”（第2版：可以，须说明理由）");
    }

    @Test
    void aRuleOfAFamilyIsNamedByWhatTellsItApart() {
        assertThat(RuleNames.of(withRules(), "burden.quota.FORM.TOWNSHIP")).isEqualTo("每月负担上限：报表报告、乡镇（街道）");
        assertThat(RuleNames.of(withRules(), "burden.quota.SOMETHING_NEW.TOWNSHIP"))
                .as("nobody has named it: its reason speaks")
                .isEmpty();
        assertThat(RuleNames.of(withRules(), "no.such.rule")).isEmpty();
    }

    private static Texts withRules() {
        var messages = messages();
        messages.addBasenames("messages.ladder.text");
        return new Texts(messages, Locale.CHINA);
    }

    @Test
    void aTermWithItsExtensionReadsInWordsToo() {
        assertThat(Citation.period(texts, "3mo + 1mo")).isEqualTo("3个月 + 1个月");
        assertThat(Citation.period(texts, "3mo + 科长")).isEqualTo("3mo + 科长");
    }

    @Test
    void ourOwnNumberingIsNoSourceForAReader() {
        assertThat(Citation.lookedUp("R042 R043")).isEmpty();
        assertThat(Citation.lookedUp("practice 8")).isEmpty();
        assertThat(Citation.lookedUp("GB/T 9704-2012 7.2.5")).isEqualTo("GB/T 9704-2012 7.2.5");
        assertThat(Citation.lookedUp("《政府督查工作条例》第十七条")).isEqualTo("《政府督查工作条例》第十七条");
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.shell.text");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
