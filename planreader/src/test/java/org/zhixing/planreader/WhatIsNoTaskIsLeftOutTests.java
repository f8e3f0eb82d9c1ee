package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles said twice, who was present, why a paper was written, and what a web page adds. */
class WhatIsNoTaskIsLeftOutTests {
    private static final String HEAD =
            "云泽市人民政府关于印发云泽市河道清淤若干措施的通知\n各县区人民政府：\n现将《云泽市河道清淤若干措施》印发给你们。\n云泽市人民政府\n2024年3月1日\n";

    @Test
    void aTitleSaidAgainIsNoTask() {
        Reading r = Reading.of(HEAD + "云泽市河道清淤若干措施\n一、清理青河。市水利局要于5月底前清理青河12公里。\n");
        assertThat(r.texts()).noneMatch(t -> t.contains("若干措施")).hasSize(1);
    }

    @Test
    void theTitleOfAnAnnexIsItsHeading() {
        Reading r = Reading.of(HEAD + "一、清理青河。市水利局要于5月底前清理青河12公里。\n附件1\n青河两岸绿化任务\n市林业局要于4月底前栽树3000株。\n");
        assertThat(r.texts()).noneMatch(t -> t.contains("绿化任务"));
        assertThat(r.line("市林业局")).isEqualTo("市林业局 |  | ..2024-04-30");
        assertThat(r.task("市林业局").section()).extracting(Heading::label).containsExactly("附件1青河两岸绿化任务");
    }

    @Test
    void whoWasPresentActsNowhere() {
        Reading r = Reading.of("云泽市人民政府专题会议纪要\n2024年3月1日\n会议研究了青河清淤工作，议定以下事项：\n"
                + "一、市水利局要于5月底前清理青河12公里。\n出席：张一山  副市长\n市水利局、市财政局主要负责同志\n列席：青河镇有关负责同志\n");
        assertThat(r.texts()).hasSize(1);
        assertThat(r.task("市水利局").text().value()).doesNotContain("负责同志");
    }

    @Test
    void minutesGoOnBehindThoseWhoWerePresent() {
        Reading r = Reading.of("云泽市人民政府专题会议纪要\n2024年3月1日\n出席：张一山\n市水利局主要负责同志\n市水利局要于5月底前清理青河12公里。\n");
        assertThat(r.line("市水利局要")).isEqualTo("市水利局 |  | ..2024-05-31");
    }

    @Test
    void whoTakesPartInAnActivityIsNoAttendance() {
        Reading r = Reading.of("云泽市读书活动方案\n2024年3月1日\n一、举办读书周1次。\n责任单位：市教育局\n参加单位：市总工会、团市委\n"
                + "二、举办演讲赛1场。\n参加人员：各校学生\n责任单位：市教育局\n配合单位：市文旅局\n");
        assertThat(r.line("举办读书周")).isEqualTo("市教育局 | 市总工会、团市委 | -");
        assertThat(r.line("举办演讲赛")).isEqualTo("市教育局 | 市文旅局 | -");
    }

    @Test
    void whyThePaperWasWrittenIsNoTask() {
        Reading r = Reading.of(
                "云泽县整改方案\n2024年3月1日\n2024年1月，市水利督查组对云泽县开展了督查，2月6日反馈了意见。为抓好整改，制定本方案。\n" + "一、县水利局要于5月底前清理青河12公里。\n");
        assertThat(r.texts()).hasSize(1);
    }

    @Test
    void aPlanThatNamesItselfIsNoBackground() {
        Reading r = Reading.of("云泽县清淤方案\n2024年3月1日\n县水利局要于3月底前制定本地区分段方案。\n");
        assertThat(r.line("县水利局")).isEqualTo("县水利局 |  | ..2024-03-31");
    }

    @Test
    void whoRunsTheWebPageIsResponsibleForNothing() {
        Reading r = Reading.of(
                HEAD + "一、措施\n1.清理青河12公里。\n2.市财政局安排清淤经费60万元。\n主办：云泽市人民政府办公室 网站标识码：0000000001\n云ICP备00000001号\n");
        assertThat(r.line("市财政局")).isEqualTo("市财政局 |  | -");
        assertThat(r.task("清理青河").leads()).isEmpty();
    }

    @Test
    void aNoteBelowATableIsReadAsSentences() {
        Reading r = Reading.of(HEAD
                + "| 序号 | 工作任务 | 责任单位 | 完成时限 |\n| 1 | 清理青河12公里 | 市水利局 | 5月底前 |\n| 2 | 清理白河8公里 | 市水利局 | 6月底前 |\n"
                + "注：各责任单位于每季度末月20日前将进展情况报市河长办。\n");
        assertThat(r.line("注：各责任单位").split(" \\| ")[0]).isEqualTo("各责任单位");
        assertThat(Reading.value(r.task("注：各责任单位").due()).kind()).isEqualTo(DueKind.RECURRING);
        assertThat(r.texts()).hasSize(3);
    }

    @Test
    void aShortSentenceBeforeTheOrderIsItsHeading() {
        Reading r = Reading.of(HEAD + "（一）校园医院检查。市教育局要在6月底前完成一轮检测。\n（二）督查检查。领导小组办公室每半月组织一次暗访。\n");
        assertThat(r.texts()).hasSize(2);
        assertThat(r.line("校园医院检查")).isEqualTo("市教育局 |  | ..2024-06-30");
    }

    @Test
    void whoExplainsThePaperAndWhatWasReachedAreNoTasks() {
        Reading r = Reading.of(
                HEAD + "今年1—2月，景区共接待游客46.8万人次，同比增长11.2%。\n一、市水利局要于5月底前清理青河12公里。\n注：本清单由市水利局负责解释。统计口径以市统计局公布数据为准。\n");
        assertThat(r.texts()).hasSize(1);
    }

    @Test
    void theTermOfEverythingIsNoTaskAndIsTakenOver() {
        Reading r = Reading.of(
                HEAD
                        + "一、行动时间\n2024年7月10日至10月20日。\n二、重点任务\n（一）拆除涉河违建。拆除面积不少于2万平方米。（市水利局）\n三、工作要求\n（一）加强领导。各地各部门要高度重视，狠抓落实。\n");
        assertThat(r.texts()).hasSize(1);
        assertThat(r.line("拆除")).isEqualTo("市水利局 |  | 2024-07-10..2024-10-20");
    }

    @Test
    void whatTheLetterAsksForBehindAsFollowsIsATask() {
        Reading r = Reading.of("云泽市整改清单\n现就未完成的事项列出清单如下，请各牵头单位于每月28日前报送进展。\n市水利局要于2024年5月底前清理青河12公里。\n");
        assertThat(r.line("请各牵头单位")).startsWith("各牵头单位 |");
    }
}
