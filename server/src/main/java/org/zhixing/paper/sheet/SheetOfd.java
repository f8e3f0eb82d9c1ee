package org.zhixing.paper.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;
import org.zhixing.paper.OfdXml;

/**
 * A sheet as OFD (GB/T 33190-2016), the fixed layout that Chinese archives ask for. What the printed sheet draws is drawn
 * again, glyph by glyph in the same places, as text that can be searched, with the letters used embedded as fonts.
 */
@Component
public class SheetOfd {

    private static final String ROOT = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final SheetPdf pdf;
    private final SheetFonts fonts;

    public SheetOfd(SheetPdf pdf, SheetFonts fonts) {
        this.pdf = pdf;
        this.fonts = fonts;
    }

    /** Numbers of all objects of one document, in the order in which they are met. */
    static final class Numbers {
        private int last;

        int next() {
            last++;
            return last;
        }
    }

    /**
     * A font of the document.
     *
     * @param letters what is written in it
     */
    record Face(int id, String name, Set<Integer> letters) {}

    /**
     * Writes a sheet.
     *
     * @param issuedAt the date the file bears
     */
    public byte[] write(SheetView sheet, Instant issuedAt) {
        var numbers = new Numbers();
        var faces = new LinkedHashMap<String, Face>();
        var pictures = new LinkedHashMap<Integer, byte[]>();
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf.print(sheet, issuedAt))) {
            for (var page : document.getPages()) {
                var drawn = new OfdPage(
                        page,
                        numbers,
                        name -> faces.computeIfAbsent(name, id -> new Face(numbers.next(), id, new TreeSet<>())),
                        pictures);
                drawn.processPage(page);
                pages.add(drawn.xml());
            }
            return pack(sheet, issuedAt, numbers, faces.values().stream().toList(), pictures, pages);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] pack(
            SheetView sheet,
            Instant issuedAt,
            Numbers numbers,
            List<Face> faces,
            Map<Integer, byte[]> pictures,
            List<String> pages)
            throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            String place = "Pages/Page_" + i + "/Content.xml";
            list.append("<ofd:Page ID=\"")
                    .append(numbers.next())
                    .append("\" BaseLoc=\"")
                    .append(place)
                    .append("\"/>");
            files.put("Doc_0/" + place, text(pages.get(i)));
        }
        var fontList = new StringBuilder();
        for (Face face : faces) {
            String file = "font_" + face.id() + ".ttf";
            fontList.append(
                    "<ofd:Font ID=\"%d\" FontName=\"%s\" FamilyName=\"%s\"><ofd:FontFile>%s</ofd:FontFile></ofd:Font>"
                            .formatted(face.id(), face.name(), face.name(), file));
            files.put("Doc_0/Res/" + file, subset(face));
        }
        var mediaList = new StringBuilder();
        for (var picture : pictures.entrySet()) {
            String file = "picture_" + picture.getKey() + ".png";
            mediaList.append(
                    "<ofd:MultiMedia ID=\"%d\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>%s</ofd:MediaFile></ofd:MultiMedia>"
                            .formatted(picture.getKey(), file));
            files.put("Doc_0/Res/" + file, picture.getValue());
        }
        files.put(
                "Doc_0/PublicRes.xml",
                text("<ofd:Res " + ROOT + " BaseLoc=\"Res\"><ofd:Fonts>" + fontList + "</ofd:Fonts></ofd:Res>"));
        files.put(
                "Doc_0/DocumentRes.xml",
                text("<ofd:Res " + ROOT + " BaseLoc=\"Res\"><ofd:MultiMedias>" + mediaList
                        + "</ofd:MultiMedias></ofd:Res>"));
        files.put(
                "Doc_0/Document.xml",
                text("<ofd:Document " + ROOT + "><ofd:CommonData><ofd:MaxUnitID>" + numbers.next()
                        + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>" + OfdXml.A4
                        + "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
                        + "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages>" + list
                        + "</ofd:Pages></ofd:Document>"));
        String id = UUID.nameUUIDFromBytes(text(sheet.number() + sheet.codeLine()))
                .toString()
                .replace("-", "");
        files.put(
                "OFD.xml",
                text("<ofd:OFD " + ROOT + " DocType=\"OFD\" Version=\"1.1\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>" + id
                        + "</ofd:DocID><ofd:Title>" + OfdXml.escaped(sheet.number()) + "</ofd:Title><ofd:CreationDate>"
                        + LocalDate.ofInstant(issuedAt, Zone.SHANGHAI)
                        + "</ofd:CreationDate></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
                        + "</ofd:DocBody></ofd:OFD>"));
        return zip(files, issuedAt);
    }

    /** Only the letters used, under the same code points. */
    private byte[] subset(Face face) throws IOException {
        for (SheetFonts.Use use : SheetFonts.Use.values()) {
            try (var font = new TTFParser().parse(new RandomAccessReadBufferedFile(fonts.file(use)))) {
                if (face.name().equals(font.getName())) {
                    var subset = new TTFSubsetter(font);
                    face.letters().forEach(subset::add);
                    var out = new ByteArrayOutputStream();
                    subset.writeToStream(out);
                    return out.toByteArray();
                }
            }
        }
        throw new IllegalStateException("no font " + face.name());
    }

    private static byte[] text(String content) {
        return (content.startsWith("<") ? XML + content : content).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files, Instant at) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.from(at));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
