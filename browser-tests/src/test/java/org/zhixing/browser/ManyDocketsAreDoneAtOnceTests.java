package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One act on many dockets of a list: shown first, asked once, and what could not be done stays with its reason. */
class ManyDocketsAreDoneAtOnceTests extends CaseJourney {

    private static final String UNIT = "司法局";

    @Override
    protected Server server() {
        return youngCity();
    }

    @Test
    void theLiaisonAcknowledgesThreeAndTheOfficerWithdrawsTwo() {
        String worker = nameOf(UNIT, "承办人");
        String first = open("完成公证窗口标牌更换", "云泽市司法局", inDays(30));
        String second = open("完成公证卷宗数字化", "云泽市司法局", inDays(30));
        open("完成公证档案移交", "云泽市司法局", inDays(30));

        signInAs(UNIT, LIAISON);
        page.navigate("/dockets?text=公证&state=OPENED");
        assertThat(page.locator(".zx-bulk-bar")).isHidden();
        page.getByLabel("全选").check();
        assertThat(page.locator("[data-chosen]")).hasText("3");
        preview("签收并指定承办人");
        assertThat(page.locator("tbody tr")).hasCount(3);
        chooseBeginning("承办人", worker);
        assertAccessible();
        picture("batch");
        submit();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已办 3 项");
        assertThat(page).hasURL(Pattern.compile(".*state=OPENED.*"));

        signInAs(CHIEF);
        page.navigate("/dockets?text=公证");
        page.getByLabel("全选").check();
        preview("撤销");
        fill("理由", "公证处整体搬迁，事项另行安排。");
        try (var other = context.browser().newContext(new Browser.NewContextOptions().setBaseURL(address()))) {
            transferMeanwhile(other.newPage(), first);
        }
        submit();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已办 2 项");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr").getByRole(AriaRole.ALERT)).containsText("已被他人改动");
        assertThat(page.getByLabel("理由")).hasValue("公证处整体搬迁，事项另行安排。");
        page.navigate(second);
        timelineTells("撤销", "公证处整体搬迁");
    }

    @Test
    void whatIsNotOpenToTheActIsToldApart() {
        open("完成律师执业证换发", "云泽市司法局", inDays(30));
        open("完成律师事务所检查", "云泽市司法局", inDays(30));
        page.navigate("/dockets?text=律师");
        page.getByLabel("全选").check();
        preview("认定办结");
        assertThat(page.locator("#main")).containsText("所选事项现在都不能这样办");
        assertThat(page.locator("#main")).containsText("完成律师执业证换发");
        assertAccessible();
    }

    private void preview(String act) {
        page.locator("select[name=act]").selectOption(new SelectOption().setLabel(act));
        press("预览后办理");
    }

    private void submit() {
        page.locator("form[data-bulk] button[type=submit]").click();
        page.waitForLoadState();
    }

    private static void transferMeanwhile(Page page, String docket) {
        page.navigate("/sign-in");
        page.locator("button[name=account]")
                .filter(new Locator.FilterOptions().setHasText(OFFICER))
                .first()
                .click();
        page.navigate(docket + "/transfer");
        page.getByLabel("牵头单位").selectOption(new SelectOption().setLabel("云泽市公务员局"));
        page.getByLabel("理由").fill("由公务员局牵头更合适。");
        page.locator("#main button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已完成");
    }
}
