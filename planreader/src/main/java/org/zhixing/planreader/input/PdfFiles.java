package org.zhixing.planreader.input;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.zhixing.planreader.DocumentText;

/** PDF with text; a scan has none and is refused as such. */
final class PdfFiles {
    private PdfFiles() {}

    static DocumentText read(byte[] bytes, Limits limits) throws Refusal {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (pdf.getNumberOfPages() > limits.pages()) {
                throw new Refusal(Unreadable.TOO_LARGE);
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            TextBuilder out = new TextBuilder(limits);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                out.paragraph(stripper.getText(pdf));
            }
            return out.document();
        } catch (InvalidPasswordException e) {
            throw new Refusal(Unreadable.ENCRYPTED);
        } catch (IOException e) {
            throw new Refusal(Unreadable.DAMAGED);
        }
    }
}
