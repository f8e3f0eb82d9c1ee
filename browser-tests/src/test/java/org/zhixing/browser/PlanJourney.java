package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** A journey on a whole plan: read, reviewed, opened, worked on; kept, restored and checked. */
abstract class PlanJourney extends CaseJourney {

    private static final Pattern SEALED = Pattern.compile("已封存 ([\\d,]+) 条，待封存 0 条");
    private static final String KEYS = "keys";
    private static final int PATIENT = 20;

    protected Locator task(String words) {
        return cards(words).first();
    }

    /** Fills in a field of a task's form by its name and saves. */
    protected void edit(Locator task, String... namesAndValues) {
        task.getByText("编辑", new Locator.GetByTextOptions().setExact(true)).click();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Locator field = task.getByLabel(namesAndValues[i]);
            if ((Boolean) field.evaluate("field => field.tagName === 'SELECT'")) {
                field.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(namesAndValues[i + 1]));
            } else {
                field.fill(namesAndValues[i + 1]);
            }
        }
        task.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存"))
                .click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Leaves out every task in whose card these words stand. */
    protected void removeAll(String words) {
        for (int left = cards(words).count(); left > 0; left--) {
            assertThat(cards(words)).hasCount(left);
            task(words)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                    .click();
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        }
    }

    /** The tasks in whose place or text these words stand; not those in whose form they may be chosen. */
    protected Locator cards(String words) {
        Locator said = page.locator(".zx-path, .zx-task-text").filter(new Locator.FilterOptions().setHasText(words));
        return page.locator(".zx-task").filter(new Locator.FilterOptions().setHas(said));
    }

    /** Answers what the house does not know yet: each such name is this unit. */
    protected void rememberAs(String unit) {
        Locator asked = page.locator(".zx-ask[aria-labelledby=ask] form");
        for (int left = asked.count(); left > 0; left--) {
            asked.first()
                    .locator("select")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(unit));
            asked.first().getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已记住");
        }
    }

    protected void confirm(int tasks) {
        press("全部标为已核对");
        assertThat(page.locator(".zx-review-count")).containsText("共 " + tasks + " 项任务");
        assertThat(page.locator(".zx-review-count")).containsText("0 项还缺内容");
        press("确认立项");
        assertThat(page).hasURL(Pattern.compile(".*/campaigns/.*"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已确认立项");
    }

    /** The docket of a task, from the campaign's page. */
    protected String docketOf(String words) {
        Locator link = page.locator("#main tr:has(a[href^='/dockets/'])")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .locator("a[href^='/dockets/']");
        return address() + link.getAttribute("href");
    }

    /** What was not done in time: yellow, then red. */
    protected void letRunThroughRed(String docket, String unit, LocalDate due) {
        String number = numberOf(docket);
        String title = page.locator("h1").innerText().strip();
        signInAs(OFFICER);
        moveTo(due.plusDays(1));
        moveUntil("/proposals", number, "黄单");
        colourIs(docket, "绿单");
        issueProposed(number);
        colourIs(docket, "黄单");
        moveTo(today().plusDays(3));
        moveUntil("/proposals", number, "红单");
        issueRed(docket, title, unit, "培训场地临时被征用，已改到市委党校，下周开班。");
        timelineTells("提出拟发", "说明情况", "报请审批", "批准");
    }

    /** A backup, and what is restored from it, hold the same record as the database they came from. */
    protected void backupAndRestoreAgree() throws IOException {
        Path data = server().data();
        Path folder = Files.createTempDirectory("zhixing-backup");
        String before = check(data);
        var made = Server.run(data, "backup", folder.resolve("backup").toString());
        Assertions.assertThat(made.exit()).as(made.words()).isZero();
        Assertions.assertThat(check(data, folder.resolve("backup").toString())).isEqualTo(before);

        Path elsewhere = Files.createTempDirectory("zhixing-restored");
        Files.copy(data.resolve(KEYS), elsewhere.resolve(KEYS));
        var restored = Server.run(elsewhere, "restore", folder.resolve("backup").toString());
        Assertions.assertThat(restored.exit()).as(restored.words()).isZero();
        Assertions.assertThat(check(elsewhere)).isEqualTo(before);
    }

    /** How many entries verify finds sealed, none pending; the record is intact. */
    private static String check(Path data, String... what) {
        var words = new ArrayList<String>(List.of("verify"));
        words.addAll(List.of(what));
        words.addAll(List.of("--lang", "zh"));
        String said = "";
        for (int asked = 0; asked < PATIENT; asked++) {
            var answer = Server.run(data, words.toArray(String[]::new));
            said = answer.words();
            Assertions.assertThat(answer.exit()).as(said).isZero();
            Assertions.assertThat(said).contains("完好");
            var sealed = SEALED.matcher(said);
            if (sealed.find()) {
                return sealed.group(1);
            }
        }
        throw new AssertionError("not all is sealed: " + said);
    }
}
