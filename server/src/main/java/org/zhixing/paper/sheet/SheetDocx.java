package org.zhixing.paper.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.springframework.stereotype.Component;
import org.zhixing.paper.Block;

/**
 * A sheet as a DOCX document, in the type area of GB/T 9704-2012 and with the typefaces that offices have. It says the
 * same words as the printed sheet; only the PDF is laid out to the millimetre.
 */
@Component
public class SheetDocx {

    private static final String BODY = "FangSong";
    private static final String TITLE = "STZhongsong";
    private static final String HEADING = "SimHei";
    private static final String NUMBERS = "SimSun";
    private static final String RED = "D7000F";
    private static final String PICTURE = "data:image/png;base64,";
    private static final int TEXT = 16;
    private static final int SMALL = 14;
    private static final int TINY = 8;
    private static final int MARK = 32;
    private static final int HEAD = 22;
    private static final int INDENT = 640;
    private static final int QR_POINTS = 57;
    private static final double LINE = 29;
    private static final int TEXT_WIDTH = 8845;
    private static final int LABEL_WIDTH = 1946;
    private static final int RULE_EIGHTHS = 18;
    private static final String DASH = "\u2014";
    private static final String PAGE = "PAGE";
    private static final Map<String, String> PAPER = Map.of("green", "E3F3E4", "yellow", "FFF6CF", "red", "FDE3DF");

