package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Month end in the sample city, 87 yearly items of 56 units (practice 6): a unit answers by key and by paste, its head
 * signs off once, the office reads, returns and reminds many at once. Clicks are held to a number; seconds are printed.
 */
class MonthEndIsDoneInAFewClicksTests extends CaseJourney {

    private static final String UNIT = "司法局";

    private int clicks;

    @Test
    void aUnitAnswersByKeyAndByPasteAndItsHeadSignsOffOnce() {
        signInAs(UNIT, LIAISON);
        page.navigate("/rounds");
        var begin = now();
        var rows = page.locator("tr[data-row]");
        int all = rows.count();
        assertThat(all).isGreaterThanOrEqualTo(2);
        assertAccessible();
        rows.first().locator("textarea").focus();
        for (int i = 0; i < all - 1; i++) {
            page.keyboard().press("Alt+n");
        }
        String number = rows.last().locator("td > div").first().innerText().strip();
        click(page.locator("summary").filter(new Locator.FilterOptions().setHasText("从电子表格粘贴")));
        page.getByLabel("编号、内容、数值三列").fill("没有的编号\t内容\t1\n" + number + "\t已完成三个点位。\t37");
        click(page.getByText("填入下表"));
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("第 1 行");
        assertThat(page.getByLabel("编号、内容、数值三列")).hasValue("没有的编号\t内容\t1");
        assertThat(page.getByText("已填 " + all + " 项")).isVisible();
        assertThat(rows.last().locator("textarea")).hasValue("已完成三个点位。");
        assertThat(rows.first().getByRole(AriaRole.CHECKBOX).last()).isChecked();
        page.getByLabel("编号、内容、数值三列").fill("");
        click(page.getByText("送审", new Page.GetByTextOptions().setExact(true)));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已送单位主要负责人审签");
        told("A unit's " + all + " items typed", begin);

        signInAs(UNIT, HEAD);
        page.navigate("/workbench");
        begin = now();
        click(page.locator("#main a[href^='/rounds/']").first());
        picture("month-end");
        click(page.getByText("审签并报送"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已签报 " + all + " 项");
        assertThat(page.locator("tr[data-row]").count())
                .as("only what is asked for week by week is asked for again in the same month")
                .isLessThan(all);
        told("and signed off", begin);
        assertThat(clicks).isLessThanOrEqualTo(5);
    }

    @Test
    void theOfficeReadsReturnsAndRemindsManyAtOnce() {
        signInAs(OFFICER);
        page.navigate("/rounds/2026-08/city");
        assertAccessible();
        picture("month-end-city");
        var units = page.locator("section[aria-labelledby=matrix] tbody tr td[data-label=牵头单位]")
                .allInnerTexts();
        assertThat(units).hasSizeGreaterThanOrEqualTo(56);
        assertThat(units)
                .as("official order, not pinyin: 民政局 stands before 财政局")
                .containsSubsequence(List.of("云泽市人民政府办公室", "云泽市教育局", "云泽市民政局", "云泽市财政局"));
        var begin = now();
        var reading = page.locator("form[data-reasons]");
        int toRead = reading.locator("tbody tr").count();
        assertThat(toRead).isGreaterThan(20);
        reading.locator("input[name^=reason-]").nth(0).fill("数据与上月相同，请核实。");
        reading.locator("input[name^=reason-]").nth(1).fill("请写明下一步安排。");
        click(reading.getByText("退回已写明理由的"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已办 2 项");
        click(reading.locator("[data-all]"));
        click(reading.getByText("认可所选"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已办 " + (toRead - 2) + " 项");
        assertThat(page.getByText("没有待阅的进展")).isVisible();
        click(page.locator("section[aria-labelledby=matrix] [data-all]"));
        click(page.getByText("催办所选单位"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(Pattern.compile("已办 \\d+ 项"));
        told("The office's " + toRead + " reports read, 2 of them returned, the late reminded", begin);
        assertThat(clicks).isLessThanOrEqualTo(5);
        click(page.locator("section[aria-labelledby=matrix] [data-all]"));
        click(page.getByText("催办所选单位"));
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("最多一次");
    }

    private void click(Locator what) {
        clicks++;
        what.click();
        page.waitForLoadState();
    }

    private double now() {
        return ((Number) page.evaluate("Date.now()")).doubleValue();
    }

    private void told(String what, double begin) {
        System.out.printf("%s: %d clicks so far, %.1f s%n", what, clicks, (now() - begin) / 1000);
    }
}
