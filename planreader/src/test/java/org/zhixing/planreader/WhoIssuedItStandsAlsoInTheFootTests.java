package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Issuer, date and validity where a web page, a PDF or a sheet gives them. */
class WhoIssuedItStandsAlsoInTheFootTests {
    private static final String BODY = "一、任务\n1.新建道路5条。（市交通局）\n";

    @Test
    void aSignatureMayStandWithoutADate() {
        PlanMeta meta = meta("云泽市提升行动方案\n" + BODY + "2.本方案自印发之日起施行。\n中国（云泽）自由贸易试验片区管理委员会\n版权所有 云泽\n");
        assertThat(Reading.value(meta.issuer())).isEqualTo("中国（云泽）自由贸易试验片区管理委员会");
        assertThat(java.util.Objects.requireNonNull(meta.issuer()).sure()).isFalse();
    }

    @Test
    void whoAndWhenMayStandInABracketBelowTheTitle() {
        PlanMeta meta = meta("云泽市行动方案\n（云泽市人民政府办公室   2023年11月15日）\n" + BODY);
        assertThat(Reading.value(meta.issuer())).isEqualTo("云泽市人民政府办公室");
        assertThat(Reading.value(meta.signed())).isEqualTo(LocalDate.of(2023, 11, 15));
    }

    @Test
    void theDayOfPrintingStandsInForAnother() {
        PlanMeta meta = meta("云泽市行动方案\n" + BODY + "云泽市人民政府办公室 2024年4月2日印发\n");
        assertThat(Reading.value(meta.signed())).isEqualTo(LocalDate.of(2024, 4, 2));
        assertThat(java.util.Objects.requireNonNull(meta.signed()).sure()).isFalse();
    }

    @Test
    void aSheetSaysWhoFilledItIn() {
        PlanMeta meta = meta("云泽市责任分解表\n填报单位：云泽市人民政府办公室\n填报日期：2026年1月20日\n" + BODY);
        assertThat(Reading.value(meta.issuer())).isEqualTo("云泽市人民政府办公室");
        assertThat(Reading.value(meta.signed())).isEqualTo(LocalDate.of(2026, 1, 20));
    }

    @Test
    void aKeyMayStandOnTheLineAboveItsValue() {
        PlanMeta meta = meta("云泽市行动方案\n发布日期:\n2021-07-02\n时效性:\n有效\n" + BODY + "云泽市人民政府\n2021年6月30日\n");
        assertThat(Reading.value(meta.signed())).isEqualTo(LocalDate.of(2021, 6, 30));
        assertThat(Reading.value(meta.published())).isEqualTo(LocalDate.of(2021, 7, 2));
        assertThat(Reading.value(meta.status())).isEqualTo("有效");
    }

    @Test
    void aTitleInTraditionalCharactersNamesItsIssuer() {
        PlanMeta meta = meta("雲澤縣人民政府辦公室關于印發旅遊實施方案的通知\n" + BODY);
        assertThat(Reading.value(meta.issuer())).isEqualTo("雲澤縣人民政府辦公室");
    }

    private static PlanMeta meta(String text) {
        return Reading.of(text).plan().meta();
    }
}
