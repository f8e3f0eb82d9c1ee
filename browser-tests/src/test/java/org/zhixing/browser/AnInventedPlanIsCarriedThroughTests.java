package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An invented plan from its file to a closed docket and a red one; kept, restored and checked. */
class AnInventedPlanIsCarriedThroughTests extends PlanJourney {

    private static final int TASKS = 6;

    private static final class OwnCity {
        static final Server SERVER = Server.shared("demo", "-Dzhixing.sample-factor=0");
    }

    @Override
    protected Server server() {
        return OwnCity.SERVER;
    }

    @Override
    protected String address() {
        return server().address();
    }

    @Test
    void fromTheFileToClosedAndRedDockets() throws IOException {
        signInAs(OFFICER);
        page.navigate("/plans/new");
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("方案.txt", "text/plain", plan()));
        press("读取");
        assertThat(page).hasURL(Pattern.compile(".*/plans/.*/review"));
        assertThat(page.locator(".zx-task")).hasCount(TASKS);
        assertThat(task("逐项排查")).containsText("已过，请填写新的日期和理由");
        rememberAs("云泽市司法局");
        edit(task("逐项排查"), "完成日期", "2026-09-30", "改期理由", "排查尚未完成，延长一个月。");
        edit(task("窗口人员业务培训"), "责任单位", "市公务员局", "其中牵头单位", "市公务员局");
        press("列首位的为牵头单位");
        confirm(TASKS);
        String inTime = docketOf("清理不适应政务服务要求");
        String late = docketOf("窗口人员业务培训");

        String lawyer = nameOf("司法局", "承办人");
        signInAs("司法局", LIAISON);
        acknowledge(inTime, lawyer);
        conclude(inTime, "司法局");
        shows("按时");

        String trainer = nameOf("公务员局", "承办人");
        signInAs("公务员局", LIAISON);
        acknowledge(late, trainer);
        letRunThroughRed(late, "公务员局", LocalDate.of(2026, 11, 30));
        backupAndRestoreAgree();
    }

    private static byte[] plan() throws IOException {
        try (var in = AnInventedPlanIsCarriedThroughTests.class.getResourceAsStream("/plan.txt")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
