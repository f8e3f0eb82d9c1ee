package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The clock proposes, people issue, explain, dispute, approve, withdraw; a colour never changes by itself. */
class OneDocketGoesThroughYellowAndRedTests extends CaseJourney {

    private static final String TITLE = "完成老旧小区排水管网改造";
    private static final String UNIT = "住房和城乡建设局";

    /** Working days, and so at least as many days. */
    private static final int YELLOW_TERM = 3;

    private String docket = "";
    private String number = "";

    @Override
    protected Server server() {
        return youngCity();
    }

    @Test
    void fromTheReminderToAWithdrawnRedNotice() {
        String worker = nameOf(UNIT, "承办人");
        signInAs(OFFICER);
        LocalDate due = today().plusDays(14);
        docket = open(TITLE, "云泽市住房和城乡建设局", due);
        number = numberOf(docket);
        signInAs(UNIT, LIAISON);
        acknowledge(docket, worker);
        moveTo(due.minusDays(4));
        moveUntil("/inbox", number, "即将到期");
        colourIs(docket, "绿单");

        yellow(due);
        disputed();
        red();
        withdrawn();
        concludedAfterAll();
    }

    private void yellow(LocalDate due) {
        signInAs(OFFICER);
        moveTo(due.plusDays(1));
        moveUntil("/proposals", number, "拟发");
        Assertions.assertThat(today()).isAfter(due);
        colourIs(docket, "绿单");
        shows("逾期");
        inboxTells(number, "拟发黄单");

        page.navigate("/proposals");
        assertAccessible();
        picture("proposals");
        issueProposed(number);
        colourIs(docket, "黄单");

        signInAs(UNIT, LIAISON);
        inboxTells(number, "黄单");
        page.navigate(docket);
        next("签收 · 黄单");
        send("签收");
        other("说明延误原因 · 黄单");
        fill("内容", "管材供货推迟，已联系第二家供应商。");
        send("说明延误原因");
        shows("管材供货推迟");
    }

    private void disputed() {
        other("提出异议 · 黄单");
        fill("理由", "延误由停水审批引起，请复核。");
        send("提出异议");
        colourIs(docket, "黄单");
        signInAs(OFFICER);
        inboxTells(number, "异议");
        page.navigate(docket);
        next("维持 · 黄单");
        fill("意见", "停水审批已在期限内办妥，维持。");
        send("维持");
        colourIs(docket, "黄单");
    }

    private void red() {
        moveTo(today().plusDays(YELLOW_TERM));
        moveUntil("/inbox", number, "拟发红单");
        colourIs(docket, "黄单");
        signInAs(UNIT, HEAD);
        inboxTells(number, "说明情况");
        issueRed(docket, TITLE, UNIT, "已改用第二家供应商的管材，剩余三百米本周铺完。");
        inboxTells(number, "红单已获批准");
        page.navigate(docket);
        picture("docket-red");
        assertAccessible();

        signInAs(UNIT, LIAISON);
        inboxTells(number, "红单，最后期限");
        page.navigate(docket);
        next("签收 · 红单");
        send("签收");
    }

    private void withdrawn() {
        signInAs(OFFICER);
        page.navigate(docket);
        other("撤回 · 红单");
        fill("理由", "核实后确认停水由市里统一安排，红单撤回。");
        send("撤回");
        colourIs(docket, "黄单");
        shows("核实后确认停水由市里统一安排");
        Locator red = page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName("通知单").setExact(true))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("红单"));
        assertThat(red).containsText("已撤回");
        String redNumber = red.getByRole(AriaRole.LINK).first().innerText();
        red.getByRole(AriaRole.LINK).first().click();
        shows("已作废");
        shows(redNumber);
        picture("red-sheet-withdrawn");
        String code = page.locator("aside code").first().innerText().strip();
        page.navigate("/verify?code=" + code);
        shows(redNumber);
        shows("已作废");
        signInAs(UNIT, LIAISON);
        inboxTells(number, "已撤回");
    }

    private void concludedAfterAll() {
        conclude(docket, UNIT);
        assertThat(page.locator("#main")).not().containsText("按时");
        timelineTells("提出拟发", "核稿通过", "发出", "签收", "说明延误原因", "提出异议", "维持", "电话或者现场催办", "说明情况", "报请审批", "批准", "撤回");
        picture("docket-through-red");
    }
}
