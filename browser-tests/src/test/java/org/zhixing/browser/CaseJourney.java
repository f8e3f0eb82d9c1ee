package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** A journey on one docket: what every hand does with it, by the names that stand on the page. */
abstract class CaseJourney extends Journey {

    /** Days after which nothing comes any more. */
    private static final int LONG = 30;

    protected static final String OFFICER = "督查专员";
    protected static final String CHIEF = "督查室主任";
    protected static final String HEAD = "单位主要负责人";
    protected static final String LIAISON = "联络员";

    /** Opens a docket by hand as the officer; answers with its address. */
    protected String open(String title, String lead, LocalDate due, String... assistants) {
        signInAs(OFFICER);
        page.navigate("/dockets/new");
        fill("事项名称", title);
        fill("办理要求", "把事项办成，并附上证明材料。");
        fill("依据文件", "云泽市人民政府常务会议纪要（第12期）");
        fill("依据原文", "由" + lead + "负责，按期办结。");
        choose("牵头单位", lead);
        if (assistants.length > 0) {
            page.getByLabel("协办单位").selectOption(assistants);
        }
        fill("办结日期", due.toString());
        press("立项并发出绿单");
        if (page.locator("textarea[name=although]").count() > 0) {
            fill("仍然立项的理由", "各自办理。");
            press("立项并发出绿单");
        }
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已立项");
        assertThat(page.locator("h1")).hasText(title);
        return page.url();
    }

    /** Finds what is to be done with a docket in one's own workbench, and goes there. */
    protected void goFromWorkbench(String docket, String whatToDo) {
        page.navigate("/workbench");
        Locator line = page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(page.locator(linkTo(docket))))
                .filter(new Locator.FilterOptions().setHasText(whatToDo));
        line.first().getByRole(AriaRole.LINK).first().click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** The number of a docket, as it stands over its title. */
    protected String numberOf(String docket) {
        page.navigate(docket);
        return page.locator(".zx-head p").first().innerText().strip();
    }

