package org.zhixing.planreader.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.Plan;
import org.zhixing.planreader.PlanReader;
import org.zhixing.planreader.ReadingOptions;

class FilesAreReadByTheirContentTests {
    private static final String WORDS = "云泽市工作方案\n一、重点任务\n1.新建道路5条。（市交通局，2024年6月底前）";

    private final Documents documents = new Documents(Limits.usual());

    @Test
    void plainTextInItsUsualEncodings() {
        for (Charset charset :
                Arrays.asList(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            assertThat(text(WORDS.getBytes(charset))).isEqualTo(WORDS);
        }
        assertThat(text(("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_8))).isEqualTo(WORDS);
    }

    @Test
    void wordDocumentsWithMergedCells() throws IOException {
        try (XWPFDocument doc = new XWPFDocument()) {
            doc.createParagraph().createRun().setText("云泽市重点任务分解表");
            XWPFTable table = doc.createTable(3, 3);
            String[][] cells = {{"工作任务", "责任单位", "完成时限"}, {"新建公园3个", "市园林局", "2024年6月底"}, {"新建绿道20公里", "", "2024年9月底"}};
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    table.getRow(r).getCell(c).setText(cells[r][c]);
                }
            }
            table.getRow(1)
                    .getCell(1)
                    .getCTTc()
                    .addNewTcPr()
                    .addNewVMerge()
                    .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.RESTART);
            table.getRow(2).getCell(1).getCTTc().addNewTcPr().addNewVMerge();
            Plan plan = read(bytes(doc::write));
            assertThat(plan.tasks()).extracting(t -> t.leads().get(0).value()).containsExactly("市园林局", "市园林局");
            assertThat(plan.tasks().get(1).leads().get(0).inherited()).isTrue();
            assertThat(plan.words(plan.tasks().get(1).leads().get(0).spans().get(0)))
                    .isEqualTo("市园林局");
        }
    }

    @Test
    void spreadsheetsWithATitleAndMergedCells() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("分解表");
            String[][] cells = {
                {"2024年云泽市重点任务", "", ""}, {"任务", "牵头单位", "时限"}, {"改造学校6所", "市教育局", "8月底前"}, {"改造医院2所", "", "年底前"}
            };
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < 3; c++) {
                    sheet.createRow(r);
                }
                for (int c = 0; c < 3; c++) {
                    sheet.getRow(r).createCell(c).setCellValue(cells[r][c]);
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            Plan plan = read(bytes(book::write));
            assertThat(plan.tasks()).extracting(t -> t.text().value()).containsExactly("改造学校6所", "改造医院2所");
            assertThat(plan.tasks()).extracting(t -> t.leads().get(0).value()).containsOnly("市教育局");
        }
    }

    @Test
    void webPagesWithTables() {
        String page = "<html><head><title>x</title><script>var a=1;</script></head><body><p>云泽市重点任务</p><table>"
                + "<tr><th>工作任务</th><th>责任单位</th><th>完成时限</th></tr>"
                + "<tr><td>新建桥梁2座</td><td rowspan='2'>市交通局</td><td>2024年5月底</td></tr><tr><td>修缮桥梁4座</td><td>2024年7月底</td></tr></table></body></html>";
        Plan plan = read(page.getBytes(StandardCharsets.UTF_8));
        assertThat(plan.tasks()).extracting(t -> t.text().value()).containsExactly("新建桥梁2座", "修缮桥梁4座");
        assertThat(plan.tasks()).extracting(t -> t.leads().get(0).value()).containsOnly("市交通局");
    }

    @Test
    void pdfWithTextIsReadAndOneWithoutIsAScan() throws IOException {
        assertThat(text(pdf("Plan of work", null)).toLowerCase(Locale.ROOT)).contains("plan of work");
        assertThat(refused(pdf(null, null))).isEqualTo(Unreadable.NO_TEXT);
        assertThat(refused(pdf("Plan of work", "secret"))).isEqualTo(Unreadable.ENCRYPTED);
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsReason() throws IOException {
        assertThat(refused(new byte[0])).isEqualTo(Unreadable.NO_TEXT);
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isEqualTo(Unreadable.NO_TEXT);
        assertThat(refused(zip("a.txt", 10))).isEqualTo(Unreadable.UNKNOWN_TYPE);
        byte[] cut = Arrays.copyOf(pdf("Plan", null), 60);
        assertThat(refused(cut)).isEqualTo(Unreadable.DAMAGED);
        assertThat(new Documents(new Limits(10, 10, 10, 10, 10, 10)).read(WORDS.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Extraction.Refused(Unreadable.TOO_LARGE, ""));
    }

    @Test
    void anArchiveThatExplodesIsRefused() throws IOException {
        assertThat(refused(zip("word/document.xml", 80 << 20))).isEqualTo(Unreadable.TOO_LARGE);
    }

    private Plan read(byte[] bytes) {
        return new PlanReader().read(document(bytes), ReadingOptions.none());
    }

    private String text(byte[] bytes) {
        return document(bytes).text();
    }

    private DocumentText document(byte[] bytes) {
        Extraction extraction = documents.read(bytes);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction).document();
    }

    private Unreadable refused(byte[] bytes) {
        Extraction extraction = documents.read(bytes);
        assertThat(extraction).isInstanceOf(Extraction.Refused.class);
        return ((Extraction.Refused) extraction).reason();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static byte[] zip(String name, int size) throws IOException {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                byte[] block = new byte[1 << 16];
                for (int left = size; left > 0; left -= block.length) {
                    zip.write(block, 0, Math.min(left, block.length));
                }
            }
        });
    }

    private static byte[] pdf(
            @org.jspecify.annotations.Nullable String words, @org.jspecify.annotations.Nullable String password)
            throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            if (words != null) {
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            if (password != null) {
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            return bytes(pdf::save);
        }
    }
}
