package org.zhixing.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who uses the product's pages and forms without a browser, and does not mind when it dies under him. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(String address) {
        this.address = address;
    }

    /** Signs in as the first person of the city whose line holds all the words. */
    void signInAs(String... words) throws IOException, InterruptedException {
        var button = read("/sign-in").select("button[name=account]").stream()
                .filter(one -> java.util.Arrays.stream(words).allMatch(one.text()::contains))
                .findFirst()
                .orElseThrow();
        send("/sign-in", "/sign-in/sample", Map.of("account", button.attr("value")));
    }

    Document read(String path) throws IOException, InterruptedException {
        return Jsoup.parse(new String(bytes(path), StandardCharsets.UTF_8));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        var answer = client.send(to(path).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Fills in the form of a page and sends it; the answer as it is, a redirect is not followed. */
    HttpResponse<String> send(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        var form = read(page).select("form[action=" + action + "]").first();
        if (form == null) {
            throw new IOException("no form " + action + " at " + page);
        }
        var all = new java.util.LinkedHashMap<String, String>();
        for (Element hidden : form.select("input[type=hidden]")) {
            all.put(hidden.attr("name"), hidden.val());
        }
        all.putAll(fields);
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = to(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Whether the product says of itself that it is up. */
    boolean findsItUp() throws InterruptedException {
        try {
            var answer = client.send(to("/actuator/health").GET().build(), BodyHandlers.ofString());
            return answer.body().contains("\"status\":\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
