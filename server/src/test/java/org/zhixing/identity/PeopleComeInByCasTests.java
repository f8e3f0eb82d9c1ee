package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhixing.act.Role;

/** CAS protocol 3.0 with a small peer over real HTTP. */
class PeopleComeInByCasTests extends IdentityTest {

    private final CasPeer city = new CasPeer();
    private String provider = "";

    @BeforeEach
    void setUpByTwoAdministrators() {
        jdbc.sql("DELETE FROM identity.link").update();
        jdbc.sql("DELETE FROM identity.agreed_value").update();
        jdbc.sql(
                        "UPDATE identity.provider SET code = 'former-' || left(id::text, 8) || right(id::text, 8), opened = false"
                                + " WHERE code = 'cas'")
                .update();
        var fields = new LinkedHashMap<>(Map.of(
                "name", "云泽市认证中心",
                "code", "cas",
                "kind", "CAS",
                "address", city.address(),
                "client", "",
                "secret", "",
                "matching", "BY_NUMBER",
                "claim", "employee_number",
                "trusted", "",
                "skew", "30"));
        var operator = administrator(Role.SYSTEM_ADMINISTRATOR);
        var answer = operator.submit(operator.get("/system/unified/new"), "/system/unified", fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        provider = answer.location();
        var tried = operator.submit(operator.get(provider), provider + "/trial", Map.of());
        assertThat(operator.get(tried.location()).text()).contains("应答正常");
        var guard = administrator(Role.SECURITY_ADMINISTRATOR);
        guard.submit(guard.get(provider), provider + "/opening", Map.of());
    }

    @AfterEach
    void stop() {
        jdbc.sql("UPDATE identity.provider SET opened = false").update();
        city.close();
    }

    private Opened known(String number) {
        var account = open();
        var operator = administrator(Role.SYSTEM_ADMINISTRATOR);
        operator.submit(
                operator.get(provider), provider + "/values", Map.of("lines", account.username() + " " + number));
        return account;
    }

    private String back(Visitor visitor, String user, String number) {
        var departure = visitor.get("/sign-in/unified/cas?next=%2Faccount");
        assertThat(departure.status()).as(departure.text()).isEqualTo(303);
        var address = city.ticketFor(departure.header("Location"), user, number);
        assertThat(address).startsWith("http://localhost:" + port + "/");
        return address.substring(("http://localhost:" + port).length());
    }

    @Test
    void aTicketOpensTheAccountOnce() {
        var account = known("2001");
        var visitor = visitor();
        var back = back(visitor, "sumu", "2001");
        assertThat(visitor.get(back).location()).isEqualTo("/account");
        assertThat(visitor.get("/account").text()).contains(account.username());
        assertThat(visitor.get(back).status()).as("a second time").isEqualTo(422);
    }

    @Test
    void aTicketOfAnotherWayAndAForgedOneOpenNothing() {
        known("2002");
        var visitor = visitor();
        var back = back(visitor, "luping", "2002");
        var stranger = visitor();
        stranger.get("/sign-in/unified/cas");
        assertThat(stranger.get(back).status()).isEqualTo(422);
        assertThat(stranger.has("zhixing")).isFalse();
        var other = visitor();
        var forged = back(other, "luping", "2002").replaceFirst("ticket=.*", "ticket=ST-none");
        assertThat(other.get(forged).text()).contains("未通过校验");
    }

    @Test
    void whoHasNoAccountIsToldSo() {
        var visitor = visitor();
        assertThat(visitor.get(back(visitor, "nobody", "2999")).text()).contains("没有对应账户");
    }

    @Test
    void leavingThereEndsTheSessionThatTheTicketBeganAndNoOther() {
        known("2003");
        var first = visitor();
        var ticket = back(first, "heqing", "2003");
        first.get(ticket);
        var second = visitor();
        second.get(back(second, "heqing", "2003"));
        var request = "<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\"><samlp:SessionIndex>"
                + ticket.replaceFirst(".*ticket=", "") + "</samlp:SessionIndex></samlp:LogoutRequest>";
        assertThat(visitor()
                        .send("POST", "/sign-in/unified/cas/return", Map.of("logoutRequest", request))
                        .status())
                .isEqualTo(200);
        assertThat(first.get("/account").status()).isNotEqualTo(200);
        assertThat(second.get("/account").status()).isEqualTo(200);
        assertThat(second.post("/sign-out", Map.of()).header("Refresh")).contains(city.address() + "/logout?service=");
    }

    @Test
    void aDocumentTypeInsideAMessageIsNotRead() {
        var request = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
        assertThat(visitor()
                        .send("POST", "/sign-in/unified/cas/return", Map.of("logoutRequest", request))
                        .status())
                .isEqualTo(400);
    }
}
