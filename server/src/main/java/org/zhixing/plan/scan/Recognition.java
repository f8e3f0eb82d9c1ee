package org.zhixing.plan.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * An optional recogniser on this machine: a command that is given the path of a picture and prints its words, for
 * instance {@code tesseract {} - -l chi_sim}. No picture ever leaves the machine, and of what it prints nothing is sure:
 * it only saves typing, and whoever types has to say that he has compared it.
 */
@Component
class Recognition {

    private static final int SECONDS = 60;
    private static final int LONGEST = 200_000;

    private final List<String> command;

    Recognition(@Value("${zhixing.ocr.command:}") String command) {
        this.command = command.isBlank() ? List.of() : List.of(command.strip().split("\\s+"));
    }

    boolean isThere() {
        return !command.isEmpty();
    }

    /** The words it reads; none if it fails or takes too long, for then a person types as without it. */
    String read(byte[] picture) throws IOException {
        var in = Files.createTempFile("scan-", ".png");
        var out = Files.createTempFile("scan-", ".txt");
        try {
            Files.write(in, picture);
            var call = new ArrayList<String>();
            command.forEach(word -> call.add(word.replace("{}", in.toString())));
            var process = new ProcessBuilder(call)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            var words = process.exitValue() == 0 ? Files.readString(out, StandardCharsets.UTF_8) : "";
            return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }
}
