package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClock.Configuration.class)
class SigningInTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "lantern over the river 7";
    private static final Actor JOB = Actor.system("test", "L16");

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String account() {
        String username = "user-" + NUMBER.incrementAndGet();
        actors.open(List.of(new NewAccount(username, PersonId.next(), "王小明", Set.of(), PASSWORD)), JOB)
                .orThrow();
        return username;
    }

    @Test
    void theRightPasswordLeadsToWhereOneWantedToGo() {
        var visitor = new Visitor(port);
        var form = visitor.get("/sign-in?next=%2Fdockets%2F4");
        var page = visitor.submit(
                form,
                "/sign-in",
                java.util.Map.of("username", account().toUpperCase(java.util.Locale.ROOT), "password", PASSWORD));
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).isEqualTo("/dockets/4");
        assertThat(visitor.get("/").location()).isEqualTo("/account");
        assertThat(page.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        for (String astray : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "x")) {
            var visitor = new Visitor(port);
            var page = visitor.submit(
                    visitor.get("/sign-in"),
                    "/sign-in",
                    java.util.Map.of("username", account(), "password", PASSWORD, "next", astray));
            assertThat(page.location()).as(astray).isEqualTo("/");
        }
    }

    @Test
    void aWrongPasswordAnUnknownNameAndALockedAccountGetTheSameAnswer() {
        String username = account();
        var visitor = new Visitor(port);
        var wrong = visitor.signIn(username, "wrong");
        assertThat(wrong.status()).isEqualTo(422);
        String words = wrong.html().select(".alert").text();
        assertThat(words).contains("5").contains("15");
        assertThat(visitor.signIn("nobody-at-all", "wrong")
                        .html()
                        .select(".alert")
                        .text())
                .isEqualTo(words);
        for (int i = 0; i < 4; i++) {
            visitor.signIn(username, "wrong");
        }
        assertThat(visitor.signIn(username, PASSWORD).html().select(".alert").text())
                .isEqualTo(words);
        assertThat(visitor.has("zhixing")).isFalse();
        clock.pass(Duration.ofMinutes(16));
        assertThat(visitor.signIn(username, PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void aFourthSessionEndsTheFirst() {
        String username = account();
        var visitors = List.of(new Visitor(port), new Visitor(port), new Visitor(port), new Visitor(port));
        for (var visitor : visitors) {
            visitor.signIn(username, PASSWORD);
            clock.pass(Duration.ofSeconds(5));
        }
        assertThat(visitors.get(0).get("/").status()).isEqualTo(200);
        for (var visitor : visitors.subList(1, 4)) {
            assertThat(visitor.get("/").location()).isEqualTo("/account");
        }
    }

    @Test
    void anIdleSessionEnds() {
        var visitor = new Visitor(port);
        visitor.signIn(account(), PASSWORD);
        clock.pass(Duration.ofMinutes(29));
        assertThat(visitor.get("/").location()).isEqualTo("/account");
        clock.pass(Duration.ofMinutes(29));
        assertThat(visitor.get("/").location()).isEqualTo("/account");
        clock.pass(Duration.ofMinutes(31));
        assertThat(visitor.get("/").status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionForGood() {
        var visitor = new Visitor(port);
        visitor.signIn(account(), PASSWORD);
        String before = visitor.cookie("zhixing");
        assertThat(visitor.post("/sign-out", java.util.Map.of()).location()).isEqualTo("/");
        assertThat(visitor.get("/").status()).isEqualTo(200);
        assertThat(before).isNotEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM identity.session WHERE ended_why = 'SIGNED_OUT'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aRouteThatNoTableNamesIsClosedToEverybody() {
        var visitor = new Visitor(port);
        visitor.signIn(account(), PASSWORD);
        assertThat(visitor.get("/no-such-page").status()).isEqualTo(404);
        assertThat(visitor.get("/actuator").status()).isEqualTo(404);
    }
}
