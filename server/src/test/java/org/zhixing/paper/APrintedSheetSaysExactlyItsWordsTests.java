package org.zhixing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.zhixing.GroundModules;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.paper.register.IssuedPapers;
import org.zhixing.paper.sheet.SheetFonts;
import org.zhixing.paper.sheet.SheetPdf;
import org.zhixing.paper.sheet.SheetView;
import org.zhixing.paper.sheet.Typesetter;

/** GB/T 9704-2012 and what can be copied out of the file. */
class APrintedSheetSaysExactlyItsWordsTests {

    private static final Actor OFFICER = GroundModules.actor(Role.SUPERVISION_OFFICER);
    private static final float MM = 72 / 25.4f;
    private static AnnotationConfigWebApplicationContext context;
    private static IssuedPapers papers;
    private static SheetPdf press;

    @BeforeAll
    static void start() {
        context = GroundModules.start();
        papers = context.getBean(IssuedPapers.class);
        press = context.getBean(SheetPdf.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void theTextTakenFromTheFileIsTheTextOfTheSheet(PaperForm form) throws Exception {
        var sheet = set(SampleSheets.draft(form, GroundModules.docket()));

        byte[] pdf = press.print(sheet, GroundModules.NOON);
        Files.write(Path.of("target", form + ".pdf"), pdf);
        String text = text(pdf);

        assertThat(text).containsOnlyOnce(sheet.codeLine());
        assertThat(bare(text.replace(sheet.codeLine(), "").replaceAll("— \\d+ —", "")))
                .isEqualTo(bare(words(sheet)));
    }

    /** Characters that look like radicals come out as characters. */
    @Test
    void noRadicalStandsWhereACharacterWasWritten() throws Exception {
        String alike =
                "一人入八几力十又口土士大女子小工己巾干弓心手文方日月木止比毛气水火父片牙牛犬玉瓜瓦甘生用田白皮目矛石示立竹米羊羽老而耳肉臣自至舌舟色血行衣见角言谷豆贝赤走足身车辰里金长门阜青非面革音风飞食首香马骨高鬼鱼鸟鹿麦麻黄黍黑鼓鼠鼻齐齿龙";

        String text = text(press.print(set(withBody(new Block.Paragraph(alike))), GroundModules.NOON));

        assertThat(bare(text)).contains(alike);
        assertThat(text.chars()).noneMatch(c -> c >= 0x2e80 && c <= 0x2fdf);
    }

    @Test
    void theSameSheetGivesTheSameBytes() {
        var sheet = set(SampleSheets.draft(PaperForm.GREEN_NOTICE, GroundModules.docket()));

        assertThat(press.print(sheet, GroundModules.NOON)).isEqualTo(press.print(sheet, GroundModules.NOON));
    }

    @Test
    void aPageHoldsTwentyTwoLinesOfTwentyEightCharacters() throws Exception {
        var sheet = set(withBody(new Block.Paragraph("督".repeat(28 * 60))));

        try (PDDocument pdf = Loader.loadPDF(press.print(sheet, GroundModules.NOON))) {
            var second = new Lines(pdf, 2).texts();
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(210 * MM - 1, 210 * MM + 1);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(297 * MM - 1, 297 * MM + 1);
            assertThat(second.subList(0, 22)).allMatch("督".repeat(28)::equals);
            assertThat(second).hasSize(23).last().asString().contains("2");
        }
    }

    @Test
    void theTextKeepsToTheTypeArea() throws Exception {
        var sheet = set(withBody(new Block.Paragraph("督".repeat(28 * 60))));

        try (PDDocument pdf = Loader.loadPDF(press.print(sheet, GroundModules.NOON))) {
            for (TextPosition character : new Lines(pdf, 2).bodyCharacters()) {
                assertThat(character.getXDirAdj()).isGreaterThanOrEqualTo(28 * MM - 0.5f);
                assertThat(character.getXDirAdj() + character.getWidthDirAdj()).isLessThanOrEqualTo(184 * MM + 0.5f);
                assertThat(character.getYDirAdj()).isBetween(37 * MM, 262 * MM);
            }
        }
    }

    @Test
    void theFootStandsAtTheBottomOfTheLastPage() throws Exception {
        for (int paragraphs : new int[] {1, 4, 7, 8, 9, 10, 11, 14, 30}) {
            var blocks = Stream.generate(() -> new Block.Paragraph("请按月报告。"))
                    .limit(paragraphs)
                    .toArray(Block[]::new);
            var sheet = set(withBody(blocks));
            try (PDDocument pdf = Loader.loadPDF(press.print(sheet, GroundModules.NOON))) {
                var lines = new Lines(pdf, pdf.getNumberOfPages());
                float bottom = lines.yOf("印发");
                assertThat(bottom).as(paragraphs + " paragraphs").isBetween(255 * MM, 262 * MM);
            }
        }
    }

    @Test
    void whatAnyoneTypedCannotBecomeMarkup() throws Exception {
        String typed = "</td><script>alert('1')</script> &amp; \u0001\u0008\ud800 <img src=\"file:///etc/hostname\"/>";

        String text = text(press.print(set(withBody(new Block.Line("内容", typed))), GroundModules.NOON));

        assertThat(bare(text)).contains("<script>alert('1')</script>&amp;", "<imgsrc=\"file:///etc/hostname\"/>");
    }

    @Test
    void aSiteMayPrintWithItsOwnFonts(@TempDir Path folder) throws Exception {
        try (var font = getClass().getResourceAsStream("/fonts/NotoSansSC-Medium.ttf")) {
            Files.copy(Objects.requireNonNull(font), folder.resolve("body.ttf"));
        }
        var sheet = set(withBody(new Block.Paragraph("督".repeat(28 * 40))));

        try (PDDocument pdf =
                Loader.loadPDF(new SheetPdf(new SheetFonts(folder.toString())).print(sheet, GroundModules.NOON))) {
            assertThat(new Lines(pdf, 2).bodyCharacters())
                    .isNotEmpty()
                    .allMatch(character -> character.getFont().getName().endsWith("NotoSansSC-Medium"));
        }
    }

    private static Draft withBody(Block... body) {
        var sample = SampleSheets.draft(PaperForm.GREEN_NOTICE, GroundModules.docket());
        return new Draft(
                sample.id(),
                sample.form(),
                sample.subject(),
                sample.issuer(),
                sample.issuerName(),
                sample.recipients(),
                "关于建立审查目录的督查立项通知单",
                List.of(body),
                sample.copies());
    }

    private static SheetView set(Draft draft) {
        papers.issue(List.of(draft), GroundModules.NOON, OFFICER);
        return context.getBean(Typesetter.class).set(papers.sheet(draft.id()).orElseThrow());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String words(SheetView sheet) {
        var words = new ArrayList<>(List.of(sheet.mark(), sheet.number(), sheet.title()));
        words.add(sheet.subtitle());
        words.add(sheet.recipients());
        for (SheetView.Part part : sheet.parts()) {
            words.add(part.heading() + part.paragraph());
            part.lines().forEach(line -> words.add(line.label() + line.text()));
        }
        words.add(sheet.signature());
        words.add(sheet.date());
        words.addAll(sheet.notes());
        words.add(sheet.copies());
        words.add(sheet.printedBy());
        words.add(sheet.printedOn());
        return String.join("", words);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    /** The characters of one page by the height of their lines. */
    private static final class Lines extends PDFTextStripper {

        private final TreeMap<Integer, List<TextPosition>> byHeight = new TreeMap<>();

        Lines(PDDocument pdf, int page) throws IOException {
            setStartPage(page);
            setEndPage(page);
            getText(pdf);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            byHeight.computeIfAbsent(Math.round(text.getYDirAdj()), y -> new ArrayList<>())
                    .add(text);
        }

        List<String> texts() {
            return byHeight.values().stream().map(Lines::join).toList();
        }

        List<TextPosition> bodyCharacters() {
            return byHeight.values().stream()
                    .flatMap(List::stream)
                    .filter(character -> character.getUnicode().equals("督"))
                    .toList();
        }

        float yOf(String words) {
            return byHeight.entrySet().stream()
                    .filter(line -> join(line.getValue()).contains(words))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }

        private static String join(List<TextPosition> line) {
            return line.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        }
    }
}
