package org.zhixing.secrecy.internal;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.springframework.stereotype.Component;
import org.zhixing.paper.Typeface;

/**
 * The reader's name in files that leave the house: across each page of a PDF or OFD, in the head of a DOCX, in each XLSX
 * sheet.
 */
@Component
class FileMarks {

    private static final float SIZE = 14;
    private static final float LINE = 150;
    private static final float PALE = 0.28f;
    private static final double SLANT = Math.toRadians(30);

    private final Typeface typeface;

    FileMarks(Typeface typeface) {
        this.typeface = typeface;
    }

    /**
     * The file with the mark, or as it was if it carries nothing internal.
     *
     * @param named whether its address says that it does; else its words are looked through for the labels
     */
    byte[] marked(byte[] content, String kind, boolean named, Set<String> labels, String mark) throws IOException {
        return switch (kind) {
            case HeldResponse.PDF -> pdf(content, named, labels, mark);
            case HeldResponse.DOCX -> docx(content, named, labels, mark);
            case HeldResponse.XLSX -> xlsx(content, named, labels, mark);
            case HeldResponse.OFD -> ofd(content, named, labels, mark);
            default -> content;
        };
    }

    private static boolean tells(String text, Set<String> labels) {
        return labels.stream().anyMatch(text::contains);
    }

    private byte[] pdf(byte[] content, boolean named, Set<String> labels, String mark) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            if (!named && !tells(new PDFTextStripper().getText(document).replaceAll("\\s+", ""), labels)) {
                return content;
            }
            try (var font = Files.newInputStream(typeface.plain())) {
                var letters = PDType0Font.load(document, font, true);
                for (PDPage page : document.getPages()) {
                    write(document, page, letters, mark);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDDocument document, PDPage page, PDFont letters, String mark) throws IOException {
        try (var over = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            var pale = new PDExtendedGraphicsState();
            pale.setNonStrokingAlphaConstant(PALE);
            over.setGraphicsStateParameters(pale);
            over.setNonStrokingColor(Color.GRAY);
            float height = page.getMediaBox().getHeight();
            for (float y = SIZE; y < height; y += LINE) {
                over.beginText();
                over.setFont(letters, SIZE);
                over.setTextMatrix(Matrix.getRotateInstance(SLANT, 2 * SIZE, y));
                over.showText(mark);
                over.endText();
            }
        }
    }

    private static byte[] docx(byte[] content, boolean named, Set<String> labels, String mark) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            if (!named && !tells(wordsOf(document), labels)) {
                return content;
            }
            // What the form itself has at the head of its pages stays; the first page and the even ones may have their
            // own.
            var headers = new LinkedHashSet<XWPFHeader>(document.getHeaderList());
            headers.add(document.createHeader(HeaderFooterType.DEFAULT));
            for (var header : headers) {
                var line = header.createParagraph().createRun();
                line.setColor("808080");
                line.setText(mark);
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    @SuppressWarnings("resource") // closing the extractor would close the document, which is written afterwards
    private static String wordsOf(XWPFDocument document) {
        return new XWPFWordExtractor(document).getText();
    }

    private static byte[] xlsx(byte[] content, boolean named, Set<String> labels, String mark) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            if (!named && !tells(wordsOf(book), labels)) {
                return content;
            }
            for (var sheet : book) {
                String own = sheet.getHeader().getCenter();
                sheet.getHeader().setCenter(own.isEmpty() ? mark : own + "\n" + mark);
                sheet.createRow(sheet.getLastRowNum() + 2).createCell(0).setCellValue(mark);
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private byte[] ofd(byte[] content, boolean named, Set<String> labels, String mark) throws IOException {
        return named || tells(OfdMark.wordsOf(content), labels) ? OfdMark.on(content, mark, typeface.plain()) : content;
    }

    private static String wordsOf(XSSFWorkbook book) {
        var words = new StringBuilder();
        var format = new DataFormatter();
        book.forEach(sheet -> sheet.forEach(row ->
                row.forEach(cell -> words.append(format.formatCellValue(cell)).append('\n'))));
        return words.toString();
    }
}
