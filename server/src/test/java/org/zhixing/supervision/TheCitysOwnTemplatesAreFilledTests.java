package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LEADER_IN_CHARGE;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.attachment.Stored;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.template.Filling;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.TemplateKind.Table;
import org.zhixing.supervision.template.Templates;

/** Practice 6: the city's forms are uploaded, not programmed; a wrong name is refused with its cell, an unsafe file always. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class TheCitysOwnTemplatesAreFilledTests {

    private static final String OTHER = "严守一";

    private static final Filling FILLING = new Filling(
            Map.of(Figure.MONTH, "2026-08", Figure.ITEMS, "2"),
            Map.of(
                    Table.ALL,
                    Filling.numbered(List.of(
                            Map.of(Column.TITLE, "新增停车泊位", Column.LEAD, "云泽市公安局", Column.REACHED, "40"),
                            Map.of(Column.TITLE, "=1+1", Column.LEAD, "云泽市财政局", Column.REACHED, ""))),
                    Table.LAGGING,
                    List.of(Map.of(Column.LEAD, "云泽市公安局", Column.TITLE, "新增停车泊位"))));

    @Autowired
    Office office;

    @Autowired
    Templates templates;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvc mvc;

    @Autowired
    TheRegister register;

    @AfterEach
    void othersFindTheOneToBeginWith() throws IOException {
        for (var kind : List.of(TemplateKind.REGISTER, TemplateKind.DOCKETS)) {
            upload(kind, templates.starter(kind)).orThrow();
        }
    }

    @Test
    void theRowOfItemsIsRepeatedAndPaperAndMergedHeadsStay() throws IOException {
        upload(TemplateKind.REGISTER, sheet("{{title}}", "共{{items}}项")).orThrow();
        try (var filled = new XSSFWorkbook(new ByteArrayInputStream(filled(TemplateKind.REGISTER)))) {
            var sheet = filled.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A3_PAPER);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getMergedRegions()).contains(new CellRangeAddress(0, 0, 0, 2));
            assertThat(sheet.getHeader().getCenter())
                    .as("the head of the page stays and is filled")
                    .isEqualTo("云泽市人民政府督查室 2026-08");
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
    void aClerkWritesTheNamesInChineseAndIsToldEachThatIsNotKnownWithTheNextOne() throws IOException {
        upload(TemplateKind.REGISTER, sheet("{{事项}}", "共{{事项数}}项")).orThrow();
        try (var filled = new XSSFWorkbook(new ByteArrayInputStream(filled(TemplateKind.REGISTER)))) {
            assertThat(filled.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("新增停车泊位");
            assertThat(filled.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("共2项");
        }
        var wrong = templates.wrongIn(TemplateKind.REGISTER, sheet("{{titel}}{{办结时限}}", "{{qqqqqqqq}}"));
        assertThat(wrong)
                .extracting(Refusal::key, Refusal::args)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "supervision.refused.template-name-near", List.of("A2", "{{titel}}", "{{title}}")),
                        org.assertj.core.groups.Tuple.tuple(
                                "supervision.refused.template-name-near", List.of("A2", "{{办结时限}}", "{{完成时限}}")),
                        org.assertj.core.groups.Tuple.tuple(
                                "supervision.refused.template-name", List.of("A3", "{{qqqqqqqq}}")));
        assertThat(Office.why(upload(TemplateKind.REGISTER, sheet("{{titel}}", ""))))
                .isEqualTo("supervision.refused.template-name-near");
        assertThat(Office.why(upload(TemplateKind.REGISTER, sheet("{{批示领导}}", ""))))
                .as("a column of another register")
                .startsWith("supervision.refused.template-name");
        assertThat(Office.why(upload(TemplateKind.REGISTER, sheet("无占位", "")))).isEqualTo("done");
    }

    @Test
    void noTwoNamesOfAKindAreTheSame() {
        for (var kind : TemplateKind.values()) {
            var names = new ArrayList<String>();
            for (var some : List.of(kind.figures(), kind.columns(), kind.tables())) {
                some.forEach(one -> {
                    names.add(TemplateKind.name(one));
                    names.add(texts().t(TemplateKind.meaning(one)));
                });
            }
            assertThat(names).as(kind.name()).doesNotHaveDuplicates();
            assertThat(names)
                    .as("a document knows letters alone")
                    .allMatch(name -> name.matches("[\\w\\u4e00-\\u9fa5]+"));
        }
    }

    @Test
    void everyColumnThatARegisterHasIsFilledFromTheDocketsThatTheReaderMaySee() throws Exception {
        var docket = office.inWork("核减行政成本", 200);
        var foreign = office.open(office.docket("修编专项规划", Office.PLANNING, null));
        office.does(
                LIAISON,
                new DocketCommand.ReportProgress(docket, "已核减一成。", new java.math.BigDecimal("10"), null, List.of()));
        upload(
                        TemplateKind.DOCKETS,
                        row(
                                "{{编号}}",
                                "{{事项}}",
                                "{{任务内容}}",
                                "{{来源}}",
                                "{{来源条款}}",
                                "{{分管领导}}",
                                "{{牵头单位}}",
                                "{{协办单位}}",
                                "{{责任人}}",
                                "{{完成时限}}",
                                "{{办理状态}}",
                                "{{督办颜色}}",
                                "{{进展情况}}",
                                "{{填报日期}}",
                                "{{完成比例}}",
                                "{{备注}}"))
                .orThrow();
        var facts = office.docket(docket);
        var own = cells(OFFICER, "/dockets/register.xlsx", facts.title());
        assertThat(own)
                .contains(
                        facts.number(),
                        facts.requirement(),
                        facts.sourceTitle(),
                        facts.authority(),
                        Office.FINANCE,
                        "已核减一成。",
                        "10%",
                        office.today().toString())
                .contains(office.limit(docket, org.zhixing.supervision.desk.Kinds.DOCKET)
                        .dueAt()
                        .minusNanos(1)
                        .atZone(org.zhixing.act.Zone.SHANGHAI)
                        .toLocalDate()
                        .toString())
                .contains(LEADER_IN_CHARGE);
        assertThat(cells(HEAD, "/dockets/register.xlsx", facts.title())).contains("已核减一成。");
        assertThat(cells(HEAD, "/dockets/register.xlsx", office.docket(foreign).title()))
                .as("another unit's matter")
                .isEmpty();
        assertThat(cells(OTHER, "/dockets/register.xlsx", facts.title())).isEmpty();
        assertThat(cells(OFFICER, "/dockets/register.xlsx?text=%E4%BF%AE%E7%BC%96", facts.title()))
                .as("the list as it is filtered")
                .isEmpty();
    }

    @Test
    void theRegisterOfInstructionsIsScopedAsTheListIs() throws Exception {
        register.registered("关于夜间施工扰民的报告", InstructionClass.FOR_ACTION_AND_REPLY);
        assertThat(cells(OFFICER, "/instructions/register.xlsx", "关于夜间施工扰民的报告")).contains(TheRegister.TEXT, "待呈报");
        assertThat(cells(HEAD, "/instructions/register.xlsx", "关于夜间施工扰民的报告")).isEmpty();
        assertThat(cells(OFFICER, "/instructions/register.xlsx?year=1999", "关于夜间施工扰民的报告"))
                .as("as it is filtered")
                .isEmpty();
    }

    @Test
    void thePageOfATemplateNamesEachWrongPlaceAndListsAllNamesWithAnExample() throws Exception {
        var before = templates.current(TemplateKind.DOCKETS);
        var refused = mvc.perform(multipart("/rounds/templates/DOCKETS")
                        .file(new MockMultipartFile(
                                "file", "t.xlsx", "application/octet-stream", row("{{事项}}", "{{责任単位}}", "{{xyzxyz}}")))
                        .with(As.actor(office.actor(OFFICER))))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#wrong li").eachText())
                .hasSize(2)
                .anyMatch(line -> line.contains("B1"))
                .anyMatch(line -> line.contains("C1") && line.contains("{{xyzxyz}}"));
        assertThat(page.select("tbody tr").eachText())
                .anyMatch(line -> line.contains("{{完成时限}}") && line.contains("{{due}}") && line.contains("2026-11-30"));
        assertThat(templates.current(TemplateKind.DOCKETS)).isEqualTo(before);
        for (var kind : TemplateKind.values()) {
            var starter = mvc.perform(get("/rounds/templates/" + kind + "/starter." + kind.ending())
                            .with(As.actor(office.actor(OFFICER))))
                    .andReturn()
                    .getResponse();
            assertThat(templates.wrongIn(kind, starter.getContentAsByteArray()))
                    .as("the one to begin with may be uploaded: " + kind)
                    .isEmpty();
            templates.fill(kind, FILLING, new ByteArrayOutputStream());
        }
        assertThat(mvc.perform(get("/rounds/templates/NONE").with(As.actor(office.actor(OFFICER))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
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
        byte[] starter = templates.starter(TemplateKind.BRIEF);
        upload(TemplateKind.BRIEF, starter).orThrow();
        try (var filled = new XWPFDocument(new ByteArrayInputStream(filled(TemplateKind.BRIEF)))) {
            assertThat(filled.getParagraphs().get(0).getText()).contains("2026-08");
            assertThat(filled.getTables().get(1).getRow(1).getCell(0).getText()).isEqualTo("云泽市公安局");
            assertThat(filled.getTables().get(1).getRow(0).getCell(0).getText()).doesNotContain("{{");
        }
    }

    @Test
    void aBriefsListsAndColumnsReadInChineseToo() throws IOException {
        byte[] document;
        try (var own = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            own.createParagraph().createRun().setText("{{月份}}督查通报");
            var table = own.createTable(2, 2);
            table.getRow(0).getCell(0).setText("{{进度滞后的事项}}单位");
            table.getRow(1).getCell(0).setText("[牵头单位]");
            table.getRow(1).getCell(1).setText("[事项]");
            own.write(out);
            document = out.toByteArray();
        }
        upload(TemplateKind.BRIEF, document).orThrow();
        try (var filled = new XWPFDocument(new ByteArrayInputStream(filled(TemplateKind.BRIEF)))) {
            assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("2026-08督查通报");
            assertThat(filled.getTables().get(0).getRow(1).getCell(0).getText()).isEqualTo("云泽市公安局");
            assertThat(filled.getTables().get(0).getRow(1).getCell(1).getText()).isEqualTo("新增停车泊位");
        }
    }

    private Outcome<Stored> upload(TemplateKind kind, byte[] content) throws IOException {
        return templates.upload(
                kind, "t." + kind.ending(), new ByteArrayInputStream(content), office.now(), office.actor(CHIEF));
    }

    private byte[] filled(TemplateKind kind) throws IOException {
        var out = new ByteArrayOutputStream();
        templates.fill(kind, FILLING, out);
        return out.toByteArray();
    }

    /** The cells of the row with this title, as somebody gets them; none where there is no such row. */
    private List<String> cells(String person, String page, String title) throws Exception {
        var response = mvc.perform(get(java.net.URI.create(page)).with(As.actor(office.actor(person))))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        var format = new DataFormatter();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            for (var row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                if (cells.contains(title)) {
                    return cells;
                }
            }
        }
        return List.of();
    }

    private Texts texts() {
        return new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    private static byte[] row(String... names) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = book.createSheet("台账").createRow(0);
            for (int i = 0; i < names.length; i++) {
                row.createCell(i).setCellValue(names[i]);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] sheet(String first, String foot) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("台账");
            sheet.getPrintSetup().setPaperSize(PaperSize.A3_PAPER);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getHeader().setCenter("云泽市人民政府督查室 {{month}}");
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
