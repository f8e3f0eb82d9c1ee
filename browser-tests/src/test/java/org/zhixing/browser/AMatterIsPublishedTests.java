package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Practice 9, R179: an officer proposes, the chief releases, and everybody reads it on a phone without signing in. */
class AMatterIsPublishedTests extends CaseJourney {

    private static final String TITLE = "公交候车亭更新（行程示例）";
    private static final String SHOWN = "更新城区公交候车亭";

    @Test
    void theOfficeProposesTheChiefReleasesAndEverybodyReads() {
        String docket = open(TITLE, "云泽市司法局", inDays(30));
        String id = docket.substring(docket.lastIndexOf('/') + 1);
        page.locator("#main a[href='/disclosures/new?docket=" + id + "']")
                .first()
                .evaluate("link => link.click()");
        page.waitForURL("**/disclosures/new**");
        fill("公开的标题", SHOWN);
        fill("公开的要求", "更新四十座候车亭。联系电话13812345678。");
        fill("保密审查结论", "不涉密。");
        fill("隐私审查结论", "无个人信息。");
        press("拟公开进展");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("电话");
        assertThat(page.locator("[name=title]")).hasValue(SHOWN);
        fill("公开的要求", "更新四十座候车亭。");
        press("拟公开进展");
        assertThat(page.locator("#main")).containsText("待审核发布");
        assertAccessible();
        String one = page.url();

        signInAs(CHIEF);
        page.navigate(one);
        next("审核发布");
        assertThat(page.locator("#main")).containsText("不涉密。");
        press("审核发布");
        assertThat(page.locator("#main")).containsText("已公开");

        context.clearCookies();
        page.setViewportSize(360, 800);
        page.navigate("/public/progress?text=候车亭");
        Locator link = page.locator("tbody a").first();
        assertThat(link).hasText(SHOWN);
        assertAccessible();
        link.click();
        assertThat(page.locator("h1")).hasText(SHOWN);
        assertThat(page.locator("#main")).containsText("没有延期");
        assertThat(page.locator("#main")).containsText("云泽市司法局");
        assertAccessible();
        page.navigate("/public/progress?lang=en");
        assertThat(page.locator("h1")).hasText("Progress of matters");
    }
}
