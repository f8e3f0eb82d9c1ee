package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Whoever tries many codes on the public page is told to wait; the number of tries is the house's rule. */
class GuessingCodesIsSlowedDownTests extends Journey {

    private static final int MANY = 40;

    @Override
    protected Server server() {
        return firstStart();
    }

    @Override
    protected String address() {
        return server().address();
    }

    @Test
    void afterManyTriesThePageSaysWait() {
        int status = 404;
        for (int guess = 0; guess < MANY && status == 404; guess++) {
            String code = String.format(java.util.Locale.ROOT, "2222-3333-4444-5555-%04d", guess)
                    .replaceAll("[01]", "Z");
            status = page.navigate("/verify?code=" + code).status();
            if (guess == 0) {
                assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有这份文书");
            }
        }
        org.assertj.core.api.Assertions.assertThat(status).isEqualTo(429);
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("请求太频繁");
    }
}
