package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Month end in full (practice 6): every unit of the city answers all its items and its head signs them off, the office
 * reads them at once, register and brief come out. Clicks and seconds are printed. Without {@code -Dzhixing.all-units} a
 * few units answer, which is what every run has time for.
 */
class TheMonthEndOfAllUnitsTests extends CaseJourney {

    private static final int UNITS = 50;
    private static final int ITEMS = 75;
    /** How many units answer in every run; all of them with {@code -Dzhixing.all-units}, which takes minutes. */
    private static final int FEW = 5;

    private static final boolean ALL = Boolean.getBoolean("zhixing.all-units");
    private static final String ROUND = "/rounds/2026-09";
    private static final String FILL =
            """
            rows => rows.forEach(row => {
              const same = row.querySelector('[data-same]');
              if (same) { if (!same.checked) same.click(); return; }
              const words = row.querySelector('textarea');
              words.value = '已按计划推进，进度正常。';
              words.dispatchEvent(new Event('input', {bubbles: true}));
              const amount = row.querySelector('input[name^=amount-]');
              if (amount && !amount.value) amount.value = '1';
            })""";

    private static final class OwnCity {
        static final Server SERVER = Server.shared("demo", "-Dzhixing.sample-factor=0.15");
    }

    private int clicks;

    @Override
    protected Server server() {
        return ALL ? OwnCity.SERVER : super.server();
    }

    @Test
    void everyUnitAnswersAndTheOfficeReadsThemAll() {
        signInAs(OFFICER);
        var asked = asked();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(UNITS);
        assertThat(asked.values().stream().mapToInt(open -> open).sum()).isGreaterThanOrEqualTo(ITEMS);
        var units = List.copyOf(asked.keySet());
        var answering = ALL ? units : units.subList(units.size() - FEW, units.size());
        int items = answering.stream().mapToInt(asked::get).sum();
        double begin = now();
        answering.forEach(this::answer);
        told("%d items of %d units answered and signed off".formatted(items, answering.size()), begin);

        signInAs(OFFICER);
        page.navigate(ROUND + "/city");
        begin = now();
        clicks = 0;
        var reading = page.locator("form[data-reasons]");
        int toRead = reading.locator("tbody tr").count();
        assertThat(toRead).as("besides what is not yet acknowledged").isPositive();
        click(reading.locator("[data-all]"));
        click(reading.getByText("认可所选"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已办 " + toRead + " 项");
        assertThat(page.getByText("没有待阅的进展")).isVisible();
        var register = page.waitForDownload(() -> click(page.locator("#main a[href$='/register.xlsx']")));
        assertThat(register.path()).isNotEmptyFile();
        var brief = page.waitForDownload(() -> click(page.locator("#main a[href$='/brief.docx']")));
        assertThat(brief.path()).isNotEmptyFile();
        told("%d reports read, register and brief made".formatted(toRead), begin);
        assertThat(clicks).isLessThanOrEqualTo(4);
    }

    /** How many items each unit still has to answer, in official order. */
    private Map<String, Integer> asked() {
        page.navigate(ROUND + "/city");
        var asked = new LinkedHashMap<String, Integer>();
        for (Locator row :
                page.locator("section[aria-labelledby=matrix] tbody tr").all()) {
            String[] counts = row.locator("td.zx-nowrap").innerText().split("/");
            int open = Integer.parseInt(counts[1].strip()) - Integer.parseInt(counts[0].strip());
            if (open > 0) {
                asked.put(row.locator("td[data-label=牵头单位]").innerText().strip(), open);
            }
        }
        return asked;
    }

    private void answer(String unit) {
        signInAs("· " + unit, LIAISON);
        page.navigate(ROUND);
        page.locator("tr[data-row]").evaluateAll(FILL);
        click(page.getByText("送审", new Page.GetByTextOptions().setExact(true)));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已送单位主要负责人审签");
        signInAs("· " + unit, HEAD);
        page.navigate(ROUND);
        click(page.getByText("审签并报送"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已签报");
    }

    private void click(Locator what) {
        clicks++;
        what.click();
        page.waitForLoadState();
    }

    private static double now() {
        return System.nanoTime() / 1e9;
    }

    private void told(String what, double begin) {
        System.out.printf("%s: %d clicks, %.0f s%n", what, clicks, now() - begin);
    }
}
