package org.zhixing.bench.pages;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers of pages, each with a connection that it keeps. They read and count bytes and do nothing with them, so that
 * little of the machine goes into asking.
 */
final class Readers implements AutoCloseable {

    static final int CONNECTIONS = 32;

    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final int port;
    private final String cookies;
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);

    Readers(int port, String cookies) {
        this.port = port;
        this.cookies = cookies;
    }

    /** Asks for a page so many times in all. */
    void read(String address, Drawing drawing, int times) throws InterruptedException, ExecutionException {
        var request = request(address, drawing);
        var left = new AtomicInteger(times);
        var all = new ArrayList<Future<?>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            all.add(threads.submit(() -> {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.setTcpNoDelay(true);
                    var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                    while (left.getAndDecrement() > 0) {
                        socket.getOutputStream().write(request);
                        answer(in);
                    }
                }
                return null;
            }));
        }
        for (var one : all) {
            one.get();
        }
    }

    /** The page itself. */
    byte[] page(String address, Drawing drawing) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request(address, drawing));
            return answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private byte[] request(String address, Drawing drawing) {
        return ("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: text/html\r\nCookie: "
                        + cookies + "\r\n" + Drawing.HEADER + ": " + drawing + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] answer(InputStream in) throws IOException {
        var head = head(in);
        if (!head.startsWith("HTTP/1.1 200")) {
            throw new IOException("no page: " + head.lines().findFirst().orElse(""));
        }
        return head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")
                ? chunks(in)
                : in.readNBytes(length(head));
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        int matched = 0;
        while (matched < END.length) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
            head.append((char) next);
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line(in), 16);
            all.write(in.readNBytes(size));
            line(in);
        } while (size > 0);
        return all.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
