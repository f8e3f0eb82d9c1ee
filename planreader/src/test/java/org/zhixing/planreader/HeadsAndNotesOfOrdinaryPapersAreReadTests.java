package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Red heads, breadcrumbs and feet of pages; notes that settle nothing; reports asked for without a subject. */
class HeadsAndNotesOfOrdinaryPapersAreReadTests {
    private static final String ITEM = "一、清理青河。市水利局要于5月底前清理青河12公里。\n";

    @Test
    void theRedHeadOfAGroupIsTheIssuerAndNoTask() {
        Reading r = Reading.of("云泽市推进河道清淤工作领导小组办公室文件\n云清办〔2024〕6号\n关于印发清淤任务分解表的通知\n各县区河长办：\n现印发给你们。\n" + ITEM);
        assertThat(Reading.value(r.plan().meta().issuer())).isEqualTo("云泽市推进河道清淤工作领导小组办公室");
        assertThat(r.texts()).hasSize(1);
    }

    @Test
    void theWayToAPageIsNoTitle() {
        Reading r = Reading.of("您所在的位置：首页 >> 信息公开 >> 通知公告\n云泽市河道清淤行动方案\n2024年3月1日\n" + ITEM);
        assertThat(Reading.value(r.plan().meta().title())).isEqualTo("云泽市河道清淤行动方案");
        assertThat(r.texts()).hasSize(1);
    }

    @Test
    void minutesAreCalledByWhatTheyAreAbout() {
        Reading r = Reading.of("云泽市人民政府\n专题会议纪要\n云政专纪〔2024〕18号\n研究青河清淤有关问题会议纪要\n会议议定：\n" + ITEM);
        assertThat(Reading.value(r.plan().meta().title())).isEqualTo("研究青河清淤有关问题会议纪要");
    }

    @Test
    void theFootOfAPageScrapedIntoOneLineLeadsNothing() {
        Reading r = Reading.of("首页 > 政务公开 > 政策文件 索引号：B1-2024-01 发布日期：2024-03-12 浏览次数：318 云泽市河道清淤方案 2024年3月1日 "
                + "一、主要任务 （一）清理河道。市水利局要于5月底前清理青河12公里，同步清理白河8公里，清出的淤泥运到指定地点堆放并覆盖，防止二次污染。 "
                + "（二）强化评估。市河长办委托第三方机构每年开展一次清淤评价，2024年11月组织终期评估，评估结果在政府网站公布，接受群众监督，并作为下一年度安排清淤经费的依据之一。 "
                + "（三）加强宣传。市水利局要于6月底前在市级媒体开设专栏，宣传河道清淤的意义、进展和成效，发动沿河群众参与。 "
                + "分享到： 打印本页 关闭窗口 主办：云泽市水利发展委员会 备案号：云ICP备00000001号");
        assertThat(r.plan().tasks())
                .allSatisfy(t -> assertThat(Reading.names(t.leads())).doesNotContain("云泽市水利发展委员会"));
    }

    @Test
    void whoSettlesTheListAndWhoComesFirstAreNoTasks() {
        Reading r = Reading.of("云泽市河道清淤方案\n2024年3月1日\n" + ITEM + "备注：1.完成时限以市委常委会审定为准。2.有多个牵头单位的，由排在第一位的负责统筹。\n");
        assertThat(r.texts()).hasSize(1);
    }

    @Test
    void aMeetingCountedIsNews() {
        Reading r = Reading.of("云泽市河道清淤方案\n2024年3月1日\n" + ITEM + "市政府召开第36次常务会议\n");
        assertThat(r.texts()).noneMatch(t -> t.contains("常务会议"));
    }

    @Test
    void aReportCountedFromAnEventIsATaskOfItsOwn() {
        Reading r = Reading.of("云泽市河道清淤方案\n2024年3月1日\n" + ITEM + "注：各主责单位主要负责人为整改第一责任人。整改完成后10日内将销号材料报市水利局。\n");
        assertThat(r.task("整改完成后").text().value()).endsWith("报市水利局。");
    }

    @Test
    void whatTheLetterAsksOfItsReadersIsATask() {
        Reading r =
                Reading.of("关于印发清淤方案的通知\n各县区：\n现将清淤方案印发给你们，请结合本单位实际，制定具体方案，并于2024年4月15日前报市水利局备案。\n云泽市水利局\n2024年3月1日\n");
        assertThat(r.line("请结合")).endsWith("..2024-04-15");
        Reading none = Reading.of("关于印发清淤方案的通知\n各县区：\n现将清淤方案印发给你们，请结合实际认真贯彻落实。\n云泽市水利局\n2024年3月1日\n");
        assertThat(none.texts()).isEmpty();
    }

    @Test
    void aHalfYearRightBehindTheNumberAndMonthsFromIssueAreLimits() {
        Reading r = Reading.of("云泽市河道清淤方案\n2024年3月9日\n一、工程\n1. 上半年完成青河清淤12公里。\n2. 各县区人民政府要在本文件印发之日起1个月内制定配套措施。\n");
        assertThat(r.line("上半年")).endsWith("2024-01-01..2024-06-30");
        assertThat(r.line("各县区")).endsWith("..2024-04-09");
    }
}
