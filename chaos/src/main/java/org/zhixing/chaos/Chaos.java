package org.zhixing.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The program: {@code Chaos [--faults N] [--seed N] [--only KIND] [--json]}. Exit code 1 when anything was lost or doubled. */
public final class Chaos {

    private static final int WRONG_USE = 2;
    private static final int FULL = 1_000;
    private static final long SEED = 20_261_122;

    private Chaos() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int faults = FULL;
        long seed = SEED;
        boolean json = false;
        var kinds = List.of(FaultKind.values());
        try {
            for (Iterator<String> words = Arrays.asList(arguments).iterator(); words.hasNext(); ) {
                switch (words.next()) {
                    case "--faults" -> faults = Integer.parseInt(words.next());
                    case "--seed" -> seed = Long.parseLong(words.next());
                    case "--only" -> kinds = List.of(FaultKind.valueOf(words.next()));
                    case "--json" -> json = true;
                    default -> throw new IllegalArgumentException();
                }
            }
        } catch (RuntimeException wrong) {
            System.err.println("chaos takes --faults N, --seed N, --json, and --only with one of "
                    + List.of(FaultKind.values()) + ".");
            System.exit(WRONG_USE);
        }
        var result = new Trial(faults, seed, kinds, System.err).run();
        System.out.println(json ? result.json() : result.table());
        System.exit(result.differences().isEmpty() ? 0 : 1);
    }
}
