package org.zhixing.planreader.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.input.Extraction.Extracted;
import org.zhixing.planreader.input.Extraction.Refused;
import org.zhixing.planreader.text.Cleaning;
import org.zhixing.planreader.text.Folding;

/**
 * Reads files into text: plain text, docx, doc, pdf with text, html, xlsx and xls. The kind is told by the content, never
 * by the name. Whatever is wrong with a file comes back as a refusal.
 */
public final class Documents {
    private final Limits limits;
    private final Tika tika = new Tika();

    public Documents(Limits limits) {
        this.limits = limits;
    }

    /** Reads a file, but no more of it than the limits allow. Fails only if the file cannot be opened. */
    public Extraction read(Path file) throws IOException {
        if (Files.size(file) > limits.bytes()) {
            return new Refused(Unreadable.TOO_LARGE, "");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, limits.bytes() + 1)));
        }
    }

    /** Reads the bytes of a file. */
    public Extraction read(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            return new Refused(Unreadable.TOO_LARGE, "");
        }
        if (bytes.length == 0) {
            return new Refused(Unreadable.NO_TEXT, "");
        }
        String type = tika.detect(bytes);
        try {
            DocumentText document = open(bytes, type);
            return legible(document) ? new Extracted(document, type) : new Refused(Unreadable.NO_TEXT, type);
        } catch (Refusal e) {
            return new Refused(e.reason(), type);
        } catch (EncryptedDocumentException e) {
            return new Refused(Unreadable.ENCRYPTED, type);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The format libraries throw whatever a broken file drives them to; all of it means the same here.
            return new Refused(Unreadable.DAMAGED, type);
        }
    }

    private DocumentText open(byte[] bytes, String type) throws Refusal, IOException {
        if (type.equals("application/pdf")) {
            return PdfFiles.read(bytes, limits);
        }
        if (type.equals("application/zip")
                || type.equals("application/x-tika-ooxml")
                || type.startsWith("application/vnd.openxmlformats")) {
            Set<String> names = Archives.names(bytes, limits);
            if (names.contains("word/document.xml")) {
                return WordFiles.docx(bytes, limits);
            }
            if (names.contains("xl/workbook.xml")) {
                return SheetFiles.read(bytes, limits);
            }
            throw new Refusal(Unreadable.UNKNOWN_TYPE);
        }
        if (type.equals("application/x-tika-msoffice")
                || type.equals("application/msword")
                || type.equals("application/vnd.ms-excel")) {
            return office(bytes);
        }
        if (type.startsWith("text/html") || type.equals("application/xhtml+xml")) {
            return HtmlFiles.read(bytes, limits);
        }
        if (type.startsWith("image/")) {
            throw new Refusal(Unreadable.NO_TEXT);
        }
        if (type.startsWith("text/") || type.equals("application/octet-stream")) {
            return plain(bytes);
        }
        throw new Refusal(Unreadable.UNKNOWN_TYPE);
    }

    private DocumentText plain(byte[] bytes) throws Refusal {
        String text = PlainFiles.decode(bytes);
        if (text.length() > limits.characters()) {
            throw new Refusal(Unreadable.TOO_LARGE);
        }
        return new DocumentText(Cleaning.clean(text), java.util.List.of());
    }

    private DocumentText office(byte[] bytes) throws Refusal, IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Refusal(Unreadable.ENCRYPTED);
            }
            if (files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return WordFiles.doc(files, limits);
            }
            if (files.getRoot().hasEntryCaseInsensitive("Workbook")
                    || files.getRoot().hasEntryCaseInsensitive("Book")) {
                return SheetFiles.read(bytes, limits);
            }
            throw new Refusal(Unreadable.UNKNOWN_TYPE);
        }
    }

    private static boolean legible(DocumentText document) {
        String text = document.text();
        int letters = 0;
        for (int i = 0; i < text.length() && letters < 3; i++) {
            letters += Folding.han(text.charAt(i)) || Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters >= 3;
    }
}
