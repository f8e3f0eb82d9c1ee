package org.zhixing.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;

/**
 * A cluster for tests in a folder kept between runs: fast, because it need not survive a fall of the machine. As root
 * it moves to the machine's folder for passing things if PostgreSQL's user cannot reach the wished one.
 */
public final class TestCluster {

    private static final int PARALLEL_RUNS = 20;
    private static final Map<String, String> FAST_NOT_DURABLE =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "400");

    private TestCluster() {}

    /** Starts it; it stops with this process, after the contexts that use it. Further runs at the same time get folders of their own. */
    public static EmbeddedPostgres start(Path wished) {
        var folder = ownOneOf(reachable(wished.toAbsolutePath()));
        EmbeddedPostgres running;
        try {
            running = EmbeddedPostgres.start(folder, FAST_NOT_DURABLE);
        } catch (CannotStart e) {
            forget(folder.resolve("postgres"));
            running = EmbeddedPostgres.start(folder, FAST_NOT_DURABLE);
        }
        var stopping = running;
        SpringApplication.getShutdownHandlers().add(() -> {
            stopping.close();
            folder.close();
        });
        return running;
    }

    private static DataFolder ownOneOf(Path wished) {
        for (var run = 1; run <= PARALLEL_RUNS; run++) {
            var folder = DataFolder.at(run == 1 ? wished : wished.resolveSibling(wished.getFileName() + "-" + run));
            if (folder.tryToOwn()) {
                return folder;
            }
        }
        throw new IllegalStateException("too many test runs at once beside " + wished);
    }

    /** The wished folder, or one PostgreSQL's user can reach. */
    static Path reachable(Path wished) {
        try {
            var parent = Objects.requireNonNull(wished.toAbsolutePath().getParent());
            Files.createDirectories(parent);
            if (DatabaseUser.forCluster(wished).canReach(parent)) {
                return wished;
            }
            var passing = Path.of(System.getProperty("java.io.tmpdir"));
            return passing.resolve("zhixing-" + Integer.toHexString(wished.hashCode()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path cluster) {
        try {
            FileTree.delete(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
