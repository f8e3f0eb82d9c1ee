package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnOfficerTurnsAPlanIntoDocketsTests extends Journey {

    @Test
    void fromTheDocumentToGreenNotices() throws IOException {
        signInAs("督查专员");
        page.navigate("/plans/new");
        assertAccessible();
        page.getByLabel("或者粘贴正文").fill(plan("/plan.txt"));
        press("读取");

        assertThat(page).hasURL(Pattern.compile(".*/plans/.*/review"));
        assertThat(page.locator("h1")).containsText("优化政务服务提升行动方案");
        assertThat(page.locator(".zx-task")).hasCount(6);
        picture("review");
        assertAccessible();

        nameTheUnknownUnit();
        press("列首位的为牵头单位");
        acceptTheQuestion();
        giveTheLateTaskANewDay();
        press("全部标为已核对");
        assertThat(page.locator(".zx-review-count")).containsText("0 项还缺内容");

        press("确认立项");
        assertThat(page).hasURL(Pattern.compile(".*/campaigns/.*"));
        assertThat(page.locator(".zx-stage")).hasCount(2);
        picture("campaign");
        assertAccessible();
        page.locator(".zx-stage a").nth(1).click();
        assertThat(page).hasURL(Pattern.compile(".*/dockets/.*"));
    }

    /** The characters marked in the document are those the page quotes, for every value of a task. */
    private void everyFieldShowsItsOwnCharacters(Locator card) {
        Locator places = card.locator("[data-places]");
        for (int i = 0; i < places.count(); i++) {
            places.nth(i).focus();
            page.keyboard().press("Enter");
            String quoted = places.nth(i).innerText().strip();
            String marked = String.valueOf(page.evaluate(
                    "() => [...CSS.highlights.get('zx-place')].map((range) => range.toString().trim()).join(' ')"));
            String shown = quoted.endsWith("\u2026") ? quoted.substring(0, quoted.length() - 1) : quoted;
            org.assertj.core.api.Assertions.assertThat(marked).isNotBlank().startsWith(shown);
        }
        org.assertj.core.api.Assertions.assertThat(places.count()).isGreaterThan(2);
        card.focus();
    }

    @Test
    void withTheKeyboardAloneAndTheReaderLearns() throws IOException {
        signInAs("督查专员");
        forgetWhatWasTaught();
        read("/ambiguous.txt");
        Locator first = page.locator(".zx-task").first();
        assertThat(first.locator(".zx-readings button")).hasCount(4);

        page.keyboard().press("j");
        page.keyboard().press("w");
        assertThat(first.locator(".zx-why")).containsText("列了多个单位，未说明谁牵头");
        everyFieldShowsItsOwnCharacters(first);
        page.keyboard().press("1");
        assertThat(undo()).containsText("选择读法");
        assertThat(first.locator("dl")).containsText("配合单位");
        page.keyboard().press("u");
        assertThat(first.locator(".zx-readings button")).hasCount(4);
        int tasks = page.locator(".zx-task").count();

        page.keyboard().press("d");
        page.keyboard().press("Control+Home");
        for (int line = 0; line < 4; line++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Home");
        page.keyboard().press("Shift+End");
        assertThat(page.locator("[data-page-key=a]")).isEnabled();
        page.keyboard().press("a");
        assertThat(undo()).containsText("新增");
        assertThat(page.locator(".zx-task.here")).containsText("各县（市、区）人民政府");
        page.keyboard().press("u");
        assertThat(page.locator(".zx-task")).hasCount(tasks);
        assertThat(undo()).isDisabled();

        press("首位牵头、其余配合");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已记住");
        press("含当月，到月底");
        assertThat(page.locator(".zx-task").first()).containsText("2026年12月31日");

        read("/ambiguous.txt");
        Locator again = page.locator(".zx-task").first();
        assertThat(again.locator(".zx-readings")).hasCount(0);
        again.locator(".zx-why summary").click();
        assertThat(again.locator(".zx-house").first()).containsText("识别规则");
        assertAccessible();

        page.navigate("/plans/rules");
        assertAccessible();
        assertThat(page.locator("tbody tr")).hasCount(2);
        forgetWhatWasTaught();
    }

    private void forgetWhatWasTaught() {
        page.navigate("/plans/rules");
        Locator rules = page.locator("tbody tr");
        for (int left = rules.count(); left > 0; left--) {
            rules.first().getByRole(AriaRole.BUTTON).click();
            assertThat(rules).hasCount(left - 1);
        }
    }

    private Locator undo() {
        return page.locator("[data-page-key=u]");
    }

    private void read(String resource) throws IOException {
        page.navigate("/plans/new");
        page.getByLabel("或者粘贴正文").fill(plan(resource));
        press("读取");
        assertThat(page).hasURL(Pattern.compile(".*/plans/.*/review"));
    }

    @Test
    void aSecretIsRefusedAndNotShownAgain() {
        signInAs("督查专员");
        page.navigate("/plans/new");
        page.getByLabel("或者粘贴正文").fill("机密★1年\n关于某项工作的方案\n一、由市司法局负责办理。");
        press("读取");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("机密");
        assertThat(page.getByLabel("或者粘贴正文")).hasValue("");
    }

    @Test
    void aDamagedFileIsExplained() {
        signInAs("督查专员");
        page.navigate("/plans/new");
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(
                        "plan.pdf", "application/pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)));
        press("读取");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("plan.pdf");
    }

    @Test
    void whoDoesNotSuperviseFindsNoPlans() {
        signInAs("联络员", "司法局");
        int status = page.navigate("/plans").status();
        org.assertj.core.api.Assertions.assertThat(status).isEqualTo(403);
    }

    private void nameTheUnknownUnit() {
        Locator asked = page.locator(".zx-ask form").filter(new Locator.FilterOptions().setHasText("市司法处"));
        asked.locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("云泽市司法局"));
        asked.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("市司法处");
    }

    private void acceptTheQuestion() {
        assertThat(undo()).containsText("列首位的为牵头单位");
        assertThat(page.locator("#ambiguous")).hasCount(0);
    }

    private void giveTheLateTaskANewDay() {
        Locator late = page.locator(".zx-task").first();
        assertThat(late).containsText("已过");
        late.locator("summary", new Locator.LocatorOptions().setHasText("编辑")).click();
        late.locator("input[name=due]").fill("2026-09-30");
        late.locator("input[name=reason]").fill("方案印发时排查尚未完成，延长一个月。");
        late.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存"))
                .click();
        assertThat(page.locator(".zx-task").first()).not().containsText("已过");
    }

    private static String plan(String resource) throws IOException {
        try (var in = AnOfficerTurnsAPlanIntoDocketsTests.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
