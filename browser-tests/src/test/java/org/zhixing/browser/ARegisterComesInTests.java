package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhixing.sample.OldRegister;

/**
 * Go-live (practice 1): an ugly register of 400 rows, from the upload to dockets whose quiet period is lifted after a
 * review. How many rows needed a person, how many clicks and seconds it took is printed.
 */
class ARegisterComesInTests extends Journey {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private int clicks;

    @Test
    void fourHundredRowsFromTheUploadToTheReview() {
        byte[] file = OldRegister.ofTheCity(2026, 400, DAY);
        signInAs("督查专员");
        page.navigate("/intake");
        assertAccessible();
        long begin = System.nanoTime();
        page.getByLabel("台账文件").setInputFiles(new FilePayload("督办台账.xlsx", XLSX, file));
        click(page.getByText("上传并识别"));
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("核对各列");
        assertAccessible();
        click(page.getByText("试导入").last());
        long tried = System.nanoTime();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText(Pattern.compile("\\d+ 行需要改正"));
        assertAccessible();
        String asked = page.getByRole(AriaRole.ALERT).first().innerText();

        var names = page.locator("section[aria-labelledby=units] tbody tr");
        int unknown = names.count();
        assertThat(unknown).isPositive();
        for (int i = 0; i < unknown; i++) {
            names.nth(i)
                    .locator("select")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            clicks++;
        }
        click(page.getByText("记住并重试"));
        int typed = 0;
        while (page.getByRole(AriaRole.ALERT).count() > 0) {
            assertThat(typed++).as("rounds of corrections").isLessThan(4);
            correct();
            click(page.getByText("保存并重试"));
        }
        click(page.getByText(Pattern.compile("^导入 \\d+ 件$")));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(Pattern.compile("已导入 3\\d\\d 件"));
        long carried = System.nanoTime();

        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("导入结果");
        String href = page.url();
        click(page.getByText(Pattern.compile("^核对并解除静默期")));
        assertAccessible();
        assertThat(page.locator("tbody tr").count()).isEqualTo(200);
        page.locator("tbody input[type=checkbox]").nth(0).check();
        page.locator("tbody input[type=checkbox]").nth(1).check();
        page.locator("input[name=words]").fill("两件先行核对无误");
        click(page.getByText("解除所选"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已解除 2 件");
        page.locator("input[name=words]").fill("逐件核对无误");
        click(page.getByText(Pattern.compile("^全部解除")));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(Pattern.compile("已解除 3\\d\\d 件"));
        assertThat(page.getByText("没有待核对的补录事项")).isVisible();
        page.navigate(href);
        assertThat(page.locator("section[aria-labelledby=undo]")).containsText("不能整批撤回");
        assertThat(clicks).isLessThanOrEqualTo(40);
        System.out.printf(
                "Go-live import of 400 rows in the browser: %.1f s to the dry run, %.1f s to the dockets, %d clicks; %s;"
                        + " %d names of units chosen%n",
                (tried - begin) / 1e9, (carried - begin) / 1e9, clicks, asked.strip(), unknown);
    }

    @Test
    void theSameFileIsRecognisedAndBadFilesAreRefusedInWords() {
        byte[] file = OldRegister.ofTheCity(7, 20, DAY);
        signInAs("督查室主任");
        page.navigate("/intake");
        upload("甲.xlsx", XLSX, file);
        page.navigate("/intake");
        upload("乙.xlsx", XLSX, file);
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("已于");
        upload("假.xlsx", XLSX, "没有表格".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.getByRole(AriaRole.ALERT).first()).not().isEmpty();
        var broken = java.util.Arrays.copyOf(file, file.length / 2);
        upload("断.xlsx", XLSX, broken);
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("损坏");
        upload("空.csv", "text/csv", new byte[0]);
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("没有内容");
    }

    @Test
    void othersFindNoDoor() {
        signInAs("联络员");
        assertThat(page.locator(".zx-nav a[href='/intake']").count()).isZero();
        assertThat(page.navigate("/intake").status()).isBetween(403, 404);
        assertThat(page.navigate("/intake/review").status()).isBetween(403, 404);
    }

    private void upload(String name, String type, byte[] content) {
        page.getByLabel("台账文件").setInputFiles(new FilePayload(name, type, content));
        click(page.getByText("上传并识别"));
    }

    /** As an officer would: a day where none can be read, a unit where none stands, a title, else left out. */
    private void correct() {
        Locator rows = page.locator("form[action$='/rows'] tbody tr");
        for (int i = 0; i < rows.count(); i++) {
            Locator row = rows.nth(i);
            String wrong = row.locator(".zx-refused").allInnerTexts().toString();
            if (wrong.contains("看不懂日期")) {
                row.locator("[name$='.DUE']").fill("2026-12-31");
            } else if (wrong.contains("牵头单位")) {
                row.locator("[name$='.LEAD']").fill("市财政局");
            } else if (wrong.contains("没有写事项")) {
                row.locator("[name$='.TITLE']").fill("补写的事项");
            } else {
                row.locator("input[type=checkbox]").check();
            }
            clicks++;
        }
    }

    private void click(Locator what) {
        clicks++;
        what.click();
        page.waitForLoadState();
    }
}
