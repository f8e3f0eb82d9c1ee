package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever form somebody reaches: what is wrong in it is refused in words, and what was typed is there again. */
class EveryFormRefusesWhatIsWrongTests extends Journey {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"督查专员", "督查室主任", "常务副市长", "机要秘书", "联络员", "单位主要负责人", "承办人"})
    void everyFormThatTheyReach(String who) {
        signInAs(who);
        var walk = new FormWalk(page);
        Assertions.assertThat(walk.from(List.of("/workbench", "/account")))
                .as(who)
                .isEmpty();
        System.out.println(who + ": " + walk.attempts() + " wrong forms");
    }

    @Test
    void whatCouldNotBeReadIsNamedAndTheRestIsThereAgain() {
        signInAs("联络员");
        page.navigate("/stand-ins");
        Locator form = page.locator("form[action='/stand-ins/absences']");
        form.getByLabel("事由").fill("到省里参加培训");
        String who = form.locator("select[name=person] option").nth(1).getAttribute("value");
        form.locator("select[name=person]").selectOption(who);
        form.locator("input[name=until]").fill("");
        form.evaluate("form => { form.noValidate = true; }");
        form.locator("button[type=submit]").click();

        assertThat(page.locator("main h1")).containsText("有一项没有填");
        assertThat(page.locator("[data-typed-label] strong")).not().isEmpty();
        assertFits();
        assertAccessible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("返回刚才的页面"))
                .click();

        assertThat(form.getByLabel("事由")).hasValue("到省里参加培训");
        assertThat(form.locator("select[name=person]")).hasValue(who);
        assertThat(form.locator("input[name=until]")).hasAttribute("aria-invalid", "true");
        assertThat(form.locator("input[name=until]")).isFocused();
    }

    @Test
    void whatIsRefusedWithANoticeIsThereAgain() {
        signInAs("联络员");
        page.navigate("/stand-ins");
        Locator form = page.locator("form[action='/stand-ins/absences']");
        form.getByLabel("事由").fill("到省里参加培训");
        form.locator("input[name=from]").fill("2099-05-08");
        form.locator("input[name=until]").fill("2099-05-01");
        form.locator("button[type=submit]").click();

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(form.getByLabel("事由")).hasValue("到省里参加培训");
        assertThat(form.locator("input[name=from]")).hasValue("2099-05-08");
        assertThat(form.locator("input[name=until]")).hasValue("2099-05-01");
    }
}
