package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Role;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;

/** Domain law L16: each administrator has pages of his own, and what they do counts at once and is on the record. */
class AdministratorsKeepAccountsApartTests extends IdentityTest {

    private static SmallCity city;

    @Autowired
    OrganizationBatch batch;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void foundTheCity() {
        city = CityOfTheTests.found(batch, transaction);
    }

    @Test
    void eachSeesOnlyTheOwnPages() {
        var pages = Map.of(
                Role.SYSTEM_ADMINISTRATOR, "/system/accounts",
                Role.SECURITY_ADMINISTRATOR, "/system/roles",
                Role.AUDIT_ADMINISTRATOR, "/system/sign-ins");
        pages.forEach((role, own) -> {
            var visitor = administrator(role);
            assertThat(visitor.get("/").location()).isEqualTo(own);
            pages.values().forEach(page -> assertThat(visitor.get(page).status())
                    .as(role + " " + page)
                    .isEqualTo(page.equals(own) ? 200 : 403));
            assertThat(visitor.get("/workbench").status()).isEqualTo(403);
            assertThat(visitor.get("/papers").status()).isEqualTo(403);
        });
    }

    @Test
    void anAccountIsOpenedForAPersonOfAUnit() {
        var administrator = administrator(Role.SYSTEM_ADMINISTRATOR);
        String unit = city.unit("预算科").value().toString();
        var form = administrator.get("/system/accounts/new?unit=" + unit);
        assertThat(form.text()).contains("孙小满");
        String person = city.person("孙小满").value().toString();
        var opened =
                administrator.submit(form, "/system/accounts", Map.of("person", person, "username", "sun.xiaoman"));
        assertThat(opened.html().select("code.zx-secret").text()).isNotEmpty();
        assertThat(administrator.get("/system/accounts/new?unit=" + unit).text())
                .doesNotContain("孙小满");
        assertThat(administrator
                        .submit(form, "/system/accounts", Map.of("person", person, "username", "another"))
                        .status())
                .as("a second account")
                .isEqualTo(422);
        assertThat(administrator.get("/system/accounts?q=xiaoman").text()).contains("sun.xiaoman");
    }

    @Test
    void disablingEndsEverySessionAtOnce() {
        var account = open();
        var visitor = signedIn(account);
        var administrator = administrator(Role.SYSTEM_ADMINISTRATOR);
        String address = "/system/accounts/" + account.id().value();
        administrator.submit(administrator.get(address), address + "/disabling", Map.of());
        assertThat(visitor.get("/account").status()).isEqualTo(303);
        assertThat(visitor().signIn(account.username(), PASSWORD).status()).isEqualTo(422);
        administrator.submit(administrator.get(address), address + "/enabling", Map.of());
        assertThat(visitor().signIn(account.username(), PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void aLockIsLiftedBeforeItsTime() {
        var account = open();
        for (int i = 0; i < 5; i++) {
            visitor().signIn(account.username(), "wrong");
        }
        var administrator = administrator(Role.SYSTEM_ADMINISTRATOR);
        String address = "/system/accounts/" + account.id().value();
        administrator.submit(administrator.get(address), address + "/unlocking", Map.of());
        assertThat(visitor().signIn(account.username(), PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void aRoleCountsWithTheNextRequestAndOnlyOnItsPost() {
        var officer = open(city.person("方既明"), "方既明");
        var visitor = signedIn(officer);
        assertThat(visitor.get("/papers").status()).as("post without grant").isEqualTo(403);
        var security = administrator(Role.SECURITY_ADMINISTRATOR);
        String address = "/system/roles/" + officer.id().value();
        grant(security, address, "SUPERVISION_OFFICER", "云办发〔2026〕3号");
        assertThat(visitor.get("/papers").location()).isEqualTo("/sign-in/second-factor/set-up");
        takeFactor(visitor);
        assertThat(visitor.get("/papers").status()).isEqualTo(200);

        var passerBy = open(city.person("吴常清"), "吴常清");
        grant(security, "/system/roles/" + passerBy.id().value(), "SUPERVISION_CHIEF", "错发");
        var other = visitor();
        signInAndTakeFactor(other, passerBy);
        assertThat(other.get("/papers").status()).as("grant without post").isEqualTo(403);

        security.submit(
                security.get(address), address + "/revoking", Map.of("role", "SUPERVISION_OFFICER", "reason", "调离"));
        assertThat(visitor.get("/papers").status()).isEqualTo(403);
    }

    @Test
    void aLostAuthenticatorIsTakenAwayAndReplaced() {
        var account = open(Role.LEADER);
        var visitor = visitor();
        signInAndTakeFactor(visitor, account);
        var security = administrator(Role.SECURITY_ADMINISTRATOR);
        String address = "/system/roles/" + account.id().value();
        security.submit(security.get(address), address + "/factor-removal", Map.of("reason", "手机丢失，本人到场"));
        assertThat(visitor.get("/account").status()).isEqualTo(303);
        signInAndTakeFactor(visitor, account);
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    @Test
    void theAuditAdministratorReadsWhatWasDoneInBothLanguages() {
        var account = open();
        visitor().signIn(account.username(), "wrong");
        signedIn(account);
        var audit = administrator(Role.AUDIT_ADMINISTRATOR);
        String address = "/system/sign-ins/" + account.id().value();
        assertThat(audit.get(address).text()).contains("开通账户").contains("登录未成功").contains("登录成功");
        assertThat(audit.get("/system/sign-ins").text()).contains(account.username());
        assertThat(audit.get(address + "?lang=en").text())
                .contains("Opened the account")
                .contains("127.0.0.1");
        audit.get("/account?lang=zh-CN");
        assertThat(audit.get("/audit").html().select("li:contains(开通账户) a[href=\"" + address + "\"]"))
                .as("an act on an account names the account")
                .hasSize(1)
                .first()
                .satisfies(link -> assertThat(link.text()).contains(account.username()));
    }

    private static void grant(Visitor security, String address, String role, String reason) {
        var answer =
                security.submit(security.get(address), address + "/granting", Map.of("role", role, "reason", reason));
        assertThat(answer.status()).isEqualTo(302);
    }
}
