package org.zhixing.planreader.input;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.zhixing.planreader.text.Folding;

/**
 * Takes the text out of pages and looks at the lines drawn on them: what stands in a ruled table is put into its cells by
 * where its characters stand. In the text a table is only a mark, {@link #MARK} around its number.
 */
final class PdfPages extends PDFTextStripper {
    /** Stands before and behind the number of a table in the text. */
    static final char MARK = '\u0001';

    private static final List<String> PATHS =
            List.of("re", "m", "l", "c", "v", "y", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    private static final double PADDING = 13;

    private final List<PdfTable> tables = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private Rulings rulings = new Rulings();
    private double[] box = {0, 0, 0, 0};
    private int rotation;
    private Point2D.Float at = new Point2D.Float();
    private Point2D.Float began = new Point2D.Float();

    PdfPages() {
        setSortByPosition(true);
        for (String name : PATHS) {
            addOperator(new Drawing(name));
        }
    }

    /** The tables met so far. */
    List<PdfTable> tables() {
        return tables;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        rulings = new Rulings();
        path.clear();
        rotation = page.getRotation();
        box = new double[] {
            page.getCropBox().getLowerLeftX(),
            page.getCropBox().getLowerLeftY(),
            page.getCropBox().getUpperRightX(),
            page.getCropBox().getUpperRightY()
        };
        super.processPage(page);
    }

    @Override
    protected void writePage() throws IOException {
        List<Rulings.Table> found = rulings.tables();
        List<List<TextPosition>> articles = new ArrayList<>();
        charactersByArticle.forEach(a -> articles.add(new ArrayList<>(a)));
        List<PdfTable> filled = new ArrayList<>();
        if (!found.isEmpty()) {
            filled = filled(found, articles);
        }
        if (filled.isEmpty()) {
            super.writePage();
            return;
        }
        for (int band = 0; band <= filled.size(); band++) {
            for (int a = 0; a < articles.size(); a++) {
                charactersByArticle.get(a).clear();
                for (TextPosition p : articles.get(a)) {
                    if (band == band(filled, p)) {
                        charactersByArticle.get(a).add(p);
                    }
                }
            }
            super.writePage();
            if (band < filled.size()) {
                output.write("\n" + MARK + tables.size() + MARK + "\n");
                tables.add(filled.get(band));
            }
        }
    }

    /** Before which table a character outside all tables stands; below nought if it stands in one. */
    private static int band(List<PdfTable> filled, TextPosition p) {
        int band = 0;
        for (PdfTable table : filled) {
            if (table.drawn().place(x(p), y(p)) >= 0) {
                return -1;
            }
            band += y(p) > table.drawn().bottom() ? 1 : 0;
        }
        return band;
    }

    private static double x(TextPosition p) {
        return p.getX() + p.getWidth() / 2;
    }

    private static double y(TextPosition p) {
        return p.getY() - p.getHeight() / 2;
    }

    private static List<PdfTable> filled(List<Rulings.Table> found, List<List<TextPosition>> articles) {
        List<PdfTable> out = new ArrayList<>();
        for (Rulings.Table table : found) {
            TreeMap<Integer, List<TextPosition>> cells = new TreeMap<>();
            for (List<TextPosition> article : articles) {
                for (TextPosition p : article) {
                    int place = table.place(x(p), y(p));
                    if (place >= 0) {
                        cells.computeIfAbsent(table.origins()[place], k -> new ArrayList<>())
                                .add(p);
                    }
                }
            }
            PdfTable filled = PdfTable.of(table, cell -> {
                List<TextPosition> glyphs = cells.get(cell);
                return glyphs == null ? "" : words(glyphs, table.right(cell) - table.left(cell));
            });
            if (filled != null) {
                out.add(filled);
            }
        }
        return out;
    }

    /** The words of a cell: a line that fills it runs on in the next one. */
    private static String words(List<TextPosition> glyphs, double width) {
        List<TextPosition> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(TextPosition::getY).thenComparingDouble(TextPosition::getX));
        List<List<TextPosition>> lines = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (TextPosition p : sorted) {
            if (lines.isEmpty() || p.getY() - last > Math.max(2, p.getHeight() * 0.6)) {
                lines.add(new ArrayList<>());
                last = p.getY();
            }
            lines.get(lines.size() - 1).add(p);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            List<TextPosition> line = lines.get(i);
            line.sort(Comparator.comparingDouble(TextPosition::getX));
            StringBuilder words = new StringBuilder();
            line.forEach(p -> words.append(p.getUnicode()));
            if (i > 0) {
                List<TextPosition> before = lines.get(i - 1);
                TextPosition end = before.get(before.size() - 1);
                double used = end.getX() + end.getWidth() - before.get(0).getX();
                boolean full = width - used < end.getWidth() + PADDING;
                char a = out.charAt(out.length() - 1);
                boolean han = Folding.han(a) || Folding.han(words.charAt(0)) || a > 0x7f;
                out.append(full && han ? "" : "\n");
            }
            out.append(words.toString().strip());
            if (out.isEmpty()) {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** What draws a path: the lines count once they are painted. */
    private final class Drawing extends OperatorProcessor {
        private final String name;

        Drawing(String name) {
            super(PdfPages.this);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            float[] n = new float[operands.size()];
            for (int i = 0; i < n.length; i++) {
                n[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
            }
            switch (name) {
                case "re" -> {
                    if (n.length >= 4) {
                        corner(n[0], n[1], n[0] + n[2], n[1] + n[3]);
                    }
                }
                case "m" -> move(n);
                case "l" -> line(n);
                case "c", "v", "y" -> {
                    if (n.length >= 2) {
                        at = point(n[n.length - 2], n[n.length - 1]);
                    }
                }
                case "h" -> close();
                case "n" -> path.clear();
                default -> paint();
            }
        }

        private void move(float... n) {
            if (n.length >= 2) {
                at = point(n[0], n[1]);
                began = at;
            }
        }

        private void line(float... n) {
            if (n.length >= 2) {
                Point2D.Float to = point(n[0], n[1]);
                path.add(new double[] {at.x, at.y, to.x, to.y, 0});
                at = to;
            }
        }

        private void close() {
            path.add(new double[] {at.x, at.y, began.x, began.y, 0});
            at = began;
        }

        private void corner(float x0, float y0, float x1, float y1) {
            Point2D.Float a = point(x0, y0);
            Point2D.Float b = point(x1, y1);
            path.add(new double[] {a.x, a.y, b.x, b.y, 1});
        }

        private void paint() {
            boolean stroked = "SsBb".indexOf(name.charAt(0)) >= 0;
            if ("sb".indexOf(name.charAt(0)) >= 0) {
                close();
            }
            for (double[] p : path) {
                if (p[4] > 0) {
                    rulings.rectangle(p[0], p[1], p[2], p[3], stroked);
                } else {
                    rulings.line(p[0], p[1], p[2], p[3]);
                }
            }
            path.clear();
        }
    }

    /** A point of the content as it is seen, counted from the upper left corner of the page. */
    private Point2D.Float point(float x, float y) {
        Point2D.Float p = transformedPoint(x, y);
        double px = p.x - box[0];
        double py = p.y - box[1];
        double w = box[2] - box[0];
        double h = box[3] - box[1];
        return switch (rotation) {
            case 90 -> new Point2D.Float((float) py, (float) px);
            case 180 -> new Point2D.Float((float) (w - px), (float) py);
            case 270 -> new Point2D.Float((float) (h - py), (float) (w - px));
            default -> new Point2D.Float((float) px, (float) (h - py));
        };
    }
}
