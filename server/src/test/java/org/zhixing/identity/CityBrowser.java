package org.zhixing.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The part of a browser that is at the provider: it signs in there and tells where it is sent back to. */
final class CityBrowser {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Signs in at the provider's own page; answers the address it is sent to afterwards. */
    String signIn(String address, Map<String, String> typed) {
        var page = send(HttpRequest.newBuilder(URI.create(address)).GET());
        if (page.statusCode() / 100 == 3) {
            return location(page);
        }
        var form = Jsoup.parse(page.body(), address).selectFirst("form[method=post]");
        if (form == null) {
            throw new AssertionError("no form: " + page.statusCode() + " " + page.body());
        }
        var fields = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(typed);
        var action = form.absUrl("action").isEmpty() ? address : form.absUrl("action");
        var answer = send(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
        return location(answer);
    }

    /** Opens an address there; answers where it is sent, or the status. */
    String open(String address) {
        return location(send(HttpRequest.newBuilder(URI.create(address)).GET()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseGet(() ->
                        answer.statusCode() + " " + Jsoup.parse(answer.body()).text());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(line -> {
                var pair = line.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
