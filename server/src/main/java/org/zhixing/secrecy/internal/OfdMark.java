package org.zhixing.secrecy.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.zhixing.paper.OfdXml;

/**
 * The reader's name across each page of an OFD (GB/T 33190-2016), drawn as outlines in a layer above all others, so that
 * the file needs no further font; and in words among what the file says of itself.
 */
final class OfdMark {

    private static final String DOCUMENT = "Doc_0/Document.xml";
    private static final Pattern PAGE = Pattern.compile("Doc_0/Pages/Page_\\d+/Content\\.xml");
    private static final Pattern LAST_ID = Pattern.compile("<ofd:MaxUnitID>(\\d+)</ofd:MaxUnitID>");
    private static final String END = "</ofd:Content>";
    private static final String END_OF_INFO = "</ofd:DocInfo>";

    /** Millimetres: a page, the height of a letter, from one line to the next. */
    private static final int HEIGHT = 297;

    private static final double SIZE = 5;
    private static final double LINE = 53;

    private static final double SLANT = Math.toRadians(-30);
    private static final int PALE = 72;

    private final Path font;
    private int id;

    private OfdMark(Path font) {
        this.font = font;
    }

    /** The file with the mark over each of its pages. */
    static byte[] on(byte[] ofd, String mark, Path font) throws IOException {
        return new OfdMark(font).marked(unpacked(ofd), mark);
    }

    /** All that stands in the file as text. */
    static String wordsOf(byte[] ofd) throws IOException {
        var words = new StringBuilder();
        unpacked(ofd).forEach((name, content) -> {
            if (PAGE.matcher(name).matches()) {
                words.append(text(content).replaceAll("<[^>]*>", ""));
            }
        });
        return words.toString();
    }

    private byte[] marked(Map<String, byte[]> files, String mark) throws IOException {
        var document = text(files.getOrDefault(DOCUMENT, new byte[0]));
        var last = LAST_ID.matcher(document);
        if (!last.find()) {
            throw new IOException("an OFD that does not number its objects");
        }
        id = Integer.parseInt(last.group(1));
        String outline = outline(mark);
        files.replaceAll((name, content) -> {
            String page = text(content);
            return PAGE.matcher(name).matches()
                    ? page.replace(END, layer(outline) + END).getBytes(StandardCharsets.UTF_8)
                    : content;
        });
        files.put(
                DOCUMENT,
                last.replaceFirst("<ofd:MaxUnitID>" + (id + 1) + "</ofd:MaxUnitID>")
                        .getBytes(StandardCharsets.UTF_8));
        files.computeIfPresent("OFD.xml", (name, content) -> text(content)
                .replace(
                        END_OF_INFO,
                        "<ofd:CustomDatas><ofd:CustomData Name=\"reader\">" + OfdXml.escaped(mark)
                                + "</ofd:CustomData></ofd:CustomDatas>" + END_OF_INFO)
                .getBytes(StandardCharsets.UTF_8));
        return packed(files);
    }

    private String layer(String outline) {
        var layer = new StringBuilder("<ofd:Layer ID=\"" + ++id + "\" Type=\"Foreground\">");
        for (double y = LINE; y < HEIGHT + LINE; y += LINE) {
            layer.append(
                    "<ofd:PathObject ID=\"%d\" Boundary=\"%s\" CTM=\"1 0 0 1 %s %s\" Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\"128 128 128\" Alpha=\"%d\"/><ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>"
                            .formatted(++id, OfdXml.A4, OfdXml.number(2 * SIZE), OfdXml.number(y), PALE, outline));
        }
        return layer.append("</ofd:Layer>").toString();
    }

    /** The letters aslant, from where the line begins. */
    private String outline(String mark) throws IOException {
        try (var face = new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()))) {
            var letters = face.getUnicodeCmapLookup();
            double scale = SIZE / face.getUnitsPerEm();
            var all = new GeneralPath();
            double x = 0;
            for (int letter : mark.codePoints().toArray()) {
                int glyph = letters.getGlyphId(letter);
                var drawn = face.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    all.append(drawn.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)), false);
                }
                x += face.getAdvanceWidth(glyph) * scale;
            }
            return OfdXml.outline(all.getPathIterator(AffineTransform.getRotateInstance(SLANT)));
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(byte[] ofd) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
