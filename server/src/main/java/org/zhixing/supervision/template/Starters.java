package org.zhixing.supervision.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** In the order of columns in a register; a kind takes those that it knows. */
    private static final List<Column> REGISTER = List.of(
            Column.SERIAL,
            Column.NUMBER,
            Column.GIVEN_ON,
            Column.GIVEN_BY,
            Column.INSTRUCTION_CLASS,
            Column.MEETING,
            Column.HELD_ON,
            Column.ORIGIN,
            Column.TITLE,
            Column.SENDER,
            Column.INSTRUCTION_WORDS,
            Column.PROBLEM,
            Column.REQUIREMENT,
            Column.REMEDY,
            Column.SOURCE,
            Column.CLAUSE,
            Column.SOURCE_DATE,
            Column.LEADER,
            Column.LEAD,
            Column.ASSISTANTS,
            Column.PERSON,
            Column.DUE,
            Column.STATE,
            Column.DOCKET_STATE,
            Column.COLOUR,
            Column.OPENED,
            Column.DONE,
            Column.PROGRESS,
            Column.REPORTED_ON,
            Column.MEASURE,
            Column.TARGET,
            Column.PLANNED,
            Column.REACHED,
            Column.PERCENT,
            Column.REPORT_LIGHT,
            Column.COURSE_LIGHT,
            Column.VERIFIER,
            Column.RESULT,
            Column.REPLY,
            Column.REMARK);
    /** Stand together under one head. */
    private static final List<Column> GROUP =
            List.of(Column.MEASURE, Column.TARGET, Column.PLANNED, Column.REACHED, Column.PERCENT);

    private static final Set<Column> LONG = EnumSet.of(
            Column.TITLE,
            Column.REQUIREMENT,
            Column.CLAUSE,
            Column.PROGRESS,
            Column.PROBLEM,
            Column.REMEDY,
            Column.INSTRUCTION_WORDS,
            Column.RESULT);
    private static final List<Column> ROUND = List.of(Column.LEAD, Column.TITLE, Column.REACHED, Column.PLANNED);
    private static final List<Column> BRIEF = List.of(Column.SERIAL, Column.LEAD, Column.TITLE, Column.SENTENCE);
    private static final int WIDE = 9_000;
    private static final int NARROW = 3_200;
    private static final BigInteger A4_LONG = BigInteger.valueOf(16838);
    private static final BigInteger A4_SHORT = BigInteger.valueOf(11906);

    private Starters() {}

    static byte[] of(TemplateKind kind, Texts texts) throws IOException {
        if (kind.register()) {
            return register(kind, texts);
        }
        return kind == TemplateKind.BRIEF ? round(texts) : brief(texts);
    }

    /** A3 across, a merged title, a head of two rows that every page repeats. */
    private static byte[] register(TemplateKind kind, Texts texts) throws IOException {
        var columns = REGISTER.stream().filter(kind.columns()::contains).toList();
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            String name = texts.t("supervision.template." + kind);
            var sheet = book.createSheet(name);
            sheet.getPrintSetup().setPaperSize(PaperSize.A3_PAPER);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            sheet.getFooter().setCenter("&P / &N");
            var head = style(book, HorizontalAlignment.CENTER);
            var font = book.createFont();
            font.setBold(true);
            head.setFont(font);
            var cell = style(book, HorizontalAlignment.LEFT);
            int last = columns.size() - 1;
            var of = kind.figures().contains(Figure.MONTH) ? Figure.MONTH : Figure.PRINTED_ON;
            sheet.createRow(0).createCell(0).setCellValue(texts.t("supervision.start.register", name, name(of)));
            sheet.getRow(0).getCell(0).setCellStyle(head);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
            var upper = sheet.createRow(1);
            var lower = sheet.createRow(2);
            var row = sheet.createRow(3);
            for (int i = 0; i <= last; i++) {
                var column = columns.get(i);
                boolean grouped = GROUP.contains(column);
                String words = texts.t(TemplateKind.meaning(column));
                upper.createCell(i).setCellValue(grouped ? "" : words);
                lower.createCell(i).setCellValue(grouped ? words : "");
                upper.getCell(i).setCellStyle(head);
                lower.getCell(i).setCellStyle(head);
                row.createCell(i).setCellValue("{{" + words + "}}");
                row.getCell(i).setCellStyle(cell);
                sheet.setColumnWidth(i, LONG.contains(column) ? WIDE : NARROW);
                if (!grouped) {
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, i, i));
                }
            }
            int first = columns.indexOf(GROUP.get(0));
            if (first >= 0) {
                upper.getCell(first).setCellValue(texts.t("supervision.start.register.group"));
                sheet.addMergedRegion(new CellRangeAddress(1, 1, first, first + GROUP.size() - 1));
            }
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
    private static byte[] round(Texts texts) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            head(document, texts.t("supervision.start.brief", name(Figure.MONTH)));
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
                say(document, texts.t(TemplateKind.meaning(table)));
                list(document, table, ROUND, texts);
            }
            say(document, name(Figure.PRINTED_ON));
            document.write(out);
            return out.toByteArray();
        }
    }

    /** The parts of a brief in their order, words beside the figures and lists. */
    private static byte[] brief(Texts texts) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            head(document, name(Figure.HEADING));
            say(document, texts.t("supervision.start.period", name(Figure.FROM_DAY), name(Figure.TO_DAY)));
            say(document, name(Figure.WORDS_OPENING));
            say(document, texts.t(TemplateKind.meaning(Table.GOOD_EXAMPLES)));
            say(document, name(Figure.WORDS_GOOD));
            list(document, Table.GOOD_EXAMPLES, BRIEF, texts);
            say(
                    document,
                    texts.t(
                            "supervision.start.figures",
                            name(Figure.RUNNING),
                            name(Figure.OPENED_NEW),
                            name(Figure.ENDED),
                            name(Figure.ENDED_IN_TIME),
                            name(Figure.ENDED_LATE)));
            say(
                    document,
                    texts.t(
                            "supervision.start.brief.course",
                            name(Figure.AS_PLANNED),
                            name(Figure.BEHIND),
                            name(Figure.FAR_BEHIND)));
            say(document, name(Figure.WORDS_FIGURES));
            say(document, texts.t(TemplateKind.meaning(Table.LATE_ITEMS)));
            say(document, name(Figure.WORDS_LATE));
            list(document, Table.LATE_ITEMS, BRIEF, texts);
            say(document, texts.t(TemplateKind.meaning(Table.LAGGING)));
            say(document, name(Figure.WORDS_COURSE));
            list(document, Table.LAGGING, BRIEF, texts);
            say(document, name(Figure.WORDS_NEXT));
            say(document, name(Figure.PRINTED_ON));
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void head(XWPFDocument document, String words) {
        var page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        page.setW(A4_SHORT);
        page.setH(A4_LONG);
        var title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        var run = title.createRun();
        run.setBold(true);
        run.setFontSize(22);
        run.setText(words);
    }

    /** A head that names the list, and the row that is repeated. */
    private static void list(XWPFDocument document, Table table, List<Column> columns, Texts texts) {
        var rows = document.createTable(2, columns.size());
        rows.setWidth("100%");
        for (int i = 0; i < columns.size(); i++) {
            String words = texts.t(TemplateKind.meaning(columns.get(i)));
            rows.getRow(0).getCell(i).setText((i == 0 ? name(table) : "") + words);
            rows.getRow(1).getCell(i).setText("[" + TemplateKind.name(columns.get(i)) + "]");
        }
    }

    private static void say(XWPFDocument document, String words) {
        document.createParagraph().createRun().setText(words);
    }

    private static String name(Enum<?> constant) {
        return "{{" + TemplateKind.name(constant) + "}}";
    }
}
