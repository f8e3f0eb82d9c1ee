package org.zhixing.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks a backup's files against its manifest; without a folder, checks the installation's own database. */
final class Verify {

    private Verify() {}

    static void run(Options options, Map<String, String> environment, PrintStream result) {
        var folder = Path.of(options.only("folder")).toAbsolutePath();
        var manifest = Manifest.read(folder);
        Restore.requireIntact(manifest, folder);
        result.println("The backup of " + manifest.takenAt() + " is intact: "
                + manifest.tables().size() + " tables.");
    }

    /** What is missing or differs from its digest, each with its name. */
    static List<String> brokenFiles(Manifest manifest, Path folder) {
        var broken = new ArrayList<String>();
        for (var table : manifest.tables()) {
            var file = folder.resolve(table.file());
            try {
                if (!Files.isRegularFile(file)) {
                    broken.add(table.file() + " is missing");
                } else if (!CopyText.digestOf(file).equals(table.sha256())) {
                    broken.add(table.file() + " is not what was written");
                }
            } catch (IOException e) {
                broken.add(table.file() + " cannot be read (" + e.getMessage() + ")");
            }
        }
        return broken;
    }
}
