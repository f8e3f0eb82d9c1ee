package org.zhixing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.zhixing.GroundModules;
import org.zhixing.act.Role;
import org.zhixing.paper.register.IssuedPapers;
import org.zhixing.paper.sheet.SheetDocx;
import org.zhixing.paper.sheet.SheetOfd;
import org.zhixing.paper.sheet.SheetPdf;
import org.zhixing.paper.sheet.SheetView;
import org.zhixing.paper.sheet.Typesetter;

/** GB/T 33190-2016: what is printed can be read out of the OFD, and each letter has its outline in the font beside it. */
class AnOfdSheetKeepsItsLettersTests {

    private static final Pattern TEXT =
            Pattern.compile("<ofd:TextObject [^>]*Font=\"(\\d+)\".*?<ofd:TextCode[^>]*?>([^<]*)</ofd:TextCode>");
    private static final Pattern STEPS = Pattern.compile("DeltaX=\"([^\"]*)\">([^<]*)<");
    private static final Pattern FONT = Pattern.compile("<ofd:Font ID=\"(\\d+)\"[^>]*><ofd:FontFile>([^<]+)<");

    private static AnnotationConfigWebApplicationContext context;
    private static IssuedPapers papers;

    @BeforeAll
    static void start() {
        context = GroundModules.start();
        papers = context.getBean(IssuedPapers.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static SheetView set(Draft draft) {
        papers.issue(List.of(draft), GroundModules.NOON, GroundModules.actor(Role.SUPERVISION_OFFICER));
        return context.getBean(Typesetter.class).set(papers.sheet(draft.id()).orElseThrow());
    }

    private static Map<String, byte[]> unpacked(byte[] ofd) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String letters(String text) {
        return text.replaceAll("\\s", "")
                .codePoints()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperForm.class,
            names = {"GREEN_NOTICE", "RED_NOTICE", "LEADER_REPORT", "WEEKLY_BRIEF"})
    void everyLetterOfThePrintedSheetStandsInTheOfdWithItsOutline(PaperForm form) throws Exception {
        var sheet = set(SampleSheets.draft(form, GroundModules.docket()));
        byte[] ofd = context.getBean(SheetOfd.class).write(sheet, GroundModules.NOON);
        Files.write(Path.of("target", form + ".ofd"), ofd);
        var files = unpacked(ofd);
        for (var file : files.entrySet()) {
            if (file.getKey().endsWith(".xml")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file.getValue()));
            }
        }
        var fonts = new HashMap<String, TrueTypeFont>();
        for (var font = FONT.matcher(text(files.get("Doc_0/PublicRes.xml"))); font.find(); ) {
            fonts.put(
                    font.group(1),
                    new TTFParser().parse(new RandomAccessReadBuffer(files.get("Doc_0/Res/" + font.group(2)))));
        }
        var read = new StringBuilder();
        var seen = new HashSet<String>();
        for (int page = 0; files.containsKey("Doc_0/Pages/Page_" + page + "/Content.xml"); page++) {
            String content = text(files.get("Doc_0/Pages/Page_" + page + "/Content.xml"));
            for (var found = TEXT.matcher(content); found.find(); ) {
                String said =
                        found.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
                read.append(said);
                var font = fonts.get(found.group(1));
                assertThat(font).isNotNull();
                for (int letter : said.codePoints().toArray()) {
                    int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
                    assertThat(glyph).as(Character.toString(letter)).isPositive();
                    assertThat(font.getGlyph()
                                    .getGlyph(glyph)
                                    .getPath()
                                    .getBounds2D()
                                    .getHeight())
                            .as(Character.toString(letter))
                            .isPositive();
                    seen.add(Character.toString(letter));
                }
            }
            for (var found = STEPS.matcher(content); found.find(); ) {
                assertThat(found.group(1).split(" "))
                        .as("a step between every two letters")
                        .hasSize(found.group(2)
                                        .replaceAll("&[a-z]+;", "x")
                                        .codePointCount(
                                                0,
                                                found.group(2)
                                                        .replaceAll("&[a-z]+;", "x")
                                                        .length())
                                - 1);
            }
        }
        try (var pdf = Loader.loadPDF(context.getBean(SheetPdf.class).print(sheet, GroundModules.NOON))) {
            assertThat(letters(read.toString())).isEqualTo(letters(new PDFTextStripper().getText(pdf)));
        }
        assertThat(seen).contains("督", "云", "〔");
        assertThat(ofd.length).as("only the letters used are embedded").isLessThan(1_000_000);
    }

    @Test
    void theSameSheetGivesTheSameBytes() {
        var sheet = set(SampleSheets.draft(PaperForm.YELLOW_NOTICE, GroundModules.docket()));
        var writer = context.getBean(SheetOfd.class);
        assertThat(writer.write(sheet, GroundModules.NOON)).isEqualTo(writer.write(sheet, GroundModules.NOON));
    }

    @Test
    void theDocumentSaysTheSameWords() throws IOException {
        var sheet = set(SampleSheets.draft(PaperForm.GREEN_NOTICE, GroundModules.docket()));
        byte[] docx = context.getBean(SheetDocx.class).write(sheet, GroundModules.NOON);
        Files.write(Path.of("target", "GREEN_NOTICE.docx"), docx);
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains(sheet.number(), sheet.title(), sheet.recipients(), sheet.codeLine(), sheet.date());
            sheet.parts().forEach(part -> {
                assertThat(words.getText()).contains(part.heading()).contains(part.paragraph());
                part.lines().forEach(line -> assertThat(words.getText()).contains(line.label()));
            });
        }
    }
}
