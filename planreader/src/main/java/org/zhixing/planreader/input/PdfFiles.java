package org.zhixing.planreader.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.DocumentText;

/** PDF with text; a scan has none and is refused as such. Ruled tables keep their cells, also over several pages. */
final class PdfFiles {
    private static final Pattern TABLE = Pattern.compile(PdfPages.MARK + "(\\d{1,6})" + PdfPages.MARK);

    /** What a printer puts at the head and foot of a page. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[\\s\\-—–·.]*(?:第?\\s*\\d{1,4}\\s*页?)?[\\s,，/]*(?:共?\\s*\\d{1,4}\\s*页?)?[\\s\\-—–·.]*");

    private PdfFiles() {}

    static DocumentText read(byte[] bytes, Limits limits) throws Refusal {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (pdf.getNumberOfPages() > limits.pages()) {
                throw new Refusal(Unreadable.TOO_LARGE);
            }
            PdfPages pages = new PdfPages();
            TextBuilder out = new TextBuilder(limits);
            PdfTable open = null;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                pages.setStartPage(page);
                pages.setEndPage(page);
                open = write(pages.getText(pdf), pages.tables(), open, out);
            }
            if (open != null) {
                out.table(open.rows());
            }
            return out.document();
        } catch (InvalidPasswordException e) {
            throw new Refusal(Unreadable.ENCRYPTED);
        } catch (IOException e) {
            throw new Refusal(Unreadable.DAMAGED);
        }
    }

    /** Writes a page; a table that may go on over the next one is held back. */
    private static @Nullable PdfTable write(
            String text, List<PdfTable> tables, @Nullable PdfTable before, TextBuilder out) throws Refusal {
        PdfTable open = before;
        for (Object piece : pieces(text, tables)) {
            if (piece instanceof PdfTable table) {
                if (open != null && open.goesOnIn(table)) {
                    open = open.with(table);
                    continue;
                }
                if (open != null) {
                    out.table(open.rows());
                }
                open = table;
            } else if (open == null || !PAGE_NUMBER.matcher((String) piece).matches()) {
                if (open != null) {
                    out.table(open.rows());
                    open = null;
                }
                out.paragraph((String) piece);
            }
        }
        return open;
    }

    /** The text of a page, cut where its tables stand. */
    private static List<Object> pieces(String text, List<PdfTable> tables) {
        List<Object> out = new ArrayList<>();
        Matcher m = TABLE.matcher(text);
        int at = 0;
        while (m.find()) {
            int number = Integer.parseInt(m.group(1));
            out.add(text.substring(at, m.start()));
            if (number < tables.size()) {
                out.add(tables.get(number));
            }
            at = m.end();
        }
        out.add(text.substring(at));
        return out;
    }
}
