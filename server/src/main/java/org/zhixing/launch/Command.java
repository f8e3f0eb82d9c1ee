package org.zhixing.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One run of an outside program: its exit code and all it said. */
record Command(int exit, String said) {

    boolean succeeded() {
        return exit == 0;
    }

    /** Runs to the end; stdin is empty, the language is plain, and no PG* variable of the caller's leaks in. */
    static Command run(Path directory, List<String> words) {
        var builder = new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), said.strip());
        } catch (IOException e) {
            throw new CannotStart("Cannot run " + words.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for " + words.get(0), e);
        }
    }
}
