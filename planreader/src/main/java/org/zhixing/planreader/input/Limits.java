package org.zhixing.planreader.input;

/**
 * How much the reader takes in.
 *
 * @param bytes largest file
 * @param unpacked most bytes an archive may unpack to
 * @param entries most files inside an archive
 * @param characters longest text
 * @param pages most pages of a PDF
 * @param cells most table cells
 */
public record Limits(long bytes, long unpacked, int entries, int characters, int pages, int cells) {
    /** Bounds that hold every plan document met so far many times over. */
    public static Limits usual() {
        return new Limits(64L << 20, 512L << 20, 5_000, 12_000_000, 3_000, 400_000);
    }
}
