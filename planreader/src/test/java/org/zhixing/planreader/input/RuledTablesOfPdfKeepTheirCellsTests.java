package org.zhixing.planreader.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.zhixing.planreader.DocumentText;

class RuledTablesOfPdfKeepTheirCellsTests {
    private static final float[] EDGES = {50, 80, 250, 400};

    @Test
    void aCellOverSeveralLinesIsOneCell() throws IOException {
        DocumentText read = read(false, new String[][] {{"no", "work", "who"}, {"1", "mend the/long road", "roads"}});
        assertThat(rows(read, 0)).containsExactly("no|work|who", "1|mend the long road|roads");
        assertThat(read.text().strip()).startsWith("Title of the plan").endsWith("Signed below");
    }

    @Test
    void linesMayBeThinRectangles() throws IOException {
        DocumentText read = read(true, new String[][] {{"no", "work", "who"}, {"1", "mend the/long road", "roads"}});
        assertThat(rows(read, 0)).containsExactly("no|work|who", "1|mend the long road|roads");
    }

    @Test
    void aTableGoesOnOverThePageWithoutItsHeads() throws IOException {
        DocumentText read = read(false, new String[][] {{"no", "work", "who"}, {"1", "roads", "us"}}, new String[][] {
            {"no", "work", "who"}, {"2", "canals", "them"}
        });
        assertThat(read.tables()).hasSize(1);
        assertThat(rows(read, 0)).containsExactly("no|work|who", "1|roads|us", "2|canals|them");
    }

    @Test
    void aRowCutByThePageIsMended() throws IOException {
        DocumentText read = read(
                false,
                new String[][] {{"no", "work", "who"}, {"1", "roads", "us"}, {"2", "canals", "them"}},
                new String[][] {{"", " and locks", ""}, {"3", "woods", "us"}});
        assertThat(rows(read, 0)).containsExactly("no|work|who", "1|roads|us", "2|canalsand locks|them", "3|woods|us");
    }

    @Test
    void aFrameAroundThePageIsNoTable() throws IOException {
        assertThat(read(false, new String[][] {{"nothing"}}).tables()).isEmpty();
    }

    private static List<String> rows(DocumentText read, int table) {
        return read.tables().get(table).rows().stream()
                .map(row -> String.join(
                        "|",
                        row.stream()
                                .map(c -> read.text()
                                        .substring(c.span().start(), c.span().end()))
                                .toList()))
                .toList();
    }

    private static DocumentText read(boolean thin, String[][]... pages) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int p = 0; p < pages.length; p++) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    if (p == 0) {
                        words(content, 50, 760, "Title of the plan");
                    }
                    table(content, pages[p], thin);
                    if (p == pages.length - 1) {
                        words(content, 50, 300, "Signed below");
                    }
                }
            }
            pdf.save(bytes);
            return ((Extraction.Extracted) new Documents(Limits.usual()).read(bytes.toByteArray())).document();
        }
    }

    private static void table(PDPageContentStream content, String[][] rows, boolean thin) throws IOException {
        int columns = rows[0].length;
        float top = 720;
        float bottom = top - 40 * rows.length;
        for (int r = 0; r <= rows.length; r++) {
            line(content, EDGES[0], top - 40 * r, EDGES[columns], top - 40 * r, thin);
        }
        for (int c = 0; c <= columns; c++) {
            line(content, EDGES[c], bottom, EDGES[c], top, thin);
        }
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns; c++) {
                String[] lines = rows[r][c].split("/");
                for (int i = 0; i < lines.length; i++) {
                    words(content, EDGES[c] + 4, top - 40 * r - 14 - 14 * i, lines[i]);
                }
            }
        }
    }

    private static void line(PDPageContentStream content, float x0, float y0, float x1, float y1, boolean thin)
            throws IOException {
        if (thin) {
            content.addRect(x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0));
            content.fill();
        } else {
            content.moveTo(x0, y0);
            content.lineTo(x1, y1);
            content.stroke();
        }
    }

    private static void words(PDPageContentStream content, float x, float y, String words) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }
}
