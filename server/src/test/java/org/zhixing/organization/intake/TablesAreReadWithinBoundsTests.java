package org.zhixing.organization.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhixing.act.Outcome;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.TableImport;
import org.zhixing.shell.TableImport.Line;

class TablesAreReadWithinBoundsTests {

    private static final String CSV = "单位名称,类型\r\n\"云泽市\"\"财政局\"\"\",工作部门\r\n,\r\n市,\"多\n行\"\r\n";

    @Test
    void csvComesInUtf8WithOrWithoutMarkAndInGb18030() {
        var expected = List.of(
                new Line(1, List.of("单位名称", "类型")),
                new Line(2, List.of("云泽市\"财政局\"", "工作部门")),
                new Line(4, List.of("市", "多\n行")));
        assertThat(read(CSV.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(read(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(read(CSV.getBytes(Charset.forName("GB18030")))).isEqualTo(expected);
        assertThat(read("a\tb,c\n".getBytes(StandardCharsets.UTF_8))).containsExactly(new Line(1, List.of("a", "b,c")));
    }

    @Test
    void whatAnExportNeutralisedIsRestored() throws Exception {
        var out = new ByteArrayOutputStream();
        new TableExport("x", List.of("=1+1", "-名称"), List.of(List.of("@sum", "+86"))).xlsx(out);
        assertThat(read(out.toByteArray()))
                .containsExactly(new Line(1, List.of("=1+1", "-名称")), new Line(2, List.of("@sum", "+86")));
    }

    @Test
    void numbersAndDaysOfAWorkbookAreReadAsText() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.value(2, 0, 10);
            sheet.value(2, 1, LocalDate.of(2011, 3, 7));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.value(2, 3, true);
        }
        var line = read(out.toByteArray()).get(0);
        assertThat(line.number()).isEqualTo(3);
        assertThat(line.cells().get(0)).isEqualTo("10");
        assertThat(Cells.parse(line.cells().get(1))).contains(LocalDate.of(2011, 3, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "2011-03-07, 2011-03-07",
        "2011/3/7, 2011-03-07",
        "2011.3.7, 2011-03-07",
        "2011年3月7日, 2011-03-07",
        "20110307, 2011-03-07",
        "40609, 2011-03-07",
        "2011-03-07 00:00:00, 2011-03-07",
        "2011-02-30, ",
        "去年春天, ",
        "2011, ",
    })
    void aDayIsWrittenInManyWays(String written, LocalDate day) {
        assertThat(Cells.parse(written).orElse(null)).isEqualTo(day);
    }

    @Test
    void whatIsNoTableIsRefusedInClearWords() throws Exception {
        assertThat(refusal(new byte[0])).isEqualTo("organization.refusal.import-empty");
        assertThat(refusal(" \n,,\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("organization.refusal.import-empty");
        assertThat(refusal(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .isEqualTo("organization.refusal.import-kind-of-file");
        assertThat(refusal("PK\u0003\u0004garbage".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("organization.refusal.import-unreadable");
        assertThat(refusal(zip("not-a-workbook.txt", 10))).isEqualTo("organization.refusal.import-unreadable");
        assertThat(refusal(new byte[TableImport.LARGEST + 1])).isEqualTo("organization.refusal.import-too-large");
    }

    @Test
    void anExplodingArchiveIsRefusedBeforeItExplodes() throws Exception {
        assertThat(refusal(zip("xl/sharedStrings.xml", 300))).isEqualTo("organization.refusal.import-too-large");
    }

    @Test
    void tooManyRowsAreRefused() {
        assertThat(refusal("x\n".repeat(SheetFile.BOUNDS.rows() + 1).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("organization.refusal.import-too-many-rows");
    }

    @Test
    void noGarbageBreaksTheReader() {
        var random = new Random(20260101);
        for (int i = 0; i < 300; i++) {
            var content = new byte[random.nextInt(400)];
            random.nextBytes(content);
            if (i % 2 == 0 && content.length > 4) {
                System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, content, 0, 4);
            }
            assertThat(SheetFile.read(content)).isNotNull();
        }
    }

    private static byte[] zip(String entry, int megabytes) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            var blanks = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(blanks);
            }
        }
        return out.toByteArray();
    }

    private static List<Line> read(byte[] content) {
        return SheetFile.read(content).orThrow();
    }

    private static String refusal(byte[] content) {
        return SheetFile.read(content) instanceof Outcome.Refused<List<Line>> refused
                ? refused.refusal().key()
                : "read";
    }
}
