package org.zhixing.attachment.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The first words of an office file, read part by part without building the document. */
final class OfficeHead {

    private static final int ENOUGH = 200_000;

    private OfficeHead() {}

    static String of(Path file, Kind kind) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements() && text.length() < ENOUGH; ) {
                var entry = entries.nextElement();
                if (isHead(entry.getName(), kind)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        read(in, text);
                    }
                }
            }
        }
        return text.toString();
    }

    private static boolean isHead(String part, Kind kind) {
        return switch (kind) {
            case DOCX -> part.matches("word/(document|header\\d*|footer\\d*)\\.xml");
            case XLSX -> part.matches("xl/(sharedStrings|workbook|worksheets/sheet\\d+)\\.xml");
            case PPTX -> part.matches("ppt/slides/slide\\d+\\.xml");
            default -> false;
        };
    }

    /** Text stands in elements called t; a paragraph, a cell text or a header ends a line. */
    private static void read(InputStream part, StringBuilder text) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(part);
        int start = text.length();
        boolean inside = false;
        while (xml.hasNext() && text.length() - start < ENOUGH) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    inside = name.equals("t") || name.endsWith("Header") || name.endsWith("Footer");
                    if (name.equals("sheet")) {
                        text.append(xml.getAttributeValue(null, "name")).append('\n');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inside) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = xml.getLocalName();
                    inside = false;
                    if (name.equals("p") || name.equals("si") || name.equals("is") || name.endsWith("Header")) {
                        text.append('\n');
                    }
                }
                default -> {}
            }
        }
        text.append('\n');
        xml.close();
    }
}
