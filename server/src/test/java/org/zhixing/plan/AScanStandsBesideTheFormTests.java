package org.zhixing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.plan.scan.Scans;

/** Practice 10: a scan is never refused; it stands beside the form, and what a machine reads in it is never sure. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
class AScanStandsBesideTheFormTests {

    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

    @Autowired
    Scans scans;

    /** The outside of our reach: a command that prints words, as a recogniser does. */
    @DynamicPropertySource
    static void recogniser(DynamicPropertyRegistry properties) throws Exception {
        Path command = Files.createTempFile("recogniser", ".sh");
        Files.writeString(command, "test -s \"$1\" && echo 市财政局要在六月底前完成\n");
        properties.add("zhixing.ocr.command", () -> "sh " + command + " {}");
    }

    @Test
    void aPdfWithoutWordsIsKeptAndDrawnPageByPage() throws Exception {
        var officer = officer();
        var id = scans.take("扫描件.pdf", scannedPdf(2), officer, AT).orThrow();
        var scan = scans.find(id, office(officer)).orElseThrow();
        assertThat(scan.pages()).isEqualTo(2);
        var drawn = ImageIO.read(new ByteArrayInputStream(scans.page(scan, 1)));
        assertThat(drawn.getWidth()).isGreaterThan(500);
        assertThat(scans.waiting(office(officer))).hasSize(1);
        assertThat(scans.guess(scan)).contains("市财政局要在六月底前完成");
    }

    @Test
    void aPictureIsItsOwnPage() throws Exception {
        var officer = officer();
        var id = scans.take("批示.png", png(), officer, AT).orThrow();
        var scan = scans.find(id, office(officer)).orElseThrow();
        assertThat(scan.pages()).isEqualTo(1);
        assertThat(ImageIO.read(new ByteArrayInputStream(scans.page(scan, 0))).getWidth())
                .isEqualTo(320);
    }

    @Test
    void butAMarkInItsNameIsRefusedAndNobodyElseOpensIt() throws Exception {
        var officer = officer();
        assertThat(scans.take("机密★方案.png", png(), officer, AT)).isInstanceOf(Outcome.Refused.class);
        assertThat(scans.waiting(office(officer))).isEmpty();
        var id = scans.take("方案.png", png(), officer, AT).orThrow();
        assertThat(scans.find(id, office(officer()))).isEmpty();
        assertThat(scans.mayRead(officer(), new CaseRef("plan", "scan", id))).isFalse();
        assertThat(scans.mayRead(officer, new CaseRef("plan", "scan", id))).isTrue();
    }

    private static Actor officer() {
        return new Actor(
                AccountId.next(),
                PersonId.next(),
                "方既明",
                null,
                "科长",
                UnitId.next(),
                "督查科",
                Set.of(Role.SUPERVISION_OFFICER),
                null);
    }

    private static UnitId office(Actor officer) {
        return Objects.requireNonNull(officer.unit());
    }

    private static BufferedImage picture() {
        var picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 320, 200);
        pen.setColor(Color.BLACK);
        pen.drawString("a scan", 40, 80);
        pen.dispose();
        return picture;
    }

    private static byte[] png() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture(), "png", out);
        return out.toByteArray();
    }

    private static byte[] scannedPdf(int pages) throws Exception {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture()), 50, 400);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
