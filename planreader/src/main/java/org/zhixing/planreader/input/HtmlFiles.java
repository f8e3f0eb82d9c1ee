package org.zhixing.planreader.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.zhixing.planreader.DocumentText;

/** Web pages: blocks become lines, tables with data keep their cells, tables for layout are read through. */
final class HtmlFiles {
    private static final String UNSEEN = "script,style,noscript,nav,iframe,select,button,head>meta,template,svg";
    private static final int WIDEST = 60;
    private static final int TALLEST = 5_000;

    private HtmlFiles() {}

    static DocumentText read(byte[] bytes, Limits limits) throws Refusal, IOException {
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        page.select(UNSEEN).remove();
        TextBuilder out = new TextBuilder(limits);
        StringBuilder line = new StringBuilder();
        Element body = page.body();
        Node node = body;
        boolean down = true;
        while (node != null) {
            if (down && node instanceof TextNode t) {
                line.append(t.getWholeText().replace('\n', ' ').replace('\r', ' '));
            }
            boolean table = down && node instanceof Element e && data(e);
            if (node instanceof Element e
                    && (e.isBlock()
                            || e.normalName().equals("br")
                            || e.normalName().equals("td"))) {
                flush(line, out);
            }
            if (table && node instanceof Element e) {
                out.table(grid(e));
            }
            if (down && !table && node.childNodeSize() > 0) {
                node = node.childNode(0);
            } else if (node.equals(body)) {
                node = null;
            } else if (node.nextSibling() != null) {
                node = node.nextSibling();
                down = true;
            } else {
                node = node.parent();
                down = false;
            }
        }
        flush(line, out);
        return out.document();
    }

    private static void flush(StringBuilder line, TextBuilder out) throws Refusal {
        if (!line.toString().isBlank()) {
            out.paragraph(line.toString().stripTrailing());
        }
        line.setLength(0);
    }

    /** Whether a table holds data: several rows and columns and no table inside. */
    private static boolean data(Element e) {
        return e.normalName().equals("table")
                && e.select("table").size() == 1
                && e.select("tr").size() >= 2
                && e.select("tr").stream()
                                .limit(20)
                                .filter(r -> r.select("td,th").size() >= 3)
                                .count()
                        >= 2;
    }

    private static List<List<GridCell>> grid(Element table) {
        List<List<GridCell>> grid = new ArrayList<>();
        List<Element> rows = table.select("tr");
        for (int r = 0; r < Math.min(rows.size(), TALLEST); r++) {
            grid.add(new ArrayList<>());
        }
        for (int r = 0; r < grid.size(); r++) {
            int c = 0;
            for (Element cell : rows.get(r).select("td,th")) {
                while (c < WIDEST && taken(grid.get(r), c)) {
                    c++;
                }
                int height = Math.min(span(cell, "rowspan"), grid.size() - r);
                int width = Math.min(span(cell, "colspan"), WIDEST - c);
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        put(
                                grid.get(r + y),
                                c + x,
                                y == 0 && x == 0 ? GridCell.of(cell.wholeText()) : GridCell.merged(r, c));
                    }
                }
                c += Math.max(1, width);
            }
        }
        for (List<GridCell> row : grid) {
            row.replaceAll(cell -> open(cell) ? GridCell.of("") : cell);
        }
        return grid;
    }

    /** A place in the grid nothing was put in yet. */
    private static final String OPEN = "\0";

    private static boolean open(GridCell cell) {
        return cell.words().equals(OPEN);
    }

    private static boolean taken(List<GridCell> row, int c) {
        return c < row.size() && !open(row.get(c));
    }

    private static void put(List<GridCell> row, int c, GridCell cell) {
        while (row.size() <= c) {
            row.add(GridCell.of(OPEN));
        }
        row.set(c, cell);
    }

    private static int span(Element cell, String name) {
        try {
            return Math.max(1, Integer.parseInt(cell.attr(name).strip()));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
