package org.zhixing.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhixing.launch.DatabaseAddress;

/** One node: the product as it is started for users, with the driver on its class path. */
final class Node {

    private final String name;
    private final Proxy proxy;
    private final Path home;
    private final int controlPort;
    private final DatabaseAddress database;
    private final Map<Integer, Consumer<String>> asked = new ConcurrentHashMap<>();
    private @Nullable Process process;
    private @Nullable Writer out;
    private volatile boolean ready;
    private volatile boolean frozen;

    Node(String name, Proxy proxy, Path home, int controlPort, DatabaseAddress database) {
        this.name = name;
        this.proxy = proxy;
        this.home = home;
        this.controlPort = controlPort;
        this.database = database;
    }

    String name() {
        return name;
    }

    Proxy proxy() {
        return proxy;
    }

    /** Answers orders: started, and not frozen. */
    boolean works() {
        return ready && !frozen;
    }

    boolean isReady() {
        return ready;
    }

    int waiting() {
        return asked.size();
    }

    synchronized void start() throws IOException {
        Files.createDirectories(home.resolve(name));
        var words = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dzhixing.sample-factor=0",
                "-Dzhixing.chaos.port=" + controlPort,
                "-Dzhixing.chaos.node=" + name,
                "-Ddb-scheduler.heartbeat-interval=1s",
                "-Ddb-scheduler.missed-heartbeats-limit=4",
                "-Ddb-scheduler.polling-interval=500ms",
                "-Dspring.datasource.hikari.maximum-pool-size=12",
                "-Dspring.datasource.hikari.connection-timeout=10000",
                "-cp",
                System.getProperty("java.class.path"),
                "org.zhixing.launch.Launch",
                "demo",
                "--port",
                "0");
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve(name + ".log").toFile()));
        var environment = builder.environment();
        environment.put("ZHIXING_DATA", home.resolve(name).toString());
        environment.put("ZHIXING_KEYS", home.resolve("keys").toString());
        environment.put(
                "ZHIXING_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/zhixing?sslmode=disable&ApplicationName=" + name);
        environment.put("ZHIXING_DB_USER", database.user());
        environment.put("ZHIXING_DB_PASSWORD", database.password());
        process = builder.start();
    }

    /** Whether the process has ended by itself, for instance because the database was away. */
    synchronized boolean hasEnded() {
        var running = process;
        return running != null && !running.isAlive();
    }

    /** The node's driver has called. */
    synchronized void meet(Socket socket, BufferedReader in) throws IOException {
        out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        ready = true;
        Proxy.thread(name, () -> hear(in));
    }

    private void hear(BufferedReader in) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int space = line.indexOf(' ');
                var waiting = asked.remove(Integer.parseInt(line.substring(0, space)));
                if (waiting != null) {
                    waiting.accept(line.substring(space + 1));
                }
            }
        } catch (IOException gone) {
            // as below
        }
        ready = false;
        for (Integer number : List.copyOf(asked.keySet())) {
            var waiting = asked.remove(number);
            if (waiting != null) {
                waiting.accept("gone");
            }
        }
    }

    /** Asks for something; the answer is told, or {@code gone} when the node has died before. */
    void ask(int number, String words, Consumer<String> answer) {
        asked.put(number, answer);
        try {
            synchronized (this) {
                var writer = out;
                if (writer == null) {
                    throw new IOException("not there");
                }
                writer.write(number + " " + words + "\n");
                writer.flush();
            }
        } catch (IOException gone) {
            if (asked.remove(number) != null) {
                answer.accept("gone");
            }
        }
    }

    void kill() {
        ready = false;
        var running = running();
        running.destroyForcibly();
        running.onExit().join();
        frozen = false;
    }

    /** SIGSTOP: the process stands still in the middle of whatever it does. */
    void freeze() {
        frozen = true;
        signal("STOP");
    }

    void thaw() {
        if (!frozen) {
            return;
        }
        signal("CONT");
        frozen = false;
    }

    void end() throws InterruptedException {
        Process running;
        synchronized (this) {
            running = process;
        }
        if (running == null) {
            return;
        }
        running.destroy();
        if (!running.waitFor(60, TimeUnit.SECONDS)) {
            running.destroyForcibly();
        }
    }

    private synchronized Process running() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return running;
    }

    private void signal(String which) {
        try {
            Ground.signal(which, running().pid());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
