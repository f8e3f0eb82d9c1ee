package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names keep together over spaces, line ends and conjunctions; what only ends like one is none. */
class NamesBrokenOrSpacedAreWholeTests {
    @Test
    void spacesBetweenAllLettersPartNoNames() {
        Reading r = Reading.of(
                "云 泽 区 任 务 清 单\n1 . 建 立 联 合 巡 查 机 制 。 牵 头 单 位 ： 区 公 安 分 局 ； 配 合 单 位 ： 区 教 育 局 、 区 消 防 救 援 大 队\n");
        assertThat(r.line("建立联合")).startsWith("区公安分局 | 区教育局、区消防救援大队 |");
    }

    @Test
    void theRestOfANameBehindAGapIsNoUnit() {
        Reading r = Reading.of("云泽区任务清单\n1.建立巡查机制。\n责任单位：区公安 分局、区教育局\n");
        assertThat(r.line("建立巡查")).startsWith("区公安分局、区教育局 |");
    }

    @Test
    void aConjunctionPartsTwoNamesThoughOneHoldsAnother() {
        Reading r = Reading.of("云泽市任务清单\n1.推动园区认定。\n责任单位：市生态环境局和市工业和信息化局\n");
        assertThat(r.line("推动园区")).startsWith("市生态环境局、市工业和信息化局 |");
    }

    @Test
    void thingsCountedAreNoUnits() {
        Reading r = Reading.of("云泽医院任务\n1.更换老旧电梯3部，2024年年底前完成。\n");
        assertThat(r.line("更换")).isEqualTo(" |  | ..2024-12-31");
    }

    @Test
    void aWordThatStandsInNoNameMayStandInFreeTrade() {
        Reading r = Reading.of("云泽市任务清单\n1.自由贸易试验区管委会要于6月底前出台办法。\n2.组织书记轮训500名。（组织一处、干教处）\n云泽市人民政府\n2024年1月3日\n");
        assertThat(r.line("自由贸易")).isEqualTo("自由贸易试验区管委会 |  | ..2024-06-30");
        assertThat(r.line("组织书记")).startsWith("组织一处、干教处 |");
    }

    @Test
    void aWordOfActingInsideANameDoesNotEndIt() {
        Reading r = Reading.of("云泽市纪要\n1.审批流程由市行政审批局统筹优化。\n2.历史欠款由市财政局、市审计局核实，15日内提出意见。\n3.手续由市林业局商市自然资源局适时办理。\n");
        assertThat(r.line("审批流程")).startsWith("市行政审批局 |");
        assertThat(r.line("历史欠款")).startsWith("市财政局、市审计局 |");
        assertThat(r.line("手续")).startsWith("市林业局 | 市自然资源局 |");
    }

    @Test
    void aLineThatFillsThePageRunsOnIntoALabel() {
        String a = "  1.一般公共预算收入增长百分之六，税收收入占比继续提高。责任单位：市财政局；完成时限：全年；分\n";
        String b = "管市领导：秦问渠。\n";
        String full = "  为做好工作，现就今年重点工作责任分解如下，请各县区各部门认真抓好贯彻执行并及时报送进展情况\n";
        Reading r = Reading.of("云泽市2019年重点工作责任分解\n" + full + full + full + full + a + b + "云泽市人民政府\n2019年2月11日\n");
        assertThat(r.line("一般公共")).isEqualTo("市财政局 |  | 2019-01-01..2019-12-31");
        assertThat(r.task("一般公共").persons()).hasSize(1);
    }
}
