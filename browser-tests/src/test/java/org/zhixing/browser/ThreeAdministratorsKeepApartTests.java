package org.zhixing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A first start without a sample: from the code on the console to the first officer at work (L16). */
class ThreeAdministratorsKeepApartTests extends CaseJourney {

    private static final String PASSWORD = "云泽水乡-每天一万步-2026";
    private static final Pattern CODE = Pattern.compile("(?m)^.*(?:设置码|code)[:：] *([A-Za-z0-9-]{20,})");
    private static final List<String> CASES = List.of(
            "/workbench",
            "/dockets",
            "/dockets/new",
            "/plans",
            "/proposals",
            "/search?q=%E4%BA%91",
            "/approvals",
            "/papers",
            "/cockpit",
            "/dockets.xlsx");

    private final Map<String, Authenticator> telephones = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    @Override
    protected Server server() {
        return firstStart();
    }

    @Override
    protected String address() {
        return server().address();
    }

    @Test
    void fromTheConsoleCodeToTheFirstOfficer() {
        setUpTheThree();
        noneOfThemReadsCases();

        enter("wangguan");
        theCityIsImported();
        String oneTime = openAccount("云泽市人民政府督查室", "温知远", "wenzhiyuan");
        openAccount("云泽市水利局", "水利二", "shuili.er");

        enter("liquan");
        grant("wenzhiyuan", "督查专员");
        noGrantCombinesAdministrators();

        passwords.put("wenzhiyuan", oneTime);
        theOfficerBeginsToWork();
        theDoorClosesAfterWrongPasswords();
        theAuditAdministratorSeesWhoDidWhat();
        theirPagesFitAndRead();
    }

    /** Each from where the sign-in leads. */
    private void theirPagesFitAndRead() {
        for (String administrator : List.of("wangguan", "liquan", "shenji")) {
            enter(administrator);
            String first = URI.create(page.url()).getPath();
            Assertions.assertThat(walk(List.of(first, "/account")))
                    .as(administrator)
                    .isEmpty();
        }
    }

    private void setUpTheThree() {
        var found = CODE.matcher(server().log());
        Assertions.assertThat(found.find()).as(server().log()).isTrue();
        String code = found.group(1);
        page.navigate("/setup");
        assertAccessible();
        picture("setup");
        administrator("WRONG-CODE-0000-0000", "系统管理员", "王管", "wangguan");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("设置码不正确");
        administrator(code, "系统管理员", "王管", "wangguan");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("请下一位继续");
        administrator(code, "安全管理员", "王管", "liquan");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("必须是三个不同的人");
        administrator(code, "安全管理员", "李全", "liquan");
        administrator(code, "审计管理员", "沈吉", "shenji");
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("三员已经设置完毕");
        Assertions.assertThat(page.navigate("/setup").status())
                .as("the code is void")
                .isEqualTo(404);
    }

    private void administrator(String code, String role, String name, String username) {
        fill("设置码", code);
        choose("角色", role);
        fill("姓名", name);
        fill("用户名", username);
        fill("新密码", PASSWORD);
        fill("再输一次", PASSWORD);
        passwords.put(username, PASSWORD);
        press("设置");
    }

    private void noneOfThemReadsCases() {
        for (String administrator : List.of("wangguan", "liquan", "shenji")) {
            enter(administrator);
            assertThat(page).not().hasURL(Pattern.compile(".*/workbench"));
            assertAccessible();
            for (String path : CASES) {
                Assertions.assertThat(context.request().get(address() + path).status())
                        .as(administrator + " at " + path)
                        .isEqualTo(403);
            }
        }
    }

    private void theCityIsImported() {
        String units =
                """
                单位名称,类型,上级单位
                云泽市人民政府,人民政府,
                云泽市人民政府督查室,政府办公室,云泽市人民政府
                云泽市水利局,工作部门,云泽市人民政府
                """;
        offer("机构.csv", units);
        press("确认导入 3 行");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已导入 3 行");

        var staff = new StringBuilder("单位,姓名,岗位,职责\n云泽市人民政府督查室,温知远,督查专员,督查专员\n");
        for (int i = 1; i < 200; i++) {
            String unit = i == 77 ? "云泽市水力局" : "云泽市水利局";
            String duty = i == 150 ? "管家" : "";
            staff.append(unit)
                    .append(",水利")
                    .append(words(i))
                    .append(",科员,")
                    .append(duty)
                    .append('\n');
        }
        offer("人员.csv", staff.toString());
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("有 2 行存在问题，没有写入任何内容");
        assertThat(page.locator("tbody tr").nth(0)).containsText("找不到单位“云泽市水力局”");
        assertThat(page.locator("tbody tr").nth(1)).containsText("没有“管家”这种职责");
        assertThat(page.getByText("确认导入")).hasCount(0);
        assertAccessible();
        picture("import-report");
        offer("人员.csv", staff.toString().replace("水力局", "水利局").replace("管家", ""));
        press("确认导入 200 行");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已导入 200 行");
    }

