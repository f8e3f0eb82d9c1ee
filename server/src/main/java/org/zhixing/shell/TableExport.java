package org.zhixing.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.http.ContentDisposition;

/**
 * A table as a file to take away: the one way lists and breakdowns leave the house. Cells that a spreadsheet would run
 * as a formula are neutralised; {@link #restore} takes the mark off again on import.
 *
 * @param title name of the sheet and heading of the document
 * @param head column heads
 * @param rows cells as text, in the order of the heads
 */
public record TableExport(String title, List<String> head, List<List<String>> rows) {

    private static final String DANGEROUS = "=+-@\t\r";
    private static final char MARK = '\'';
    private static final int SHEET_NAME_LENGTH = 31;
    private static final BigInteger A4_LONG = BigInteger.valueOf(16838);
    private static final BigInteger A4_SHORT = BigInteger.valueOf(11906);

    /** A table of these rows, to which columns are added one by one. */
    public static <R> Columns<R> of(Texts texts, String titleKey, List<R> rows) {
        return new Columns<>(texts, texts.t(titleKey), rows);
    }

    /** Head and cells of each column side by side, so that they cannot part. */
    public static final class Columns<R> {

        private final Texts texts;
        private final String title;
        private final List<String> head = new ArrayList<>();
        private final List<List<String>> cells;
        private final List<R> rows;

        private Columns(Texts texts, String title, List<R> rows) {
            this.texts = texts;
            this.title = title;
            this.rows = rows;
            this.cells =
                    rows.stream().<List<String>>map(row -> new ArrayList<>()).toList();
        }

        /**
         * One more column.
         *
         * @param key message key of its head
         * @param cell what a row says: a constant by its name, nothing as an empty cell, all else as it is written
         */
        public Columns<R> column(String key, Function<? super R, ? extends @Nullable Object> cell) {
            head.add(texts.t(key));
            for (int n = 0; n < rows.size(); n++) {
                cells.get(n).add(written(cell.apply(rows.get(n))));
            }
            return this;
        }

        private String written(@Nullable Object value) {
            if (value instanceof Enum<?> constant) {
                return texts.name(constant);
            }
            return value == null ? "" : value.toString();
        }

        public TableExport table() {
            return new TableExport(title, head, cells);
        }

        /** Sends it as a workbook named after its title. */
        public void sendXlsx(HttpServletResponse response) throws IOException {
            table().sendXlsx(response);
        }
    }

    /** A cell that no spreadsheet takes for a formula. */
    public static String neutralise(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? MARK + cell : cell;
    }

    /** What the cell said before it was neutralised. */
    public static String restore(String cell) {
        boolean marked = cell.length() > 1 && cell.charAt(0) == MARK && DANGEROUS.indexOf(cell.charAt(1)) >= 0;
        return marked ? cell.substring(1) : cell;
    }

    /** Sends it as a workbook named after its title. */
    public void sendXlsx(HttpServletResponse response) throws IOException {
        send(response, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        xlsx(response.getOutputStream());
    }

    /** Sends it as a document named after its title. */
    public void sendDocx(HttpServletResponse response) throws IOException {
        send(response, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        docx(response.getOutputStream());
    }

    /** Sends it as comma separated values (RFC 4180) named after its title, in a form that spreadsheets read as UTF-8. */
    public void sendCsv(HttpServletResponse response) throws IOException {
        send(response, ".csv", "text/csv;charset=UTF-8");
        csv(response.getOutputStream());
    }

    private void send(HttpServletResponse response, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(title + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** Writes comma separated values with a byte order mark. */
    public void csv(OutputStream out) throws IOException {
        var text = new StringBuilder("\uFEFF");
        Stream.concat(Stream.of(head), rows.stream()).forEach(row -> text.append(
                        row.stream().map(TableExport::quoted).collect(Collectors.joining(",")))
                .append("\r\n"));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String cell) {
        return '"' + neutralise(cell).replace("\"", "\"\"") + '"';
    }

    /** Writes an XLSX workbook with one sheet; rows are streamed. */
    public void xlsx(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Zhixing", "1.0")) {
            String name = title.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
            var sheet = book.newWorksheet(
                    name.isEmpty() ? "1" : name.substring(0, Math.min(name.length(), SHEET_NAME_LENGTH)));
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().wrapText(true).set();
            }
            int number = 1;
            for (List<String> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    sheet.value(number, column, neutralise(row.get(column)));
                    sheet.style(number, column)
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                }
                number++;
            }
            sheet.freezePane(0, 1);
        }
    }

    /** Writes a DOCX document, A4 across, with the table under its title. */
    public void docx(OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            var section = document.getDocument().getBody().addNewSectPr();
            var page = section.addNewPgSz();
            page.setOrient(STPageOrientation.LANDSCAPE);
            page.setW(A4_LONG);
            page.setH(A4_SHORT);
            var heading = document.createParagraph();
            heading.setAlignment(ParagraphAlignment.CENTER);
            var words = heading.createRun();
            words.setBold(true);
            words.setFontSize(18);
            words.setText(title);
            XWPFTable table = document.createTable(rows.size() + 1, head.size());
            table.setWidth("100%");
            for (int column = 0; column < head.size(); column++) {
                var run = table.getRow(0).getCell(column).getParagraphs().get(0).createRun();
                run.setBold(true);
                run.setText(head.get(column));
            }
            table.getRow(0).setRepeatHeader(true);
            for (int number = 0; number < rows.size(); number++) {
                List<String> row = rows.get(number);
                for (int column = 0; column < row.size(); column++) {
                    table.getRow(number + 1)
                            .getCell(column)
                            .getParagraphs()
                            .get(0)
                            .createRun()
                            .setText(row.get(column));
                }
            }
            document.write(out);
        }
    }
}
