package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A stand-in (R061) and a named secretary (practice 2): always seen who did it and for whom. */
class SomebodyActsForAnotherTests extends CaseJourney {

    private static final String UNIT = "公务员局";
    private static final String BUREAU = "云泽市公务员局";

    @Override
    protected Server server() {
        return youngCity();
    }

    @Test
    void aStandInActsAndTheRecordSaysForWhom() {
        String title = "公务员考录系统迁移上线";
        String absent = nameOf(UNIT, LIAISON);
        String worker = nameOf(UNIT, "承办人");
        signInAs(OFFICER);
        LocalDate today = today();
        String docket = open(title, BUREAU, today.plusDays(40));

        signInAs(UNIT, LIAISON);
        page.navigate("/stand-ins");
        assertAccessible();
        chooseBeginning("姓名", absent);
        fill("不在岗最后一天", today.plusDays(3).toString());
        fill("事由", "外出培训");
        fill("交接事项", "考录系统一事请按期签收。");
        press("登记不在岗");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("由AB角代行");

        String standIn = signInAsSecond(UNIT, LIAISON);
        page.navigate("/account");
        press("代" + absent);
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("办事");
        goFromWorkbench(docket, "待签收");
        next("签收并指定承办人");
        choose("承办科室", "办公室");
        chooseBeginning("承办人", worker);
        send("签收并指定承办人");
        timelineTells(standIn, "AB角顶岗，代 " + absent);
        picture("stand-in");

        signInAs("司法局", LIAISON);
        Assertions.assertThat(page.navigate(docket).status())
                .as("another bureau does not see it")
                .isEqualTo(404);
    }

    @Test
    void aSecretaryRecordsAnOralDecisionAndTheLeaderConfirmsIt() {
        String title = "干部学习平台升级";
        String worker = nameOf(UNIT, "承办人");
        String secretary = nameOf("机要秘书");
        signInAs(OFFICER);
        String docket = open(title, BUREAU, today().plusDays(40));
        signInAs(UNIT, HEAD);
        acknowledge(docket, worker);
        askExtension(docket, "服务商延期交付");
        signInAs(CHIEF);
        answerQuestion(title, "同意一次。");
        signInAs(UNIT, LIAISON);
        inboxTells(title, "延期已批准");
        signInAs(UNIT, HEAD);
        askExtension(docket, "等保测评机构排期靠后");

        signInAs("机要秘书");
        page.navigate("/approvals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("您的答复")))
                .hasCount(0);
        chooseBeginning("依据形式", "口头");
        fill("领导的原话", "同意，务必年底前完成测评。");
        assertAccessible();
        picture("secretary");
        press("记录：同意");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已代录");

        signInAs("秘书长");
        inboxTells(title, "秘书代录了您的决定");
        page.navigate("/approvals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("待确认"))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        press("确认是我的决定");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已确认");

        signInAs(UNIT, HEAD);
        page.navigate(docket);
        shows("务必年底前完成测评");
        timelineTells("批准延期", secretary);
    }

    private void askExtension(String docket, String reason) {
        page.navigate(docket);
        other("申请延期");
        fill("申请延长的工作日", "5");
        fill("理由", reason);
        send("申请延期");
    }

    private void answerQuestion(String title, String opinion) {
        page.navigate("/approvals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        fill("意见", opinion);
        press("同意");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已同意");
    }
}
