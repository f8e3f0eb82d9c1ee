package org.zhixing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.zhixing.act.Role;

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

    /** Names of constants, numbers, days and what is missing, each under its own head. */
    @Test
    void eachColumnSaysWhatItsHeadSays() {
        record Row(String title, @Nullable Role role, @Nullable LocalDate day, int count) {}
        var messages = new StaticMessageSource();
        messages.addMessage("shell.title", Locale.CHINA, "题目");
        messages.addMessage("act.Role.LEADER", Locale.CHINA, "领导");
        messages.setUseCodeAsDefaultMessage(true);
        var table = TableExport.of(
                        new Texts(messages, Locale.CHINA),
                        "shell.title",
                        List.of(new Row("一", Role.LEADER, LocalDate.of(2026, 1, 2), 3), new Row("二", null, null, 0)))
                .column("shell.title", Row::title)
                .column("role", Row::role)
                .column("day", Row::day)
                .column("count", Row::count)
                .table();
        assertThat(table.title()).isEqualTo("题目");
        assertThat(table.head()).containsExactly("题目", "role", "day", "count");
        assertThat(table.rows()).containsExactly(List.of("一", "领导", "2026-01-02", "3"), List.of("二", "", "", "0"));
    }

    private static TableExport table() {
        return new TableExport("重点任务分解表", List.of("序号", "任务"), List.of(List.of("1", "=cmd()")));
    }
}
