package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.identity.signin.Sessions;

class SigningInTests extends IdentityTest {

    @Autowired
    Sessions sessions;

    private String account() {
        return open().username();
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
        assertThat(visitor.get("/account").status()).isEqualTo(200);
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
            assertThat(visitor.get("/account").status()).isEqualTo(200);
        }
    }

    @Test
    void anIdleSessionEnds() {
        var visitor = new Visitor(port);
        visitor.signIn(account(), PASSWORD);
        clock.pass(Duration.ofMinutes(29));
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(29));
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(31));
        assertThat(visitor.get("/").status()).isEqualTo(200);
    }

    @Test
    void lookingAtPagesWritesAtMostOnceAMinute() {
        var visitor = signedIn(open());
        visitor.get("/account");
        String before = rowVersions();
        for (int i = 0; i < 5; i++) {
            visitor.get("/account");
        }
        assertThat(rowVersions()).isEqualTo(before);
    }

    private String rowVersions() {
        return jdbc.sql("SELECT coalesce((SELECT string_agg(xmin::text, ',' ORDER BY primary_id)"
                        + " FROM public.spring_session), '') || '/' || (SELECT string_agg(xmin::text, ',' ORDER BY id)"
                        + " FROM identity.session)")
                .query(String.class)
                .single();
    }

    @Test
    void sessionsLongPastAreForgotten() {
        var account = open();
        signedIn(account);
        String rows = "SELECT count(*) FROM identity.session WHERE account = '"
                + account.id().value() + "'";
        clock.pass(Duration.ofDays(189));
        sessions.forgetOld();
        assertThat(count(rows)).isEqualTo(1);
        clock.pass(Duration.ofDays(2));
        sessions.forgetOld();
        assertThat(count(rows)).isZero();
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
