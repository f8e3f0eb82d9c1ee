package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;

/** The whole way over real HTTP with the city's unified identity, which is a real Keycloak here. */
class PeopleComeInByARealOpenIdProviderTests extends IdentityTest {

    private static @Nullable Keycloak city;
    private static String provider = "";

    @BeforeEach
    void setUpByTwoAdministrators() {
        boolean first = city == null;
        if (first) {
            city = Keycloak.start(port);
        }
        clock.pass(Duration.between(clock.instant(), Clock.systemUTC().instant()));
        if (first) {
            provider = setUp("city", Map.of());
            open(provider);
        }
        jdbc.sql("DELETE FROM identity.link").update();
        jdbc.sql("DELETE FROM identity.agreed_value").update();
    }

    @AfterAll
    static void stop() {
        if (city != null) {
            city.close();
            city = null;
        }
    }

    private String setUp(String code, Map<String, String> other) {
        var operator = administrator(Role.SYSTEM_ADMINISTRATOR);
        var answer = operator.submit(operator.get("/system/unified/new"), "/system/unified", fields(code, other));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return answer.location();
    }

    private static Map<String, String> fields(String code, Map<String, String> other) {
        var fields = new LinkedHashMap<>(Map.of(
                "name", "云泽市统一身份认证",
                "code", code,
                "kind", "OIDC",
                "address", java.util.Objects.requireNonNull(city).issuer(),
                "client", "zhixing",
                "secret", Keycloak.SECRET,
                "matching", "BY_NUMBER",
                "claim", "employee_number",
                "trusted", "",
                "skew", "30"));
        fields.putAll(other);
        return fields;
    }

    private void change(Map<String, String> other) {
        var operator = administrator(Role.SYSTEM_ADMINISTRATOR);
        var answer = operator.submit(operator.get(provider), provider, fields("city", other));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        open(provider);
    }

    private void open(String provider) {
        var guard = administrator(Role.SECURITY_ADMINISTRATOR);
        var answer = guard.submit(guard.get(provider), provider + "/opening", Map.of());
        assertThat(guard.get(answer.location()).text()).contains("已启用");
    }

    private void note(Opened account, String number) {
        var operator = administrator(Role.SYSTEM_ADMINISTRATOR);
        var answer = operator.submit(
                operator.get(provider), provider + "/values", Map.of("lines", account.username() + " " + number));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    }

    /** To the provider, through its own sign-in page, and back. */
    private Visitor.Page comeIn(Visitor visitor, CityBrowser there, String name) {
        var departure = visitor.get("/sign-in/unified/city?next=%2Faccount");
        assertThat(departure.status()).as(departure.text()).isEqualTo(303);
        var back = there.signIn(departure.header("Location"), Map.of("username", name, "password", Keycloak.PASSWORD));
        return visitor.get(path(back));
    }

    private String path(String address) {
        assertThat(address).startsWith("http://localhost:" + port + "/");
        return address.substring(("http://localhost:" + port).length());
    }

    private boolean isIn(Visitor visitor) {
        return visitor.get("/account").status() == 200;
    }

    @Test
    void anEmployeeNumberLeadsToTheAccountAndNoSessionExistsBefore() {
        var account = open();
        note(account, "1001");
        var visitor = visitor();
        assertThat(visitor.get("/sign-in").text()).contains("云泽市统一身份认证");
        var departure = visitor.get("/sign-in/unified/city?next=%2Faccount");
        assertThat(departure.header("Location"))
                .contains("code_challenge_method=S256")
                .contains("nonce=");
        assertThat(departure.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(visitor.has("zhixing")).isFalse();
        var arrival = comeIn(visitor, new CityBrowser(), "su.mu");
        assertThat(arrival.status()).as(arrival.text()).isEqualTo(302);
        assertThat(arrival.location()).isEqualTo("/account");
        assertThat(visitor.get("/account").text()).contains(account.username()).contains("已关联云泽市统一身份认证");
        assertThat(count("SELECT count(*) FROM identity.session WHERE proof = 'UNIFIED' AND account = '"
                        + account.id().value() + "'"))
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT sealed_secret FROM identity.provider WHERE code = 'city'")
                        .query(byte[].class)
                        .single())
                .isNotEqualTo(Keycloak.SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void whoHasNoAccountGetsNoneAndIsToldSo() {
        long before = count("SELECT count(*) FROM identity.account");
        var visitor = visitor();
        var answer = comeIn(visitor, new CityBrowser(), "lu.ping");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".alert").text()).contains("没有对应账户");
        assertThat(visitor.has("zhixing")).isFalse();
        assertThat(count("SELECT count(*) FROM identity.account")).isEqualTo(before);
        var auditor = administrator(Role.AUDIT_ADMINISTRATOR);
        assertThat(auditor.get("/system/sign-ins").status()).isEqualTo(200);
    }

    @Test
    void aDisabledAccountAndAnAdministratorStayOutside() {
        var account = open();
        note(account, "1003");
        assertThat(comeIn(visitor(), new CityBrowser(), "he.qing").status()).isEqualTo(302);
        var operator = administrator(Role.SYSTEM_ADMINISTRATOR);
        var page = "/system/accounts/" + account.id().value();
        operator.submit(operator.get(page), page + "/disabling", Map.of());
        assertThat(comeIn(visitor(), new CityBrowser(), "he.qing").text()).contains("已停用");
        jdbc.sql("UPDATE identity.link SET account = :account WHERE account = :old")
                .param("account", open(Role.AUDIT_ADMINISTRATOR).id().value())
                .param("old", account.id().value())
                .update();
        assertThat(comeIn(visitor(), new CityBrowser(), "he.qing").text()).contains("管理员账户只能用密码");
    }

