package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Practice 6: another house's matters come in and its progress goes out without anybody typing them again. */
class AFileGoesRoundBetweenTwoHousesTests extends CaseJourney {

    private static final String TITLE = "村级光伏电站并网核查（行程示例）";
    private static final String NUMBER = "SJPT-2026-0999";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void aMatterComesInIsTakenOverAndItsProgressGoesBack() throws IOException {
        String due = inDays(40).toString();
        page.navigate("/exchange");
        assertAccessible();
        Locator waiting = rowOf("机关事务口");
        assertThat(waiting).containsText("机关事务口");
        page.locator("#f-file")
                .setInputFiles(new FilePayload("说明.json", "application/json", "不是数据".getBytes(StandardCharsets.UTF_8)));
        press("上传并试读");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请使用 XLSX 表格或者 JSON 文件");
        bring(NUMBER, "没有这个单位", due);
        assertThat(page.locator("#main")).containsText("没有这个单位");
        assertThat(page.locator("#main")).containsText("待核");
        bring(NUMBER, "云泽市司法局", due);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("收下"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已收下 1 件");
        rowOf(TITLE).getByRole(AriaRole.CHECKBOX).check();
        press("立项交办");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已立项 1 件");
        Locator decided = page.locator("section[aria-labelledby=decided] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(TITLE));
        decided.locator("a[href^='/dockets/']").click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        assertThat(page.locator("h1")).hasText(TITLE);
        String number = page.locator(".zx-head p").first().innerText().strip();

        page.navigate("/exchange");
        var download = page.waitForDownload(() ->
                page.locator("#main a[href^='/exchange/progress.xlsx']").first().click());
        try (var book = new ReadableWorkbook(Files.newInputStream(download.path()));
                var rows = book.getFirstSheet().openStream()) {
            Assertions.assertThat(rows.map(row -> row.stream()
                                    .map(cell -> cell == null ? "" : cell.getText())
                                    .toList())
                            .filter(cells -> cells.contains(NUMBER)))
                    .singleElement()
                    .satisfies(cells -> Assertions.assertThat(cells).contains(number, TITLE));
        }
        assertThat(page.locator("section[aria-labelledby=calls] tbody tr").first())
                .isVisible();
    }

    private Locator rowOf(String words) {
        return page.locator("form[data-bulk] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private void bring(String number, String lead, String due) throws IOException {
        page.navigate("/exchange");
        page.getByLabel("系统", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setIndex(0));
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "journey", "1.0")) {
            var sheet = book.newWorksheet("1");
            var rows = List.of(
                    List.of("对方编号", "事项", "办理要求", "来源文件", "依据原文", "牵头单位", "办理时限"),
                    List.of(number, TITLE, "逐站核查并报送清单。", "省级督查清单第7号", "请云泽市核查并报告。", lead, due));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        page.locator("#f-file").setInputFiles(new FilePayload("交换.xlsx", XLSX, bytes.toByteArray()));
        press("上传并试读");
    }
}
