package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Practice 2: what a leader wrote is checked, proposed, decided, done, and goes back to him before anything is closed. */
class AnInstructionComesBackToItsLeaderTests extends CaseJourney {

    private static final String BUREAU = "云泽市公务员局";
    private static final String LEADER = "常务副市长";
    private static final String TITLE = "关于干部人事档案数字化进度的报告";
    private static final String SAID = "请公务员局两个月内完成扫描，结果报我。";

    @Override
    protected Server server() {
        return youngCity();
    }

    @Test
    void fromThePaperToTheLeadersTick() throws IOException {
        signInAs(OFFICER);
        page.navigate("/instructions/new");
        assertAccessible();
        chooseBeginning("批示领导", LEADER);
        fill("批示内容", SAID);
        fill("来文标题", TITLE);
        fill("来文单位", "市公务员局");
        press("登记");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("须附原件影像");
        Assertions.assertThat(page.getByLabel("批示内容").inputValue()).isEqualTo(SAID);
        page.locator("input[type=file]").setInputFiles(image());
        press("登记");
        assertThat(page.locator("h1")).hasText(TITLE);
        String instruction = page.url();
        assertThat(act("校核文字无误")).hasCount(0);

        signInAs(CHIEF);
        goFromWorkbench(instruction, "批示文字待校核");
        assertThat(page.locator(".zx-scan")).isVisible();
        next("校核文字无误");
        send("校核文字无误");

        signInAs(OFFICER);
        goFromWorkbench(instruction, "批示待拟办");
        next("拟办");
        assertAccessible();
        fill("拟办意见", "拟请市公务员局牵头办理，办结后呈报。");
        fill("事项名称", "干部人事档案扫描");
        fill("办理要求", "完成全部在册档案扫描并抽查复核。");
        choose("牵头单位", BUREAU);
        send("拟办");
        assertThat(act("审定立项")).hasCount(0);

        signInAs(CHIEF);
        goFromWorkbench(instruction, "拟办待审定");
        next("审定立项");
        send("审定立项");
        link("干部人事档案扫描").click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        String docket = page.url();
        assertThat(link(TITLE)).isVisible();

        String worker = nameOf("公务员局", "承办人");
        signInAs("公务员局", HEAD);
        Assertions.assertThat(page.navigate(instruction).status())
                .as("the unit sees what its docket tells it")
                .isIn(403, 404);
        acknowledge(docket, worker);
        assertThat(link(TITLE)).hasCount(0);
        reportAndAccept(docket, "公务员局");
        next("销号");
        fill("办理结果", "已办结。");
        page.locator("#main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("销号"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("不能销号");

        goFromWorkbench(instruction, "应呈报领导");
        next("拟写呈报件");
        Assertions.assertThat(page.getByLabel("办理情况").inputValue()).contains("证明材料齐全");
        send("拟写呈报件");
        signInAsSecond(OFFICER);
        goFromWorkbench(instruction, "呈报件待核稿");
        next("呈报件核稿");
        send("呈报件核稿");
        signInAs(CHIEF);
        goFromWorkbench(instruction, "呈报件待签发");
        next("签发并呈报领导");
        send("签发并呈报领导");
        picture("instruction");

        signInAs(LEADER);
        page.navigate("/instructions");
        assertThat(page.locator("#main")).containsText(TITLE);
        page.navigate("/approvals");
        link("呈报件请阅示：" + TITLE).click();
        press("已阅");
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();

        signInAs(OFFICER);
        page.navigate(instruction);
        shows("已办结");
        page.navigate(docket);
        next("销号");
        fill("办理结果", "领导已阅，销号。");
        send("销号");
    }

    private Locator link(String name) {
        return page.locator("#main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static FilePayload image() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload("批示件.png", "image/png", bytes.toByteArray());
    }
}
