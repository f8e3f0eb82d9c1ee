package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Assistants and joint leads, obstacles, consultations, wrong assignments, suspension and withdrawal (practice 5, 8). */
class SeveralUnitsWorkTogetherTests extends CaseJourney {

    private static final String LEAD = "住房和城乡建设局";
    private static final int LONGER_THAN_A_CONSULTATION = 9;

    @Override
    protected Server server() {
        return youngCity();
    }

    @Test
    void everyPartComesInBeforeTheWholeIsAccepted() {
        String worker = nameOf(LEAD, "承办人");
        String docket = open("完成保障房配租", "云泽市住房和城乡建设局", inDays(40), "云泽市公务员局");
        page.navigate(docket);
        other("增加并列牵头或者协办单位");
        choose("单位", "云泽市司法局");
        choose("参与方式", "并列牵头单位");
        send("增加并列牵头或者协办单位");

        takesPart("公务员局", docket, "无房公务员名单已核对，共三十二户。");
        takesPart("司法局", docket, "配租协议文本已审定。");
        signInAs(LEAD, LIAISON);
        inboxTells("完成保障房配租", "收到参与单位报送");
        acknowledge(docket, worker);
        shows("无房公务员名单已核对");
        signInAs(LEAD, HEAD);
        page.navigate(docket);
        next("报送办结报告");
        fill("内容", "配租完成，钥匙已经交付。");
        send("报送办结报告");

        signInAs(OFFICER);
        page.navigate(docket + "/accept");
        fill("意见", "同意。");
        press("认定办结");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("云泽市司法局 承担的部分尚未认定");
        assertThat(page.getByLabel("意见")).hasValue("同意。");
        goFromWorkbench(docket, "并列牵头单位已报送，待认定");
        next("认定并列牵头单位部分");
        choose("单位", "云泽市司法局");
        send("认定并列牵头单位部分");
        next("认定办结");
        fill("意见", "各部分齐全，同意认定。");
        send("认定办结");
        picture("together");
        assertAccessible();
    }

    @Test
    void anObstacleIsAnsweredAndASilentConsultationGoesHigher() {
        String title = "完成历史遗留产权登记";
        String worker = nameOf(LEAD, "承办人");
        String docket = open(title, "云泽市住房和城乡建设局", inDays(60));
        signInAs(LEAD, LIAISON);
        acknowledge(docket, worker);
        other("反映困难");
        fill("内容", "测绘经费尚未落实。");
        choose("能够解决的单位", "云泽市财政局");
        send("反映困难");
        signInAs(OFFICER);
        goFromWorkbench(docket, "反映困难，待答复");
        next("答复困难");
        chooseBeginning("困难", "测绘经费");
        fill("答复", "已请市财政局在本月安排。");
        send("答复困难");

        signInAs(LEAD, LIAISON);
        inboxTells(title, "反映的困难已有答复");
        page.navigate(docket);
        other("发起会商");
        page.getByLabel("云泽市公务员局", new Page.GetByLabelOptions().setExact(true)).check();
        fill("会商事项", "机关大院产权是否一并登记？");
        fill("已有数据为什么不够", "产权档案不在系统中。");
        send("发起会商");
        LocalDate asked = today();
        moveTo(asked.plusDays(LONGER_THAN_A_CONSULTATION));
        signInAs("副秘书长");
        inboxTells(title, "会商逾期");
        signInAs("公务员局", LIAISON);
        goFromWorkbench(docket, "会商待答复");
        next("答复会商");
        chooseBeginning("会商", "机关大院");
        fill("意见", "同意一并登记。");
        send("答复会商");
        signInAs(LEAD, LIAISON);
        goFromWorkbench(docket, "会商意见已齐，待形成结果");
        other("形成会商结果");
        chooseBeginning("会商", "机关大院");
        fill("会商结果", "机关大院产权一并登记。");
        send("形成会商结果");
        shows("机关大院产权一并登记。");
        assertAccessible();
    }

    @Test
    void aWrongAssignmentIsPutRightAndOnlyTheOpenerTransfersSuspendsAndWithdraws() {
        String title = "编制公务员培训年度计划";
        String docket = open(title, "云泽市司法局", inDays(40));
        signInAs("司法局", LIAISON);
        page.navigate(docket);
        assertThat(act("改交其他单位")).hasCount(0);
        page.navigate(docket + "/transfer");
        assertThat(page.getByLabel("牵头单位")).hasCount(0);
        page.navigate(docket);
        other("提出分工异议");
        choose("应由何单位办理", "云泽市公务员局");
        fill("理由", "公务员培训属公务员局职责。");
        send("提出分工异议");

        signInAs(OFFICER);
        goFromWorkbench(docket, "分工异议，待裁定");
        next("采纳分工异议");
        fill("意见", "按三定规定，由公务员局牵头。");
        send("采纳分工异议");
        shows("云泽市公务员局");
        String worker = nameOf("公务员局", "承办人");
        signInAs("公务员局", LIAISON);
        goFromWorkbench(docket, "待签收");
        acknowledge(docket, worker);

        signInAs(CHIEF);
        page.navigate(docket);
        other("中止");
        fill("理由", "等待省里统一部署。");
        send("中止");
        shows("停表");
        next("恢复");
        fill("理由", "省里已部署。");
        send("恢复");
        shows("办理中");
        other("撤销");
        fill("理由", "并入省级培训计划，不再单独督办。");
        send("撤销");
        shows("已撤销");
        timelineTells("提出分工异议", "采纳分工异议", "中止", "恢复", "撤销");
        signInAs("公务员局", LIAISON);
        inboxTells(title, "已撤销");
        page.navigate(docket);
        Assertions.assertThat(page.locator("#main .btn-primary").count())
                .as("nothing is left to do")
                .isZero();
    }

    private void takesPart(String unit, String docket, String words) {
        signInAs(unit, LIAISON);
        goFromWorkbench(docket, "协办事项待签收");
        next("签收所承担部分");
        send("签收所承担部分");
        goFromWorkbench(docket, "协办事项待报送");
        next("报送会办意见或者所承担部分");
        page.getByLabel("内容", new Page.GetByLabelOptions().setExact(true)).fill(words);
        send("报送会办意见或者所承担部分");
    }
}
