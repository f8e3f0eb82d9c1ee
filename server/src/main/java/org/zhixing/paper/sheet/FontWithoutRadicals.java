package org.zhixing.paper.sheet;

import java.nio.ByteBuffer;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Clears the radicals (U+2E80 to U+2FDF) from a TrueType font's table of characters. They share glyphs with ordinary
 * characters, and a PDF writer that goes from glyph back to character would take the lower code: what is printed as 立
 * would be copied as the radical of that look.
 */
final class FontWithoutRadicals {

    private static final int CMAP = 0x636d6170;
    private static final int HEAD = 0x68656164;
    private static final int DIRECTORY = 12;
    private static final int RECORD = 16;
    private static final int FIRST_RADICAL = 0x2e80;
    private static final int LAST_RADICAL = 0x2fdf;
    private static final int CHECKSUM_OF_FONT = 0xb1b0afba;

    private FontWithoutRadicals() {}

    /** The same font with a new table of characters behind the old ones. */
    static byte[] of(byte[] font) {
        var in = ByteBuffer.wrap(font);
        int tables = in.getShort(4);
        int record = find(in, tables, CMAP);
        byte[] cmap = write(read(in, in.getInt(record + 8)));
        int start = (font.length + 3) & ~3;
        var out = ByteBuffer.allocate(start + cmap.length);
        out.put(font).position(start);
        out.put(cmap);
        out.putInt(record + 4, checksum(out, start, cmap.length));
        out.putInt(record + 8, start);
        out.putInt(record + 12, cmap.length);
        int head = out.getInt(find(out, tables, HEAD) + 8);
        out.putInt(head + 8, 0);
        out.putInt(head + 8, CHECKSUM_OF_FONT - checksum(out, 0, out.capacity()));
        return out.array();
    }

    private static int find(ByteBuffer font, int tables, int tag) {
        for (int i = 0; i < tables; i++) {
            int record = DIRECTORY + i * RECORD;
            if (font.getInt(record) == tag) {
                return record;
            }
        }
        throw new IllegalArgumentException("no TrueType font: a table is missing");
    }

    /** Characters and their glyphs, from the widest subtable of the formats 12 and 4. */
    private static NavigableMap<Integer, Integer> read(ByteBuffer font, int cmap) {
        int subtables = font.getShort(cmap + 2);
        int twelve = -1;
        int four = -1;
        for (int i = 0; i < subtables; i++) {
            int subtable = cmap + font.getInt(cmap + 4 + i * 8 + 4);
            switch (font.getShort(subtable)) {
                case 12 -> twelve = subtable;
                case 4 -> four = subtable;
                default -> {}
            }
        }
        var glyphs = new TreeMap<Integer, Integer>();
        if (twelve >= 0) {
            readSegmented(font, twelve, glyphs);
        } else if (four >= 0) {
            readShort(font, four, glyphs);
        } else {
            throw new IllegalArgumentException("no TrueType font: no Unicode characters");
        }
        glyphs.subMap(FIRST_RADICAL, true, LAST_RADICAL, true).clear();
        return glyphs;
    }

    private static void readSegmented(ByteBuffer font, int subtable, NavigableMap<Integer, Integer> glyphs) {
        int groups = font.getInt(subtable + 12);
        for (int i = 0; i < groups; i++) {
            int group = subtable + 16 + i * 12;
            int first = font.getInt(group);
            for (int c = first; c <= font.getInt(group + 4); c++) {
                glyphs.put(c, font.getInt(group + 8) + c - first);
            }
        }
    }

    private static void readShort(ByteBuffer font, int subtable, NavigableMap<Integer, Integer> glyphs) {
        int size = font.getChar(subtable + 6);
        int ends = subtable + 14;
        int starts = ends + size + 2;
        int deltas = starts + size;
        int offsets = deltas + size;
        for (int i = 0; i < size; i += 2) {
            int first = font.getChar(starts + i);
            for (int c = first; c <= font.getChar(ends + i) && c < 0xffff; c++) {
                int offset = font.getChar(offsets + i);
                int glyph = offset == 0 ? c : font.getChar(offsets + i + offset + 2 * (c - first));
                if (offset == 0 || glyph != 0) {
                    glyphs.put(c, (glyph + font.getShort(deltas + i)) & 0xffff);
                }
            }
        }
    }

    /** One subtable of format 12, named for Unicode and for Windows. */
    private static byte[] write(NavigableMap<Integer, Integer> glyphs) {
        var groups = new java.util.ArrayList<int[]>();
        glyphs.forEach((c, glyph) -> {
            int[] last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && last[1] + 1 == c && last[2] + c - last[0] == glyph) {
                last[1] = c;
            } else {
                groups.add(new int[] {c, c, glyph});
            }
        });
        int length = 16 + groups.size() * 12;
        var out = ByteBuffer.allocate(20 + length);
        out.putShort((short) 0).putShort((short) 2);
        out.putShort((short) 0).putShort((short) 4).putInt(20);
        out.putShort((short) 3).putShort((short) 10).putInt(20);
        out.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(groups.size());
        groups.forEach(group -> out.putInt(group[0]).putInt(group[1]).putInt(group[2]));
        return out.array();
    }

    private static int checksum(ByteBuffer font, int from, int length) {
        int sum = 0;
        for (int i = from; i + 3 < from + length; i += 4) {
            sum += font.getInt(i);
        }
        return sum;
    }
}
