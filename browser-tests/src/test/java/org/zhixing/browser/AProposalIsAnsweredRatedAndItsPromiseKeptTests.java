package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** R087: from the session's list to letters, ratings, a public page and a promise that is kept. */
class AProposalIsAnsweredRatedAndItsPromiseKeptTests extends CaseJourney {

    private static final String BUREAU = "云泽市公务员局";
    private static final String TITLE = "关于公开公务员培训资源的建议";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEAD_LINE =
            List.of("种类", "届次会议", "编号", "案由", "类别", "提出日期", "领衔人", "通讯地址", "联系方式", "联名人");

    @Override
    protected Server server() {
        return youngCity();
    }

    @Test
    void fromTheListToTheKeptPromise() throws IOException {
        LocalDate promised = inDays(120);
        page.navigate("/deputy-proposals/import");
        assertAccessible();
        press("导入");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("请选择清单文件");
        bring(row("人大代表建议", "88", TITLE, "昨天", "林晚照"));
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("一件也没有登记");
        shows("不是日期");
        assertAccessible();
        bring(row("人大代表建议", "88", TITLE, "2025-01-15", "林晚照"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已登记 1 件");
        link(TITLE).click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        String proposal = page.url();
        shows("望江路8号");

        goFromWorkbench(proposal, "建议提案待交办");
        next("交办");
        assertAccessible();
        submit("交办");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("请补全");
        choose("主办单位", BUREAU);
        send("交办");

        signInAs("公务员局", LIAISON);
        goFromWorkbench(proposal, "建议提案待接收");
        next("接收");
        send("接收");
        next("记录沟通");
        fill("参加人", "林晚照、办公室负责人");
        submit("记录沟通");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("沟通结果");
        Assertions.assertThat(page.getByLabel("参加人").inputValue()).contains("林晚照");
        fill("结果", "代表赞同分批开放。");
        send("记录沟通");
        next("报送答复审签");
        page.getByLabel("答复类别").selectOption("B");
        fill("答复内容", "首批课程已开放，其余列入年度计划。");
        submit("报送答复审签");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("承诺事项");
        Assertions.assertThat(page.getByLabel("答复内容").inputValue()).contains("首批课程");
        fill("承诺 1", "开放全部可公开课程");
        fill("承诺 1 的完成时间", promised.toString());
        send("报送答复审签");

        signInAs("公务员局", HEAD);
        page.navigate(proposal);
        link("审签答复").click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        press("签发");
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
        page.navigate(proposal);
        assertThat(page.locator("#main")).containsText("林晚照代表");
        assertThat(page.locator("#main")).containsText("陶然亭代表");
        picture("proposal");

        signInAs(OFFICER);
        rate(proposal, "林晚照", "满意");
        rate(proposal, "陶然亭", "基本满意");
        goFromWorkbench(proposal, "意见已交齐，待办结");
        next("办结");
        send("办结");

        signInAs(CHIEF);
        page.navigate(proposal);
        more("决定公开");
        choose("公开范围", "摘要公开");
        fill("公开摘要", "来信请寄云泽市望江路8号。");
        fill("理由", "依法公开。");
        submit("决定公开");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("地址或联系方式");
        fill("公开摘要", "培训课程分批向社会开放。");
        send("决定公开");

        signInAs("公务员局", LIAISON);
        page.navigate(proposal);
        link("承诺已落实").click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        fill("结果", "全部可公开课程已开放。");
        send("承诺已落实");
        shows("已落实");

        signInAs("住房和城乡建设局", LIAISON);
        Assertions.assertThat(page.navigate(proposal).status())
                .as("a unit without a part sees nothing")
                .isIn(403, 404);

        context.clearCookies();
        page.navigate("/replies");
        assertAccessible();
        link(TITLE).click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        shows("培训课程分批向社会开放。");
        assertThat(page.locator("#main")).not().containsText("林晚照");
        assertAccessible();
    }

    private void rate(String proposal, String signer, String said) {
        page.navigate(proposal);
        next("登记征询意见表");
        choose("提出人", signer);
        choose("满意度", said);
        send("登记征询意见表");
    }

    private void more(String act) {
        page.getByText("更多", new Page.GetByTextOptions().setExact(true)).click();
        act(act).first().click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Sends a form that is expected to come back. */
    private void submit(String act) {
        page.locator("#main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .first()
                .click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    private void bring(List<String> row) throws IOException {
        page.locator("input[type=file]").setInputFiles(new FilePayload("清单.xlsx", XLSX, sheet(row)));
        press("导入");
    }

    private static List<String> row(String kind, String number, String title, String day, String signer) {
        return List.of(
                kind, "市第七届人民代表大会第五次会议", number, title, "教育科技", day, signer, "望江路8号", "000-0088", "陶然亭/临江路9号/000-0089");
    }

    private static byte[] sheet(List<String> row) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "journey", "1.0")) {
            var sheet = book.newWorksheet("1");
            for (int column = 0; column < HEAD_LINE.size(); column++) {
                sheet.value(0, column, HEAD_LINE.get(column));
                sheet.value(1, column, row.get(column));
            }
        }
        return bytes.toByteArray();
    }

    private Locator link(String name) {
        return page.locator("#main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