    private void offer(String name, String table) {
        page.navigate("/system/organization/import");
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        press("上传并试算");
    }

    private static String words(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> "零一二三四五六七八九".substring(digit - '0', digit - '0' + 1))
                .reduce("", String::concat);
    }

    /** Answers with the one-time password. */
    private String openAccount(String unit, String person, String username) {
        page.navigate("/system/accounts/new");
        choose("单位", unit);
        press("选择人员");
        chooseBeginning("人员", person);
        fill("用户名", username);
        press("开通并生成一次性密码");
        return page.locator("#main code").first().innerText().strip();
    }

    private void grant(String username, String role) {
        page.navigate("/system/roles?q=" + username);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(username))
                .first()
                .click();
        choose("角色", role);
        fill("理由", "云泽市人民政府任职通知");
        press("授予");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已授予");
    }

    private void noGrantCombinesAdministrators() {
        page.navigate("/system/roles?q=wangguan");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("wangguan"))
                .first()
                .click();
        String account = page.url();
        for (String role : List.of("SUPERVISION_OFFICER", "AUDIT_ADMINISTRATOR", "LEADER")) {
            String token = page.locator("input[name=_csrf]").first().inputValue();
            var answer = context.request()
                    .post(
                            account + "/granting",
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("_csrf", token)
                                            .set("role", role)
                                            .set("reason", "试一试")));
            Assertions.assertThat(answer.text()).as(role).contains("三员角色不能与任何其他角色合并");
        }
        page.navigate(account);
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("督查专员")))
                .hasCount(0);
    }

    private void theOfficerBeginsToWork() {
        enter("wenzhiyuan");
        assertThat(page).hasURL(Pattern.compile(".*/workbench"));
        page.navigate("/dockets/new");
        assertThat(page.getByLabel("牵头单位")).containsText("云泽市水利局");
    }

    private void theDoorClosesAfterWrongPasswords() {
        context.clearCookies();
        for (int i = 0; i < 5; i++) {
            signIn("wenzhiyuan", "不是这个密码-" + i);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("用户名或密码不正确");
        }
        signIn("wenzhiyuan", passwords.getOrDefault("wenzhiyuan", ""));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("账户锁定");
        enter("wangguan");
        page.navigate("/system/accounts?q=wenzhiyuan");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("wenzhiyuan"))
                .first()
                .click();
        press("解除锁定");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("锁定已解除");
        enter("wenzhiyuan");
        assertThat(page).hasURL(Pattern.compile(".*/workbench"));
    }

    private void theAuditAdministratorSeesWhoDidWhat() {
        enter("shenji");
        page.navigate("/audit");
        assertAccessible();
        picture("audit");
        shows("解除锁定");
        shows("授予角色");
        page.navigate("/system/sign-ins");
        shows("登录未成功");
    }

    /** Signs in with password and second factor, setting up what is not set up yet. */
    private void enter(String username) {
        context.clearCookies();
        signIn(username, passwords.getOrDefault(username, ""));
        if (page.url().endsWith("/new-password")) {
            String own = PASSWORD + "-" + username.length();
            fill("新密码", own);
            fill("再输一次", own);
            press("保存密码");
            passwords.put(username, own);
        }
        var telephone = telephones.get(username);
        if (telephone == null) {
            telephone = new Authenticator(page.locator("code").first().innerText());
            telephones.put(username, telephone);
            assertAccessible();
            fill("验证码", telephone.code());
            press("启用");
            assertThat(page.getByRole(AriaRole.HEADING)).containsText("恢复码");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("已经收好"))
                    .click();
        } else {
            fill("验证码", telephone.code());
            press("继续");
        }
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    private void signIn(String username, String password) {
        page.navigate("/sign-in");
        fill("用户名", username);
        fill("密码", password);
        press("登录");
    }
}
