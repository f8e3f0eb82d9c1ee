package org.zhixing.paper;

import java.awt.geom.PathIterator;
import java.util.Locale;

/** How outlines, measures and words are written inside an OFD (GB/T 33190-2016). Millimetres. */
public final class OfdXml {

    /** The physical box of A4. */
    public static final String A4 = "0 0 210 297";

    private OfdXml() {}

    /** A measure. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** An outline as abbreviated data; empty for one without points. */
    public static String outline(PathIterator path) {
        var data = new StringBuilder();
        var at = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points(data.append('M'), at, 2);
                case PathIterator.SEG_LINETO -> points(data.append('L'), at, 2);
                case PathIterator.SEG_QUADTO -> points(data.append('Q'), at, 4);
                case PathIterator.SEG_CUBICTO -> points(data.append('B'), at, 6);
                default -> data.append("C ");
            }
        }
        return data.toString().strip();
    }

    private static void points(StringBuilder data, double[] at, int count) {
        for (int i = 0; i < count; i++) {
            data.append(' ').append(number(at[i]));
        }
        data.append(' ');
    }
}
