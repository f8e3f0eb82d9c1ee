package org.zhixing.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.zhixing.launch.DataFolder;
import org.zhixing.launch.DatabaseAddress;
import org.zhixing.launch.EmbeddedPostgres;

/**
 * The one PostgreSQL of the trial, in a folder of its own. Root puts that folder on a file system in memory whose size
 * can be cut to what is used, which is how the disk gets full; what is lost when a machine loses its power is therefore
 * not tried here.
 */
final class Ground implements AutoCloseable {

    private static final String ROOMY = "3g";
    private static final int TRIES = 200;
    private static final Map<String, String> SETTINGS =
            Map.of("max_wal_size", "256MB", "min_wal_size", "64MB", "max_connections", "120", "shared_buffers", "64MB");

    private final Path folder;
    private final boolean mounted;
    private final DataFolder data;
    private final EmbeddedPostgres postgres;

    private Ground(Path folder, boolean mounted, DataFolder data, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.mounted = mounted;
        this.data = data;
        this.postgres = postgres;
    }

    static Ground prepare() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("zhixing-chaos").toRealPath();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + ROOMY, "none", disk.toString()) == 0;
        var data = DataFolder.own(disk.resolve("data"));
        return new Ground(folder, mounted, data, EmbeddedPostgres.start(data, SETTINGS));
    }

    Path folder() {
        return folder;
    }

    /** Whether its disk can be made full. */
    boolean canFill() {
        return mounted;
    }

    /** As the application. */
    DatabaseAddress address() {
        return postgres.address();
    }

    int port() {
        var url = postgres.address().url();
        return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** As the superuser, who may end others' connections. */
    Connection superuser() throws SQLException {
        return postgres.superuser(EmbeddedPostgres.NAME).connect();
    }

    Connection connect() throws SQLException {
        return postgres.address().connect();
    }

    /** kill -9 of the main process. */
    void kill() {
        ProcessHandle.of(postgres.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Leaves no room on the disk; tried again while the database is just writing. */
    void fill() throws IOException, InterruptedException {
        var store = Files.getFileStore(data.path());
        boolean full = false;
        for (int tries = 0; tries < TRIES && !full; tries++) {
            full = resize(Long.toString(store.getTotalSpace() - store.getUnallocatedSpace()));
        }
        if (!full) {
            throw new IOException("the file system in memory cannot be made full");
        }
    }

    void makeRoom() throws IOException, InterruptedException {
        if (!resize(ROOMY)) {
            throw new IOException("the file system in memory cannot be given room again");
        }
    }

    private boolean resize(String size) throws IOException, InterruptedException {
        return run("mount", "-o", "remount,size=" + size, folder.resolve("disk").toString()) == 0;
    }

    /** Waits until the database lets somebody in. */
    void awaitUp(long millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        while (true) {
            try (var connection = connect()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("the database does not come back: " + notYet.getMessage());
                }
            }
            Thread.sleep(100);
        }
    }

    /** Sends a signal to a process; the shell has the means on every machine. */
    static void signal(String name, long process) throws IOException, InterruptedException {
        run("sh", "-c", "kill -" + name + " " + process);
    }

    private static int run(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        data.close();
        if (mounted) {
            try {
                run("umount", "-l", folder.resolve("disk").toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        try (var files = Files.walk(folder)) {
            for (Path file : List.copyOf(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.deleteIfExists(file);
            }
        }
    }
}
