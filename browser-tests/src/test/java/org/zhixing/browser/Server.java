package org.zhixing.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product as users start it: its own process with its own PostgreSQL and an empty data folder. */
final class Server implements AutoCloseable {

    private final Path data;
    private Process process;
    private String address;

    private Server(Path data, Process process, String address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /** Starts a command of the launcher ({@code demo} or {@code run}) and waits until it serves. */
    static Server start(String command, String... settings) {
        try {
            Path data = Files.createTempDirectory("zhixing-journey");
            var server = new Server(data, launch(command, data, settings), "");
            server.address = server.awaitAddress();
            return server;
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

    String address() {
        return address;
    }

    private static Process launch(String command, Path data, String... settings) throws IOException {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-XX:TieredStopAtLevel=1");
        words.addAll(List.of(settings));
        words.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.zhixing.launch.Launch",
                command,
                "--port",
                "0",
                "--host",
                "127.0.0.1"));
        var builder = new ProcessBuilder(words);
        builder.environment().put("ZHIXING_DATA", data.toString());
        builder.environment().remove("ZHIXING_DB_URL");
        builder.redirectError(data.resolve("server.log").toFile());
        return builder.start();
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

    String log() {
        try {
            return Files.readString(data.resolve("server.log"));
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
}
