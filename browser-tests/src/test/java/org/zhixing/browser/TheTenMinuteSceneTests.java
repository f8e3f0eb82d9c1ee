package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * The scene of the guide (practice 15), as anybody can play it in the sample city: ten steps, a picture of each, its
 * clicks and seconds written beside them.
 */
class TheTenMinuteSceneTests extends CaseJourney {

    private static final int TASKS = 48;
    private static final int TEN_MINUTES = 600;
    private static final String UNIT = "司法局";

    private static final class SceneCity {
        static final Server SERVER = Server.shared("demo", "-Dzhixing.sample-factor=0.15");
    }

    private final List<String> told = new ArrayList<>();
    private int clicks;
    private int allClicks;
    private double begin;
    private double all;

    @Override
    protected Server server() {
        return SceneCity.SERVER;
    }

    @Test
    void theSceneIsPlayedInTenMinutes() throws IOException {
        readThePlan();
        confirmIt();
        reportAtMonthEnd();
        readAtMonthEnd();
        takeRegisterAndCircular();
        askWhatWasKnown();
        explainTheLateRed();
        lookAtTheBurden();
        Path proof = takeTheProof();
        verifyElsewhere(proof);
        told.add("| | **%d** | **%.0f** |".formatted(allClicks, all / 1000));
        System.out.println(String.join("\n", told));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("scene.txt"), told);
        Assertions.assertThat(all / 1000).isLessThan(TEN_MINUTES);
    }

    private void readThePlan() throws IOException {
        signInAs(OFFICER);
        page.navigate("/time-machine");
        Path plan = Files.createTempDirectory("zhixing-scene").resolve("plan.docx");
        page.waitForDownload(
                        () -> page.locator("a[href='/time-machine/plan.docx']").click())
                .saveAs(plan);
        page.navigate("/plans");
        start();
        click(page.locator("#main a[href='/plans/new']").first());
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true)).setInputFiles(plan);
        click(button("读取"));
        assertThat(page).hasURL(Pattern.compile(".*/plans/.*/review"));
        assertThat(page.locator(".zx-task")).hasCount(TASKS);
        step(1, "a plan of thirty pages is read");
    }

    private void confirmIt() {
        click(button("全部标为已核对"));
        assertThat(page.locator(".zx-review-count")).containsText("0 项还缺内容");
        click(button("确认立项"));
        assertThat(page).hasURL(Pattern.compile(".*/campaigns/.*"));
        assertThat(page.locator("#main a[href^='/dockets/']")).hasCount(TASKS);
        step(2, "and becomes confirmed dockets");
    }

    private void reportAtMonthEnd() {
        signInAs(UNIT, LIAISON);
        page.navigate("/rounds");
        start();
        var rows = page.locator("tr[data-row]");
        int asked = rows.count();
        rows.first().locator("textarea").focus();
        for (int i = 0; i < asked; i++) {
            page.keyboard().press("Alt+n");
        }
        click(page.getByText("送审", new Page.GetByTextOptions().setExact(true)));
        signInAs(UNIT, HEAD);
        page.navigate("/workbench");
        click(page.locator("#main a[href^='/rounds/']").first());
        shot(3);
        click(page.getByText("审签并报送"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已签报 " + asked + " 项");
        note(3, "a unit reports its month in one go");
    }

    private void readAtMonthEnd() {
        signInAs(OFFICER);
        page.navigate("/rounds/2026-08/city");
        start();
        shot(4);
        var reading = page.locator("form[data-reasons]");
        click(reading.locator("[data-all]"));
        click(reading.getByText("认可所选"));
        assertThat(page.getByText("没有待阅的进展")).isVisible();
        note(4, "the office reads all units at once");
    }

    private void takeRegisterAndCircular() {
        start();
        var register = page.waitForDownload(() -> click(page.locator("#main a[href$='/register.xlsx']")));
        Assertions.assertThat(register.path()).isNotEmptyFile();
        draw("CIRCULAR");
        draw("MONTHLY");
        shot(5);
        Locator figure = page.locator("#main a[data-figure]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("[1-9]")))
                .first();
        String said = figure.innerText().strip();
        click(figure);
        Assertions.assertThat(page.locator("#main tbody tr").count()).isEqualTo(Integer.parseInt(said));
        note(5, "register, circular and monthly brief come out, every figure opens to its rows");
    }

    /** A brief of the month that has ended, drafted from the record. */
    private void draw(String kind) {
        page.navigate("/briefs");
        click(page.locator("#main a[href='/briefs/new']").first());
        page.locator("#f-kind").selectOption(kind);
        page.locator("#f-from").fill("2026-08-01");
        page.locator("#f-to").fill("2026-08-31");
        click(button("取数并起草"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已按数据起草");
    }

    private void askWhatWasKnown() {
        page.navigate("/as-known");
        start();
        click(page.locator("#main a[href='/as-known?day=2026-06-30']"));
        assertThat(page.locator("h1")).containsText("6月30日");
        Locator running = page.locator("a[href$='part=OPEN#rows']");
        String said = running.innerText().strip();
        click(running);
        Assertions.assertThat(page.locator("#rows ~ .zx-table-wrap tbody tr").count())
                .isEqualTo(Integer.parseInt(said));
        assertAccessible();
        step(6, "what was known on 30 June is replayed");
        click(page.locator("#rows ~ .zx-table-wrap tbody a").first());
        shows("当日已有记录");
        assertAccessible();
    }

    private void explainTheLateRed() {
        page.navigate("/dockets?colour=RED");
        start();
        click(page.locator("tbody a").first());
        Locator holding = page.locator("section[aria-labelledby=holding]");
        click(holding.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("逾期"))
                .first());
        holding.scrollIntoViewIfNeeded();
        assertThat(holding).containsText("个工作日");
        step(7, "a late red is explained by who held it how long");
    }

    private void lookAtTheBurden() {
        page.navigate("/burden");
        start();
        click(page.locator("#main a[href='/public/burden']"));
        Assertions.assertThat(
                        page.locator("section[aria-labelledby=trend] tbody tr").count())
                .isGreaterThan(2);
        step(8, "the burden meter shows what was asked, month by month");
    }

    private Path takeTheProof() throws IOException {
        page.navigate("/dockets?colour=RED");
        start();
        click(page.locator("tbody a").first());
        click(page.locator("nav a[href='#tab-timeline']"));
        Path file = Files.createTempDirectory("zhixing-proof").resolve("proof.json");
        page.waitForDownload(
                        () -> click(page.locator("a[href^='/ledger/proof/']").first()))
                .saveAs(file);
        step(9, "the record goes with you as a proof file");
        return file;
    }

    /** Another machine: no database, no keys, only the file and the public key. */
    private void verifyElsewhere(Path proof) throws IOException {
        start();
        String key = page.request().get(address() + "/ledger/key").text().strip();
        var empty = Files.createTempDirectory("zhixing-elsewhere");
        var said = Server.run(empty, "verify", proof.toString(), "--key", key, "--lang", "zh");
        Assertions.assertThat(said.exit()).as(said.words()).isZero();
        Assertions.assertThat(said.words()).contains("完好");
        String changed = Files.readString(proof).replaceFirst("docket\\.", "dockel.");
        Path forged = Files.writeString(empty.resolve("forged.json"), changed);
        Assertions.assertThat(Server.run(empty, "verify", forged.toString(), "--key", key)
                        .exit())
                .isNotZero();
        page.setContent("<html lang='zh'><body><pre>$ ./zhixing verify proof.json --key " + key.substring(0, 16)
                + "…\n\n" + said.words() + "</pre></body></html>");
        note(10, "and is verified on a machine without us");
        shot(10);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private void start() {
        begin = now();
    }

    private void click(Locator what) {
        clicks++;
        what.click();
        page.waitForLoadState();
    }

    private void step(int number, String what) {
        note(number, what);
        shot(number);
    }

    private void note(int number, String what) {
        double took = now() - begin;
        told.add("| %d. %s | %d | %.1f |".formatted(number, what, clicks, took / 1000));
        all += took;
        allClicks += clicks;
        clicks = 0;
        begin = now();
    }

    private void shot(int number) {
        SmallPicture.write(page.screenshot(), PICTURES.resolve("scene-%02d.png".formatted(number)));
    }

    private static double now() {
        return System.nanoTime() / 1e6;
    }
}