    /**
     * Writes a sheet.
     *
     * @param issuedAt the date the file bears
     */
    public byte[] write(SheetView sheet, Instant issuedAt) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            page(document, sheet);
            head(document, sheet);
            for (SheetView.Part part : sheet.parts()) {
                part(document, part);
            }
            close(document, sheet);
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(sheet.number());
            properties.setCreated(Optional.of(Date.from(issuedAt)));
            properties.setModified(Optional.of(Date.from(issuedAt)));
            document.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void page(XWPFDocument document, SheetView sheet) {
        var body = document.getDocument();
        String colour = PAPER.get(sheet.colour());
        if (colour != null) {
            body.addNewBackground().setColor(colour);
        }
        var section = body.getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(2098));
        margin.setBottom(BigInteger.valueOf(1984));
        margin.setLeft(BigInteger.valueOf(1587));
        margin.setRight(BigInteger.valueOf(1474));
        margin.setFooter(BigInteger.valueOf(1440));
        document.setEvenAndOddHeadings(true);
        pageNumber(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    /** Between dashes, one character in from the outer edge: right on odd pages, left on even ones (7.5). */
    private static void pageNumber(XWPFDocument document, HeaderFooterType pages, ParagraphAlignment side) {
        var paragraph = document.createFooter(pages).createParagraph();
        paragraph.setAlignment(side);
        if (side == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(SMALL * 20);
        } else {
            paragraph.setIndentationLeft(SMALL * 20);
        }
        run(paragraph, DASH + " ", NUMBERS, SMALL);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(PAGE);
        var number = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        number.setFontFamily(NUMBERS);
        number.setFontSize(SMALL);
        number.setText("1");
        run(paragraph, " " + DASH, NUMBERS, SMALL);
    }

    private static void head(XWPFDocument document, SheetView sheet) {
        picture(document, sheet);
        run(aligned(document, ParagraphAlignment.RIGHT), sheet.codeLine(), HEADING, TINY);
        var mark = run(aligned(document, ParagraphAlignment.CENTER), sheet.mark(), TITLE, MARK);
        mark.setColor(RED);
        var number = aligned(document, ParagraphAlignment.CENTER);
        number.setBorderBottom(Borders.SINGLE);
        var rule = number.getCTP().getPPr().getPBdr().getBottom();
        rule.setColor(RED);
        rule.setSz(BigInteger.valueOf(RULE_EIGHTHS));
        rule.setSpace(BigInteger.valueOf(4));
        run(number, sheet.number(), BODY, TEXT);
        if (!sheet.withdrawnStamp().isEmpty()) {
            var stamp = run(aligned(document, ParagraphAlignment.CENTER), sheet.withdrawnStamp(), HEADING, MARK);
            stamp.setColor(RED);
            run(aligned(document, ParagraphAlignment.CENTER), sheet.withdrawnLine(), BODY, SMALL)
                    .setColor(RED);
        }
        var title = aligned(document, ParagraphAlignment.CENTER);
        title.setSpacingBefore(HEAD * 20);
        run(title, sheet.title(), TITLE, HEAD);
        if (!sheet.subtitle().isEmpty()) {
            run(aligned(document, ParagraphAlignment.CENTER), sheet.subtitle(), BODY, TEXT);
        }
        if (!sheet.recipients().isEmpty()) {
            run(aligned(document, ParagraphAlignment.BOTH), sheet.recipients(), BODY, TEXT);
        }
    }

    private static void picture(XWPFDocument document, SheetView sheet) {
        String png = sheet.qr().png();
        var content = Base64.getDecoder().decode(png.substring(PICTURE.length()));
        try (var in = new ByteArrayInputStream(content)) {
            aligned(document, ParagraphAlignment.RIGHT)
                    .createRun()
                    .addPicture(in, PictureType.PNG, "code.png", Units.toEMU(QR_POINTS), Units.toEMU(QR_POINTS));
        } catch (IOException | InvalidFormatException broken) {
            throw new IllegalStateException("no picture", broken);
        }
    }

    private static void part(XWPFDocument document, SheetView.Part part) {
        if (!part.lines().isEmpty()) {
            lines(document, part.lines());
        } else if (!part.heading().isEmpty()) {
            var heading = aligned(document, ParagraphAlignment.BOTH);
            heading.setIndentationFirstLine(INDENT);
            heading.setKeepNext(true);
            run(heading, part.heading(), HEADING, TEXT);
        } else {
            var paragraph = aligned(document, ParagraphAlignment.BOTH);
            paragraph.setIndentationFirstLine(INDENT);
            run(paragraph, part.paragraph(), BODY, TEXT);
        }
    }

    private static void lines(XWPFDocument document, List<Block.Line> lines) {
        var table = document.createTable(lines.size(), 2);
        table.setWidth("100%");
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.addNewGridCol().setW(BigInteger.valueOf(LABEL_WIDTH));
        grid.addNewGridCol().setW(BigInteger.valueOf(TEXT_WIDTH - LABEL_WIDTH));
        for (int row = 0; row < lines.size(); row++) {
            table.getRow(row).setCantSplitRow(true);
            var label = table.getRow(row).getCell(0);
            label.setWidth("22%");
            run(cell(label, ParagraphAlignment.CENTER), lines.get(row).label(), HEADING, TEXT);
            var text = table.getRow(row).getCell(1);
            text.setWidth("78%");
            boolean first = true;
            for (String line : lines.get(row).text().split("\n", -1)) {
                run(first ? cell(text, ParagraphAlignment.LEFT) : text.addParagraph(), line, BODY, TEXT);
                first = false;
            }
        }
    }

    private static void close(XWPFDocument document, SheetView sheet) {
        var signature = aligned(document, ParagraphAlignment.RIGHT);
        signature.setSpacingBefore(TEXT * 20);
        signature.setKeepNext(true);
        int wider = (width(sheet.signature()) - width(sheet.date())) / 2;
        signature.setIndentationRight(2 * TEXT * 20 + Math.max(0, -wider));
        run(signature, sheet.signature(), BODY, TEXT);
        var date = aligned(document, ParagraphAlignment.RIGHT);
        date.setIndentationRight(2 * TEXT * 20 + Math.max(0, wider));
        run(date, sheet.date(), BODY, TEXT);
        for (String note : sheet.notes()) {
            var paragraph = aligned(document, ParagraphAlignment.BOTH);
            paragraph.setIndentationFirstLine(INDENT);
            run(paragraph, note, BODY, TEXT);
        }
        if (!sheet.copies().isEmpty()) {
            var copies = aligned(document, ParagraphAlignment.BOTH);
            copies.setBorderTop(Borders.SINGLE);
            run(copies, sheet.copies(), BODY, SMALL);
        }
        var printed = aligned(document, ParagraphAlignment.LEFT);
        printed.setBorderTop(Borders.SINGLE);
        printed.setBorderBottom(Borders.SINGLE);
        printed.setIndentationLeft(SMALL * 20);
        printed.setIndentationRight(SMALL * 20);
        var edge = printed.getCTP().getPPr().addNewTabs().addNewTab();
        edge.setVal(STTabJc.RIGHT);
        edge.setPos(BigInteger.valueOf(TEXT_WIDTH - SMALL * 20));
        run(printed, sheet.printedBy(), BODY, SMALL).addTab();
        run(printed, sheet.printedOn(), BODY, SMALL);
    }

    /** How wide a line of text stands, in twentieths of a point: figures are half as wide as characters. */
    private static int width(String line) {
        return line.chars().map(letter -> letter < 128 ? TEXT * 10 : TEXT * 20).sum();
    }

    private static XWPFParagraph aligned(XWPFDocument document, ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        return paragraph;
    }

    private static XWPFParagraph cell(XWPFTableCell cell, ParagraphAlignment alignment) {
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(alignment);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        paragraph.setSpacingBetween(
                size <= TEXT ? LINE : size * 1.3, size <= TINY ? LineSpacingRule.AT_LEAST : LineSpacingRule.EXACT);
        var run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }
}
