package org.zhixing.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product as users start it: its own process with its own PostgreSQL and a data folder. */
final class Server implements AutoCloseable {

    private static final String LOCALHOST = "127.0.0.1";

    private final String command;
    private final Path data;
    private final List<String> settings;
    private Process process;
    private String address;

    private Server(String command, Path data, List<String> settings) throws IOException {
        this.command = command;
        this.data = data;
        this.settings = settings;
        this.process = launch(0);
        this.address = awaitAddress();
    }

    /** Starts a command of the launcher ({@code demo} or {@code run}) on an empty data folder and waits until it serves. */
    static Server start(String command, String... settings) {
        try {
            return startOn(Files.createTempDirectory("zhixing-journey"), command, settings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts a command of the launcher on this data folder and waits until it serves. */
    static Server startOn(Path data, String command, String... settings) {
        try {
            return new Server(command, data, List.of(settings));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One that all journeys of a run share; it ends with them. */
    static Server shared(String command, String... settings) {
        var server = start(command, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** Without a slash at its end; the same for the whole life of this object. */
    String address() {
        return address;
    }

    Path data() {
        return data;
    }

    /** kill -9 of the Java process; its PostgreSQL is left behind. */
    void killServer() {
        process.destroyForcibly().onExit().join();
    }

    /** kill -9 of PostgreSQL's main process. */
    void killDatabase() {
        try {
            var lock = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
            long postmaster = Long.parseLong(Files.readAllLines(lock).get(0).strip());
            ProcessHandle.of(postmaster).ifPresent(running -> {
                running.destroyForcibly();
                running.onExit().join();
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts the killed server again at its old address; returns when it serves. */
    void startAgain() {
        try {
            process = launch(URI.create(address).getPort());
            address = awaitAddress();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Runs a command of the launcher to its end on a data folder; answers with its exit code and all it said. */
    static Said run(Path data, String... words) {
        try {
            var line = new ArrayList<String>(List.of(java(), "-XX:TieredStopAtLevel=1"));
            line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.zhixing.launch.Launch"));
            line.addAll(List.of(words));
            var run = on(data, line).redirectErrorStream(true).start();
            run.getOutputStream().close();
            String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(run.onExit().join().exitValue(), said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How a command ended, and what it said. */
    record Said(int exit, String words) {}

    /** What the product has said on its console. */
    String log() {
        try {
            return Files.readString(data.resolveSibling(data.getFileName() + ".log"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch(int port) throws IOException {
        var line = new ArrayList<String>(List.of(java(), "-XX:TieredStopAtLevel=1"));
        line.addAll(settings);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.zhixing.launch.Launch", command));
        line.addAll(List.of("--port", Integer.toString(port), "--host", LOCALHOST));
        var log = data.resolveSibling(data.getFileName() + ".log").toFile();
        return on(data, line)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static ProcessBuilder on(Path data, List<String> line) {
        var builder = new ProcessBuilder(line);
        builder.environment().put("ZHIXING_DATA", data.toString());
        builder.environment().keySet().removeAll(List.of("ZHIXING_DB_URL", "ZHIXING_KEYS", "ZHIXING_PORT"));
        return builder;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The launcher prints the address once it serves; its output ends when it cannot. */
    private String awaitAddress() throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                return line.substring(at).strip().replaceAll("/$", "");
            }
        }
        throw new IllegalStateException("The server did not start:\n" + log());
    }
}
