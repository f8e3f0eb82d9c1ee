package org.zhixing.launch;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that holds an embedded database until its stdin ends, for tests that kill it. */
public final class DatabaseHolder {

    private DatabaseHolder() {}

    /** Prints one line, {@code ready <pid of PostgreSQL> <reattached> <url>} or {@code refused <why>}. */
    public static void main(String[] arguments) throws IOException {
        try (var folder = DataFolder.own(Path.of(arguments[0]));
                var database = EmbeddedPostgres.start(folder)) {
            System.out.println("ready " + database.pid() + " " + database.reattached() + " "
                    + database.address().url());
            while (System.in.read() >= 0) {
                // wait for the end of input
            }
        } catch (CannotStart e) {
            System.out.println("refused " + e.getMessage());
        }
    }
}
