package org.zhixing.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.zhixing.Migrations;

/**
 * An empty database with all its tables, as the build of this very version has made it: the first start of an
 * installation begins with a copy, for to copy it is quicker than to make it. It holds no keys and nobody's data; its
 * passwords, which everybody knows who has the build, are replaced at the copy's first start.
 *
 * @param folder where it is kept; there need be none
 */
record KeptCluster(Path folder) {

    private static final String CLUSTER = "cluster";
    private static final String PASSWORDS = "passwords";

    /** The one that the launcher names in {@code zhixing.empty}. */
    static KeptCluster ofTheLauncher() {
        return new KeptCluster(Path.of(System.getProperty("zhixing.empty", "")).toAbsolutePath());
    }

    boolean isReadable() {
        return Files.isReadable(folder.resolve(CLUSTER)) && Files.isReadable(folder.resolve(PASSWORDS));
    }

    String passwords() throws IOException {
        return Files.readString(folder.resolve(PASSWORDS));
    }

    /** Copies the cluster to a place that is not there yet. */
    void copyTo(Path place) throws IOException {
        FileTree.copy(folder.resolve(CLUSTER), place);
    }

    /** Makes one in the data folder of the environment, for the build to put away. */
    static void make(Options options, Map<String, String> environment, PrintStream result) {
        options.none();
        try (var site = Site.own(environment, false)) {
            Migrations.migrate(Restore.dataSource(site.database()));
        }
        result.println("made");
    }
}
