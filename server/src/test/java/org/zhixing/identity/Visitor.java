package org.zhixing.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without pictures: real HTTP, cookies, forms with their hidden fields. It follows no redirect by itself. */
public final class Visitor {

    /** What came back. */
    public record Page(int status, String location, Document html, HttpResponse<String> response) {

        public String text() {
            return html.text();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private final String base;

    public Visitor(int port) {
        base = "http://localhost:" + port;
        client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Comes over TLS, with whatever key the context holds. */
    public Visitor(int port, SSLContext tls) {
        base = "https://localhost:" + port;
        client = HttpClient.newBuilder().cookieHandler(cookies).sslContext(tls).build();
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Follows a link that stands on another page. */
    public Page follow(String from, String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Referer", from.startsWith("/") ? base + from : from)
                .GET());
    }

    public Page send(String method, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Fills in the form of this page that goes to {@code action} and sends it. */
    public Page submit(Page page, String action, Map<String, String> typed) {
        var form = page.html().selectFirst("form[action=\"" + action + "\"]");
        if (form == null) {
            throw new AssertionError("no form to " + action + " in: " + page.html());
        }
        var fields = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(typed);
        return send("POST", action, fields);
    }

    /** Sends the form of this page that goes to {@code action} with one file. */
    public Page submitFile(Page page, String action, String field, String fileName, byte[] content) {
        var form = page.html().selectFirst("form[action=\"" + action + "\"]");
        if (form == null) {
            throw new AssertionError("no form to " + action + " in: " + page.html());
        }
        String boundary = "----between";
        var body = new ByteArrayOutputStream();
        form.select("input[type=hidden]")
                .forEach(input -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                                + input.attr("name") + "\"\r\n\r\n" + input.val() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Follows an address with a header that some program adds. */
    public Page getWith(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header(header, value)
                .GET());
    }

    /** Posts with the token of the cookie, as a program would. */
    public Page post(String path, Map<String, String> fields) {
        get("/sign-in");
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Page signIn(String username, String password) {
        return submit(get("/sign-in"), "/sign-in", Map.of("username", username, "password", password));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public boolean has(String cookie) {
        return !cookie(cookie).isEmpty();
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var response = client.send(
                    request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
            return new Page(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse("").replace(base, ""),
                    Jsoup.parse(response.body()),
                    response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
