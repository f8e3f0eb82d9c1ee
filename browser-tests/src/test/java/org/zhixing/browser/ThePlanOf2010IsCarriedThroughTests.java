package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real published plan, where its text is at hand: the case clock stands at the day on which it was published. */
class ThePlanOf2010IsCarriedThroughTests extends PlanJourney {

    private static final String DOCUMENT = "001_78fb92bbff97b539.txt";
    private static final int STAGE_TWO = 14;
    /** Departments besides the one that sums up. */
    private static final int OTHER_UNITS = 41;

    private static final LocalDate FIRST = LocalDate.of(2010, 12, 15);

    private static final class CityOf2010 {
        static final Server SERVER =
                Server.shared("demo", "-Dzhixing.sample-factor=0", "-Dzhixing.sample-day=2010-10-11");
    }

    @BeforeAll
    static void theTextIsAtHand() {
        Assumptions.assumeTrue(Files.exists(document()), "without the published plan");
    }

    @Override
    protected Server server() {
        return CityOf2010.SERVER;
    }

    @Override
    protected String address() {
        return server().address();
    }

    @Test
    void fromThePublishedTextToClosedAndRedDockets() throws IOException {
        signInAs(OFFICER);
        page.navigate("/plans/new");
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true)).setInputFiles(document());
        press("读取");
        assertThat(page).hasURL(Pattern.compile(".*/plans/.*/review"));
        assertThat(page.locator("h1")).containsText("责任为核心的法治政府建设活动");
        assertThat(cards("第二阶段")).hasCount(STAGE_TWO);
        assertThat(task("专题研讨班")).containsText("云泽市人民政府法制办公室");
        assertThat(task("专题研讨班")).containsText("2010年11月10日");
        picture("plan-of-2010");
        String review = page.url();

        moveTo(LocalDate.of(2010, 11, 12));
        page.navigate(review);
        assertThat(task("专题研讨班")).containsText("已过，请填写新的日期和理由");
        assertThat(task("成立工作专班")).containsText("已过");
        assertThat(task("能力席位标准体系建设工程")).not().containsText("已过");

        settleTheTasks();
        confirm(STAGE_TWO + 3);
        assertThat(page.locator(".zx-stage")).hasCount(3);
        assertAccessible();
        String inTime = docketOf("能力席位标准体系建设工程");
        String late = docketOf("专题研讨班");
        String all = docketOf("编制职权目录");

        page.navigate(all);
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("各单位办理情况"))
                        .locator("tbody tr"))
                .hasCount(OTHER_UNITS);
        assertThat(act("认定办结")).hasCount(0);
        String worker = nameOf("公务员局", "承办人");
        signInAs("公务员局", LIAISON);
        acknowledge(inTime, worker);
        conclude(inTime, "公务员局");
        shows("按时");

        String trainer = nameOf("司法局", "承办人");
        signInAs("司法局", LIAISON);
        acknowledge(late, trainer);
        letRunThroughRed(late, "司法局", FIRST);
        picture("plan-of-2010-red");
        backupAndRestoreAgree();
    }

    private void settleTheTasks() {
        removeAll("三、主要措施");
        removeAll("五、组织领导");
        press("列首位的为牵头单位");
        edit(task("成立工作专班"), "统称单位由谁汇总", "云泽市公务员局", "完成日期", FIRST.toString(), "改期理由", "方案印发时原定日期临近，顺延。");
        edit(task("筹备召开全市"), "责任单位", "市政府办", "其中牵头单位", "市政府办", "完成日期", FIRST.toString(), "改期理由", "会议安排在年底前召开。");
        for (String training : new String[] {"专题研讨班", "专项业务培训班", "资格考试培训"}) {
            edit(task(training), "完成日期", FIRST.toString(), "改期理由", "十一月上旬已过，改到十二月中旬前办完。");
        }
        edit(task("编制职权目录"), "统称单位由谁汇总", "云泽市公务员局");
        rememberAs("云泽市公务员局");
        edit(task("第三阶段"), "其中牵头单位", "市公务员局");
    }

    private static Path document() {
        return Path.of(System.getProperty("zhixing.seeds", "../../shared/seeds"), DOCUMENT);
    }
}
