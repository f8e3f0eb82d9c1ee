package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Units before the leader of a bracket, offices with a conjunction of their own, and several that act behind a comma. */
class OfficesAreNotLostInListsAndBracketsTests {
    private static final String HEAD = "云泽市河道清淤方案\n云泽市人民政府\n2024年3月1日\n";

    @Test
    void unitsStandBeforeTheLeaderOfABracket() {
        Reading r = Reading.of(HEAD + "一、清理青河12公里。〔市水利局牵头，市财政局、青河镇等参与；分管市领导：张一山〕\n二、沿河两岸栽树3000株。〔市林业局；分管市领导：李二水〕\n");
        assertThat(r.line("清理青河")).startsWith("市水利局 | 市财政局、青河镇");
        assertThat(r.task("清理青河").persons()).hasSize(1);
        assertThat(r.line("沿河两岸")).startsWith("市林业局 |");
    }

    @Test
    void everyBracketOfAnItemClosesATask() {
        Reading r = Reading.of(HEAD + "一、清理两河。清理青河12公里。〔市水利局牵头；分管市领导：张一山〕新建网点150个。〔市商务局、市供销合作社负责；分管市领导：李二水〕\n");
        assertThat(r.texts()).hasSize(2);
        assertThat(r.line("新建网点")).startsWith("市商务局、市供销合作社 |");
    }

    @Test
    void anAimAmongAimsThatAreAssignedIsATask() {
        Reading r = Reading.of(
                HEAD + "一、主要目标\n（一）清淤12公里。（市水利局牵头）\n（二）栽树3000株。（市林业局）\n（三）新增湿地90亩，水面率达到8%。\n二、任务\n（四）疏浚白河8公里。（市水利局）\n");
        assertThat(r.task("新增湿地").leads()).isEmpty();
        Reading none = Reading.of(HEAD + "一、主要目标\n（一）新增湿地90亩，水面率达到8%。\n二、任务\n（二）疏浚白河8公里。（市水利局）\n");
        assertThat(none.texts()).hasSize(1);
    }

    @Test
    void aThingBeforeAConjunctionIsHalfAName() {
        Reading r = Reading.of(HEAD + "一、由实验室与设备管理处、财务处共同牵头，3月底前完成采购。\n二、由教务处与学生处共同牵头，4月底前完成检查。\n");
        assertThat(r.line("由实验室")).startsWith("实验室与设备管理处、财务处 |");
        assertThat(r.line("由教务处")).startsWith("教务处、学生处 |");
    }

    @Test
    void severalOfficesActBehindAComma() {
        Reading r = Reading.of(HEAD + "一、新楼于5月1日起投入试运行，总务科、保卫科做好搬迁保障。\n");
        assertThat(r.line("新楼")).startsWith("总务科、保卫科 |");
    }

    @Test
    void whoLeadsAndWhoHelpsMayBeJoinedByASmallStop() {
        Reading r = Reading.of(HEAD + "一、由教务处牵头、马克思主义学院和各学院配合，6月底前建成课程50门。\n");
        assertThat(r.line("由教务处")).startsWith("教务处 | 马克思主义学院、各学院 |");
    }

    @Test
    void whoCountsEveryTermAndWhoWritesTheReportAct() {
        Reading r =
                Reading.of(HEAD + "一、教授上课情况由教务处每学期末统计并通报。\n二、学校办公室、质量监测与评估中心撰写报告，10月底前报省教育厅。\n三、由市财政局出资2亿元设立资金池。\n");
        assertThat(r.line("教授上课")).startsWith("教务处 |");
        assertThat(r.line("学校办公室")).startsWith("学校办公室、质量监测与评估中心 |");
        assertThat(r.line("由市财政局")).startsWith("市财政局 |");
    }

    @Test
    void thoseOfALevelStandBesideThoseOfAPlace() {
        Reading r = Reading.of(HEAD + "一、各街道、区直各部门逐条开展自查，6月28日前报区创建办。\n");
        assertThat(r.line("各街道")).startsWith("各街道、区直各部门 |").endsWith("..2024-06-28");
        assertThat(r.task("各街道").leads()).hasSize(2);
    }
}
