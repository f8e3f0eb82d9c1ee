package org.zhixing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;

/** Practice 6, L16: one token a system, told once, kept as a digest; what was not granted is not allowed. */
class ATokenOpensWhatItWasGrantedAndNothingElseTests extends ExchangeTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void withoutAValidTokenNothingIsOpenButTheDescription() {
        for (String token : new String[] {"", "zx_wrong", "nonsense"}) {
            var answer = get(token, "/api/v1/dockets");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().get("error").asString()).isEqualTo("no-valid-token");
            assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
        }
        var description = get("", "/api/v1/openapi.json");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().get("paths").propertyNames()).hasSize(6);
    }

    @Test
    void aTokenOpensNoPage() {
        var system = connect(Right.values());
        for (String path : new String[] {"/exchange", "/dockets", "/workbench", "/system/exchange", "/account"}) {
            assertThat(get(system.token(), path).status()).as(path).isIn(302, 303);
        }
    }

    @Test
    void whatIsNotGrantedIsForbidden() {
        var giver = connect(Right.GIVE_MATTERS);
        assertThat(get(giver.token(), "/api/v1/dockets").status()).isEqualTo(403);
        var reader = connect(Right.READ_OWN);
        assertThat(give(reader.token(), matter("X-1", "云泽市财政局", "")).status()).isEqualTo(403);
        assertThat(get(reader.token(), "/api/v1/matters").status()).isEqualTo(403);
        assertThat(get(
                                reader.token(),
                                "/api/v1/dockets/00000000-0000-7000-8000-000000000000/sheets/00000000-0000-7000-8000-000000000000.pdf")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSystemReadsItsOwnMattersAndOnlyWithTheRightThoseOfOthers() {
        var giver = connect(Right.GIVE_MATTERS, Right.READ_OWN);
        give(giver.token(), matter("Y-1", "云泽市财政局", ""));
        var id = matters.of(connected.find(giver.system()).orElseThrow(), null, 10)
                .get(0)
                .id();
        matters.open(java.util.List.of(id), "", clock.now(), city.actor(OFFICER))
                .orThrow();
        var docket = get(giver.token(), "/api/v1/dockets").json().get("dockets").get(0);
        String path = "/api/v1/dockets/" + docket.get("id").asString();
        assertThat(get(giver.token(), path).status()).isEqualTo(200);

        var other = connect(Right.READ_OWN);
        assertThat(get(other.token(), path).status()).isEqualTo(404);
        assertThat(get(other.token(), "/api/v1/dockets").json().get("dockets")).isEmpty();
        var all = connect(Right.READ_ALL);
        assertThat(get(all.token(), path).status()).isEqualTo(200);
        assertThat(get(all.token(), path)
                        .json()
                        .get("docket")
                        .get("externalNumber")
                        .asString())
                .as("another system's number is its own")
                .isEmpty();
    }

    @Test
    void aNewTokenEndsTheOldOneAndADisconnectedSystemIsOut() {
        var first = connect(Right.READ_OWN);
        var second = connected.renew(first.system(), clock.now(), operator()).orThrow();
        assertThat(get(first.token(), "/api/v1/dockets").status()).isEqualTo(401);
        assertThat(get(second.token(), "/api/v1/dockets").status()).isEqualTo(200);
        connected.end(first.system(), clock.now(), operator()).orThrow();
        assertThat(get(second.token(), "/api/v1/dockets").status()).isEqualTo(401);
    }

    @Test
    void theTokenIsNowhereInTheDatabase() {
        var system = connect(Right.READ_OWN);
        var row = jdbc.sql("SELECT CAST(s AS text) FROM exchange.system s WHERE id = :id")
                .param("id", system.system())
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain(system.token())
                .doesNotContain(system.token().substring(3, 20));
    }

    @Test
    void whoCallsTooOftenWaits() {
        var system = connect(3, Right.READ_OWN);
        for (int i = 0; i < 3; i++) {
            assertThat(get(system.token(), "/api/v1/dockets").status()).isEqualTo(200);
        }
        var answer = get(system.token(), "/api/v1/dockets");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.response().headers().firstValue("Retry-After")).contains("60");
    }

    @Test
    void onlyTheOperatorConnectsSystems() {
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM_ADMINISTRATOR) {
                var actor = city.administrator(role);
                assertThat(connected.connect("私接", city.unit("督查科"), Set.of(Right.READ_ALL), 10, clock.now(), actor))
                        .as(role.name())
                        .isInstanceOf(Outcome.Refused.class);
            }
        }
    }
}
