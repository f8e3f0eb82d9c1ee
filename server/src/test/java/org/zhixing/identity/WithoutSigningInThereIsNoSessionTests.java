package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.shell.RouteAccess;
import org.zhixing.shell.RouteAccess.Who;

/** Architecture rule 16: no public route makes a session, whatever it answers; and closed ones lead to the door. */
class WithoutSigningInThereIsNoSessionTests extends IdentityTest {

    @Autowired
    List<RouteAccess> tables;

    @Test
    void noPublicRouteMakesASession() {
        int fetched = 0;
        long before = count("SELECT count(*) FROM public.spring_session");
        for (var table : tables) {
            for (var rule : table.rules()) {
                if (rule.who() instanceof Who.Everyone) {
                    var visitor = new Visitor(port);
                    String path =
                            rule.pattern().replace("/**", "/nothing").replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "nothing");
                    var page =
                            rule.method().equals("POST") ? visitor.post(path, java.util.Map.of()) : visitor.get(path);
                    assertThat(page.status())
                            .as(rule.toString())
                            .isNotIn(401, 403)
                            .isLessThan(600);
                    assertThat(visitor.has("zhixing")).as(rule.toString()).isFalse();
                    fetched++;
                }
            }
        }
        assertThat(fetched).isGreaterThan(5);
        assertThat(count("SELECT count(*) FROM public.spring_session")).isEqualTo(before);
    }

    @Test
    void theFirstPageNamesTheProductAndKeepsToTheContentPolicy() {
        var page = new Visitor(port).get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("知行");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.html().select("[style],[onclick],script:not([src])")).isEmpty();
    }

    @Test
    void everythingElseLeadsToTheSignInPageAndBack() {
        var page = new Visitor(port).get("/dockets/4?tab=1");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/sign-in?next=%2Fdockets%2F4%3Ftab%3D1");
    }

    @Test
    void onlyTheSignOfLifeOfTheActuatorIsOpen() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/actuator/health").response().body()).contains("UP");
        assertThat(visitor.get("/actuator").status()).isEqualTo(303);
        assertThat(visitor.get("/actuator/env").status()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var page = new Visitor(port).send("POST", "/sign-in", java.util.Map.of("username", "a", "password", "b"));
        assertThat(page.status()).isEqualTo(400);
    }
}
