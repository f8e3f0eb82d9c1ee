package org.zhixing.paper.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;

/**
 * A sheet as PDF with the figures of GB/T 9704-2012. The same sheet gives the same bytes. The foot (版记) stands at the
 * bottom of the last page: a first layout tells how much room is left there.
 */
@Component
public class SheetPdf {

    private static final int AT_ONCE = 2;
    private static final int NORMAL = 400;
    private static final float BELOW_TYPE_AREA = 35 * 72 / 25.4f;
    private static final float SAFETY = 1;
    private static final float ABOVE_FOOT = 14;
    private static final Map<String, String> PAPER =
            Map.of("green", "#e3f3e4", "yellow", "#fff6cf", "red", "#fde3df", "white", "#ffffff");

    /** What XML cannot carry: control characters and halves of characters. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final SheetFonts fonts;
    private final String styles;
    private final Semaphore presses = new Semaphore(AT_ONCE);

    public SheetPdf(SheetFonts fonts) throws IOException {
        this.fonts = fonts;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        try (InputStream in = Objects.requireNonNull(SheetPdf.class.getResourceAsStream("/paper/sheet.css"))) {
            this.styles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Prints a sheet.
     *
     * @param issuedAt the date the file bears
     */
    public byte[] print(SheetView sheet, Instant issuedAt) {
        presses.acquireUninterruptibly();
        try {
            return print(sheet, issuedAt, roomBelow(sheet));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            presses.release();
        }
    }

    /** Points between the foot and the bottom of the type area on the page where the foot falls. */
    private float roomBelow(SheetView sheet) throws IOException {
        try (var renderer = renderer(sheet, 0)) {
            renderer.layout();
            renderer.createPDFKeepOpen().close();
            var foot = renderer.findPagePositionsByID(Pattern.compile("foot")).get(0);
            return Math.max(0, foot.getY() - BELOW_TYPE_AREA - SAFETY);
        }
    }

    private byte[] print(SheetView sheet, Instant issuedAt, float room) throws IOException {
        try (var renderer = renderer(sheet, room);
                var document = render(renderer)) {
            var date = GregorianCalendar.from(issuedAt.atZone(Zone.SHANGHAI));
            var information = document.getDocumentInformation();
            information.setCreationDate(date);
            information.setModificationDate(date);
            document.setDocumentId(issuedAt.toEpochMilli());
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static PDDocument render(PdfBoxRenderer renderer) throws IOException {
        renderer.layout();
        return renderer.createPDFKeepOpen();
    }

    private PdfBoxRenderer renderer(SheetView sheet, float room) {
        var builder = new PdfRendererBuilder();
        for (SheetFonts.Use use : SheetFonts.Use.values()) {
            builder.useFont(fonts.file(use).toFile(), use.family(), NORMAL, FontStyle.NORMAL, true);
        }
        builder.useFont(fonts.fallback().toFile(), "fallback", NORMAL, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null);
        builder.withHtmlContent(page(sheet, room), null);
        return builder.buildPdfRenderer();
    }

    private String page(SheetView sheet, float room) {
        var body = new StringOutput();
        templates.render(
                "paper/sheet.jte", Map.of("sheet", sheet, "picture", sheet.qr().png()), body);
        String page = "<html lang=\"zh-CN\"><head><title>" + escape(sheet.number()) + "</title><style>" + styles
                + "@page { background-color: " + PAPER.get(sheet.colour()) + "; }"
                + String.format(Locale.ROOT, "#foot { margin-top: %.2fpt; }", room + ABOVE_FOOT)
                + "</style></head><body>" + body + "</body></html>";
        return UNPRINTABLE.matcher(page).replaceAll("");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
