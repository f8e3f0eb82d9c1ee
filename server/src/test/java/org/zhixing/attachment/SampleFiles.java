package org.zhixing.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files made for the purpose, good and bad. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] docx(String... paragraphs) throws IOException {
        try (var document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] docxWithHeader(String header) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText(header);
            document.createParagraph().createRun().setText("关于开展检查的通知");
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx(String... cells) throws IOException {
        return workbook(new XSSFWorkbook(), cells);
    }

    static byte[] xls(String... cells) throws IOException {
        return workbook(new HSSFWorkbook(), cells);
    }

    private static byte[] workbook(Workbook workbook, String... cells) throws IOException {
        try (workbook) {
            var sheet = workbook.createSheet("台账");
            for (int i = 0; i < cells.length; i++) {
                sheet.createRow(i).createCell(0).setCellValue(cells[i]);
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static byte[] encryptedDocx() throws Exception {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("password");
            try (var out = encryptor.getDataStream(files)) {
                out.write(docx("内容"));
            }
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] pdf(String... lines) throws IOException {
        try (var document = pdfDocument(lines)) {
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] encryptedPdf() throws IOException {
        try (var document = pdfDocument("内容")) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDDocument pdfDocument(String... lines) throws IOException {
        var document = new PDDocument();
        var page = new PDPage();
        document.addPage(page);
        var font = PDType0Font.load(
                document,
                Objects.requireNonNull(SampleFiles.class.getResourceAsStream("/fonts/NotoSansSC-Medium.ttf")));
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 16);
            content.newLineAtOffset(72, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -24);
            }
            content.endText();
        }
        return document;
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        return zip(new String[] {name}, content);
    }

    static byte[] zip(String[] names, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    /** A few kilobytes that claim to be a text of hundreds of megabytes. */
    static byte[] explodingDocx() throws IOException {
        return zip(new String[] {"[Content_Types].xml", "word/document.xml"}, new byte[64 << 20]);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] png() {
        return java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==");
    }
}