    @Test
    void anotherBrowserCannotArriveWithWhatThisOneHasBegun() {
        note(open(), "1004");
        var visitor = visitor();
        var departure = visitor.get("/sign-in/unified/city");
        var back = path(new CityBrowser()
                .signIn(departure.header("Location"), Map.of("username", "bai.lan", "password", Keycloak.PASSWORD)));
        var stranger = visitor();
        stranger.get("/sign-in/unified/city");
        assertThat(stranger.get(back).text()).contains("不是从本浏览器发起");
        assertThat(stranger.has("zhixing")).isFalse();
        assertThat(visitor.get(back).status()).isEqualTo(302);
        assertThat(isIn(visitor)).isTrue();
        assertThat(visitor.get(back).status()).as("a second time").isEqualTo(422);
    }

    @Test
    void clocksThatDifferAreNamed() {
        note(open(), "1004");
        clock.pass(Duration.ofMinutes(-3));
        assertThat(comeIn(visitor(), new CityBrowser(), "bai.lan").text()).contains("时钟相差超过 30 秒");
        clock.pass(Duration.ofMinutes(8));
        assertThat(comeIn(visitor(), new CityBrowser(), "bai.lan").text()).contains("时钟相差超过 30 秒");
    }

    @Test
    void aSecondFactorOfOursIsAskedForUnlessTheirsIsTrusted() {
        var chief = open(PersonId.next(), "白兰", Role.SUPERVISION_CHIEF);
        note(chief, "1005");
        var visitor = visitor();
        assertThat(comeIn(visitor, new CityBrowser(), "tang.yu").status()).isEqualTo(302);
        assertThat(visitor.get("/account").location()).isEqualTo("/sign-in/second-factor/set-up");
        change(Map.of("trusted", "acr=1"));
        var trusted = visitor();
        comeIn(trusted, new CityBrowser(), "tang.yu");
        assertThat(isIn(trusted)).isTrue();
        change(Map.of());
    }

    @Test
    void leavingHereLeavesThereAndLeavingThereEndsTheSessionHere() {
        var account = open();
        note(account, "1002");
        var there = new CityBrowser();
        var first = visitor();
        comeIn(first, there, "lu.ping");
        var second = visitor();
        comeIn(second, there, "lu.ping");
        assertThat(isIn(first)).isTrue();
        assertThat(isIn(second)).isTrue();
        var left = second.post("/sign-out", Map.of());
        var away = left.header("Refresh").replaceFirst("^0; url=", "");
        assertThat(away)
                .startsWith(java.util.Objects.requireNonNull(city).issuer())
                .contains("id_token_hint=");
        assertThat(there.open(away)).isEqualTo("http://localhost:" + port + "/");
        assertThat(isIn(second)).isFalse();
        assertThat(isIn(first)).as("told by the provider's back channel").isFalse();
        assertThat(count("SELECT count(*) FROM identity.session WHERE ended_why = 'BY_PROVIDER' AND account = '"
                        + account.id().value() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aForgedLogoutEndsNothing() {
        assertThat(visitor()
                        .send("POST", "/sign-in/unified/city/ended", Map.of("logout_token", "eyJhbGciOiJub25lIn0.e30."))
                        .status())
                .isEqualTo(400);
        assertThat(visitor()
                        .send("POST", "/sign-in/unified/city/return", Map.of("logoutRequest", "<a/>"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void thePersonLinksOnceAfterSayingYes() {
        var account = open();
        var visitor = signedIn(account);
        var departure = visitor.get("/account/unified/city");
        var back = new CityBrowser()
                .signIn(departure.header("Location"), Map.of("username", "su.mu", "password", Keycloak.PASSWORD));
        var question = visitor.get(path(back));
        assertThat(question.text()).contains("su.mu").contains(account.username());
        assertThat(count("SELECT count(*) FROM identity.link")).isZero();
        visitor.submit(question, "/account/unified", Map.of());
        var next = visitor();
        comeIn(next, new CityBrowser(), "su.mu");
        assertThat(next.get("/account").text()).contains(account.username());
    }

    @Test
    void nothingOpensWithoutTheSecondAdministratorAndEveryChangeClosesIt() {
        var closed = setUp("other-city", Map.of());
        var operator = administrator(Role.SYSTEM_ADMINISTRATOR);
        assertThat(operator.post(closed + "/opening", Map.of("version", "1")).status())
                .isEqualTo(403);
        assertThat(visitor().get("/sign-in/unified/other-city").text()).contains("未启用");
        open(closed);
        assertThat(visitor().get("/sign-in/unified/other-city").status()).isEqualTo(303);
        operator.submit(operator.get(closed), closed, fields("other-city", Map.of()));
        assertThat(visitor().get("/sign-in/unified/other-city").text()).contains("未启用");
        var answers = operator.submit(operator.get(closed), closed + "/trial", Map.of());
        assertThat(operator.get(answers.location()).text()).contains("应答正常");
        var bad = operator.submit(
                operator.get(closed), closed, fields("other-city", Map.of("address", "http://id.yunze.example")));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("https://");
    }

    @Test
    void aProviderThatIsAwayIsSaidSoInWords() {
        var away = setUp("away", Map.of("address", "http://localhost:1"));
        open(away);
        assertThat(visitor().get("/sign-in/unified/away").text()).contains("暂时连接不上");
    }
}
