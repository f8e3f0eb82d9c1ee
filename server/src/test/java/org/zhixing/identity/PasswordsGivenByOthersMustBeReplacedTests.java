package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhixing.act.Role;

class PasswordsGivenByOthersMustBeReplacedTests extends IdentityTest {

    @Test
    void theOldSessionEndsAndTheNewPasswordIsOnesOwn() {
        var account = open();
        var before = signedIn(account);
        String given = give(account);
        assertThat(before.get("/account").status()).isEqualTo(303);
        assertThat(visitor().signIn(account.username(), PASSWORD).status()).isEqualTo(422);

        var visitor = visitor();
        visitor.signIn(account.username(), given);
        assertThat(visitor.get("/account").location()).isEqualTo("/sign-in/new-password");
        assertThat(visitor.get("/").location()).isEqualTo("/sign-in/new-password");
        assertThat(choose(visitor, given, given).status())
                .as("the given one again")
                .isEqualTo(422);
        assertThat(choose(visitor, "eleven swans, one pond", "twelve swans, one pond")
                        .status())
                .isEqualTo(422);
        assertThat(choose(visitor, PASSWORD, PASSWORD).status())
                .as("one used before")
                .isEqualTo(422);
        assertThat(choose(visitor, "eleven swans, one pond", "eleven swans, one pond")
                        .location())
                .isEqualTo("/");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    @Test
    void aGivenPasswordWorksForAWhileOnly() {
        var account = open();
        String given = give(account);
        clock.pass(Duration.ofHours(73));
        assertThat(visitor().signIn(account.username(), given).status()).isEqualTo(422);
    }

    @Test
    void changingOnesOwnPasswordNeedsThePresentOneAndEndsOtherSessions() {
        var account = open();
        var here = signedIn(account);
        var elsewhere = signedIn(account);
        var typed = Map.of("present", "wrong", "password", "nine loud geese", "again", "nine loud geese");
        assertThat(here.submit(here.get("/account/password"), "/account/password", typed)
                        .status())
                .isEqualTo(422);
        typed = Map.of("present", PASSWORD, "password", "nine loud geese", "again", "nine loud geese");
        assertThat(here.submit(here.get("/account/password"), "/account/password", typed)
                        .location())
                .isEqualTo("/account");
        assertThat(here.get("/account").status()).isEqualTo(200);
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
    }

    private String give(Opened account) {
        var administrator = administrator(Role.SYSTEM_ADMINISTRATOR);
        String address = "/system/accounts/" + account.id().value();
        var page = administrator.submit(administrator.get(address), address + "/one-time-password", Map.of());
        assertThat(page.status()).isEqualTo(200);
        return page.html().select("code.zx-secret").text();
    }

    private Visitor.Page choose(Visitor visitor, String password, String again) {
        return visitor.submit(
                visitor.get("/sign-in/new-password"),
                "/sign-in/new-password",
                Map.of("password", password, "again", again));
    }
}
