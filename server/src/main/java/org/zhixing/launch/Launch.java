package org.zhixing.launch;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;

/**
 * The process's start. The first word is the command; the result goes to stdout, everything else to stderr. Exit codes:
 * 0 done, 1 found wrong or impossible, 2 wrong use.
 */
public final class Launch {

    private static final int WRONG = 1;
    private static final int WRONG_USE = 2;

    private Launch() {}

    public static void main(String[] words) {
        var result = System.out;
        System.setOut(System.err);
        var exit = run(words, System.getenv(), result);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Runs one command; {@code run} and {@code demo} return when the application serves. */
    static int run(String[] words, Map<String, String> environment, PrintStream result) {
        try {
            var options = Options.parse(Arrays.asList(words), environment);
            switch (options.command()) {
                case "run", "demo" -> Application.start(options, environment, result);
                case "backup" -> Backup.run(options, environment, result);
                case "restore" -> {
                    return Restore.run(options, environment, result);
                }
                case "verify" -> {
                    return Verify.run(options, environment, result);
                }
                case "make-empty" -> KeptCluster.make(options, environment, result);
                case "train" -> Application.train(options, environment);
                default -> throw new WrongUse("No such command: " + options.command());
            }
            return 0;
        } catch (WrongUse e) {
            System.err.println(e.getMessage());
            return WRONG_USE;
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return WRONG;
        }
    }
}
