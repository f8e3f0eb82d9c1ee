package org.zhixing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportedCellsAreNoFormulasTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5", "@name", "\tx", "\rx"})
    void dangerousCellsAreNeutralisedAndComeBackAsTheyWere(String cell) {
        assertThat(TableExport.neutralise(cell)).startsWith("'");
        assertThat(TableExport.restore(TableExport.neutralise(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "市司法局", "'quoted'", "2010-11-10"})
    void harmlessCellsStayAsTheyAre(String cell) {
        assertThat(TableExport.neutralise(cell)).isEqualTo(cell);
        assertThat(TableExport.restore(cell)).isEqualTo(cell);
    }

    @Test
    void theWorkbookHoldsWhatTheTableSays() throws Exception {
        var out = new ByteArrayOutputStream();
        table().xlsx(out);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(1)).isEqualTo("任务");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("'=cmd()");
        }
    }

    @Test
    void theDocumentHoldsWhatTheTableSays() throws Exception {
        var out = new ByteArrayOutputStream();
        table().docx(out);
        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getTables().get(0).getRow(1).getCell(1).getText())
                    .isEqualTo("=cmd()");
        }
    }

    private static TableExport table() {
        return new TableExport("重点任务分解表", List.of("序号", "任务"), List.of(List.of("1", "=cmd()")));
    }
}
