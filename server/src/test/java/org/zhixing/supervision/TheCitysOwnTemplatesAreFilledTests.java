package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.zhixing.act.Outcome;
import org.zhixing.attachment.Stored;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.template.RoundFigures;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.Templates;

/** Practice 6: the city's forms are uploaded, not programmed; a wrong name is refused with its cell, an unsafe file always. */
@SupervisionTest
class TheCitysOwnTemplatesAreFilledTests {

    private static final RoundFigures FIGURES = new RoundFigures(
            Map.of("month", "2026-08", "items", "2"),
            Map.of(
                    "all",
                    List.of(
                            Map.of("serial", "1", "title", "新增停车泊位", "lead", "云泽市公安局", "reached", "40"),
                            Map.of("serial", "2", "title", "=1+1", "lead", "云泽市财政局", "reached", "")),
                    "lagging",
                    List.of(Map.of("lead", "云泽市公安局", "title", "新增停车泊位"))));

    @Autowired
    Office office;

    @Autowired
    Templates templates;

    @Autowired
    MessageSource messages;

    @Test
    void theRowOfItemsIsRepeatedAndPaperAndMergedHeadsStay() throws IOException {
        upload(TemplateKind.REGISTER, sheet("{{title}}", "共{{items}}项")).orThrow();
        try (var filled = new XSSFWorkbook(new ByteArrayInputStream(filled(TemplateKind.REGISTER)))) {
            var sheet = filled.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A3_PAPER);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getMergedRegions()).contains(new CellRangeAddress(0, 0, 0, 2));
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("台账 2026-08");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("新增停车泊位");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(40);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .as("no formula comes in with a title")
                    .isEqualTo("'=1+1");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("云泽市财政局");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("共2项");
        }
    }

    @Test
    void aNameThatIsNotKnownIsRefusedWithItsCell() throws IOException {
        var refused = upload(TemplateKind.REGISTER, sheet("{{titel}}", ""));
        assertThat(Office.why(refused)).isEqualTo("supervision.refused.template-name");
        assertThat(((Outcome.Refused<?>) refused).refusal().args()).containsExactly("A2", "{{titel}}");
        assertThat(Office.why(upload(TemplateKind.REGISTER, sheet("无占位", "")))).isEqualTo("done");
    }

    @Test
    void linksToElsewhereAndFilesThatAreNoneAreRefusedAndLeaveNoTrace() throws IOException {
        var before = templates.current(TemplateKind.REGISTER);
        byte[] linked;
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet("{{title}}", "")));
                var out = new ByteArrayOutputStream()) {
            var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("http://example.org/");
            book.getSheetAt(0).getRow(1).getCell(1).setHyperlink(link);
            book.write(out);
            linked = out.toByteArray();
        }
        assertThat(Office.why(upload(TemplateKind.REGISTER, linked))).isEqualTo("supervision.refused.template-link");
        assertThat(Office.why(upload(TemplateKind.REGISTER, new byte[] {1, 2, 3})))
                .startsWith("attachment.refused");
        assertThat(templates.current(TemplateKind.REGISTER)).isEqualTo(before);
        assertThat(Office.why(templates.upload(
                        TemplateKind.REGISTER,
                        "t.xlsx",
                        new ByteArrayInputStream(sheet("{{title}}", "")),
                        office.now(),
                        office.actor(HEAD))))
                .isEqualTo("supervision.refused.not-the-office");
    }

    @Test
    void theBriefOneBeginsWithIsFilledAndMayBeUploadedAsOnesOwn() throws IOException {
        byte[] starter = templates.starter(TemplateKind.BRIEF, texts());
        upload(TemplateKind.BRIEF, starter).orThrow();
        try (var filled = new XWPFDocument(new ByteArrayInputStream(filled(TemplateKind.BRIEF)))) {
            assertThat(filled.getParagraphs().get(0).getText()).contains("2026-08");
            assertThat(filled.getTables().get(1).getRow(1).getCell(0).getText()).isEqualTo("云泽市公安局");
            assertThat(filled.getTables().get(1).getRow(0).getCell(0).getText()).doesNotContain("{{");
        }
        assertThat(templates.starter(TemplateKind.REGISTER, texts())).isNotEmpty();
        upload(TemplateKind.REGISTER, templates.starter(TemplateKind.REGISTER, texts()))
                .orThrow();
    }

    private Outcome<Stored> upload(TemplateKind kind, byte[] content) throws IOException {
        return templates.upload(
                kind, "t." + kind.ending(), new ByteArrayInputStream(content), office.now(), office.actor(CHIEF));
    }

    private byte[] filled(TemplateKind kind) throws IOException {
        var out = new ByteArrayOutputStream();
        templates.fill(kind, FIGURES, texts(), out);
        return out.toByteArray();
    }

    private Texts texts() {
        return new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    private static byte[] sheet(String first, String foot) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("台账");
            sheet.getPrintSetup().setPaperSize(PaperSize.A3_PAPER);
            sheet.getPrintSetup().setLandscape(true);
            sheet.createRow(0).createCell(0).setCellValue("台账 {{month}}");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(first);
            row.createCell(1).setCellValue("{{lead}}");
            row.createCell(2).setCellValue("{{reached}}");
            sheet.createRow(2).createCell(0).setCellValue(foot);
            book.write(out);
            return out.toByteArray();
        }
    }
}
