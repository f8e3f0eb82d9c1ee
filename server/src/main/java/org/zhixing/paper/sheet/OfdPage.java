package org.zhixing.paper.sheet;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.zhixing.paper.OfdXml;

/** Draws one printed page again as the objects of an OFD page; millimetres from the upper left corner. */
final class OfdPage extends PDFGraphicsStreamEngine {

    private static final double MM = 25.4 / 72;
    private static final int BYTE = 255;

    private final float height;
    private final SheetOfd.Numbers numbers;
    private final Function<String, SheetOfd.Face> faces;
    private final Map<Integer, byte[]> pictures;
    private final StringBuilder objects = new StringBuilder();
    private final GeneralPath path = new GeneralPath();
    private final StringBuilder letters = new StringBuilder();
    private final StringBuilder steps = new StringBuilder();
    private @Nullable Line line;

    /** Letters that stand upright on one line, in one face, size and colour. */
    private record Line(SheetOfd.Face face, double size, double x, double y, double last, String colour) {}

    OfdPage(
            PDPage page,
            SheetOfd.Numbers numbers,
            Function<String, SheetOfd.Face> faces,
            Map<Integer, byte[]> pictures) {
        super(page);
        this.height = page.getMediaBox().getHeight();
        this.numbers = numbers;
        this.faces = faces;
        this.pictures = pictures;
    }

    String xml() {
        flush();
        return "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Area><ofd:PhysicalBox>" + OfdXml.A4
                + "</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\"" + numbers.next() + "\" Type=\"Body\">"
                + objects + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String letter = font.toUnicode(code);
        if (letter == null || letter.isBlank()) {
            return;
        }
        String name = font.getName();
        var face = faces.apply(name.substring(name.indexOf('+') + 1));
        letter.codePoints().forEach(face.letters()::add);
        String colour = colour(getGraphicsState().getNonStrokingColor());
        if (Math.abs(matrix.getShearX()) > 1e-3 || Math.abs(matrix.getShearY()) > 1e-3) {
            flush();
            turned(matrix, face, letter, colour);
            return;
        }
        double size = matrix.getScalingFactorY() * MM;
        double x = matrix.getTranslateX() * MM;
        double y = (height - matrix.getTranslateY()) * MM;
        var now = line;
        if (now == null
                || now.face().id() != face.id()
                || Math.abs(now.size() - size) > 1e-3
                || Math.abs(now.y() - y) > 1e-3
                || x < now.last()
                || !now.colour().equals(colour)) {
            flush();
            line = new Line(face, size, x, y, x, colour);
        } else {
            steps.append(steps.isEmpty() ? "" : " ").append(OfdXml.number(x - now.last()));
            line = new Line(face, size, now.x(), y, x, colour);
        }
        letters.append(letter);
        // a ligature of several characters takes one step
        for (int i = 1; i < letter.codePointCount(0, letter.length()); i++) {
            steps.append(steps.isEmpty() ? "" : " ").append('0');
        }
    }

    private void flush() {
        var now = line;
        if (now != null) {
            objects.append(
                    "<ofd:TextObject ID=\"%d\" Boundary=\"%s\" Font=\"%d\" Size=\"%s\"><ofd:FillColor Value=\"%s\"/><ofd:TextCode X=\"%s\" Y=\"%s\"%s>%s</ofd:TextCode></ofd:TextObject>"
                            .formatted(
                                    numbers.next(),
                                    OfdXml.A4,
                                    now.face().id(),
                                    OfdXml.number(now.size()),
                                    now.colour(),
                                    OfdXml.number(now.x()),
                                    OfdXml.number(now.y()),
                                    steps.isEmpty() ? "" : " DeltaX=\"" + steps + "\"",
                                    OfdXml.escaped(letters.toString())));
        }
        line = null;
        letters.setLength(0);
        steps.setLength(0);
    }

    /** The stamp of a withdrawn sheet stands aslant. */
    private void turned(Matrix matrix, SheetOfd.Face face, String letter, String colour) {
        double size = Math.hypot(matrix.getScaleX(), matrix.getShearY());
        String turn = OfdXml.number(matrix.getScaleX() / size)
                + " " + OfdXml.number(-matrix.getShearY() / size)
                + " " + OfdXml.number(-matrix.getShearX() / size)
                + " " + OfdXml.number(matrix.getScaleY() / size)
                + " " + OfdXml.number(matrix.getTranslateX() * MM)
                + " " + OfdXml.number((height - matrix.getTranslateY()) * MM);
        objects.append(
                "<ofd:TextObject ID=\"%d\" Boundary=\"%s\" Font=\"%d\" Size=\"%s\" CTM=\"%s\"><ofd:FillColor Value=\"%s\"/><ofd:TextCode X=\"0\" Y=\"0\">%s</ofd:TextCode></ofd:TextObject>"
                        .formatted(
                                numbers.next(),
                                OfdXml.A4,
                                face.id(),
                                OfdXml.number(size * MM),
                                turn,
                                colour,
                                OfdXml.escaped(letter)));
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        flush();
        var place = getGraphicsState().getCurrentTransformationMatrix();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image.getImage(), "png", out);
        int picture = numbers.next();
        pictures.put(picture, out.toByteArray());
        double width = place.getScalingFactorX() * MM;
        double tall = place.getScalingFactorY() * MM;
        objects.append("<ofd:ImageObject ID=\"%d\" Boundary=\"%s %s %s %s\" CTM=\"%s 0 0 %s 0 0\" ResourceID=\"%d\"/>"
                .formatted(
                        numbers.next(),
                        OfdXml.number(place.getTranslateX() * MM),
                        OfdXml.number((height - place.getTranslateY()) * MM - tall),
                        OfdXml.number(width),
                        OfdXml.number(tall),
                        OfdXml.number(width),
                        OfdXml.number(tall),
                        picture));
    }

    @Override
    public void strokePath() throws IOException {
        double width = getGraphicsState().getLineWidth()
                * getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX()
                * MM;
        draw(
                "Stroke=\"true\" Fill=\"false\" LineWidth=\"" + OfdXml.number(width) + "\"",
                "Stroke",
                getGraphicsState().getStrokingColor());
    }

    @Override
    public void fillPath(int rule) throws IOException {
        draw("Stroke=\"false\" Fill=\"true\"", "Fill", getGraphicsState().getNonStrokingColor());
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fillPath(rule);
    }

    private void draw(String how, String kind, PDColor colour) throws IOException {
        flush();
        var page = new AffineTransform(MM, 0, 0, -MM, 0, height * MM);
        String data = OfdXml.outline(path.getPathIterator(page));
        path.reset();
        if (!data.isEmpty()) {
            objects.append(
                    "<ofd:PathObject ID=\"%d\" Boundary=\"%s\" %s><ofd:%sColor Value=\"%s\"/><ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>"
                            .formatted(numbers.next(), OfdXml.A4, how, kind, colour(colour), data));
        }
    }

    private static String colour(PDColor colour) throws IOException {
        var parts = colour.getColorSpace().toRGB(colour.getComponents());
        return Math.round(parts[0] * BYTE) + " " + Math.round(parts[1] * BYTE) + " " + Math.round(parts[2] * BYTE);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        path.closePath();
    }

    @Override
    public void clip(int rule) {
        // the sheet cuts nothing off
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void shadingFill(COSName name) {
        // the sheet has no shades
    }
}
