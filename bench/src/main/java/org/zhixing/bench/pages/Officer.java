package org.zhixing.bench.pages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhixing.act.Role;
import org.zhixing.bench.product.Product;
import org.zhixing.identity.SampleSignIn;

/** An officer of the supervision office in the sample city, signed in as visitors are. */
final class Officer {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Officer() {}

    /** Signs in and answers the cookies of the session. */
    static String signIn(Product product) throws IOException, InterruptedException {
        var account = product.bean(SampleSignIn.class).people().stream()
                .filter(person -> person.role() == Role.SUPERVISION_OFFICER)
                .findFirst()
                .orElseThrow()
                .account();
        var cookies = new CookieManager();
        var client = HttpClient.newBuilder().cookieHandler(cookies).build();
        var home = URI.create("http://127.0.0.1:" + product.port() + "/");
        var form = client.send(HttpRequest.newBuilder(home.resolve("sign-in")).build(), BodyHandlers.ofString())
                .body();
        var token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in with");
        }
        var fields =
                "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&account=" + account.value();
        var answer = client.send(
                HttpRequest.newBuilder(home.resolve("sign-in/sample"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("not signed in: " + answer.statusCode());
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
