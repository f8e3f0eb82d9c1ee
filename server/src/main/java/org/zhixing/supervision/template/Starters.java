package org.zhixing.supervision.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.TemplateKind.Table;

/** Templates to begin with, until the city has uploaded its own; their words come from the message files. */
final class Starters {

    private static final List<Column> REGISTER = List.of(
            Column.SERIAL,
            Column.NUMBER,
            Column.LEAD,
            Column.TITLE,
            Column.MEASURE,
            Column.PLANNED,
            Column.REACHED,
            Column.PROGRESS,
            Column.REPORT_LIGHT,
            Column.COURSE_LIGHT);
    private static final List<Column> BRIEF = List.of(Column.LEAD, Column.TITLE, Column.REACHED, Column.PLANNED);
    private static final int WIDE = 12_000;
    private static final int NARROW = 4_000;
    private static final int FIRST_OF_GROUP = 4;
    private static final int LAST_OF_GROUP = 7;
    private static final BigInteger A4_LONG = BigInteger.valueOf(16838);
    private static final BigInteger A4_SHORT = BigInteger.valueOf(11906);

    private Starters() {}

    static byte[] of(TemplateKind kind, Texts texts) throws IOException {
        return kind == TemplateKind.REGISTER ? register(texts) : brief(texts);
    }

    /** A3 across, a merged title, a head of two rows. */
    private static byte[] register(Texts texts) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(texts.t("supervision.template.REGISTER"));
            sheet.getPrintSetup().setPaperSize(PaperSize.A3_PAPER);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            var head = style(book, HorizontalAlignment.CENTER);
            var font = book.createFont();
            font.setBold(true);
            head.setFont(font);
            var cell = style(book, HorizontalAlignment.LEFT);
            int last = REGISTER.size() - 1;
            sheet.createRow(0).createCell(0).setCellValue(texts.t("supervision.start.register", name(Figure.MONTH)));
            sheet.getRow(0).getCell(0).setCellStyle(head);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
            var upper = sheet.createRow(1);
            var lower = sheet.createRow(2);
            var row = sheet.createRow(3);
            for (int i = 0; i <= last; i++) {
                String words = texts.t("supervision.placeholder." + TemplateKind.name(REGISTER.get(i)));
                boolean grouped = i >= FIRST_OF_GROUP && i <= LAST_OF_GROUP;
                upper.createCell(i).setCellValue(grouped ? "" : words);
                lower.createCell(i).setCellValue(grouped ? words : "");
                upper.getCell(i).setCellStyle(head);
                lower.getCell(i).setCellStyle(head);
                row.createCell(i).setCellValue(name(REGISTER.get(i)));
                row.getCell(i).setCellStyle(cell);
                boolean wide = REGISTER.get(i) == Column.TITLE || REGISTER.get(i) == Column.PROGRESS;
                sheet.setColumnWidth(i, wide ? WIDE : NARROW);
                if (!grouped) {
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, i, i));
                }
            }
            upper.getCell(FIRST_OF_GROUP).setCellValue(texts.t("supervision.start.register.group"));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, FIRST_OF_GROUP, LAST_OF_GROUP));
            sheet.createRow(4)
                    .createCell(0)
                    .setCellValue(
                            texts.t("supervision.start.register.foot", name(Figure.ITEMS), name(Figure.PRINTED_ON)));
            sheet.setRepeatingRows(new CellRangeAddress(0, 2, -1, -1));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFCellStyle style(XSSFWorkbook book, HorizontalAlignment across) {
        var style = book.createCellStyle();
        style.setAlignment(across);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    /** What goes well first, then what lags, then what was not reported (interface rule 11). */
    private static byte[] brief(Texts texts) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            page.setW(A4_SHORT);
            page.setH(A4_LONG);
            var title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            var words = title.createRun();
            words.setBold(true);
            words.setFontSize(22);
            words.setText(texts.t("supervision.start.brief", name(Figure.MONTH)));
            say(
                    document,
                    texts.t(
                            "supervision.start.brief.sum",
                            name(Figure.UNITS),
                            name(Figure.ITEMS),
                            name(Figure.REPORTED),
                            name(Figure.LATE)));
            say(
                    document,
                    texts.t(
                            "supervision.start.brief.course",
                            name(Figure.AS_PLANNED),
                            name(Figure.BEHIND),
                            name(Figure.FAR_BEHIND)));
            for (Table table : List.of(Table.ON_COURSE, Table.LAGGING, Table.UNREPORTED)) {
                say(document, texts.t("supervision.placeholder." + TemplateKind.name(table)));
                var rows = document.createTable(2, BRIEF.size());
                rows.setWidth("100%");
                for (int i = 0; i < BRIEF.size(); i++) {
                    String head = texts.t("supervision.placeholder." + TemplateKind.name(BRIEF.get(i)));
                    rows.getRow(0).getCell(i).setText((i == 0 ? name(table) : "") + head);
                    rows.getRow(1).getCell(i).setText("[" + TemplateKind.name(BRIEF.get(i)) + "]");
                }
            }
            say(document, name(Figure.PRINTED_ON));
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void say(XWPFDocument document, String words) {
        document.createParagraph().createRun().setText(words);
    }

    private static String name(Enum<?> constant) {
        return "{{" + TemplateKind.name(constant) + "}}";
    }
}
