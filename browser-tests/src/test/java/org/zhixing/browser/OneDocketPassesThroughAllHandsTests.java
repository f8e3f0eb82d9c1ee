package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From opening by hand to closing: officer, liaison, section staff, head, and the public with the code of the sheet. */
class OneDocketPassesThroughAllHandsTests extends CaseJourney {

    private static final String TITLE = "完成社区矫正中心无障碍改造";

    @Test
    void fromTheOfficersWordToTheClosingReply() throws IOException {
        String docket = open(TITLE, "云泽市司法局", LocalDate.of(2026, 9, 25));
        shows("待签收");
        shows("还剩");
        String number = page.locator("#papers ~ ul a").first().innerText();
        String paper = page.locator("#papers ~ ul a").first().getAttribute("href");
        assertAccessible();
        picture("docket");

        String worker = nameOf("司法局", "承办人");
        signInAs("司法局", LIAISON);
        inboxTells(TITLE, "签收");
        goFromWorkbench(docket, "待签收");
        next("签收并指定承办人");
        assertAccessible();
        choose("承办科室", "办公室");
        chooseBeginning("承办人", worker);
        send("签收并指定承办人");
        shows("云泽市司法局 " + worker);

        signInAs("司法局", "承办人");
        inboxTells(TITLE, "承办");
        goFromWorkbench(docket, "待办理");
        next("填报进展");
        fill("内容", "坡道已完成浇筑，扶手正在安装。");
        fill("进度（0–100）", "60");
        page.getByLabel("附件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(
                        "现场照片说明.txt", "text/plain", "坡道照片三张，拍摄于九月一日。".getBytes(StandardCharsets.UTF_8)));
        send("填报进展");
        shows("进度 60%");
        shows("现场照片说明.txt");
        Assertions.assertThat(act("报送办结报告").count())
                .as("staff do not report for the unit")
                .isZero();

        signInAs("司法局", HEAD);
        goFromWorkbench(docket, "待办理");
        next("报送办结报告");
        assertThat(page.getByLabel("内容")).hasValue(Pattern.compile(".*坡道已完成浇筑.*", Pattern.DOTALL));
        fill("内容", "坡道和扶手已完工，等待验收。");
        send("报送办结报告");
        shows("报结待核");

        signInAs(OFFICER);
        inboxTells(TITLE, "核验");
        goFromWorkbench(docket, "待核验");
        other("开始核验");
        send("开始核验");
        other("退回补办");
        fill("需要补办的问题（每行一条，一次列全）", "缺少验收单\n缺少使用人意见");
        send("退回补办");
        shows("缺少使用人意见");

        signInAs("司法局", HEAD);
        goFromWorkbench(docket, "待补办");
        next("报送办结报告");
        fill("内容", "补齐验收单和使用人意见，请核验。");
        send("报送办结报告");

        signInAs(OFFICER);
        goFromWorkbench(docket, "待核验");
        next("认定办结");
        fill("意见", "验收单和使用人意见齐全，同意认定。");
        send("认定办结");
        goFromWorkbench(docket, "待销号");
        next("销号");
        fill("办理结果", "无障碍改造已完工并投入使用。");
        send("销号");
        shows("已销号");
        shows("按时");
        assertThat(page.locator("#main .btn-primary")).hasCount(0);
        timelineTells("立项", "签收并指定承办人", "填报进展", "现场照片说明.txt", "报送办结报告", "开始核验", "退回补办", "认定办结", "销号", worker);
        assertThat(page.locator("#main")).not().containsText(Pattern.compile("docket\\.[a-z]|\\dwd"));
        picture("docket-closed");
        assertAccessible();
        page.setViewportSize(360, 800);
        assertFits();
        page.setViewportSize(1440, 900);

        signInAs("司法局", LIAISON);
        inboxTells(TITLE, "已销号");
        page.navigate(docket);
        shows("无障碍改造已完工并投入使用。");

        page.navigate(paper);
        shows("督查立项通知单");
        shows(number);
        shows(TITLE);
        assertAccessible();
        picture("green-sheet");
        String code = page.locator("aside code").first().innerText().strip();
        byte[] pdf = context.request().get(address() + paper + ".pdf").body();
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            Assertions.assertThat(text.replaceAll("\\s", "")).contains(number, TITLE, "督查立项通知单");
        }
        anyoneMayCheck(code, number);
    }

    private void anyoneMayCheck(String code, String number) {
        context.clearCookies();
        page.navigate("/verify");
        fill("查验码", code);
        press("查验");
        shows("查到这份文书");
        shows(number);
        shows("有效");
        assertThat(page.locator("#main")).not().containsText(TITLE);
        assertAccessible();
        picture("verify");
        char last = code.charAt(code.length() - 1);
        fill("查验码", code.substring(0, code.length() - 1) + (last == '2' ? '3' : '2'));
        press("查验");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有这份文书");
    }
}
