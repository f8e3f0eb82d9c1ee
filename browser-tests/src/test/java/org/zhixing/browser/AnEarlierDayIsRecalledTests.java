package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Architecture 2 and 7: the register as it was known on a day, each figure open, each docket with what came since. */
class AnEarlierDayIsRecalledTests extends CaseJourney {

    private static final String DAY = "2026-06-30";

    @Test
    void theRegisterOfJuneAndADocketOfToday() {
        signInAs(OFFICER);
        page.navigate("/as-known?day=" + DAY);
        assertAccessible();
        String figure = page.locator("section[aria-labelledby=figures] a[href*='part=OPEN']")
                .innerText()
                .strip();
        page.locator("section[aria-labelledby=figures] a[href*='part=OPEN']").click();
        page.waitForURL("**part=OPEN**");
        assertThat(page.locator("section[aria-labelledby=rows] tbody tr")).hasCount(Integer.parseInt(figure));
        page.locator("section[aria-labelledby=rows] tbody a").first().click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        assertThat(page.locator("#before")).isVisible();
        assertAccessible();
        page.locator("#main .zx-head a.btn").first().click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看此前某日的情况"))
                .click();
        page.waitForURL("**/as-known/**");
        var register = page.waitForDownload(() -> {
            page.navigate("/as-known?day=" + DAY);
            page.locator("#main a[href^='/as-known.xlsx']").first().click();
        });
        Assertions.assertThat(register.path()).isNotEmptyFile();

        String docket = open("今天才立项的事项（行程示例）", "云泽市民政局", inDays(30));
        page.navigate(docket.replace("/dockets/", "/as-known/") + "?day=" + DAY);
        assertThat(page.getByRole(AriaRole.ALERT)
                        .or(page.getByRole(AriaRole.STATUS))
                        .first())
                .containsText("还没有这个事项");
    }
}
