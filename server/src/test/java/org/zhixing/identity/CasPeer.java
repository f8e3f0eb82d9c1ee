package org.zhixing.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A small server that speaks CAS protocol 3.0 as it is documented: tickets for one service, valid once. */
final class CasPeer implements AutoCloseable {

    /** For whom and for which service a ticket is. */
    private record Ticket(String service, String user, String number) {}

    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();
    private final HttpServer server;

    CasPeer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.createContext("/cas/p3/serviceValidate", this::validate);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/cas";
    }

    /** Somebody has signed in there and wants to go to the service that the departure names. */
    String ticketFor(String departure, String user, String number) {
        var service =
                parameters(departure.substring(departure.indexOf('?') + 1)).getOrDefault("service", "");
        var ticket = "ST-" + serial.incrementAndGet() + "-yunze";
        tickets.put(ticket, new Ticket(service, user, number));
        return service + "&ticket=" + ticket;
    }

    private void validate(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var ticket = tickets.remove(asked.getOrDefault("ticket", ""));
        var words = ticket != null && ticket.service().equals(asked.get("service"))
                ? """
                  <cas:authenticationSuccess><cas:user>%s</cas:user>
                  <cas:attributes><cas:employee_number>%s</cas:employee_number></cas:attributes>
                  </cas:authenticationSuccess>"""
                        .formatted(ticket.user(), ticket.number())
                : "<cas:authenticationFailure code=\"INVALID_TICKET\">no</cas:authenticationFailure>";
        var bytes = ("<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">" + words
                        + "</cas:serviceResponse>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> first,
                        HashMap::new));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
