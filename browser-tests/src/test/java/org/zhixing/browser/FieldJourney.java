package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A journey through field work, where the acts stand in the head of each case. */
abstract class FieldJourney extends CaseJourney {

    /** One of the acts the page offers, the first one or behind the others; goes to its form. */
    @Override
    protected Locator act(String name) {
        Locator link = offered(name);
        if (link.count() == 0 || !link.first().isVisible()) {
            page.getByText("其他操作", new Page.GetByTextOptions().setExact(true)).click();
        }
        link.first().click();
        page.waitForLoadState();
        return link;
    }

    protected Locator offered(String name) {
        return page.locator("#main .zx-head")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true)
                                .setIncludeHidden(true));
    }

    /** Sends the form of an act. */
    protected void submit(String name) {
        page.locator("#main form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** Sends the form of an act; the page says it is done. */
    protected void done(String name) {
        submit(name);
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已完成");
    }
}
