package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Practice 7, in a city without a rule of its own: an officer drafts, by hand and from a plan, another checks all at once,
 * the chief signs all at once; numbers and terms begin there, and the units receive them.
 */
class AnOpeningPassesThroughThreeHandsTests extends PlanJourney {

    private static final int TASKS = 6;
    private static final String TITLE = "完成公共法律服务站标准化改造";
    private static final String CHECK = "立项核稿";
    private static final String OPEN = "立项并发出绿单";

    private static final class OwnCity {
        static final Server SERVER = Server.shared("demo", "-Dzhixing.sample-factor=0");
    }

    @Override
    protected Server server() {
        return OwnCity.SERVER;
    }

    @Override
    protected String address() {
        return server().address();
    }

    @Test
    void draftedByOneCheckedByAnotherSignedByTheChief() throws IOException {
        theCityGivesUpItsRule();
        String worker = nameOf("司法局", "承办人");
        String docket = draftedByHand();
        draftedFromAPlan();

        chooseAll(CHECK);
        confirmAll();
        assertThat(page.locator("#main").getByRole(AriaRole.ALERT).first()).containsText("不能核自己的稿");
        assertThat(page.locator("tbody tr")).hasCount(TASKS + 1);

        signInAs("司法局", LIAISON);
        page.navigate("/dockets?text=标准化改造");
        assertThat(page.locator("#main")).not().containsText(TITLE);

        String checker = signInAsSecond(OFFICER);
        page.navigate("/workbench");
        assertThat(page.locator("#main")).containsText("立项稿，待核稿或者签发");
        chooseAll(CHECK);
        assertAccessible();
        confirmAll();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已办 " + (TASKS + 1) + " 项");

        String chief = nameOf(CHIEF);
        signInAs(CHIEF);
        inboxTells(TITLE, "请签发");
        chooseAll(OPEN);
        confirmAll();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已办 " + (TASKS + 1) + " 项");
        Assertions.assertThat(numberOf(docket)).containsPattern("云督立〔2026〕\\d+号");
        colourIs(docket, "绿单");
        page.locator("#main a[href^='/papers/']").first().click();
        page.waitForURL("**/papers/**");
        assertThat(page.locator("#main")).containsText("核稿：");
        assertThat(page.locator("#main")).containsText(checker);
        assertThat(page.locator("#main")).containsText(chief);

        signInAs("司法局", LIAISON);
        inboxTells(TITLE, "签收");
        acknowledge(docket, worker);
    }

    /** The sample city lets one person open; its chief sets the usual steps, with their source. */
    private void theCityGivesUpItsRule() {
        signInAs(CHIEF);
        page.navigate("/sign-off-paths/sheet.GREEN_NOTICE");
        page.locator("select[name=step-1]").selectOption("DRAFT");
        page.locator("select[name=step-2]").selectOption("CHECK");
        page.locator("input[name=source]").fill("云政办发〔2026〕9号");
        page.locator("#main form button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        page.locator("select[name=step-3]").selectOption("SIGN");
        page.locator("input[name=posts-3]").fill(CHIEF);
        page.locator("#main form button[type=submit]").click();
        page.waitForURL("**/sign-off-paths");
    }

    private String draftedByHand() {
        signInAs(OFFICER);
        String due = today().plusDays(30).toString();
        page.navigate("/dockets/new");
        fill("事项名称", TITLE);
        fill("办理要求", "把事项办成，并附上证明材料。");
        fill("依据文件", "云泽市人民政府常务会议纪要（第12期）");
        fill("依据原文", "由市司法局负责，按期办结。");
        choose("牵头单位", "云泽市司法局");
        fill("办结日期", due);
        press("拟立项稿，送核稿签发");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已拟立项稿，待另一人核稿");
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator("#main .btn-primary").filter(new Locator.FilterOptions().setHasText(CHECK)))
                .hasCount(0);
        return page.url();
    }

    private void draftedFromAPlan() throws IOException {
        page.navigate("/plans/new");
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("方案.txt", "text/plain", plan()));
        press("读取");
        assertThat(page).hasURL(Pattern.compile(".*/plans/.*/review"));
        rememberAs("云泽市司法局");
        edit(task("逐项排查"), "完成日期", "2026-09-30", "改期理由", "排查尚未完成，延长一个月。");
        edit(task("窗口人员业务培训"), "责任单位", "市公务员局", "其中牵头单位", "市公务员局");
        press("列首位的为牵头单位");
        confirm(TASKS);
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已拟立项稿，核稿、签发后发出绿单并起算时限");
    }

    /** All drafts of the list, shown before the act is done. */
    private void chooseAll(String act) {
        page.navigate("/dockets?state=DRAFT");
        page.getByLabel("全选").check();
        page.locator("select[name=act]").selectOption(new SelectOption().setLabel(act));
        press("预览后办理");
    }

    private void confirmAll() {
        page.locator("form[data-bulk] button[type=submit]").click();
        page.waitForLoadState();
    }

    private static byte[] plan() throws IOException {
        try (var in = AnOpeningPassesThroughThreeHandsTests.class.getResourceAsStream("/plan.txt")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
