package org.zhixing.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhixing.act.Outcome;
import org.zhixing.shell.Carried;
import org.zhixing.shell.CurrentActor;
import org.zhixing.shell.TableExport;

/** Practice 10: reader's name and time on screen and in PDF, DOCX and XLSX of what carries internal material. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Import(Town.class)
class TheReadersNameIsOnInternalMaterialTests {

    @Autowired
    Town town;

    @Autowired
    InternalMaterials materials;

    @Autowired
    @Qualifier("org.zhixing.secrecy.internal.ReaderMarks")
    Filter marks;

    private MockMvc mvc;

    /** Pages and files as any module makes them. */
    @Controller
    static class AnyModule {

        @GetMapping("/any/{id}")
        void page(@PathVariable String id, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            byte[] page =
                    ("<!doctype html>\n<html lang=\"zh-CN\"><body><main id=\"main\" tabindex=\"-1\"><a href=\"/dockets/"
                                    + id + "\">事项</a></main></body></html>")
                            .getBytes(StandardCharsets.UTF_8);
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }

        @GetMapping("/any/list.xlsx")
        void xlsx(@RequestParam String title, HttpServletResponse response) throws IOException {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            table(title).xlsx(response.getOutputStream());
        }

        /** By a city's own form, which names neither number nor title, and has a head of its own. */
        @GetMapping("/any/form.xlsx")
        void form(@RequestParam String title, HttpServletResponse response) throws IOException {
            Carried.tell(title);
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            try (var book = new XSSFWorkbook()) {
                var sheet = book.createSheet("台账");
                sheet.getHeader().setCenter("云泽市人民政府督查室");
                sheet.createRow(0).createCell(0).setCellValue("进展");
                book.write(response.getOutputStream());
            }
        }

        @GetMapping("/any/form.docx")
        void brief(@RequestParam String title, HttpServletResponse response) throws IOException {
            Carried.tell(title);
            response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            try (var document = new XWPFDocument()) {
                document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                        .createParagraph()
                        .createRun()
                        .setText("督查简报");
                document.createParagraph().createRun().setText("进展");
                document.write(response.getOutputStream());
            }
        }

        @GetMapping("/any/list.docx")
        void docx(@RequestParam String title, HttpServletResponse response) throws IOException {
            response.setContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            table(title).docx(response.getOutputStream());
        }

        @GetMapping("/any/{id}/sheet.pdf")
        void pdf(@PathVariable String id, HttpServletResponse response) throws IOException {
            response.setContentType("application/pdf");
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.addPage(new PDPage());
                document.save(response.getOutputStream());
            }
        }

        @GetMapping("/any/{id}/sheet.ofd")
        void ofd(@PathVariable String id, HttpServletResponse response) throws IOException {
            response.setContentType("application/ofd");
            try (var zip = new ZipOutputStream(response.getOutputStream())) {
                put(zip, "OFD.xml", "<ofd:OFD><ofd:DocBody><ofd:DocInfo></ofd:DocInfo></ofd:DocBody></ofd:OFD>");
                put(zip, "Doc_0/Document.xml", "<ofd:Document><ofd:MaxUnitID>7</ofd:MaxUnitID></ofd:Document>");
                put(zip, "Doc_0/Pages/Page_0/Content.xml", "<ofd:Page><ofd:Content></ofd:Content></ofd:Page>");
                put(zip, "Doc_0/Pages/Page_1/Content.xml", "<ofd:Page><ofd:Content></ofd:Content></ofd:Page>");
                put(zip, "Doc_0/Res/font_1.ttf", "not to be touched");
            }
        }

        private static void put(ZipOutputStream zip, String name, String content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        private static TableExport table(String title) {
            return new TableExport("台账", List.of("事项"), List.of(List.of(title), List.of("别的事项")));
        }
    }

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.standaloneSetup(new AnyModule()).addFilters(marks).build();
    }

    @Test
    void aFormThatNamesNeitherNumberNorTitleIsMarkedAndKeepsItsOwnHead() throws Exception {
        var docket = town.docket("白鹭洲内部测算");
        materials.mark(docket.value(), town.now(), town.actor(Town.OFFICER)).orThrow();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sent("/any/form.xlsx?title=白鹭洲内部测算事项")))) {
            assertThat(book.getSheetAt(0).getHeader().getCenter()).contains("云泽市人民政府督查室", "内部资料");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(sent("/any/form.docx?title=白鹭洲内部测算事项")))) {
            assertThat(document.getHeaderList()).hasSize(1);
            assertThat(document.getHeaderList().get(0).getText()).contains("督查简报", "内部资料");
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sent("/any/form.xlsx?title=公开事项")))) {
            assertThat(book.getSheetAt(0).getHeader().getCenter()).isEqualTo("云泽市人民政府督查室");
        }
    }

    @Test
    void onThePageAndInEveryFile() throws Exception {
        var docket = town.docket("凤凰台内部口径");
        materials.mark(docket.value(), town.now(), town.actor(Town.OFFICER)).orThrow();
        var id = docket.value().toString();

        assertThat(text(sent("/any/" + id)))
                .contains("class=\"zx-watermark\"", "class=\"zx-internal\"", Town.LIAISON, "内部资料")
                .contains(town.today().toString());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sent("/any/list.xlsx?title=凤凰台内部口径事项")))) {
            assertThat(book.getSheetAt(0).getHeader().getCenter()).contains(Town.LIAISON, "内部资料");
            assertThat(book.getSheetAt(0)
                            .getRow(book.getSheetAt(0).getLastRowNum())
                            .getCell(0)
                            .getStringCellValue())
                    .contains(Town.LIAISON);
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(sent("/any/list.docx?title=凤凰台内部口径事项")))) {
            assertThat(document.getHeaderList().get(0).getText()).contains(Town.LIAISON, "内部资料");
        }
        try (var pdf = Loader.loadPDF(sent("/any/" + id + "/sheet.pdf"))) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= 2; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .as("page " + page)
                        .contains("内部资料")
                        .contains(Town.LIAISON);
            }
        }
    }

    @Test
    void overEachPageOfAnOfd() throws Exception {
        var docket = town.docket("栖霞亭内部口径");
        materials.mark(docket.value(), town.now(), town.actor(Town.OFFICER)).orThrow();
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent("/any/" + docket.value() + "/sheet.ofd")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), text(zip.readAllBytes()));
            }
        }
        assertThat(files.get("OFD.xml")).contains("内部资料", Town.LIAISON);
        assertThat(files.get("Doc_0/Res/font_1.ttf")).isEqualTo("not to be touched");
        var ids = new ArrayList<Integer>();
        for (int page = 0; page < 2; page++) {
            String content = files.get("Doc_0/Pages/Page_" + page + "/Content.xml");
            assertThat(content)
                    .contains("Type=\"Foreground\"", "<ofd:AbbreviatedData>M ")
                    .endsWith("</ofd:Page>");
            for (var found = Pattern.compile(" ID=\"(\\d+)\"").matcher(content); found.find(); ) {
                ids.add(Integer.valueOf(found.group(1)));
            }
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10).allMatch(id -> id > 7);
        assertThat(files.get("Doc_0/Document.xml"))
                .contains("<ofd:MaxUnitID>" + (Collections.max(ids) + 1) + "</ofd:MaxUnitID>");
    }

    @Test
    void andOnNothingElse() throws Exception {
        var docket = town.docket("望江亭内部口径");
        materials.mark(docket.value(), town.now(), town.actor(Town.OFFICER)).orThrow();
        assertThat(text(sent("/any/" + UUID.randomUUID()))).doesNotContain("zx-watermark", Town.LIAISON);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sent("/any/list.xlsx?title=公开事项")))) {
            assertThat(book.getSheetAt(0).getHeader().getCenter()).isEmpty();
        }
        materials.unmark(docket.value(), town.now(), town.actor(Town.OFFICER)).orThrow();
        assertThat(text(sent("/any/" + docket.value()))).doesNotContain("zx-watermark");
    }

    @Test
    void whoMayNotMarkCannot() {
        var docket = town.docket("晓月桥内部口径");
        for (String other : List.of(Town.LIAISON, Town.STAFF, Town.LEADER)) {
            var outcome = materials.mark(docket.value(), town.now(), town.actor(other));
            assertThat(outcome).as(other).isInstanceOf(Outcome.Refused.class);
            assertThat(materials.all(town.actor(other))).isEmpty();
        }
    }

    private byte[] sent(String address) throws Exception {
        return mvc.perform(get(address).with(request -> {
                    CurrentActor.set(request, town.actor(Town.LIAISON));
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }
}
