package org.zhixing.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.SmallCity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product over real HTTP with the small city in it, and a system that calls. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "db-scheduler.enabled=false")
@Import(CityAtWork.class)
abstract class ExchangeTest {

    static final String OFFICER = "方既明";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static SmallCity founded;
    private static int systems;

    @Autowired
    CityAtWork world;

    @Autowired
    Systems connected;

    @Autowired
    Matters matters;

    @Autowired
    CaseClock clock;

    @LocalServerPort
    int port;

    SmallCity city;

    /** What came back. */
    record Answer(int status, String text, HttpResponse<byte[]> response) {

        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    @BeforeEach
    void theCityStands() {
        if (founded == null) {
            founded = world.found(city -> {});
        }
        city = founded;
    }

    Actor operator() {
        return city.administrator(Role.SYSTEM_ADMINISTRATOR);
    }

    Systems.Told connect(Right... rights) {
        return connect(600, rights);
    }

    Systems.Told connect(int perMinute, Right... rights) {
        return connected
                .connect("办公系统" + ++systems, city.unit("督查科"), Set.of(rights), perMinute, clock.now(), operator())
                .orThrow();
    }

    static String matter(String number, String lead, String due) {
        return """
                {"number":"%s","title":"加装电梯%s","requirement":"按期办结并报告。","sourceKind":"RESOLUTION",
                 "sourceTitle":"市政府第三次常务会议纪要","authority":"由市财政局牵头。","lead":"%s","due":"%s"}"""
                .formatted(number, number, lead, due);
    }

    Answer give(String token, String... matters) {
        return call("POST", "/api/v1/matters", token, "{\"matters\":[" + String.join(",", matters) + "]}");
    }

    Answer get(String token, String path) {
        return call("GET", path, token, "");
    }

    Answer call(String method, String path, String token, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    new String(response.body(), java.nio.charset.StandardCharsets.UTF_8),
                    response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
