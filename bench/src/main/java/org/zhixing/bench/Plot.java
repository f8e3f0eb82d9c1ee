package org.zhixing.bench;

import java.util.Locale;

/** A drawing of figures: a bar for each thing that was measured, as long as its items in a second, by powers of ten. */
final class Plot {

    private static final int LEFT = 230;
    private static final int WIDTH = 480;
    private static final int LINE = 26;
    private static final int TOP = 44;
    private static final int MARGIN = 130;

    private Plot() {}

    static String of(Figures figures) {
        double most = 1;
        double least = Double.MAX_VALUE;
        for (var row : figures.rows()) {
            most = Math.max(most, Math.log10(row.items() / row.spread().least()));
            least = Math.min(least, Math.log10(row.items() / row.spread().most()));
        }
        double from = Math.floor(least);
        double unit = WIDTH / Math.max(1, Math.ceil(most) - from);
        int height = TOP + LINE * figures.rows().size() + 12;
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\""
                        + " font-family=\"sans-serif\" font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
                        + "<text x=\"12\" y=\"24\" font-size=\"15\">%3$s: items in a second, by powers of ten</text>%n",
                LEFT + WIDTH + MARGIN,
                height,
                figures.name()));
        for (double power = from; power <= Math.ceil(most); power++) {
            double x = LEFT + (power - from) * unit;
            svg.append(String.format(
                    Locale.ROOT, "<path d=\"M%1$.1f %2$d V%3$d\" stroke=\"#ddd\"/>%n", x, TOP - 8, height - 8));
        }
        int y = TOP;
        for (var row : figures.rows()) {
            svg.append(bar(row, y, from, unit));
            y += LINE;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(Row row, int y, double from, double unit) {
        double rate = row.rate();
        double length = Math.max(1, (Math.log10(rate) - from) * unit);
        double slow = LEFT + (Math.log10(row.items() / row.spread().most()) - from) * unit;
        double fast = LEFT + (Math.log10(row.items() / row.spread().least()) - from) * unit;
        return String.format(
                Locale.ROOT,
                "<text x=\"%1$d\" y=\"%2$d\" text-anchor=\"end\">%3$s</text>%n"
                        + "<rect x=\"%4$d\" y=\"%5$d\" width=\"%6$.1f\" height=\"16\" fill=\"%7$s\"/>%n"
                        + "<path d=\"M%8$.1f %9$d H%10$.1f\" stroke=\"#222\" stroke-width=\"2\"/>%n"
                        + "<text x=\"%11$.1f\" y=\"%2$d\">%12$s</text>%n",
                LEFT - 8,
                y + 13,
                row.what().replace("&", "&amp;").replace("<", "&lt;"),
                LEFT,
                y,
                length,
                row.what().startsWith("ours")
                                || row.what().startsWith("append")
                                || row.what().startsWith("verify")
                        ? "#1a6f3c"
                        : "#9aa5b1",
                slow,
                y + 8,
                fast,
                Math.max(LEFT + length, fast) + 6,
                Figures.number(rate));
    }
}
