package org.zhixing.bench.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes a folder of invented plans: of every four files three are Word documents and one is plain text, each eight plans
 * long, which is about six printed pages.
 */
final class PlanFiles {

    private static final int PLANS_OF_A_FILE = 8;
    private static final int EVERY_FOURTH = 4;

    private PlanFiles() {}

    static List<Path> write(Path folder, int count) throws IOException {
        var plans = plans();
        var files = new ArrayList<Path>();
        for (var i = 0; i < count; i++) {
            var words = new StringBuilder();
            for (var k = 0; k < PLANS_OF_A_FILE; k++) {
                words.append(plans.get((i + k) % plans.size())).append('\n');
            }
            files.add(
                    i % EVERY_FOURTH == 0
                            ? Files.writeString(folder.resolve(i + ".txt"), words)
                            : word(folder.resolve(i + ".docx"), words.toString()));
        }
        return files;
    }

    private static List<String> plans() throws IOException {
        try (InputStream in = Objects.requireNonNull(PlanFiles.class.getResourceAsStream("plans.txt"))) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("%%%%"));
        }
    }

    private static Path word(Path file, String words) throws IOException {
        try (var document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            words.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
        return file;
    }
}
