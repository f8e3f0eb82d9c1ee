package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Practice 10: what carries a mark is refused at the door; what slipped in goes by the order of two persons. */
class WhatIsSecretStaysOutTests extends CaseJourney {

    private static final String TITLE = "应移除内容的事项（行程示例）";

    @Override
    protected Server server() {
        return youngCity();
    }

    @Test
    void markedWordsAreRefusedAndAnOrderOfTwoDestroysContent() {
        signInAs(OFFICER);
        String day = today().toString();
        String docket = open(TITLE, "云泽市民政局", inDays(30));
        page.navigate("/dockets/new");
        fill("事项名称", "机密★2年 某某会议安排");
        fill("办理要求", "按会议要求办理。");
        fill("依据文件", "会议纪要");
        fill("依据原文", "由有关单位办理。");
        choose("牵头单位", "云泽市民政局");
        press("立项并发出绿单");
        assertThat(page.locator("h1")).hasText("带有密级标志，没有保存");
        assertThat(page.locator("#main")).containsText("机密");
        assertAccessible();

        page.navigate("/secrecy");
        assertThat(page.locator("#main")).containsText("文字");
        assertThat(page.locator("#main")).not().containsText("某某会议安排");
        page.navigate("/secrecy/orders/new");
        fill("销毁令文号", "云保销〔2026〕9号");
        fill("签发机关", "云泽市保密办公室");
        fill("签发日期", day);
        fill("要移除内容的页面地址", docket + "\n" + docket.substring(0, docket.length() - 12) + "000000000000");
        press("提出");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("第 2 行不是可以移除内容的页面地址");
        fill("要移除内容的页面地址", docket);
        press("提出");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("等待另一人确认");
        String order = page.url();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认并移除")))
                .hasCount(0);
        assertThat(page.locator("#main")).containsText("督办事项");

        signInAs(CHIEF);
        page.navigate(order);
        assertAccessible();
        press("确认并移除");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("内容已");
        Assertions.assertThat(page.locator("#main").innerText())
                .as("names of people, not of tables")
                .doesNotContain("supervision.", "ledger.body");
        assertThat(page.locator("#main")).containsText("已执行");
        page.navigate(docket);
        Locator heading = page.locator("h1");
        assertThat(heading).not().containsText(TITLE);
        assertThat(heading).containsText("已按销毁令 云保销〔2026〕9号 移除");
        picture("destroyed");
    }
}
