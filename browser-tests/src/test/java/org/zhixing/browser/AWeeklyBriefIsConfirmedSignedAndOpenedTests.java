package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

/** Practice 7: drawn from data, confirmed by the unit, checked by another, signed; and the figure opens to its rows. */
class AWeeklyBriefIsConfirmedSignedAndOpenedTests extends Journey {

    private static final String TITLE = "督查周报（行程示例）";
    private static final String CORRECTION = "材料已于上周报送，请在周报中注明。";

    @Test
    void aWeeklyBrief() {
        signInAs("联络员");
        page.locator(".zx-account > summary").click();
        String[] lines = page.locator(".zx-account-menu p").innerText().split("\n");
        String unit = lines[lines.length - 1].split(" ")[0];

        signInAs("督查专员");
        page.navigate("/briefs");
        assertAccessible();
        page.locator("main a[href='/briefs/new']").first().click();
        page.waitForURL("**/briefs/new");
        page.locator("#f-from").fill("2026-01-05");
        page.locator("#f-title").fill(TITLE);
        page.locator("main details > summary").click();
        page.getByLabel(unit, new Page.GetByLabelOptions().setExact(true)).check();
        press("取数并起草");
        page.waitForURL(address -> address.matches(".*/briefs/[0-9a-f-]{36}"));
        String brief = page.url();
        assertAccessible();
        assertFits();
        var headings = page.locator("main h2").allInnerTexts();
        assertThat(headings.indexOf("先进典型")).isLessThan(headings.indexOf("逾期事项"));
        follow("送单位核实");

        signInAs("联络员");
        page.navigate(brief + "/answer");
        assertAccessible();
        Locator first = page.locator("main fieldset").first();
        first.getByLabel("有误", new Locator.GetByLabelOptions().setExact(true)).check();
        press("提交答复");
        assertThat(page.locator("[role=alert]").first()).containsText("请写明");
        first = page.locator("main fieldset").first();
        first.locator("textarea").fill(CORRECTION);
        press("提交答复");
        assertThat(page.locator("#main")).containsText(CORRECTION);

        signInAs("督查专员");
        page.navigate(brief);
        page.locator(".zx-head a.btn-primary").first().click();
        page.locator("main textarea").first().fill("缺验收意见。");
        press("维持原文，并列单位说明");
        page.waitForURL(brief);
        follow("核实完毕");
        follow("送核稿");

        signInAs("督查室主任");
        page.navigate(brief);
        follow("核稿通过，报签发");

        signInAs("秘书长");
        page.navigate("/approvals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                .first()
                .click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        press("同意");
        page.navigate(brief);
        assertThat(page.locator(".zx-head")).containsText("已印发");
        picture("brief");
        Locator figure = page.locator("a[data-figure=RUNNING]");
        int count = Integer.parseInt(figure.innerText());
        figure.click();
        page.waitForURL("**/rows?figure=RUNNING");
        assertThat(page.locator("main tbody tr")).hasCount(count);
        picture("brief-rows");
        page.navigate(brief);
        page.locator(".zx-head a[href^='/papers/']").click();
        page.waitForURL("**/papers/*");
        assertThat(page.locator(".sheet")).containsText("单位说明：" + CORRECTION);
        assertThat(page.locator("a[href$='.ofd']")).isVisible();
        assertThat(page.locator("a[href$='.docx']")).isVisible();
    }

    /** Opens the form of an act and does it. */
    private void follow(String act) {
        page.locator(".zx-head a.btn-primary", new Page.LocatorOptions().setHasText(act))
                .first()
                .click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        press(act);
        page.waitForURL(address -> address.matches(".*/briefs/[0-9a-f-]{36}"));
    }
}
