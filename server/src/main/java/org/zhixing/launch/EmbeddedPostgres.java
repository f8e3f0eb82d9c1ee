package org.zhixing.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real PostgreSQL of our own in the data folder, for whoever brings none: kept across restarts, listening on the
 * loopback address alone, durable (fsync on), with passwords (SCRAM) and checksums, sorting in Chinese order. If the
 * Java process was killed, the next one takes the orphaned PostgreSQL over; if PostgreSQL was killed, it recovers.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The application's role and database. The role owns its database and is no superuser. */
    public static final String NAME = "zhixing";

    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 200;

    private final Cluster cluster;
    private final Map<String, String> settings;
    private final boolean reattached;
    private volatile Postmaster postmaster;
    private volatile boolean closing;

    private EmbeddedPostgres(Cluster cluster, Map<String, String> settings) {
        this.cluster = cluster;
        this.settings = settings;
        var orphan = Postmaster.running(cluster.data());
        reattached = orphan.isPresent();
        postmaster = orphan.orElseGet(this::startPostmaster);
        cluster.prepare(postmaster.port());
        watch();
    }

    /** Starts (or takes over) the database of a data folder this process owns. */
    public static EmbeddedPostgres start(DataFolder folder) {
        return start(folder, Map.of());
    }

    /** As {@link #start(DataFolder)}, with further PostgreSQL settings. */
    public static EmbeddedPostgres start(DataFolder folder, Map<String, String> further) {
        if (!folder.owned()) {
            throw new IllegalStateException("only the owner of a data folder may start its database");
        }
        var cluster = Cluster.in(folder.resolve("postgres"));
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "256MB");
        settings.put("jit", "off");
        // repeating makes guessing dear; a password of 24 random bytes is not guessed, and every connection would
        // repeat
        settings.put("scram_iterations", "1");
        settings.put("lc_messages", "C");
        settings.put("log_error_verbosity", "terse");
        settings.put("logging_collector", "on");
        settings.put("log_directory", cluster.logs().toString());
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.putAll(further);
        return new EmbeddedPostgres(cluster, settings);
    }

    /** The address of a database that another process is running in this folder; refuses if none is. */
    public static DatabaseAddress runningIn(DataFolder folder) {
        var cluster = Cluster.in(folder.resolve("postgres"));
        var running = Postmaster.running(cluster.data())
                .orElseThrow(() -> new CannotStart(
                        "The data folder " + folder.path() + " is in use, but no database is running in it."));
        return cluster.address(running.port(), NAME, NAME);
    }

    /** For the application: its own role and database. */
    public DatabaseAddress address() {
        return cluster.address(postmaster.port(), NAME, NAME);
    }

    /** For set-up and tests: the superuser in any database. */
    public DatabaseAddress superuser(String database) {
        return cluster.address(postmaster.port(), Cluster.SUPERUSER, database);
    }

    /** Whether PostgreSQL had outlived a killed owner and was taken over. */
    public boolean reattached() {
        return reattached;
    }

    /** The process number of PostgreSQL's main process. */
    public long pid() {
        return postmaster.pid();
    }

    /** Stops PostgreSQL cleanly: open transactions are rolled back, everything committed is on disk. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        if (Postmaster.running(cluster.data()).isPresent()) {
            var stopped = cluster.control("stop", "-m", "fast", "-w", "-t", "60");
            if (!stopped.succeeded()) {
                LOG.log(System.Logger.Level.WARNING, "PostgreSQL did not stop cleanly: {0}", stopped.said());
                cluster.control("stop", "-m", "immediate", "-w", "-t", "60");
            }
        }
    }

    private Postmaster startPostmaster() {
        cluster.forgetStalePostmaster();
        var began = System.nanoTime();
        while (true) {
            var port = cluster.keptPort();
            if (port == 0 || !free(port)) {
                port = freePort();
            }
            var started = cluster.control("start", "-w", "-t", "300", "-l", cluster.startLog(), "-o", options(port));
            var running = Postmaster.running(cluster.data());
            if (started.succeeded() && running.isPresent()) {
                cluster.keepPort(port);
                return running.get();
            }
            var said = started.said() + "\n" + cluster.lastWords();
            if (!passing(said) || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new CannotStart("PostgreSQL did not start in " + cluster.data() + ":\n" + said.strip());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was starting", e);
        }
    }

    /** Another process took the port, or children of a killed PostgreSQL are still ending: try again. */
    private static boolean passing(String said) {
        return said.contains("could not bind")
                || said.contains("could not create any TCP/IP sockets")
                || said.contains("shared memory block");
    }

    private String options(int port) {
        var all = new LinkedHashMap<>(settings);
        all.put("port", Integer.toString(port));
        return all.entrySet().stream()
                .map(setting -> "-c " + quoted(setting.getKey() + "=" + setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** PostgreSQL killed under a living application is started again on the same port; the pool reconnects. */
    private void watch() {
        var watched = postmaster.process();
        var startedAgain = watched.onExit().thenAcceptAsync(ended -> startAgain(ended.pid()));
        startedAgain.exceptionally(failed -> {
            LOG.log(System.Logger.Level.ERROR, "PostgreSQL ended and cannot be started again", failed);
            return null;
        });
    }

    private synchronized void startAgain(long ended) {
        if (!closing) {
            LOG.log(System.Logger.Level.WARNING, "PostgreSQL (process {0}) ended; starting it again", ended);
            postmaster = startPostmaster();
            watch();
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static boolean free(int port) {
        try (var probe = new ServerSocket(port, 1, loopback())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, loopback())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free port on the loopback address: " + e.getMessage(), e);
        }
    }
}
