package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Units first, on a line, before a full stop or a dash, and their duties beneath or behind (pattern H). */
class DutiesUnderALineOfUnitsAreReadTests {
    private static final String HEAD = "云泽市2024年重点工作责任清单\n";
    private static final String FOOT = "云泽市人民政府\n2024年2月19日\n";

    @Test
    void numberedDutiesBeneathTheLineTakeItsUnits() {
        Reading r = Reading.of(HEAD + "市水利局：\n1.疏浚河道12公里。\n2.6月底前建成水厂1座。\n市交通运输局\n3.养护县道40公里。\n" + FOOT);
        assertThat(r.line("疏浚河道")).isEqualTo("市水利局 |  | -");
        assertThat(r.line("6月底前")).isEqualTo("市水利局 |  | ..2024-06-30");
        assertThat(r.line("养护县道")).isEqualTo("市交通运输局 |  | -");
    }

    @Test
    void numberedDutiesInOneParagraphAreParted() {
        Reading r =
                Reading.of(HEAD + "市水利局：1.疏浚河道12公里。2.6月底前建成水厂1座。\n市林业局：1.栽植松树3000株。2.巡护林区8处。\n市气象局：每日发布预报。\n" + FOOT);
        assertThat(r.texts()).hasSize(5);
        assertThat(r.line("栽植松树")).isEqualTo("市林业局 |  | -");
        assertThat(r.line("每日发布")).isEqualTo("市气象局 |  | -");
    }

    @Test
    void aLineInBracketsIsALineOfUnits() {
        Reading r = Reading.of("云泽市第一医院整改清单\n说明如下。\n【医务处】\n（1）修订制度3项。\n（2）会同护理部每季度检查一次病历。\n【信息科】\n（1）上线病历系统。\n");
        assertThat(r.line("修订制度")).startsWith("医务处 |  |");
        assertThat(r.line("会同护理部")).startsWith("医务处 | 护理部 |");
        assertThat(r.line("上线病历")).startsWith("信息科 |  |");
    }

    @Test
    void whoHelpsTheUnitAboveIsFound() {
        Reading r = Reading.of(HEAD + "市发改局：会同市工信局做好能耗核查，5月15日前提交报告。\n市生态环境局：\n1.牵头做好问题整改，市级有关部门配合。\n" + FOOT);
        assertThat(r.line("会同市工信局")).isEqualTo("市发改局 | 市工信局 | ..2024-05-15");
        assertThat(r.line("牵头做好")).isEqualTo("市生态环境局 | 市级有关部门 | -");
    }

    @Test
    void dutiesWithLimitsOfTheirOwnArePartedAndOthersAreNot() {
        Reading r = Reading.of(
                HEAD + "市农业农村局：负责建设农田2万亩，10月底前完成；负责新增设施农业500亩，12月底前完成。\n" + "市住建局：负责统筹协调；负责督促企业整改，整改率达到100%。\n" + FOOT);
        assertThat(r.line("负责建设农田")).isEqualTo("市农业农村局 |  | ..2024-10-31");
        assertThat(r.line("负责新增")).isEqualTo("市农业农村局 |  | ..2024-12-31");
        assertThat(r.task("负责统筹").text().value()).contains("督促企业");
    }

    @Test
    void aUnitBeforeAFullStopOrADashComesFirst() {
        Reading r = Reading.of("云泽市应急方案\n一、分工\n（一）市农业农村局。组织农机3000台，发布农情信息。\n（二）市气象局——5月25日前完成设备检修。\n" + FOOT);
        assertThat(r.line("组织农机")).isEqualTo("市农业农村局 |  | -");
        assertThat(r.line("5月25日前")).isEqualTo("市气象局 |  | ..2024-05-25");
    }

    @Test
    void aSentenceThatOnlyEndsLikeAUnitIsNoLineOfUnits() {
        Reading r = Reading.of("云泽市会议通知\n一、市接待办负责食宿安排。\n二、请各县区于2月22日前将参会人员名单报市农委办公室。\n" + FOOT);
        assertThat(r.line("请各县区")).isEqualTo("各县区 |  | ..2024-02-22");
    }

    @Test
    void lettersNumberItems() {
        Reading r = Reading.of("白鹭镇任务安排\n现安排如下：\nA.镇水利站负责每2小时报送一次水位。\nB.镇卫生院备足药品200箱，7月5日前到位。\n白鹭镇人民政府\n2024年7月1日\n");
        assertThat(r.line("镇水利站")).startsWith("镇水利站 |");
        assertThat(r.line("镇卫生院")).isEqualTo("镇卫生院 |  | ..2024-07-05");
    }

    @Test
    void anOrderThatEndsLikeAGroupIsNoUnit() {
        Reading r = Reading.of("云泽市培训方案\n发布机构 : 云泽市政府 发布日期: 2024年2月19日\n一、培训（责任单位：市司法局、市公务员局）\n"
                + "1.举办一期市直机关、参照管理事业单位人事科长专项业务培训班。邀请专家讲授。\n2.举办一期执法人员培训班。邀请专家讲授。\n" + FOOT);
        assertThat(r.texts()).hasSize(2);
        assertThat(r.line("举办一期市直")).startsWith("市司法局、市公务员局 |");
    }
}
