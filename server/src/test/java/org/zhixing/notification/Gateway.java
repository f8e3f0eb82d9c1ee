package org.zhixing.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A gateway over real HTTP on this machine, in the mood that a test puts it into. */
final class Gateway implements AutoCloseable {

    /** How it behaves. */
    enum Mood {
        ACCEPTS,
        IS_BROKEN,
        REFUSES,
        CUTS_AFTER_TAKING,
        NEVER_ANSWERS,
        SAYS_NO_IN_GOOD_FORM
    }

    /** What it was sent. */
    record Sent(String key, String secret, String body) {}

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    final AtomicReference<Mood> mood = new AtomicReference<>(Mood.ACCEPTS);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(threads);
        server.createContext("/send", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        sent.add(new Sent(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("X-Api-Key"),
                body));
        switch (mood.get()) {
            case ACCEPTS -> answer(exchange, 200, "{\"code\":\"0\"}");
            case SAYS_NO_IN_GOOD_FORM -> answer(exchange, 200, "{\"code\":\"17\"}");
            case IS_BROKEN -> answer(exchange, 500, "");
            case REFUSES -> answer(exchange, 400, "");
            case CUTS_AFTER_TAKING -> exchange.close();
            case NEVER_ANSWERS -> {
                try {
                    closing.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
