package org.zhixing.bench.start;

import java.io.File;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.bench.Figures;
import org.zhixing.bench.Processor;
import org.zhixing.bench.Row;
import org.zhixing.bench.Scope;
import org.zhixing.bench.Spread.Round;

/**
 * Seconds from the command to the first page that is there. Ours begins with an empty data folder each time: it makes
 * its database, migrates it and serves; {@code demo} makes the sample city, too.
 */
public final class StartBench {

    private static final int OK = 200;
    private static final int REDIRECTED = 399;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double NANOS = 1e9;
    private static final Pattern EMPTY = Pattern.compile(
            "(spring-boot(-autoconfigure|-starter|-starter-(webmvc|jackson|logging|tomcat(-runtime)?)"
                    + "|-http-converter|-jackson|-servlet|-tomcat|-web-server|-webmvc)?"
                    + "|spring-(aop|beans|context|core|expression|web|webmvc)|tomcat-embed-(core|el|websocket)"
                    + "|jackson-(annotations|core|databind)|logback-(classic|core)|log4j-(api|to-slf4j)|jul-to-slf4j|slf4j-api"
                    + "|snakeyaml|jakarta\\.annotation-api|commons-logging|micrometer-(commons|observation)|jspecify)-[0-9].*");

    private final Path launcher;
    private final HttpClient client = HttpClient.newHttpClient();

    private StartBench(Path launcher) {
        this.launcher = launcher;
    }

    /** Runs all in turn, so that whatever else the machine does weighs on all alike. */
    public static Figures run(Path launcher, Scope scope) throws IOException, InterruptedException {
        var bench = new StartBench(launcher);
        var run = new Row("run", 1);
        var demo = new Row("demo", 1);
        var peer = new Row("empty application", 1);
        var limit = new Row("bare JVM", 1);
        int rounds = scope.quick() ? 2 : scope.rounds();
        for (var round = 0; round < rounds; round++) {
            limit.add(bench.limit());
            run.add(bench.ours("run"));
            peer.add(bench.peer());
            if (!scope.quick()) {
                demo.add(bench.ours("demo"));
            }
        }
        var rows = new ArrayList<>(List.of(run, peer, limit));
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put("empty.time", run.timesAsLongAs(peer));
        if (!scope.quick()) {
            rows.add(1, demo);
            ratios.put("empty.time.demo", demo.timesAsLongAs(peer));
        }
        return new Figures("start", scope.quick(), rows, ratios);
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
                classPath(),
                main.getName(),
                argument);
    }

    /** What an empty web application has on its class path, and nothing of what the product brings. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> !path.endsWith(".jar")
                        || EMPTY.matcher(String.valueOf(Path.of(path).getFileName()))
                                .matches())
                .collect(Collectors.joining(File.pathSeparator));
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
