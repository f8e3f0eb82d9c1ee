package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Practice 3: the clerk writes the completion report and puts it forward, the deputy returns it, the clerk mends it, deputy
 * and head agree; the office sees nothing before, and accepts what was sent.
 */
class AReportPassesThroughItsUnitTests extends CaseJourney {

    private static final String TITLE = "建成科技成果中试基地";
    private static final String UNIT = "云泽市科学技术局";
    private static final String SECTION = "云泽市科学技术局办公室";
    private static final String WORDS = "基地已建成并通过验收。";

    @Test
    void fromTheClerkThroughDeputyAndHeadToTheOffice() {
        String docket = open(TITLE, UNIT, LocalDate.of(2026, 9, 25));
        String clerk = nameOf(SECTION, "科长");
        signInAs(UNIT, LIAISON);
        acknowledge(docket, clerk);
        page.navigate(docket + "/report-completion");
        shows("副局长 → 局长");

        signInAs(SECTION, "科长");
        page.navigate(docket);
        next("拟稿送审 · 办结报告");
        shows("内部期限");
        assertAccessible();
        fill("内容", WORDS);
        page.getByLabel("附件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("验收单.txt", "text/plain", "验收合格。".getBytes(StandardCharsets.UTF_8)));
        send("送审");
        shows("送审中");
        shows("等待：审核");
        assertAccessible();
        picture("unit-report");
        String report = page.url();
        page.setViewportSize(360, 780);
        assertFits();
        page.setViewportSize(1280, 800);

        theOfficeSeesNothing(docket, report);
        signInAs(UNIT, "副局长");
        answer("不同意", "请写明验收日期。");

        signInAs(SECTION, "科长");
        goFromWorkbench(report, "修改退回的办结报告");
        shows("请写明验收日期。");
        next("修改后再送审");
        assertThat(page.getByLabel("内容", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(WORDS);
        fill("内容", "  ");
        page.locator("#main")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("送审"))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请填写内容");
        fill("内容", WORDS + "验收日期为九月一日。");
        send("送审");

        signInAs(UNIT, "副局长");
        answer("同意", "数字已核对。");
        theOfficeSeesNothing(docket, report);
        signInAs(UNIT, HEAD);
        answer("同意", "同意报送。");
        page.navigate(report);
        shows("已报送");
        shows("验收单.txt");
        assertAccessible();

        signInAs(OFFICER);
        goFromWorkbench(docket, "待核验");
        shows("验收日期为九月一日");
        shows("验收单.txt");
        assertThat(page.locator("#main")).not().containsText("数字已核对");
        next("认定办结");
        fill("意见", "核验属实。");
        send("认定办结");

        signInAs(UNIT, HEAD);
        page.navigate("/unit-reports/ways");
        assertAccessible();
        page.setViewportSize(360, 780);
        assertFits();
    }

    private void theOfficeSeesNothing(String docket, String report) {
        signInAs(OFFICER);
        assertThat(page.navigate(report).status()).isEqualTo(404);
        page.navigate(docket);
        assertThat(page.locator("#main")).not().containsText("送审");
        assertThat(page.locator("#main")).not().containsText("验收单.txt");
    }

    private void answer(String button, String words) {
        page.navigate("/approvals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                .first()
                .click();
        shows("内部期限");
        fill("意见", words);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.DOMCONTENTLOADED);
    }
}
