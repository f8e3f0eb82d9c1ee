package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A task for all counties becomes a docket with one for each county; it closes when they have (R030, practice 5). */
class AParentClosesAfterItsChildrenTests extends PlanJourney {

    private static final String PLAN =
            """
            云泽市人民政府办公室关于开展老旧房屋安全排查的通知
            云政办发〔2026〕88号

            各县（市、区）人民政府，市政府各部门：
            为做好老旧房屋安全工作，现将有关事项通知如下：
            一、工作任务
            （一）开展老旧房屋安全排查。各县（市、区）人民政府对辖区内老旧房屋逐一排查，于2026年11月30日前完成。（责任单位：各县（市、区）人民政府）
            （二）完成消防改造。对发现的消防隐患限期改造。（牵头单位：市消防救援支队；配合单位：市住房和城乡建设局；完成时限：2026年12月20日前）

            云泽市人民政府办公室
            2026年8月31日
            """;

    @Override
    protected Server server() {
        return youngCity();
    }

    @Test
    void theCountiesComeFirst() {
        signInAs(OFFICER);
        page.navigate("/plans/new");
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("通知.txt", "text/plain", PLAN.getBytes(StandardCharsets.UTF_8)));
        press("读取");
        edit(task("老旧房屋安全排查"), "统称单位由谁汇总", "云泽市住房和城乡建设局");
        // one that sums up, one for each of the five counties, and the other task
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认立项")))
                .containsText("2 项任务，7 件");
        confirm(2);
        String parent = docketOf("老旧房屋安全排查");

        String worker = nameOf("住房和城乡建设局", "承办人");
        signInAs("住房和城乡建设局", LIAISON);
        acknowledge(parent, worker);
        reportAndAccept(parent, "住房和城乡建设局");
        next("销号");
        fill("办理结果", "已办结。");
        press("销号");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("个子事项没有销号");
        assertThat(page.getByLabel("办理结果")).hasValue("已办结。");

        theChiefWithdrawsTheChildren();
        signInAs(OFFICER);
        page.navigate(parent);
        next("销号");
        fill("办理结果", "各县区任务并入专项行动，已办结。");
        send("销号");
        shows("已销号");
        picture("parent-closed");
    }

    /** All at once, from the list. */
    private void theChiefWithdrawsTheChildren() {
        signInAs(CHIEF);
        page.navigate("/dockets?text=老旧房屋安全排查&state=OPENED");
        Locator counties = page.locator("tbody tr");
        Locator parent = counties.filter(new Locator.FilterOptions().setHasText("云泽市住房和城乡建设局"));
        assertThat(parent).hasCount(0);
        page.getByLabel("全选").check();
        page.locator("select[name=act]").selectOption(new SelectOption().setLabel("撤销"));
        press("预览后办理");
        fill("理由", "并入全市专项行动。");
        page.locator("form[data-bulk] button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("撤销：已办");
    }
}
