package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interface rules 1 and 3: who is refused, or lost, still stands in the house: menu, reason in words, a way back. */
class WhatIsRefusedIsAPageOfTheHouseTests extends IdentityTest {

    @ParameterizedTest
    @CsvSource({"/system/accounts, 403", "/no/such/page, 404"})
    void whoHasSignedInKeepsTheMenu(String path, int status) {
        var visitor = new Visitor(port);
        visitor.signIn(open().username(), PASSWORD);
        var page = visitor.follow("/inbox?unread=true", path);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.html().select("nav.zx-nav a")).isNotEmpty();
        assertThat(page.html().select("main a[href=\"/inbox?unread=true\"]")).hasSize(1);
        assertThat(page.html().select("main a[href=\"/\"]")).hasSize(1);
        assertThat(page.html().select("main h1")).hasSize(1);
    }

    @Test
    void aRefusalSaysAsWhomOneIsSignedIn() {
        var visitor = new Visitor(port);
        var account = open();
        visitor.signIn(account.username(), PASSWORD);
        String name =
                visitor.get("/account").html().select(".zx-account-menu strong").text();
        assertThat(name).isNotEmpty();
        assertThat(visitor.get("/system/accounts").html().select("main").text()).contains(name);
        assertThat(visitor.get("/no/such/page").html().select("main").text()).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/inbox", "/no/such/page", "/sign-in?next=%2Finbox", "not a page"})
    void theWayBackLeadsToNoOtherHouseAndNotInACircle(String from) {
        var visitor = new Visitor(port);
        visitor.signIn(open().username(), PASSWORD);
        assertThat(visitor.follow(from, "/no/such/page").html().select("main a").eachAttr("href"))
                .containsExactly("/");
    }

    @Test
    void whoHasNotSignedInSeesNoMenu() {
        var page = new Visitor(port).get("/papers/verify/../../no-such");
        assertThat(page.html().select("nav.zx-nav")).isEmpty();
    }
}
