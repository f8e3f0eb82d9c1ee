package org.zhixing.planreader.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.zhixing.planreader.DocumentText;

/** Word documents, new and old, with their tables. */
final class WordFiles {
    private WordFiles() {}

    static DocumentText docx(byte[] bytes, Limits limits) throws Refusal, IOException {
        TextBuilder out = new TextBuilder(limits);
        WordNumbers numbers = new WordNumbers();
        try (XWPFDocument doc = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (IBodyElement element : doc.getBodyElements()) {
                if (element instanceof XWPFParagraph p) {
                    out.paragraph(numbers.of(p) + p.getText());
                } else if (element instanceof XWPFTable t) {
                    out.table(grid(t));
                }
            }
        }
        return out.document();
    }

    private static List<List<GridCell>> grid(XWPFTable table) {
        List<List<GridCell>> grid = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<GridCell> line = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                boolean below = properties != null
                        && properties.isSetVMerge()
                        && properties.getVMerge().getVal() != STMerge.RESTART;
                int r = grid.size();
                int c = line.size();
                if (below && r > 0 && c < grid.get(r - 1).size()) {
                    int[] above = grid.get(r - 1).get(c).origin();
                    line.add(above == null ? GridCell.merged(r - 1, c) : GridCell.merged(above[0], above[1]));
                } else {
                    line.add(GridCell.of(cell.getText()));
                }
                int width = properties != null && properties.isSetGridSpan()
                        ? Math.min(60, properties.getGridSpan().getVal().intValue())
                        : 1;
                for (int i = 1; i < width; i++) {
                    line.add(GridCell.merged(r, c));
                }
            }
            grid.add(line);
        }
        return grid;
    }

    static DocumentText doc(POIFSFileSystem files, Limits limits) throws Refusal, IOException {
        TextBuilder out = new TextBuilder(limits);
        try (HWPFDocument doc = new HWPFDocument(files)) {
            Range range = doc.getRange();
            int i = 0;
            while (i < range.numParagraphs()) {
                Paragraph p = range.getParagraph(i);
                if (p.isInTable()) {
                    Table table = range.getTable(p);
                    out.table(grid(table));
                    i += Math.max(1, table.numParagraphs());
                } else {
                    out.paragraph(words(p.text()));
                    i++;
                }
            }
        }
        return out.document();
    }

    private static List<List<GridCell>> grid(Table table) {
        List<List<GridCell>> grid = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<GridCell> line = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                if (cell.isVerticallyMerged()
                        && !cell.isFirstVerticallyMerged()
                        && r > 0
                        && c < grid.get(r - 1).size()) {
                    int[] above = grid.get(r - 1).get(c).origin();
                    line.add(above == null ? GridCell.merged(r - 1, c) : GridCell.merged(above[0], above[1]));
                } else {
                    line.add(GridCell.of(words(cell.text())));
                }
            }
            grid.add(line);
        }
        return grid;
    }

    private static String words(String text) {
        return Range.stripFields(text)
                .replace('\u0007', ' ')
                .replace('\u000b', '\n')
                .strip();
    }
}
