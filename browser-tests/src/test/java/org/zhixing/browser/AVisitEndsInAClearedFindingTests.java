package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Field work (domain law L1): a plan is drawn, approved and carried out by two, its finding is served, put right and
 * cleared; a sample is looked back on; and the grass roots question a request.
 */
class AVisitEndsInAClearedFindingTests extends FieldJourney {

    private static final String FINDING = "窗口叫号机停用三天未修复，无告示。";

    @Test
    void aPlannedVisitEndsInAClearedFinding() {
        designate();
        String plan = planAndDraw();
        checkPlan(plan);
        approve();
        String unit = recordByTwo(plan);
        String conclusion = conclude(plan);
        String rectification = putRight(conclusion, unit);
        clear(rectification);
    }

    @Test
    void aSampleIsLookedBackOn() {
        signInAs(CHIEF);
        page.navigate("/look-back");
        Locator draw = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("抽取").setExact(true));
        if (draw.count() > 0) {
            draw.first().click();
        }
        Locator waiting = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("待查看"));
        assertThat(waiting.first()).isVisible();
        assertAccessible();
        waiting.first().locator("a").click();
        act("确已办结");
        fill("回头看结果", "查看系统材料和现场照片，确已办结。");
        done("确已办结");
        shows("确已办结");
    }

    @Test
    void theGrassRootsQuestionARequestAndEverybodySeesTheFigures() {
        signInAs("司法局", LIAISON);
        page.navigate("/burden");
        page.locator("#main a[href='/burden/challenges/new']").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("质疑该要求"))
                .click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/burden/challenges.*"));
        choose("要求种类", "报表报告");
        fill("被质疑的要求", "要求每周报送法律服务统计表");
        fill("质疑理由", "与月报重复，数据可以从系统取得。");
        done("质疑该要求");
        String challenge = page.url();
        shows("待答复");

        signInAs(OFFICER);
        goToErrand("质疑待答复", challenge);
        act("答复");
        choose("处理", "取消该要求");
        fill("核验意见", "核实重复，自本月起取消。");
        done("答复");
        shows("质疑成立，待取消或精简");
        act("落实答复");
        fill("怎样取消、合并或精简", "已通知各单位停报。");
        done("落实答复");
        shows("已取消或精简");

        context.clearCookies();
        page.navigate("/public/burden");
        assertThat(page.locator("#answers")).isVisible();
        assertThat(page.locator("body")).containsText("取消该要求");
        assertThat(page.locator("section[aria-labelledby=trend] tbody tr").count())
                .isGreaterThan(2);
        assertAccessible();
    }

    private void designate() {
        signInAs(CHIEF);
        LocalDate today = today();
        page.navigate("/inspections/designations");
        page.locator("#main a[href='/inspections/designations/new']").click();
        choose("单位", "云泽市应急管理局");
        fill("文件", "云泽政函〔2026〕41号");
        fill("督查范围", "窗口单位消防通道和应急预案");
        fill("开始日期", today.toString());
        fill("结束日期", today.plusMonths(3).toString());
        done("登记授权指定");
        shows("云泽政函〔2026〕41号");
    }

    private String planAndDraw() {
        String officer = nameOf(OFFICER);
        String chief = nameOf(CHIEF);
        signInAs(OFFICER);
        LocalDate today = today();
        page.navigate("/inspections");
        page.locator("#main a[href='/inspections/new']").first().click();
        fill("名称", "政务服务窗口专项督查");
        choose("依据种类", "年度计划");
        fill("依据", "2026年度督查检查考核计划（云泽政办发〔2026〕5号）");
        fill("已有数据为什么不够", "窗口是否开放只有现场看得到。");
        fill("督查范围", "窗口开放、一次告知、投诉办理");
        fill("督查事项", "窗口是否按公布的时间开放\n投诉是否按期答复");
        fill("开始日期", today.toString());
        fill("结束日期", today.plusDays(20).toString());
        chooseBeginning("组长", officer);
        page.locator("label")
                .filter(new Locator.FilterOptions().setHasText(chief))
                .first()
                .click();
        done("起草督查方案");
        String plan = page.url();
        act("随机抽取");
        // the city has no other plan for these: whoever is drawn may be visited
        chooseBeginning("抽取范围", "直属事业单位");
        fill("抽取数量", "1");
        fill("日期", today.plusDays(1).toString());
        done("随机抽取");
        page.locator("a").filter(new Locator.FilterOptions().setHasText("可以复算")).click();
        shows("已按登记的种子复算，结果一致");
        assertAccessible();
        page.navigate(plan);
        act("报批");
        done("报批");
        shows("核签中");
        return plan;
    }

    /** Another than who drafted it reads the plan before the leaders are asked. */
    private void checkPlan(String plan) {
        signInAs(CHIEF);
        goToErrand("督查方案待核稿", plan);
        act("核稿通过");
        fill("核稿意见", "依据、范围、人员清楚。");
        done("核稿通过");
        assertAccessible();
    }

    private void approve() {
        signInAs("秘书长");
        page.navigate("/approvals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("政务服务窗口专项督查"))
                .first()
                .click();
        fill("意见", "同意。轻车简从，不增加单位负担。");
        press("同意");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已同意");
    }

    /** Written by one inspector, signed by both; answers with the unit visited. */
    private String recordByTwo(String plan) {
        String chief = nameOf(CHIEF);
        signInAs(OFFICER);
        page.navigate(plan);
        shows("已批准");
        String unit = page.locator("section[aria-labelledby=visits] strong")
                .first()
                .innerText()
                .strip();
        page.locator("a[href^='/inspections/records/new']").first().click();
        fill("地点", unit + "办事大厅");
        chooseBeginning("另一名督查人员", chief);
        fill("查明的事实", "三号窗口在公布的开放时间内无人值守二十分钟。");
        done("填写督查记录");
        String record = page.url();
        act("签名");
        done("签名");
        signInAs(CHIEF);
        page.navigate(record);
        act("第二人签名");
        done("第二人签名");
        shows("二人已签");
        return unit;
    }

    private String conclude(String plan) {
        signInAs(OFFICER);
        page.navigate(plan);
        page.locator("a[href^='/inspections/conclusions/new']").first().click();
        fill("需要整改的问题", FINDING);
        fill("督查结论", "窗口总体规范，对一处问题限期整改。");
        done("起草督查结论");
        String conclusion = page.url();
        act("送核稿");
        done("送核稿");
        signInAsSecond(OFFICER);
        page.navigate(conclusion);
        act("核稿通过");
        done("核稿通过");
        signInAs(CHIEF);
        page.navigate("/approvals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("督查结论书请签发"))
                .first()
                .click();
        press("同意");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已同意");
        return conclusion;
    }

    /** The unit takes it, says what it will do and what it has done; answers with the entry in the register. */
    private String putRight(String conclusion, String unit) {
        signInAs("· " + unit, HEAD);
        page.navigate(conclusion);
        act("签收");
        done("签收");
        page.navigate("/rectifications");
        page.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText(FINDING))
                .first()
                .click();
        String rectification = page.url();
        act("报整改措施");
        fill("整改目标", "群众等候不超过二十分钟");
        fill("整改措施", "更换叫号机，安排双岗。");
        fill("责任人", "办公室主任");
        done("报整改措施");
        act("报整改结果");
        fill("整改结果", "已更换并公示，双岗轮值。");
        done("报整改结果");
        shows("待核验");
        return rectification;
    }

    private void clear(String rectification) {
        signInAs(CHIEF);
        page.navigate(rectification);
        if (page.locator("#main a")
                        .filter(new Locator.FilterOptions().setHasText("核验通过"))
                        .count()
                == 0) {
            signInAs(OFFICER);
            page.navigate(rectification);
        }
        act("核验通过");
        fill("核验意见", "现场核验属实。");
        done("核验通过");
        signInAs(CHIEF);
        page.navigate(rectification);
        act("销号");
        done("销号");
        shows("已销号");
        assertAccessible();
    }

    private void goToErrand(String what, String address) {
        page.navigate("/workbench");
        assertThat(page.locator("#main li")
                        .filter(new Locator.FilterOptions().setHasText(what))
                        .first())
                .isVisible();
        page.navigate(address);
    }
}
