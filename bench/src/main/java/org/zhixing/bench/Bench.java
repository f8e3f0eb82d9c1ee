package org.zhixing.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.zhixing.bench.reader.ReaderBench;
import org.zhixing.bench.start.StartBench;

/** The program: {@code Bench LAUNCHER [NAME] [--json]}. Without a name it lists the measurements there are. */
public final class Bench {

    private static final int WRONG_USE = 2;

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(Arrays.asList(arguments));
        var launcher = Path.of(words.remove(0));
        var json = words.remove("--json");
        if (words.isEmpty()) {
            System.out.println("start   from the command to the first page, sample city included");
            System.out.println("reader  one plan document, from the file to its tasks");
            return;
        }
        var figures =
                switch (String.join(" ", words)) {
                    case "start" -> StartBench.run(launcher);
                    case "reader" -> ReaderBench.run();
                    default -> null;
                };
        if (figures == null) {
            System.err.println("There is no measurement " + String.join(" ", words) + "; bench alone lists them.");
            System.exit(WRONG_USE);
            return;
        }
        System.out.println(json ? figures.json() : figures.table());
    }
}
