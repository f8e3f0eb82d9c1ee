package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhixing.act.Role;

/** Domain law L16: two factors for administrators and for whoever issues or approves notices. */
class SecondFactorsAreCompulsoryForWhoeverDecidesTests extends IdentityTest {

    @ParameterizedTest
    @EnumSource(
            names = {
                "SYSTEM_ADMINISTRATOR",
                "SECURITY_ADMINISTRATOR",
                "AUDIT_ADMINISTRATOR",
                "SUPERVISION_OFFICER",
                "SUPERVISION_CHIEF",
                "LEADER"
            })
    void nothingOpensBeforeItIsSetUp(Role role) {
        var visitor = signedIn(open(role));
        for (String page : new String[] {"/account", "/workbench", "/system/accounts", "/sign-in/new-password"}) {
            var answer = visitor.get(page);
            assertThat(answer.status()).isIn(302, 303);
            assertThat(answer.location()).isEqualTo("/sign-in/second-factor/set-up");
        }
        assertThat(visitor.get("/").html().select(".zx-account")).isEmpty();
        takeFactor(visitor);
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    @Test
    void theSecondSignInAsksForACodeAndACodeWorksOnce() {
        var account = open(Role.LEADER);
        var phone = signInAndTakeFactor(visitor(), account);
        clock.pass(Duration.ofMinutes(2));
        String code = phone.codeAt(clock.instant());

        var second = signedIn(account);
        assertThat(second.get("/account").location()).isEqualTo("/sign-in/second-factor");
        var before = second.cookie("zhixing");
        assertThat(show(second, code).location()).isEqualTo("/");
        assertThat(second.get("/account").status()).isEqualTo(200);
        assertThat(second.cookie("zhixing")).isNotEqualTo(before);

        var third = signedIn(account);
        assertThat(show(third, code).status()).isEqualTo(422);
        clock.pass(Duration.ofSeconds(31));
        assertThat(show(third, phone.codeAt(clock.instant())).status()).isEqualTo(302);
    }

    @Test
    void theCodeThatTookTheFactorIntoUseDoesNotSignInAgain() {
        var account = open(Role.LEADER);
        var phone = signInAndTakeFactor(visitor(), account);
        assertThat(show(signedIn(account), phone.codeAt(clock.instant())).status())
                .isEqualTo(422);
    }

    @Test
    void tooManyWrongCodesEndTheSessionAndLockTheAccount() {
        var account = open(Role.LEADER);
        var phone = signInAndTakeFactor(visitor(), account);
        clock.pass(Duration.ofMinutes(2));
        var visitor = signedIn(account);
        for (int i = 0; i < 5; i++) {
            assertThat(show(visitor, "000000").status()).isEqualTo(422);
        }
        assertThat(visitor.get("/account").location()).startsWith("/sign-in?next");
        assertThat(visitor().signIn(account.username(), PASSWORD).status()).isEqualTo(422);
        clock.pass(Duration.ofMinutes(16));
        var again = signedIn(account);
        assertThat(show(again, phone.codeAt(clock.instant())).location()).isEqualTo("/");
    }

    @Test
    void eachRecoveryCodeWorksOnce() {
        var account = open(Role.LEADER);
        var first = visitor();
        first.signIn(account.username(), PASSWORD);
        var offer = first.get("/sign-in/second-factor/set-up");
        var phone = new org.zhixing.identity.factor.Authenticator(
                offer.html().select("code.zx-secret").text());
        var codes = first.submit(offer, "/sign-in/second-factor/set-up", Map.of("code", phone.codeAt(clock.instant())))
                .html()
                .select(".zx-codes code")
                .eachText();

        assertThat(show(signedIn(account), codes.get(3).toUpperCase(java.util.Locale.ROOT))
                        .location())
                .isEqualTo("/");
        assertThat(show(signedIn(account), codes.get(3)).status()).isEqualTo(422);
        assertThat(show(signedIn(account), codes.get(4)).location()).isEqualTo("/");
    }

    @Test
    void theDatabaseTellsNoSecret() {
        var account = open(Role.LEADER);
        var visitor = visitor();
        visitor.signIn(account.username(), PASSWORD);
        var offer = visitor.get("/sign-in/second-factor/set-up");
        String secret = offer.html().select("code.zx-secret").text().replace(" ", "");
        takeFactor(visitor);
        byte[] sealed = jdbc.sql("SELECT sealed FROM identity.second_factor WHERE account = :id")
                .param("id", account.id().value())
                .query(byte[].class)
                .single();
        assertThat(sealed).hasSize(20 + 12 + 16);
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
        jdbc.sql("UPDATE identity.second_factor SET last_step = 0 WHERE account = :id")
                .param("id", account.id().value())
                .update();
        assertThat(offer.html().select("svg.zx-qr path").attr("d")).isNotEmpty();
    }

    @Test
    void lookingAtTheOfferWritesNothing() {
        var visitor = signedIn(open(Role.LEADER));
        long before = count("SELECT count(*) FROM identity.second_factor");
        String first = visitor.get("/sign-in/second-factor/set-up")
                .html()
                .select("code.zx-secret")
                .text();
        assertThat(visitor.get("/sign-in/second-factor/set-up")
                        .html()
                        .select("code.zx-secret")
                        .text())
                .isEqualTo(first)
                .hasSizeGreaterThan(30);
        assertThat(count("SELECT count(*) FROM identity.second_factor")).isEqualTo(before);
    }

    @Test
    void whoDecidesNothingMayGoWithoutButMayHaveOne() {
        var visitor = signedIn(open());
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        var page = visitor.get("/account/second-factor");
        var phone = new org.zhixing.identity.factor.Authenticator(
                page.html().select("code.zx-secret").text());
        var wrong = visitor.submit(
                page, "/account/second-factor", Map.of("present", "no", "code", phone.codeAt(clock.instant())));
        assertThat(wrong.status()).isEqualTo(422);
        var taken = visitor.submit(
                page, "/account/second-factor", Map.of("present", PASSWORD, "code", phone.codeAt(clock.instant())));
        assertThat(taken.html().select(".zx-codes code")).hasSize(10);
        assertThat(visitor.get("/account").text()).contains("10");
    }

    private Visitor.Page show(Visitor visitor, String code) {
        return visitor.submit(visitor.get("/sign-in/second-factor"), "/sign-in/second-factor", Map.of("code", code));
    }
}
