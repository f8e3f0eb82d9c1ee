package org.zhixing.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.identity.Actors;
import org.zhixing.identity.NewAccount;
import org.zhixing.identity.TestClock;
import org.zhixing.identity.Visitor;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.Accounts;
import org.zhixing.identity.account.Grants;

/** Domain law L16: three administrators, three persons, no role in common, no case content. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "zhixing.test=first-start")
@Import(TestClock.Configuration.class)
@ExtendWith(OutputCaptureExtension.class)
class ThreeDifferentPersonsBecomeTheAdministratorsTests {

    private static final String PASSWORD = "sixteen quiet herons";

    @Autowired
    SetupCodes codes;

    @Autowired
    Actors actors;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void oneCodeOfTheConsoleSetsUpThreePersonsAndIsVoidAfterwards(CapturedOutput output) {
        String code = newCode();
        assertThat(output.getAll()).doesNotContain(code);
        assertThat(jdbc.sql("SELECT encode(hash, 'escape') FROM identity.setup_code")
                        .query(String.class)
                        .single())
                .doesNotContain(code.replace("-", ""));
        var visitor = new Visitor(port);

        assertThat(add(visitor, "wrong-code", "SYSTEM_ADMINISTRATOR", "赵甲", "zhao.jia")
                        .status())
                .isEqualTo(422);
        assertThat(add(visitor, code, "SYSTEM_ADMINISTRATOR", "赵甲", "zhao.jia").location())
                .isEqualTo("/setup?added=true");
        assertThat(add(visitor, code, "SYSTEM_ADMINISTRATOR", "钱乙", "qian.yi").status())
                .as("a second one of the kind")
                .isEqualTo(422);
        assertThat(add(visitor, code, "SECURITY_ADMINISTRATOR", "赵甲", "zhao.jia2")
                        .status())
                .as("the same person")
                .isEqualTo(422);
        assertThat(add(visitor, code, "SECURITY_ADMINISTRATOR", "钱乙", "zhao.jia")
                        .status())
                .as("the same account")
                .isEqualTo(422);
        assertThat(add(visitor, code, "SECURITY_ADMINISTRATOR", "钱乙", "qian.yi").status())
                .isEqualTo(302);
        assertThat(add(visitor, code, "LEADER", "孙丙", "sun.bing").status()).isEqualTo(400);
        assertThat(add(visitor, code, "AUDIT_ADMINISTRATOR", "孙丙", "sun.bing").status())
                .isEqualTo(302);

        assertThat(visitor.get("/setup?added=true").text()).contains("三员已经设置完毕");
        assertThat(visitor.get("/setup").status()).isEqualTo(404);
        assertThat(visitor.has("zhixing")).isFalse();
        assertThat(accounts.byUsername("sun.bing").orElseThrow().granted()).containsExactly(Role.AUDIT_ADMINISTRATOR);
        assertThat(visitor.signIn("zhao.jia", PASSWORD).status()).isEqualTo(302);
        assertThat(visitor.get("/system/accounts").location()).isEqualTo("/sign-in/second-factor/set-up");

        noGrantCombinesThem();
        theDatabaseCombinesThemNeither();
        theLastOfAKindStays();
    }

    private void noGrantCombinesThem() {
        var security = actors.actorOf(account("qian.yi").id());
        for (Role role : Role.values()) {
            assertThat(grants.grant(account("zhao.jia").id(), role, "试", security)
                            .isDone())
                    .as(role.name())
                    .isFalse();
        }
        var officer = open("officer-1", Set.of(Role.SUPERVISION_OFFICER));
        for (Role role : Role.values()) {
            if (role.administers()) {
                assertThat(grants.grant(officer, role, "试", security).isDone()).isFalse();
            }
        }
        assertThat(grants.grant(security.account(), Role.LEADER, "试", security).isDone())
                .as("one's own account")
                .isFalse();
        assertThat(actors.open(
                                List.of(new NewAccount(
                                        "both",
                                        PersonId.next(),
                                        "周丁",
                                        Set.of(Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR),
                                        null)),
                                Actor.system("test", "L16"))
                        .isDone())
                .isFalse();
        assertThat(actors.open(
                        List.of(new NewAccount(
                                "second-account", account("zhao.jia").person(), "赵甲", Set.of(Role.LEADER), null)),
                        Actor.system("test", "L16")))
                .as("one person, one account")
                .isInstanceOf(Outcome.Refused.class);
    }

    private void theDatabaseCombinesThemNeither() {
        var administrator = account("zhao.jia");
        for (String role : new String[] {"AUDIT_ADMINISTRATOR", "LEADER", "SECTION_STAFF"}) {
            for (String kind : new String[] {"SYSTEM_ADMINISTRATOR", "STAFF", "AUDIT_ADMINISTRATOR"}) {
                assertThatThrownBy(() -> insertGrant(administrator, kind, role))
                        .as(kind + " " + role)
                        .isInstanceOf(DataIntegrityViolationException.class);
            }
        }
        assertThatThrownBy(() -> jdbc.sql("UPDATE identity.account SET kind = 'STAFF' WHERE id = :id")
                        .param("id", administrator.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void insertGrant(Account account, String kind, String role) {
        jdbc.sql(
                        """
                        INSERT INTO identity.role_grant (account, kind, role, granted_at, reason)
                        VALUES (:account, :kind, :role, TIMESTAMPTZ '2026-01-01', 'x')
                        """)
                .param("account", account.id().value())
                .param("kind", kind)
                .param("role", role)
                .update();
    }

    private void theLastOfAKindStays() {
        var second = open("security-2", Set.of(Role.SECURITY_ADMINISTRATOR));
        var security = actors.actorOf(second);
        var first = account("qian.yi");
        assertThat(grants.revoke(account("zhao.jia").id(), Role.SYSTEM_ADMINISTRATOR, "试", security)
                        .isDone())
                .isFalse();
        assertThat(grants.revoke(first.id(), Role.SECURITY_ADMINISTRATOR, "换岗", security)
                        .isDone())
                .isTrue();
        assertThat(account("qian.yi").granted()).isEmpty();
        assertThat(grants.grant(first.id(), Role.LEADER, "任命文件", security).isDone())
                .isTrue();
    }

    private Visitor.Page add(Visitor visitor, String code, String role, String name, String username) {
        var typed = new HashMap<String, String>(
                Map.of("code", code, "role", role, "personName", name, "username", username, "password", PASSWORD));
        typed.put("again", PASSWORD);
        return visitor.submit(visitor.get("/setup"), "/setup", typed);
    }

    private String newCode() {
        var bytes = new ByteArrayOutputStream();
        codes.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        var found = Pattern.compile("([a-z0-9]{4}-){5}[a-z0-9]{4}").matcher(bytes.toString(StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private AccountId open(String username, Set<Role> roles) {
        return actors.open(
                        List.of(new NewAccount(username, PersonId.next(), username, roles, null)),
                        Actor.system("test", "L16"))
                .orThrow()
                .get(0);
    }

    private Account account(String username) {
        return accounts.byUsername(username).orElseThrow();
    }
}
