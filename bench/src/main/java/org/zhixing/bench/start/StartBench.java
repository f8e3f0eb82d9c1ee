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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.zhixing.bench.Figures;
import org.zhixing.bench.Spread;
import org.zhixing.bench.Spread.Round;

/**
 * Seconds from the command to the first page that is there. Ours begins with an empty data folder each time: it makes
 * its database, migrates it and serves; {@code demo} makes the sample city, too.
 */
public final class StartBench {

    private static final int ROUNDS = 5;
    private static final int OK = 200;
    private static final int REDIRECTED = 399;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double NANOS = 1e9;

    private final Path launcher;
    private final HttpClient client = HttpClient.newHttpClient();

    private StartBench(Path launcher) {
        this.launcher = launcher;
    }

    /** Runs all in turn, so that whatever else the machine does weighs on all alike. */
    public static Figures run(Path launcher) throws IOException, InterruptedException {
        var bench = new StartBench(launcher);
        var run = new ArrayList<Round>();
        var demo = new ArrayList<Round>();
        var peer = new ArrayList<Round>();
        var limit = new ArrayList<Round>();
        for (var round = 0; round < ROUNDS; round++) {
            limit.add(bench.limit());
            run.add(bench.ours("run"));
            peer.add(bench.peer());
            demo.add(bench.ours("demo"));
            System.err.printf(
                    "round %d: run %.2f, demo %.2f, peer %.2f, limit %.2f%n",
                    round + 1,
                    run.get(round).value(),
                    demo.get(round).value(),
                    peer.get(round).value(),
                    limit.get(round).value());
        }
        var ours = new LinkedHashMap<String, Spread>();
        ours.put("run", Spread.of(run));
        ours.put("demo", Spread.of(demo));
        return new Figures("start", "s", ours, Spread.of(peer), Spread.of(limit));
    }

    private Round ours(String command) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("zhixing-bench");
        try {
            var port = freePort();
            var builder = new ProcessBuilder(launcher.toString(), command, "--port", Integer.toString(port));
            builder.environment().put("ZHIXING_DATA", data.toString());
            builder.environment().keySet().removeAll(List.of("ZHIXING_DB_URL", "ZHIXING_KEYS"));
            var cluster = data.resolve("postgres").resolve("cluster");
            return firstPage(builder, port, cluster, status -> status >= OK && status <= REDIRECTED);
        } finally {
            delete(data);
        }
    }

    /** The empty application has no page: its 404 is what it can answer. */
    private Round peer() throws IOException, InterruptedException {
        var port = freePort();
        return firstPage(java(EmptyApplication.class, "--server.port=" + port), port, null, status -> status > 0);
    }

    private Round limit() throws IOException, InterruptedException {
        var port = freePort();
        return firstPage(java(BareServer.class, Integer.toString(port)), port, null, status -> status > 0);
    }

    private static ProcessBuilder java(Class<?> main, String argument) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                argument);
    }

    private Round firstPage(ProcessBuilder builder, int port, @Nullable Path cluster, IntPredicate there)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        var process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .timeout(PATIENCE)
                    .build();
            while (!there.test(answer(page))) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException(String.join(" ", builder.command()) + " does not serve");
                }
                Thread.sleep(20);
            }
            var seconds = (System.nanoTime() - began) / NANOS;
            var cpu = Processor.seconds(process.toHandle()) + (cluster == null ? 0 : Processor.ofPostgres(cluster));
            return new Round(seconds, cpu);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** The status of the answer; -1 while there is nobody to answer. */
    private int answer(HttpRequest page) throws IOException, InterruptedException {
        try {
            return client.send(page, BodyHandlers.discarding()).statusCode();
        } catch (ConnectException e) {
            return -1;
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
