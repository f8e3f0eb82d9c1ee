package org.zhixing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A journey through the sample city in Chromium; all journeys of a run share one city. */
abstract class Journey {

    private static final int PATIENCE_MILLIS = 30_000;
    /** Where pictures of the tour are kept. */
    protected static final Path PICTURES = Path.of(System.getProperty("zhixing.pictures", "target/pictures"));

    private static final class City {
        static final Server SERVER = Server.shared("demo", "-Dzhixing.sample-factor=0.15");
    }

    private static final class FirstStart {
        static final Server SERVER = Server.shared("run");
    }

    private static final class YoungCity {
        static final Server SERVER = Server.shared("demo", "-Dzhixing.sample-factor=0");
    }

    private static Playwright playwright;
    private static Browser browser;

    protected BrowserContext context;
    protected Page page;

    /** What the user saw when a journey failed. */
    @RegisterExtension
    final AfterTestExecutionCallback lastSight = test -> {
        if (test.getExecutionException().isPresent()) {
            picture("failed-" + test.getRequiredTestMethod().getName());
        }
    };

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")));
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openPage() {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address())
                .setLocale("zh-CN")
                .setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onDialog(dialog -> dialog.accept());
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    protected Server server() {
        return City.SERVER;
    }

    /** The product as it starts for the first time, without a sample. */
    protected static Server firstStart() {
        return FirstStart.SERVER;
    }

    /** A city without a past, whose clock a journey may move. */
    protected static Server youngCity() {
        return YoungCity.SERVER;
    }

    /** Where the product is; with {@code -Dzhixing.server} one that runs already. */
    protected String address() {
        String running = System.getProperty("zhixing.server");
        return running == null ? server().address() : running;
    }

    /** Signs in as the first person of the city whose line holds all the words. */
    protected void signInAs(String... words) {
        people(words).first().click();
        awaitSignedIn();
    }

    /** A click does not wait for the page that follows it. */
    private void awaitSignedIn() {
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** Signs in as the second person whose line holds all the words; answers with the name. */
    protected String signInAsSecond(String... words) {
        Locator second = people(words).nth(1);
        String name = second.innerText().split(" · ")[0].strip();
        second.click();
        awaitSignedIn();
        return name;
    }

    /** The name of the first person of the city whose line holds all the words. */
    protected String nameOf(String... words) {
        return people(words).first().innerText().split(" · ")[0].strip();
    }

    private Locator people(String... words) {
        // What the last page still asks for would be sent to the sign-in page, too, and get in the way.
        page.navigate("about:blank");
        context.clearCookies();
        page.navigate("/sign-in");
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        Locator people = page.locator("button[name=account]");
        for (String word : words) {
            people = people.filter(new Locator.FilterOptions().setHasText(word));
        }
        return people;
    }

    protected void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** A picture of what the user sees, kept for the tour when asked for. */
    protected void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Nothing serious for who cannot see or cannot use a mouse. */
    protected void assertAccessible() {
        assertThat(serious()).as(page.url()).isEmpty();
    }

    /** What axe finds serious or critical on the page. */
    protected List<String> serious() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Journey::describe)
                        .toList();
    }

    /** What is wrong on the pages that are reached by links from these. */
    protected List<String> walk(List<String> from) {
        return new PageWalk(page, this::serious).from(new LinkedHashSet<>(from));
    }

    protected void assertFits() {
        boolean wide = (Boolean)
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        assertThat(wide).as("scrolls sideways: " + page.url()).isFalse();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
