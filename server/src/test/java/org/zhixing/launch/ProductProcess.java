package org.zhixing.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The whole product as a process of its own over one data folder, which tests may kill and start again at the same
 * address, in the middle of whatever they do.
 */
public final class ProductProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String command;
    private final Path data;
    private Process process;
    private String address;

    private ProductProcess(String command, Path data) throws IOException {
        this.command = command;
        this.data = data;
        this.process = launch(0);
        this.address = awaitAddress();
    }

    /** Starts {@code run} or {@code demo} on any free port; returns when it serves. */
    public static ProductProcess start(String command, Path data) throws IOException {
        return new ProductProcess(command, data);
    }

    /** The address without a slash at its end; the same for the whole life of this object. */
    public String address() {
        return address;
    }

    /** kill -9 of the Java process; its PostgreSQL is left behind. */
    public void killServer() {
        process.destroyForcibly().onExit().join();
    }

    /** kill -9 of PostgreSQL's main process. */
    public void killDatabase() {
        var postmaster = Postmaster.running(data.resolve("postgres").resolve("cluster"))
                .orElseThrow()
                .process();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** Starts the killed server again at its old address; returns when it serves. */
    public void startAgain() throws IOException {
        process = launch(URI.create(address).getPort());
        address = awaitAddress();
    }

    /** Waits until the product says of itself that it is up, whatever was killed before. */
    public void awaitUp() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                .timeout(Duration.ofSeconds(30))
                .build();
        var began = System.nanoTime();
        while (true) {
            try {
                if (client.send(request, BodyHandlers.ofString()).body().contains("\"status\":\"UP\"")) {
                    return;
                }
            } catch (ConnectException | HttpTimeoutException e) {
                // not yet
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("not up again");
            }
        }
    }

    /** Ends it in good order. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private Process launch(int port) throws IOException {
        var words = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Launch.class.getName(),
                command,
                "--port",
                Integer.toString(port),
                "--host",
                "127.0.0.1");
        var builder = new ProcessBuilder(words)
                .redirectError(data.resolveSibling("server.log").toFile());
        builder.environment().put("ZHIXING_DATA", data.toString());
        builder.environment().keySet().removeAll(List.of("ZHIXING_DB_URL", "ZHIXING_KEYS", "ZHIXING_PORT"));
        return builder.start();
    }

    private String awaitAddress() throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var at = line.indexOf("http://");
            if (at >= 0) {
                return line.substring(at).strip().replaceAll("/$", "");
            }
        }
        throw new IllegalStateException("The product did not start; see " + data.resolveSibling("server.log"));
    }
}
