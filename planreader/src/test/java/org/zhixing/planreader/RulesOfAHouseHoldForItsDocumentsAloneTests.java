package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhixing.planreader.house.HouseRule;
import org.zhixing.planreader.house.HouseRule.Kind;
import org.zhixing.planreader.house.HouseRuleFile;

class RulesOfAHouseHoldForItsDocumentsAloneTests {
    private static final String ISSUER = "云泽市人民政府办公室";

    private static final String PLAN =
            """
            云泽市人民政府办公室关于印发清淤工作方案的通知
            云政办发〔2026〕52号
            一、摸清底数。（责任单位：市水利局、市生态局。10月前）
            二、清运底泥40万立方米。（牵头单位：城管处。11月底前）
            三、编制名录20份。（经办：河湖科）
            四、请各单位于每月5日前报送进展情况。
            云泽市人民政府办公室
            2026年3月1日
            """;

    @Test
    void aNameStandsForTheUnitThatWasSaid() {
        PlanTask task = read(rule(Kind.ALIAS, "城管处", "云泽市城市管理局")).task("清运底泥");
        assertThat(task.leads()).extracting(Field::value).containsExactly("云泽市城市管理局");
        Field<String> lead = task.leads().get(0);
        assertThat(HouseRule.idsIn(lead.rule())).containsExactly("r1");
        assertThat(lead.sure()).isTrue();
        assertThat(PLAN.substring(
                        lead.spans().get(0).start(), lead.spans().get(0).end()))
                .isEqualTo("城管处");
    }

    @Test
    void whoLeadsOfSeveralIsSaidOnce() {
        assertThat(read().task("摸清底数").readings())
                .containsExactly(
                        new Assignment(List.of("市水利局"), List.of("市生态局")),
                        new Assignment(List.of("市水利局", "市生态局"), List.of()));
        PlanTask first = read(rule(Kind.SEVERAL_UNITS, "", "FIRST")).task("摸清底数");
        assertThat(Reading.names(first.leads())).containsExactly("市水利局");
        assertThat(Reading.names(first.supports())).containsExactly("市生态局");
        assertThat(first.supports().get(0).sure()).isTrue();
        assertThat(first.readings()).isEmpty();
        PlanTask all = read(rule(Kind.SEVERAL_UNITS, "", "ALL")).task("摸清底数");
        assertThat(Reading.names(all.leads())).containsExactly("市水利局", "市生态局");
        assertThat(all.leads()).allMatch(Field::sure);
    }

    @Test
    void beforeAMonthEndsWhereTheHouseMeansIt() {
        assertThat(day(read(rule(Kind.MONTH_BEFORE, "", "BEGINS")))).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(day(read(rule(Kind.MONTH_BEFORE, "", "ENDS")))).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void aLabelOfTheHouseIsRead() {
        assertThat(read(rule(Kind.LABEL, "经办", "LEAD")).line("编制名录")).startsWith("河湖科 |");
    }

    @Test
    void aLabelOfTheHouseHeadsAColumn() {
        String table =
                """
                云泽市人民政府办公室关于印发清淤项目表的通知
                云政办发〔2026〕53号
                |扛旗|搭手|活计|交卷|
                |市水利局|市财政局、市生态局|清运南湖底泥40万立方米|11月底前|
                |市城管局||清掏雨水井2000座|5月底前|
                云泽市人民政府办公室
                2026年3月1日
                """;
        HouseRule[] rules = {
            new HouseRule("r1", ISSUER, Kind.LABEL, "扛旗", "LEAD"),
            new HouseRule("r2", ISSUER, Kind.LABEL, "搭手", "SUPPORT"),
            new HouseRule("r3", ISSUER, Kind.LABEL, "交卷", "TIME")
        };
        var options = new ReadingOptions(null, Set.of(), List.of(rules));
        var taught = new Reading(new PlanReader().read(DocumentText.of(table), options));
        assertThat(taught.line("清运南湖底泥")).isEqualTo("市水利局 | 市财政局、市生态局 | ..2026-11-30");
        assertThat(taught.line("清掏雨水井")).isEqualTo("市城管局 |  | ..2026-05-31");
        assertThat(Reading.of(table).texts()).noneMatch(text -> text.startsWith("清运南湖底泥40万立方米"));
    }

    @Test
    void whatTheHouseCallsNoTaskIsLeftOut() {
        assertThat(read().texts()).anyMatch(text -> text.contains("报送进展情况"));
        assertThat(read(rule(Kind.NOT_A_TASK, "报送进展情况", "")).texts())
                .hasSize(read().texts().size() - 1)
                .noneMatch(text -> text.contains("报送进展情况"));
    }

    @Test
    void ofTwoThatContradictTheLaterCounts() {
        var first = new HouseRule("r1", ISSUER, Kind.SEVERAL_UNITS, "", "ALL");
        var later = new HouseRule("r2", ISSUER, Kind.SEVERAL_UNITS, "", "FIRST");
        assertThat(Reading.names(read(first, later).task("摸清底数").leads())).containsExactly("市水利局");
    }

    @Test
    void documentsOfOthersAreReadAsBefore() {
        var foreign = new HouseRule("r1", "云溪县人民政府", Kind.ALIAS, "城管处", "云溪县城市管理局");
        assertThat(read(foreign).plan()).isEqualTo(read().plan());
    }

    @Test
    void aFileOfRulesComesBackAsItWas() {
        List<HouseRule> rules = List.of(rule(Kind.ALIAS, "城管处", "云泽市城市管理局"), rule(Kind.SEVERAL_UNITS, "", "FIRST"));
        List<String> lines = rules.stream()
                .map(rule -> HouseRuleFile.line(rule, "2026-03-02", "岑远山"))
                .toList();
        assertThat(HouseRuleFile.parse(lines)).isEqualTo(rules);
        assertThat(HouseRuleFile.parse(List.of("# remark", "", lines.get(0)))).hasSize(1);
        assertThatThrownBy(() -> HouseRuleFile.parse(List.of(lines.get(0), "r9\tx\tALIAS\t\t")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2");
    }

    private static LocalDate day(Reading reading) {
        return Objects.requireNonNull(Reading.value(reading.task("摸清底数").due()).end());
    }

    private static HouseRule rule(Kind kind, String words, String value) {
        return new HouseRule("r1", ISSUER, kind, words, value);
    }

    private static Reading read(HouseRule... rules) {
        return new Reading(
                new PlanReader().read(DocumentText.of(PLAN), new ReadingOptions(null, Set.of(), List.of(rules))));
    }
}
