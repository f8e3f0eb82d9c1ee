package org.zhixing.bench.start;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.zhixing.bench.Figures;

/**
 * Seconds from the command to the first answered page. Ours begins with an empty data folder each time: it makes its
 * database, migrates it, makes the sample city and serves.
 */
public final class StartBench {

    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double NANOS = 1e9;

    private final Path launcher;
    private final HttpClient client = HttpClient.newHttpClient();

    private StartBench(Path launcher) {
        this.launcher = launcher;
    }

    /** Runs the three in turn, so that whatever else the machine does weighs on all alike. */
    public static Figures run(Path launcher) throws IOException, InterruptedException {
        var bench = new StartBench(launcher);
        var ours = new double[ROUNDS];
        var peer = new double[ROUNDS];
        var limit = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            limit[round] = bench.limit();
            peer[round] = bench.peer();
            ours[round] = bench.ours();
            System.err.printf(
                    "round %d: ours %.2f, peer %.2f, limit %.2f%n", round + 1, ours[round], peer[round], limit[round]);
        }
        return new Figures("start", "s", Figures.median(ours), Figures.median(peer), Figures.median(limit));
    }

    private double ours() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("zhixing-bench");
        try {
            var port = freePort();
            var builder = new ProcessBuilder(launcher.toString(), "demo", "--port", Integer.toString(port));
            builder.environment().put("ZHIXING_DATA", data.toString());
            builder.environment().keySet().removeAll(List.of("ZHIXING_DB_URL", "ZHIXING_KEYS"));
            return secondsToFirstPage(builder, port);
        } finally {
            delete(data);
        }
    }

    private double peer() throws IOException, InterruptedException {
        var port = freePort();
        return secondsToFirstPage(java(EmptyApplication.class, "--server.port=" + port), port);
    }

    private double limit() throws IOException, InterruptedException {
        var port = freePort();
        return secondsToFirstPage(java(BareServer.class, Integer.toString(port)), port);
    }

    private static ProcessBuilder java(Class<?> main, String argument) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                argument);
    }

    private double secondsToFirstPage(ProcessBuilder builder, int port) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .timeout(PATIENCE)
                    .build();
            while (!answers(page)) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException(String.join(" ", builder.command()) + " does not serve");
                }
                Thread.sleep(20);
            }
            return (System.nanoTime() - began) / NANOS;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Any answer counts, the empty application's 404 too. */
    private boolean answers(HttpRequest page) throws IOException, InterruptedException {
        try {
            return client.send(page, BodyHandlers.discarding()).statusCode() > 0;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
