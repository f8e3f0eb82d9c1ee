package org.zhixing.attachment.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.zhixing.planreader.input.Documents;
import org.zhixing.planreader.input.Extraction;

/** The words at the beginning of a file, as far as a secrecy mark would stand there; empty for pictures and scans. */
final class Head {

    private static final int PAGES = 3;
    private static final Documents DOCUMENTS = new Documents(org.zhixing.planreader.input.Limits.usual());

    private Head() {}

    static String of(Path file, Kind kind) throws IOException, Refused, XMLStreamException {
        return switch (kind) {
            case TEXT -> Objects.requireNonNullElse(Kinds.Texts.decode(file), "");
            case DOCX, XLSX, PPTX -> OfficeHead.of(file, kind);
            case DOC, XLS -> old(file);
            case PDF -> pdf(file);
            case PNG, JPEG -> "";
        };
    }

    private static String pdf(Path file) throws IOException, Refused {
        try (var in = new RandomAccessReadBufferedFile(file);
                var pdf = Loader.loadPDF(in, IOUtils.createTempFileOnlyStreamCache())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(PAGES);
            return stripper.getText(pdf);
        } catch (InvalidPasswordException closed) {
            throw new Refused("attachment.refused.encrypted");
        }
    }

    private static String old(Path file) throws IOException, Refused {
        var read = DOCUMENTS.read(file);
        if (read instanceof Extraction.Extracted extracted) {
            return extracted.document().text();
        }
        return switch (((Extraction.Refused) read).reason()) {
            case NO_TEXT -> "";
            case ENCRYPTED -> throw new Refused("attachment.refused.encrypted");
            case TOO_LARGE -> throw new Refused("attachment.refused.explodes");
            case UNKNOWN_TYPE, DAMAGED -> throw new Refused("attachment.refused.damaged");
        };
    }
}
