package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** R163, R047: minutes are split into dockets at once, and each result goes back to whoever convened the meeting. */
class AMeetingBecomesDocketsTests extends CaseJourney {

    private static final String TITLE = "市政府第28次常务会议（行程示例）";
    private static final String CONVENER = "常务副市长";
    private static final String MATTER = "建成三个街道政务服务站";

    @Override
    protected Server server() {
        return youngCity();
    }

    @Test
    void fromTheMinutesToTheConvenersWord() {
        signInAs(OFFICER);
        String due = today().plusDays(40).toString();
        page.navigate("/meetings");
        assertAccessible();
        page.locator("#main a[href='/meetings/new']").first().click();
        fill("会议名称", TITLE);
        choose("会议种类", "常务会议");
        fill("纪要文号", "云政纪〔2026〕28号");
        chooseBeginning("召集人", CONVENER);
        fill("议定事项", "1. " + MATTER + "\t不存在的局\t\t" + due);
        button("登记").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("不认识单位“不存在的局”");
        Assertions.assertThat(page.getByLabel("会议名称").inputValue()).isEqualTo(TITLE);
        fill("议定事项", "1. " + MATTER + "\t云泽市司法局\t\t" + due + "\n2. 清理规范性文件\t云泽市民政局\n3. 停车收费标准另行研究");
        button("登记").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已登记");
        String meeting = page.url();
        assertAccessible();
        assertFits();

        button("所选全部立项").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已立项 2 项");
        assertThat(page.locator("#item-3")).containsText("议而未决");
        picture("meeting");
        page.locator("#item-1 a").first().click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        String docket = page.url();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("来自会议：" + TITLE)))
                .isVisible();

        String worker = nameOf("司法局", "承办人");
        signInAs("司法局", LIAISON);
        acknowledge(docket, worker);
        reportAndAccept(docket, "司法局");

        goFromWorkbench(meeting, "议定事项结果待反馈");
        assertThat(page.getByLabel("第 1 项结果")).hasValue("已按要求办结，证明材料齐全。");
        assertAccessible();
        button("反馈所选").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已反馈 1 项");

        signInAs(CONVENER);
        goFromWorkbench(meeting, "议定事项结果待阅");
        assertAccessible();
        button("继续办理").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("请写明还要办理什么");
        button("已阅").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已阅");
        assertThat(page.locator("#item-1")).containsText("证明材料齐全");

        signInAs("司法局", LIAISON);
        Assertions.assertThat(page.navigate(meeting).status())
                .as("a unit sees its docket, never the minutes")
                .isEqualTo(403);

        signInAs(OFFICER);
        page.navigate("/meetings");
        page.locator("a[data-figure=UNSETTLED]").click();
        page.waitForURL("**/meetings/items?state=UNSETTLED");
        assertThat(page.locator("main tbody")).containsText("停车收费标准另行研究");
        var register = page.waitForDownload(
                () -> page.locator("#main a[href^='/meetings/items.xlsx']").click());
        Assertions.assertThat(register.path()).isNotEmptyFile();
    }

    private Locator button(String name) {
        return page.locator("#main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
