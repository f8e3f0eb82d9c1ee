package org.zhixing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks every page that people reach by links, one example of each kind, in both languages, on a desk and on a phone
 * (interface rules 9 and 10): nothing serious for axe, nothing that scrolls sideways, no message key, id or constant
 * in what is read, no Chinese label on an English page.
 */
class EveryPageFitsAndReadsTests extends Journey {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"督查专员", "督查室主任", "常务副市长", "机要秘书", "联络员", "单位主要负责人", "承办人"})
    void everyPageThatTheyReach(String who) {
        signInAs(who);
        var from = List.of("/workbench", "/search?q=%E6%94%BF%E5%8A%A1", "/search?q=zzzz", "/account");
        assertThat(walk(from)).as(who).isEmpty();
    }

    @Test
    void everyPageWithoutSignIn() {
        context.clearCookies();
        assertThat(walk(List.of(
                        "/",
                        "/sign-in",
                        "/verify",
                        "/replies",
                        "/public/burden",
                        "/public/progress",
                        "/public/practices")))
                .isEmpty();
    }

    @Test
    void theFirstPageLeadsToWhatIsOpenToEverybody() {
        context.clearCookies();
        for (String path : List.of("/replies", "/public/burden", "/public/progress", "/public/practices")) {
            page.navigate("/");
            page.locator("main a[href='" + path + "']").click();
            page.waitForURL("**" + path);
            assertThat(page.locator("main h1").innerText()).isNotBlank();
        }
    }

    @Test
    void whatIsNotThereAndWhatIsNotAllowedSaysWhatToDo() {
        signInAs("联络员");
        for (String path : List.of(
                "/nothing-here",
                "/dockets/00000000-0000-7000-8000-000000000000",
                "/plans",
                "/verify/0000-0000-0000-0000-0000")) {
            for (int width : List.of(PageWalk.DESK, PageWalk.PHONE)) {
                page.setViewportSize(width, PageWalk.height(width));
                Response response = page.navigate(path);
                assertThat(response.status()).as(path).isBetween(403, 404);
                assertThat(page.locator("main h1").innerText()).isNotBlank();
                assertThat(page.locator("main .btn").count()).isPositive();
                assertFits();
                assertAccessible();
            }
        }
    }

    @Test
    void picturesForTheTour() {
        signInAs("督查专员");
        shown("/workbench", "workbench");
        shown("/dockets?colour=YELLOW", null);
        page.locator("tbody a").first().click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        picture("case");
        shown("/dockets", "dockets");
        shown("/papers", null);
        page.locator("tbody a").first().click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".sheet").screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve("sheet.png")));
        shown("/proposals", "proposed-notices");
        shown("/cockpit", "cockpit");
        page.setViewportSize(PageWalk.PHONE, PageWalk.height(PageWalk.PHONE));
        shown("/workbench", "phone");
    }

    private void shown(String path, @Nullable String name) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        if (name != null) {
            picture(name);
        }
    }
}