    /** A message in one's own inbox tells of the docket in these words. */
    protected void inboxTells(String title, String words) {
        page.navigate("/inbox");
        assertThat(page.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText(title))
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .first())
                .isVisible();
    }

    private static String linkTo(String docket) {
        return "a[href='" + URI.create(docket).getPath() + "']";
    }

    /** The one thing the page says to do next is this; goes to its form. */
    protected void next(String act) {
        Locator primary = page.locator("#main .btn-primary");
        assertThat(primary.first()).hasText(act);
        primary.first().click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** One of the other acts; goes to its form. */
    protected void other(String act) {
        page.getByText("其他操作", new Page.GetByTextOptions().setExact(true)).click();
        act(act).first().click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** The ways to an act, if it is offered to this person now. */
    protected Locator act(String name) {
        return page.locator("#main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Sends the form of an act; the page says it is done. */
    protected void send(String act) {
        page.locator("#main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .first()
                .click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已完成");
    }

    protected void fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    protected void choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
    }

    /** The option of a choice that begins so: a person is listed with post. */
    protected void chooseBeginning(String label, String beginning) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.selectOption(new SelectOption()
                .setLabel(field.locator("option").allInnerTexts().stream()
                        .map(String::strip)
                        .filter(option -> option.startsWith(beginning))
                        .findFirst()
                        .orElseThrow()));
    }

    /** Acknowledges a docket and names section and person. */
    protected void acknowledge(String docket, String person) {
        page.navigate(docket);
        next("签收并指定承办人");
        choose("承办科室", "办公室");
        chooseBeginning("承办人", person);
        send("签收并指定承办人");
    }

    /** The head reports, the officer accepts and closes. */
    protected void conclude(String docket, String unit) {
        reportAndAccept(docket, unit);
        next("销号");
        fill("办理结果", "已办结。");
        send("销号");
        shows("已销号");
    }

    /** The head reports, the officer accepts. */
    protected void reportAndAccept(String docket, String unit) {
        signInAs(unit, HEAD);
        page.navigate(docket);
        next("报送办结报告");
        fill("内容", "已按要求办结，证明材料齐全。");
        if (page.locator("textarea[name=late]").count() > 0) {
            fill("逾期原因", "前期准备耗时较长。");
        }
        send("报送办结报告");
        signInAs(OFFICER);
        page.navigate(docket);
        next("认定办结");
        fill("意见", "核验属实，同意认定。");
        send("认定办结");
    }

    /** What the clock proposes for the docket of this number is checked by the officer, signed and issued by the chief. */
    protected void issueProposed(String number) {
        onProposal(number, "核稿通过，送签发");
        signInAs(CHIEF);
        onProposal(number, "签发所选");
        signInAs(OFFICER);
    }

    private void onProposal(String number, String button) {
        page.navigate("/proposals");
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.CHECKBOX)
                .check();
        press(button);
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已处理 1 件");
    }

    /** From a proposed red notice to one that is issued: call, explanation, question, approval. */
    protected void issueRed(String docket, String title, String unit, String explanation) {
        signInAs(OFFICER);
        page.navigate(docket);
        assertThat(act("发出 · 红单")).hasCount(0);
        other("记录电话或者现场催办");
        fill("通话或者见面对象", "单位主要负责人");
        fill("内容", "要求说明情况，对方答应一周内办结。");
        send("记录电话或者现场催办");

        signInAs(unit, HEAD);
        page.navigate(docket);
        next("说明情况 · 红单");
        fill("内容", explanation);
        send("说明情况");

        signInAs(OFFICER);
        page.navigate(docket);
        next("报请审批 · 红单");
        fill("内容", "黄单期满仍未办结，建议发出红单。");
        send("报请审批");
        colourIs(docket, "黄单");

        signInAs("机要秘书");
        page.navigate("/approvals");
        assertThat(page.locator("#main")).not().containsText(title);

        signInAs("秘书长");
        page.navigate("/approvals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        shows(explanation);
        assertAccessible();
        picture("approval");
        fill("意见", "同意。请主要负责人盯办。");
        press("同意");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已同意");
        colourIs(docket, "黄单");

        signInAs(OFFICER);
        page.navigate(docket);
        next("发出 · 红单");
        send("发出");
        colourIs(docket, "红单");
    }

    protected void shows(String words) {
        assertThat(page.locator("#main")).containsText(words);
    }

    protected void timelineTells(String... words) {
        page.locator("nav a[href='#tab-timeline']").click();
        Locator timeline = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("全程记录"));
        for (String word : words) {
            assertThat(timeline).containsText(word);
        }
    }

    /** The colour that stands in the head of the page. */
    protected void colourIs(String docket, String colour) {
        page.navigate(docket);
        for (String each : List.of("绿单", "黄单", "红单")) {
            var expected = assertThat(page.locator(".zx-head > div").first());
            if (each.equals(colour)) {
                expected.containsText(each);
            } else {
                expected.not().containsText(each);
            }
        }
    }

    /** So many days from today, as the city counts; signs in as the officer on the way. */
    protected LocalDate inDays(int days) {
        signInAs(OFFICER);
        return today().plusDays(days);
    }

    /** The day of the city's case clock. */
    protected LocalDate today() {
        page.navigate("/time-machine");
        return LocalDate.parse(page.locator("#f-to").inputValue()).minusDays(1);
    }

    /** Moves case time day by day until the page at this address tells of it. */
    protected void moveUntil(String address, String... words) {
        LocalDate day = today();
        Locator found = null;
        for (int moved = 0; moved < LONG; moved++) {
            page.navigate(address);
            found = page.locator("#main :is(li, tr)");
            for (String word : words) {
                found = found.filter(new Locator.FilterOptions().setHasText(word));
            }
            if (found.count() > 0) {
                return;
            }
            day = day.plusDays(1);
            moveTo(day);
        }
        assertThat(java.util.Objects.requireNonNull(found).first()).isVisible();
    }

    protected void moveTo(LocalDate day) {
        page.navigate("/time-machine");
        page.locator("#f-to").fill(day.toString());
        press("推移");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(day.toString());
    }
}
