package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A unit that cannot put right in time asks for a later day (practice 8): a day that may not be asked for is refused in
 * words and nothing typed is lost; granted, the last day moves, the sheet is there, and the history keeps the first day.
 */
class MoreTimeForARectificationIsAskedAndGrantedTests extends FieldJourney {

    private static final String UNIT = "云泽市财政局";
    private static final String PROBLEM = "三个项目的绩效自评材料不完整";
    private static final String WHY = "第三方评价机构正在重新招标，原期限内拿不到报告。";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Pattern LATEST = Pattern.compile("最晚到(\\d+年\\d+月\\d+日)");

    @Test
    void aLaterDayIsAskedForRefusedAndGranted() {
        LocalDate due = inDays(45);
        String rectification = registered(due);
        LocalDate until = asked(rectification, due);
        granted(due, until);
        moved(rectification, due, until);
        page.setViewportSize(360, 780);
        page.navigate(rectification);
        assertFits();
    }

    private String registered(LocalDate due) {
        page.navigate("/rectifications/new");
        choose("来源", "审计");
        fill("来源名称", "专项资金绩效审计报告第9条");
        choose("单位", UNIT);
        fill("问题", PROBLEM);
        fill("整改期限", due.toString());
        done("登记整改事项");
        return page.url();
    }

    /** Three times in vain, then as the form says it may be; answers with the day asked for. */
    private LocalDate asked(String rectification, LocalDate due) {
        signInAs("云泽市教育局", LIAISON);
        assertThat(page.navigate(rectification + "/ask-more-time").status()).isEqualTo(404);

        signInAs(UNIT, LIAISON);
        page.navigate(rectification);
        act("申请延期");
        var latest = LATEST.matcher(page.locator("#main").innerText());
        assertThat(latest.find()).isTrue();
        LocalDate until = LocalDate.parse(latest.group(1), WRITTEN);
        assertThat(until).isAfter(due);
        assertAccessible();

        fill("理由", WHY);
        refused(due.minusDays(1), "须晚于现在的整改期限" + due.format(WRITTEN));
        refused(until.plusDays(15), "最晚到" + until.format(WRITTEN));
        fill("理由", "  ");
        fill("申请延期至", until.toString());
        submit("申请延期");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请说明理由");
        assertThat(page.getByLabel("申请延期至", exactly())).hasValue(until.toString());

        fill("理由", WHY);
        done("申请延期");
        shows("申请延期至 " + until.format(WRITTEN));
        assertThat(offered("申请延期")).hasCount(0);
        return until;
    }

    /** Not done, in words, and what was typed still stands. */
    private void refused(LocalDate day, String words) {
        fill("申请延期至", day.toString());
        submit("申请延期");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(words);
        assertThat(page.getByLabel("申请延期至", exactly())).hasValue(day.toString());
        assertThat(page.getByLabel("理由", exactly())).hasValue(WHY);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void granted(LocalDate due, LocalDate until) {
        signInAs(CHIEF);
        page.navigate("/approvals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(PROBLEM))
                .first()
                .click();
        shows("由" + due.format(WRITTEN) + "延至" + until.format(WRITTEN));
        shows(WHY);
        assertAccessible();
        fill("意见", "情况属实，同意延期。");
        press("同意");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已同意");
    }

    private void moved(String rectification, LocalDate due, LocalDate until) {
        signInAs(UNIT, LIAISON);
        page.navigate(rectification);
        Locator head = page.locator("#main .zx-head");
        assertThat(head).containsText("期限至 " + until.format(WRITTEN));
        assertThat(head).containsText("已延期 1 次");
        assertThat(head).containsText(due.format(WRITTEN));
        Locator history = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("全程记录"));
        assertThat(history).containsText(due.format(WRITTEN));
        assertThat(history).containsText(WHY);
        assertAccessible();
        page.locator("section[aria-labelledby=extensions] a[href^='/papers/']")
                .first()
                .click();
        shows("同意延期至" + until.format(WRITTEN));
        shows(due.format(WRITTEN));
        shows("情况属实，同意延期。");
    }
}
