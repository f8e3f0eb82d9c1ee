package org.zhixing.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code postmaster.pid} of a cluster says: the main process and the port it listens on. */
record Postmaster(long pid, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** The postmaster the file names; empty without a (readable) file. */
    static Optional<Postmaster> named(Path cluster) {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(PID_LINE).strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The postmaster of this cluster, if it is running. */
    static Optional<Postmaster> running(Path cluster) {
        return named(cluster).filter(postmaster -> postmaster.runs(cluster));
    }

    /** A process number is reused after a restart of the machine, so its command line must name the cluster. */
    private boolean runs(Path cluster) {
        try {
            var words = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .split("\0", -1);
            return words.length > 2 && words[0].endsWith("postgres") && words[2].equals(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }

    ProcessHandle process() {
        return ProcessHandle.of(pid).orElseThrow(() -> new CannotStart("PostgreSQL ended as soon as it had started."));
    }
}
