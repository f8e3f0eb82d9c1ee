package org.zhixing.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            System.out.println("start  from the command to the first page, sample city included");
        } else if (words.equals(List.of("start"))) {
            var figures = StartBench.run(launcher);
            System.out.println(json ? figures.json() : figures.table());
        } else {
            System.err.println("There is no measurement " + String.join(" ", words) + "; bench alone lists them.");
            System.exit(WRONG_USE);
        }
    }
}
