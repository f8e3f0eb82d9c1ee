package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Month end in full (practice 6): every unit of the city answers all its items and its head signs them off, the office
 * reads them at once, register and brief come out. Clicks are held to a number for each unit and for the office, seconds
 * are printed. The 87 yearly items of 56 units are asked for in two months: what August still misses, and September;
 * weekly and other items stand beside them. Without {@code -Dzhixing.all-units} a few units answer, which is what every
 * run has time for. One bureau's answers are on their own way already ({@code AMonthIsSignedOffOnceTests}).
 */
class TheMonthEndOfAllUnitsTests extends CaseJourney {

    private static final int UNITS = 56;
    private static final int ITEMS = 87;
    /** The clerk lays forward, the head signs: for a unit and month, however many items there are. */
    private static final int CLICKS_OF_A_UNIT = 2;
    /** All chosen, accepted; register and brief taken out. */
    private static final int CLICKS_OF_THE_OFFICE = 4;

    /** Its answers are on its own way from day zero on. */
    private static final String ON_ITS_WAY = "云泽市科学技术局";

    /** How many units answer in every run; all of them with {@code -Dzhixing.all-units}, which takes minutes. */
    private static final int FEW = 5;

    private static final boolean ALL = Boolean.getBoolean("zhixing.all-units");
    private static final String ROUND = "/rounds/2026-09";
    private static final List<String> ROUNDS = List.of("/rounds/2026-08", ROUND);
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

    private static final Asked NOTHING = new Asked(0, 0);

    /** Items of a unit and month, and how many of them are answered. */
    private record Asked(int answered, int all) {

        int open() {
            return all - answered;
        }
    }

    private int clicks;

    @Override
    protected Server server() {
        return ALL ? OwnCity.SERVER : super.server();
    }

    @Test
    void everyUnitAnswersAndTheOfficeReadsThemAll() {
        signInAs(OFFICER);
        var rounds = ROUNDS.stream().map(this::asked).toList();
        var units = new LinkedHashSet<String>();
        rounds.forEach(round -> units.addAll(round.keySet()));
        assertThat(units).as("every unit of the yearly items is asked").hasSizeGreaterThanOrEqualTo(UNITS);
        assertThat(rounds.stream()
                        .flatMap(round -> round.values().stream())
                        .mapToInt(Asked::all)
                        .sum())
                .isGreaterThanOrEqualTo(ITEMS);
        units.removeIf(unit -> unit.equals(ON_ITS_WAY)
                || rounds.stream()
                        .allMatch(round -> round.getOrDefault(unit, NOTHING).open() == 0));
        var all = List.copyOf(units);
        var answering = ALL ? all : all.subList(all.size() - FEW, all.size());
        int items = 0;
        int pages = 0;
        double begin = now();
        for (String unit : answering) {
            for (int i = 0; i < rounds.size(); i++) {
                int open = rounds.get(i).getOrDefault(unit, NOTHING).open();
                if (open > 0 && answers(unit, ROUNDS.get(i))) {
                    items += open;
                    pages++;
                }
            }
        }
        told(
                "%d items of %d units in %d months' pages answered and signed off"
                        .formatted(items, answering.size(), pages),
                begin);
        assertThat(pages).isPositive();
        assertThat(clicks).isLessThanOrEqualTo(pages * CLICKS_OF_A_UNIT);

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
        assertThat(clicks).isLessThanOrEqualTo(CLICKS_OF_THE_OFFICE);
    }

    /** What each unit is asked for in a month, in official order. */
    private Map<String, Asked> asked(String round) {
        page.navigate(round + "/city");
        var asked = new LinkedHashMap<String, Asked>();
        for (Locator row :
                page.locator("section[aria-labelledby=matrix] tbody tr").all()) {
            String[] counts = row.locator("td.zx-nowrap").innerText().split("/");
            asked.put(
                    row.locator("td[data-label=牵头单位]").innerText().strip(),
                    new Asked(Integer.parseInt(counts[0].strip()), Integer.parseInt(counts[1].strip())));
        }
        return asked;
    }

    /** Whether there is something to be answered: what the unit has not yet acknowledged waits. */
    private boolean answers(String unit, String round) {
        signInAs("· " + unit, LIAISON);
        page.navigate(round);
        if (page.locator("tr[data-row]").count() == 0) {
            return false;
        }
        page.locator("tr[data-row]").evaluateAll(FILL);
        click(page.getByText("送审", new Page.GetByTextOptions().setExact(true)));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已送单位主要负责人审签");
        signInAs("· " + unit, HEAD);
        page.navigate(round);
        click(page.getByText("审签并报送"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已签报");
        return true;
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
