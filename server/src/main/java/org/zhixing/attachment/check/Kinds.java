package org.zhixing.attachment.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;

/** Tells the kind of a file by its content, never by its name. */
final class Kinds {

    private static final int HEAD = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Reads its thousands of kinds when the first file comes, not at every start. */
    private static final class Known {
        static final Tika TIKA = new Tika();
    }

    private Kinds() {}

    static Kind of(Path file, Limits limits) throws IOException, Refused {
        String type;
        try (InputStream in = Files.newInputStream(file)) {
            type = Known.TIKA.detect(in);
        }
        return switch (type) {
            case "application/pdf" -> Kind.PDF;
            case "image/png" -> Kind.PNG;
            case "image/jpeg" -> Kind.JPEG;
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" -> old(file);
            case "application/zip", "application/x-tika-ooxml" -> packed(file, limits);
            case "text/plain" -> Kind.TEXT;
            default -> unusual(file, type, limits);
        };
    }

    private static Kind unusual(Path file, String type, Limits limits) throws IOException, Refused {
        if (type.startsWith("application/vnd.openxmlformats")) {
            return packed(file, limits);
        }
        // Chinese text in an encoding of its own looks like nothing known.
        if (type.equals("application/octet-stream") && Texts.isText(file)) {
            return Kind.TEXT;
        }
        throw new Refused("attachment.refused.type");
    }

    private static Kind packed(Path file, Limits limits) throws Refused {
        Set<String> parts = Archive.look(file, limits);
        if (parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
            throw new Refused("attachment.refused.macros");
        }
        if (parts.contains("[Content_Types].xml")) {
            if (parts.contains("word/document.xml")) {
                return Kind.DOCX;
            } else if (parts.contains("xl/workbook.xml")) {
                return Kind.XLSX;
            } else if (parts.contains("ppt/presentation.xml")) {
                return Kind.PPTX;
            }
        }
        throw new Refused("attachment.refused.type");
    }

    private static Kind old(Path file) throws Refused {
        try (var files = new POIFSFileSystem(file.toFile(), true)) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Refused("attachment.refused.encrypted");
            } else if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Kind.DOC;
            } else if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return Kind.XLS;
            }
        } catch (IOException | RuntimeException broken) {
            throw new Refused("attachment.refused.damaged");
        }
        throw new Refused("attachment.refused.type");
    }

    /** Plain text by its first characters. */
    static final class Texts {

        private Texts() {}

        static boolean isText(Path file) throws IOException {
            return decode(file) != null;
        }

        /** The head of a text in UTF-8, UTF-16 with mark, or GB 18030; null if it is none of these. */
        static @org.jspecify.annotations.Nullable String decode(Path file) throws IOException {
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(HEAD);
            }
            boolean marked = head.length > 1
                    && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
                            || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
            for (Charset charset : marked
                    ? new Charset[] {StandardCharsets.UTF_16}
                    : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
                String text = strictly(charset, head);
                if (text != null) {
                    return text;
                }
            }
            return null;
        }

        /** A character cut off at the end of the head is no fault; a control character is. */
        private static @org.jspecify.annotations.Nullable String strictly(Charset charset, byte[] head) {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var out = CharBuffer.allocate(head.length + 1);
            var result = decoder.decode(ByteBuffer.wrap(head), out, false);
            String text = out.flip().toString();
            boolean control = text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\r\n\f".indexOf(c) < 0);
            return result.isError() || control ? null : text;
        }
    }
}
