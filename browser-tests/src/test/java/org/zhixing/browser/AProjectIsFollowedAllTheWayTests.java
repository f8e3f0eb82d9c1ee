package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** R036, R037, practice 4: a list becomes projects with dockets; plan and reached value stand side by side. */
class AProjectIsFollowedAllTheWayTests extends CaseJourney {

    private static final String TITLE = "社区食堂建设（行程示例）";
    private static final String OTHER = "食堂消防验收（行程示例）";
    private static final String UNIT = "云泽市民政局";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void aListComesInADocketIsAttachedAndTheSecretaryWritesHisJournal() throws IOException {
        signInAs(OFFICER);
        theRegisterShowsPlanAndLights();
        var cells = template();
        bring(row(cells, TITLE, "查无此人"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("一项也没有登记");
        assertThat(page.locator("#main")).containsText("第 2 行");
        assertThat(page.locator("#f-source")).hasValue("云泽市民生实事清单（行程示例）");
        assertAccessible();
        bring(row(cells, TITLE, nameOfHead()));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已登记并立项 1 项");

        page.navigate("/projects?kind=LIVELIHOOD");
        link(TITLE).click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        assertThat(page.locator("h1")).hasText(TITLE);
        assertAccessible();
        String project = page.url();
        String docket = open(OTHER, "云泽市司法局", inDays(30));
        String number = numberOf(docket);
        page.navigate(project);
        fill("督办事项编号", "云政督〔2001〕9999号");
        press("归入本项目");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有找到这个编号");
        assertThat(page.locator("#f-number")).hasValue("云政督〔2001〕9999号");
        fill("督办事项编号", number);
        press("归入本项目");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已归入：" + OTHER);
        fill("督办事项编号", number);
        press("归入本项目");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("已经归在一个项目之下");
        assertAccessible();
        picture("project");
        link(OTHER).click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.locator("#main a[href='" + java.net.URI.create(project).getPath() + "']")
                .first()
                .click();
        page.waitForURL("**/projects/**");

        signInAs(UNIT, HEAD);
        page.navigate(project);
        shows("还没有记录");
        Assertions.assertThat(page.locator("#main").innerText())
                .as("another unit's docket is not shown to this unit")
                .doesNotContain(OTHER);
        choose("种类", "现场察看");
        fill("内容", "到两处食堂看过，设备已进场。");
        press("记录");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已记录");
        shows("设备已进场");
    }

    private void theRegisterShowsPlanAndLights() throws IOException {
        page.navigate("/projects");
        assertAccessible();
        picture("projects");
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("滨江路改造工程")))
                .containsText("1450");
        var figure = page.locator("a[data-figure=FAR_BEHIND]");
        String said = figure.innerText().strip();
        figure.click();
        page.waitForURL("**light=FAR_BEHIND**");
        assertThat(page.locator(".zx-cards tbody tr")).hasCount(Integer.parseInt(said));
    }

    private Locator link(String words) {
        return page.locator("#main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first();
    }

    private String nameOfHead() {
        String name = nameOf(UNIT, HEAD);
        signInAs(OFFICER);
        return name;
    }

    /** Heads of the template, as it is downloaded. */
    private List<String> template() throws IOException {
        page.navigate("/projects/import");
        var download = page.waitForDownload(() ->
                page.locator("#main a[href='/projects/import/template.xlsx']").click());
        try (var book = new ReadableWorkbook(java.nio.file.Files.newInputStream(download.path()));
                var rows = book.getFirstSheet().openStream()) {
            return rows.findFirst().orElseThrow().stream()
                    .map(cell -> cell.getText())
                    .toList();
        }
    }

    private List<List<String>> row(List<String> heads, String title, String secretary) {
        int year = 2026;
        return List.of(
                heads,
                heads.stream()
                        .map(head -> switch (head) {
                            case "种类" -> "民生实事";
                            case "编号" -> "MS-9";
                            case "项目名称" -> title;
                            case "建设内容和标准" -> "建成十处社区食堂并开门服务。";
                            case "牵头单位" -> UNIT;
                            case "项目秘书" -> secretary;
                            case "年度目标" -> "10";
                            case "计量单位" -> "处";
                            case "完成日期" -> year + "-12-31";
                            case "9月累计计划" -> "6";
                            case "12月累计计划" -> "10";
                            default -> "";
                        })
                        .toList());
    }

    private void bring(List<List<String>> rows) throws IOException {
        page.navigate("/projects/import");
        fill("清单文件", "云泽市民生实事清单（行程示例）");
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "journey", "1.0")) {
            var sheet = book.newWorksheet("1");
            IntStream.range(0, rows.size()).forEach(line -> IntStream.range(
                            0, rows.get(line).size())
                    .forEach(column -> sheet.value(line, column, rows.get(line).get(column))));
        }
        page.locator("#f-file").setInputFiles(new FilePayload("清单.xlsx", XLSX, bytes.toByteArray()));
        press("导入并立项");
    }
}
