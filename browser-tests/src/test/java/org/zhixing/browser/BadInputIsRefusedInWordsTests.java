package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not come in is refused in words that help; nothing typed is lost, nothing stored that must not be. */
class BadInputIsRefusedInWordsTests extends CaseJourney {

    private static final long LARGE = 200L << 20;
    private static final int MEGABYTE = 1 << 20;
    private static final int EXPLODED_MEGABYTES = 700;
    private static final String NEVER = "此句绝不应当留在库中";

    @Override
    protected Server server() {
        return youngCity();
    }

    @Test
    void whoIsSlowerSeesBothVersionsAndKeepsTheText() {
        String docket = open("完成档案库房消防改造", "云泽市司法局", inDays(30));
        page.navigate(docket + "/transfer");
        choose("牵头单位", "云泽市公务员局");
        fill("理由", "库房归公务员局代管，由其牵头更合适。");

        try (var other = context.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(address()))) {
            var chief = other.newPage();
            chief.navigate("/sign-in");
            chief.locator("button[name=account]")
                    .filter(new Locator.FilterOptions().setHasText(CHIEF))
                    .first()
                    .click();
            chief.navigate(docket + "/transfer");
            chief.getByLabel("牵头单位").selectOption(new SelectOption().setLabel("云泽市住房和城乡建设局"));
            chief.getByLabel("理由").fill("消防改造由住建局统一组织。");
            chief.locator("#main button[type=submit]").click();
            assertThat(chief.getByRole(AriaRole.STATUS).first()).containsText("已完成");
        }

        press("改交其他单位");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("您填写的内容没有丢失");
        assertThat(page.getByLabel("理由")).hasValue("库房归公务员局代管，由其牵头更合适。");
        shows("消防改造由住建局统一组织");
        assertAccessible();
        picture("stale");
    }

    @Test
    void aLargeFileIsNotEvenSentAndIfSentIsAnsweredInWords(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("方案.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(LARGE);
        }
        signInAs(OFFICER);
        page.navigate("/plans/new");
        Locator field = page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true));
        field.setInputFiles(large);
        Assertions.assertThat((String) field.evaluate("field => field.validationMessage"))
                .contains("超过 50 MB");
        page.reload();
        field.evaluate("field => delete field.dataset.largest");
        field.setInputFiles(large);
        press("读取");
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("文件太大");
        shows("不超过 50 MB");
        assertAccessible();
    }

    @Test
    void archivesThatExplodeAreRefusedAndWhatWasTypedStays() throws IOException {
        String worker = nameOf("司法局", "承办人");
        String docket = open("完成法治宣传栏更新", "云泽市司法局", inDays(30));
        signInAs("司法局", LIAISON);
        acknowledge(docket, worker);
        page.navigate(docket);
        other("填报进展");
        fill("内容", "宣传栏更新了一半。");
        attach("数据.xlsx", exploding("xl/workbook.xml"));
        page.locator("#main button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("解开后异常庞大");
        assertThat(page.getByLabel("内容")).hasValue("宣传栏更新了一半。");

        attach("照片.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8));
        page.locator("#main button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("损坏");

        signInAs(OFFICER);
        page.navigate("/plans/new");
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("方案.docx", "application/octet-stream", exploding("word/document.xml")));
        press("读取");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("方案.docx");
    }

    @Test
    void aMarkedPageLeavesNothingBehind() throws IOException {
        signInAs(OFFICER);
        page.navigate("/plans/new");
        String marked = "机密★1年\n关于某项工作的方案\n" + NEVER + "，由市司法局负责。";
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("通知.txt", "text/plain", marked.getBytes(StandardCharsets.UTF_8)));
        press("读取");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("内容没有保存");

        String worker = nameOf("司法局", "承办人");
        String docket = open("完成普法讲师团换届", "云泽市司法局", inDays(30));
        signInAs("司法局", LIAISON);
        acknowledge(docket, worker);
        page.navigate(docket);
        other("填报进展");
        fill("内容", "名单已经拟好。");
        attach("名单.txt", marked.getBytes(StandardCharsets.UTF_8));
        page.locator("#main button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("带有密级标志");

        Path backup = Files.createTempDirectory("zhixing-looked-through").resolve("backup");
        var made = Server.run(server().data(), "backup", backup.toString());
        Assertions.assertThat(made.exit()).as(made.words()).isZero();
        try (var files = Files.walk(backup)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String kept = Files.readString(file, StandardCharsets.ISO_8859_1);
                Assertions.assertThat(kept).as(file.toString()).doesNotContain(asBytes(NEVER));
            }
        }
    }

    private void attach(String name, byte[] content) {
        page.getByLabel("附件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static String asBytes(String words) {
        return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Under a megabyte as it lies there. */
    private static byte[] exploding(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("[Content_Types].xml"));
            archive.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            archive.closeEntry();
            archive.putNextEntry(new ZipEntry(entry));
            byte[] nothing = new byte[MEGABYTE];
            for (int i = 0; i < EXPLODED_MEGABYTES; i++) {
                archive.write(nothing);
            }
            archive.closeEntry();
        }
        return bytes.toByteArray();
    }
}
