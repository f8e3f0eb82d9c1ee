package org.zhixing.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.zhixing.act.Outcome;
import org.zhixing.sample.OldRegister;

/** Quality: whatever is uploaded, the answer is a table or a reason in words; nothing hangs, nothing breaks out. */
class BrokenFilesAreRefusedInWordsTests {

    private static final byte[] GOOD = OldRegister.xlsx(3, 12, List.of("云泽市财政局"), LocalDate.of(2026, 6, 1));

    @Test
    void cutAndScratchedFilesAreRefusedOrRead() {
        var random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] bad = Arrays.copyOf(GOOD, i % 2 == 0 ? 1 + random.nextInt(GOOD.length) : GOOD.length);
            for (int n = 0; n < 20; n++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            var outcome = SheetReader.read(bad);
            if (outcome instanceof Outcome.Refused<RegisterSheet> refused) {
                assertThat(refused.refusal().key()).startsWith("intake.refused.");
            } else {
                assertThat(outcome.orThrow().lines()).isNotEmpty();
            }
        }
    }

    @Test
    void anArchiveThatExplodesIsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 150; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(why(out.toByteArray())).isEqualTo("intake.refused.too-large");
    }

    @Test
    void emptyLargeAndForeignFilesAreRefused() {
        assertThat(why(new byte[0])).isEqualTo("intake.refused.empty");
        assertThat(why(new byte[org.zhixing.shell.TableImport.LARGEST + 1])).isEqualTo("intake.refused.too-large");
        assertThat(why(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0})).isEqualTo("intake.refused.kind");
        assertThat(why("\n".repeat(20).getBytes(StandardCharsets.UTF_8))).isEqualTo("intake.refused.empty");
        assertThat(why("a,b\n".repeat(SheetReader.BOUNDS.rows() + 5).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("intake.refused.too-many-rows");
    }

    @Test
    void textFilesOfBothEncodingsAreRead() {
        String text = "事项,牵头单位\n\"改造，\n第二行\",市财政局\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var lines = SheetReader.read(text.getBytes(charset)).orThrow().lines();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1).cell(0).text()).isEqualTo("改造，\n第二行");
        }
    }

    private static String why(byte[] content) {
        return SheetReader.read(content) instanceof Outcome.Refused<RegisterSheet> refused
                ? refused.refusal().key()
                : "done";
    }
}
