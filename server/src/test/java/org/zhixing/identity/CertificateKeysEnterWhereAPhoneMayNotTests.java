package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Role;
import org.zhixing.identity.CertificateAuthority.Issued;
import org.zhixing.identity.account.AccountLog;
import org.zhixing.identity.factor.Authenticator;
import org.zhixing.identity.factor.CertificateKeys;
import org.zhixing.ledger.Recorded;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;

/** Practice 12 over real TLS: our own server wants a client certificate, browsers have keys of several issuers. */
class CertificateKeysEnterWhereAPhoneMayNotTests extends IdentityTest {

    private static final CertificateAuthority CITY = CertificateAuthority.root("云泽市电子认证中心");
    private static final String ISSUERS = "/system/certificate-issuers";
    private static final String SHOWN = "/sign-in/second-factor/key";
    private static final String SET_UP = "/sign-in/second-factor/set-up";

    /** The address of a machine that may hand certificates on, beside this one that may not. */
    private static final String PROXY = "127.0.0.2";

    @TempDir
    static Path folder;

    private static int people;

    @Autowired
    AccountLog log;

    @Autowired
    CertificateKeys keys;

    @Autowired
    OrganizationBatch batch;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void tls(DynamicPropertyRegistry properties) throws IOException {
        var server = CITY.server("localhost");
        var certificate = Files.writeString(folder.resolve("server.crt"), server.pem());
        var key = Files.writeString(folder.resolve("server.key"), server.keyPem());
        properties.add("server.ssl.certificate", () -> certificate.toUri().toString());
        properties.add("server.ssl.certificate-private-key", () -> key.toUri().toString());
        properties.add("server.ssl.client-auth", () -> "want");
        properties.add("zhixing.certificate-proxies", () -> PROXY);
    }

    @Override
    Visitor visitor() {
        return browser(null);
    }

    private Visitor browser(@Nullable Issued key) {
        return new Visitor(port, CITY.browserWith(key));
    }

    private static String somebody() {
        people++;
        return "王小明" + people;
    }

    /** A security administrator who has just signed in, with one-time codes. */
    private Visitor guard() {
        var guard = visitor();
        signInAndTakeFactor(guard, open(Role.SECURITY_ADMINISTRATOR));
        return guard;
    }

    private void trust(CertificateAuthority issuer) {
        var answer = upload(guard(), issuer.pem().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status() == 302 || answer.text().contains("已经在信任之列"))
                .as(answer.text())
                .isTrue();
    }

    private static Visitor.Page upload(Visitor guard, byte[] file) {
        return guard.submitFile(guard.get(ISSUERS), ISSUERS, "file", "ca.crt", file);
    }

    private void retire(CertificateAuthority issuer) {
        var guard = guard();
        var id = jdbc.sql(
                        "SELECT id::text FROM identity.certificate_issuer WHERE subject = :subject AND retired_at IS NULL")
                .param("subject", issuer.certificate().getSubjectX500Principal().toString())
                .query(String.class)
                .single();
        var path = ISSUERS + "/" + id + "/retirement";
        guard.submit(guard.get(ISSUERS), path, Map.of("reason", "密钥泄露"));
        assertThat(guard.get(ISSUERS).html().select("form[action=\"" + path + "\"]"))
                .isEmpty();
    }

    private Opened bound(Issued key) {
        var account = open(Role.LEADER);
        bindAtTheDoor(account, key);
        return account;
    }

    private Visitor bindAtTheDoor(Opened account, Issued key) {
        var browser = browser(key);
        browser.signIn(account.username(), PASSWORD);
        var answer = browser.submit(browser.get(SET_UP), SET_UP + "/key", Map.of());
        assertThat(answer.location()).as(answer.text()).isEqualTo("/");
        return browser;
    }

    private Visitor.Page show(Opened account, Issued key) {
        return show(account, browser(key));
    }

    private Visitor.Page show(Opened account, Visitor browser) {
        browser.signIn(account.username(), PASSWORD);
        return browser.submit(browser.get("/sign-in/second-factor"), SHOWN, Map.of());
    }

    private List<String> verbs(Opened account) {
        return log.read(account.id(), 0, 100).stream()
                .map(act -> act.entry().verb())
                .toList();
    }

    @Test
    void theBoundKeyEntersAndTheRecordSaysSo() {
        trust(CITY);
        var key = CITY.person(somebody());
        var account = open(Role.LEADER);
        var first = browser(key);
        first.signIn(account.username(), PASSWORD);
        assertThat(first.get(SET_UP).text()).contains("王小明" + people, "云泽市电子认证中心");
        bindAtTheDoor(account, key);
        assertThat(first.get("/account").location()).as("other sessions end").startsWith("/sign-in");

        var second = browser(key);
        second.signIn(account.username(), PASSWORD);
        assertThat(second.get("/account").location()).isEqualTo("/sign-in/second-factor");
        var page = second.get("/sign-in/second-factor");
        assertThat(page.html().select("input[name=code]"))
                .as("no codes, none asked for")
                .isEmpty();
        var before = second.cookie("zhixing");
        assertThat(second.submit(page, SHOWN, Map.of()).location()).isEqualTo("/");
        assertThat(second.cookie("zhixing")).isNotEqualTo(before);
        assertThat(second.get("/account").text()).contains("王小明" + people);
        assertThat(verbs(account)).containsSubsequence("key.bound", "sign-in.begun", "key.shown");
    }

    @Test
    void noKeyIsNoTryAndAnothersKeyDoesNotEnter() {
        trust(CITY);
        var account = bound(CITY.person(somebody()));
        var without = visitor();
        without.signIn(account.username(), PASSWORD);
        var page = without.get("/sign-in/second-factor");
        assertThat(page.text()).contains("浏览器没有出示证书");
        assertThat(page.html().select("form[action=\"" + SHOWN + "\"]")).isEmpty();
        for (int i = 0; i < 6; i++) {
            assertThat(without.post(SHOWN, Map.of()).status()).isEqualTo(422);
        }
        var other = show(account, CITY.person(somebody()));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("不是这个账户绑定的那一张");
        assertThat(without.get("/account").location()).isEqualTo("/sign-in/second-factor");
        assertThat(verbs(account)).contains("factor.refused");
    }

    @Test
    void wrongKeysAndWrongCodesCountTogetherAndLockTheAccount() {
        trust(CITY);
        var account = open(Role.LEADER);
        var phone = signInAndTakeFactor(visitor(), account);
        var key = CITY.person(somebody());
        var owner = browser(key);
        clock.pass(Duration.ofMinutes(2));
        owner.signIn(account.username(), PASSWORD);
        owner.submit(
                owner.get("/sign-in/second-factor"),
                "/sign-in/second-factor",
                Map.of("code", phone.codeAt(clock.instant())));
        clock.pass(Duration.ofMinutes(2));
        var bound = owner.submit(
                owner.get("/account/certificate-key"),
                "/account/certificate-key",
                Map.of("present", PASSWORD, "code", phone.codeAt(clock.instant())));
        assertThat(bound.location()).as(bound.text()).isEqualTo("/account");

        var thief = browser(CITY.person(somebody()));
        thief.signIn(account.username(), PASSWORD);
        for (int i = 0; i < 3; i++) {
            thief.submit(thief.get("/sign-in/second-factor"), "/sign-in/second-factor", Map.of("code", "00000" + i));
        }
        assertThat(thief.submit(thief.get("/sign-in/second-factor"), SHOWN, Map.of())
                        .text())
                .contains("不是这个账户绑定的");
        assertThat(thief.submit(thief.get("/sign-in/second-factor"), SHOWN, Map.of())
                        .text())
                .contains("锁定 15 分钟");
        assertThat(thief.get("/account").location()).startsWith("/sign-in?next");
        assertThat(browser(key).signIn(account.username(), PASSWORD).status()).isEqualTo(422);
        clock.pass(Duration.ofMinutes(16));
        assertThat(show(account, key).location()).isEqualTo("/");
    }

    @Test
    void itsEndIsToldInTimeAndAnEndedKeyDoesNotEnterUntilTheNextOneIsBound() {
        trust(CITY);
        var end = clock.instant().plus(Duration.ofDays(40));
        var key = CITY.person(somebody(), CertificateAuthority.BEFORE_ALL, end);
        var account = bound(key);
        assertThat(keys.tellWhoseEnd()).isZero();
        clock.pass(Duration.ofDays(11));
        assertThat(keys.tellWhoseEnd()).isEqualTo(1);
        assertThat(keys.tellWhoseEnd()).as("once").isZero();
        var browser = browser(key);
        assertThat(show(account, browser).location()).isEqualTo("/");
        assertThat(browser.get("/account").text()).contains("您的证书钥匙 2026-").contains("到期");

        clock.pass(Duration.ofDays(30));
        var refused = show(account, key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("证书已过有效期");

        takeAway(account, "证书到期");
        assertThat(show(signedInWith(account, key)).text()).contains("证书已过有效期");
        bindAtTheDoor(account, CITY.person(somebody()));
    }

    private Visitor signedInWith(Opened account, Issued key) {
        var browser = browser(key);
        browser.signIn(account.username(), PASSWORD);
        return browser;
    }

    /** Tries to bind at the door what the browser presents. */
    private static Visitor.Page show(Visitor browser) {
        return browser.submit(browser.get(SET_UP), SET_UP + "/key", Map.of());
    }

    @Test
    void whatIsForeignNotYetValidOrMeantForOtherUsesIsNotBound() {
        trust(CITY);
        var account = open(Role.LEADER);
        var stranger = CertificateAuthority.root("他处认证中心");
        var later = clock.instant().plus(Duration.ofDays(3650));
        assertThat(show(signedInWith(account, stranger.person(somebody()))).text())
                .contains("不是本系统信任的机构签发的");
        assertThat(show(signedInWith(account, CITY.person(somebody(), later, CertificateAuthority.AFTER_ALL)))
                        .text())
                .contains("尚未到生效时间");
        assertThat(show(signedInWith(account, CITY.server("localhost"))).text()).contains("用途不含身份认证");
        assertThat(visitor().get("/account").status()).isNotEqualTo(200);
        assertThat(verbs(account)).doesNotContain("key.bound");
        assertThat(keys.of(account.id())).isEmpty();
    }

    @Test
    void aRetiredIssuerVouchesForNobody() {
        var former = CertificateAuthority.root("旧认证中心");
        trust(former);
        var key = former.person(somebody());
        var account = bound(key);
        retire(former);
        var refused = show(account, key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已停用或者已过期");
        trust(former);
        assertThat(show(account, key).location()).as("trusted again").isEqualTo("/");
    }

    @Test
    void anIssuerBelowATrustedOneVouchesUnlessItIsRetiredItself() {
        var root = CertificateAuthority.root("省级根");
        var below = root.below("市级签发机构");
        trust(root);
        var key = below.person(somebody());
        var account = bound(key);
        assertThat(show(account, key).location()).isEqualTo("/");
        trust(below);
        retire(below);
        assertThat(show(account, key).text()).contains("已停用或者已过期");
    }

    @Test
    void anIssuerThatHasEndedVouchesForNobody() {
        var brief = CertificateAuthority.until("短期认证中心", clock.instant().plus(Duration.ofDays(5)));
        trust(brief);
        var key = brief.person(somebody());
        var account = bound(key);
        clock.pass(Duration.ofDays(6));
        assertThat(show(account, key).text()).contains("已停用或者已过期");
    }

    private void takeAway(Opened account, String reason) {
        var guard = guard();
        var path = "/system/roles/" + account.id().value();
        var answer = guard.submit(guard.get(path), path + "/key-removal", Map.of("reason", reason));
        assertThat(answer.location()).isEqualTo(path);
    }

    @Test
    void theSecurityAdministratorTakesALostKeyAwayAndNobodyElse() {
        trust(CITY);
        var key = CITY.person(somebody());
        var account = open(Role.LEADER);
        var holder = bindAtTheDoor(account, key);
        var removal = "/system/roles/" + account.id().value() + "/key-removal";
        assertThat(holder.post(removal, Map.of("reason", "不想用了")).status()).isEqualTo(403);
        var operator = visitor();
        signInAndTakeFactor(operator, open(Role.SYSTEM_ADMINISTRATOR));
        assertThat(operator.post(removal, Map.of("reason", "代办")).status()).isEqualTo(403);
        takeAway(account, " ");
        assertThat(keys.of(account.id())).as("not without a reason").isPresent();
        takeAway(account, "钥匙遗失");
        assertThat(keys.of(account.id())).isEmpty();
        assertThat(holder.get("/account").location()).startsWith("/sign-in");
        var again = signedInWith(account, key);
        assertThat(again.post(SHOWN, Map.of()).location()).isEqualTo(SET_UP);
        assertThat(again.get("/account").location()).isEqualTo(SET_UP);
        assertThat(log.read(account.id(), 0, 100).stream()
                        .map(Recorded::entry)
                        .filter(act -> act.verb().equals("key.taken-away"))
                        .map(act -> act.changed().get("reason")))
                .singleElement()
                .isEqualTo("钥匙遗失");
    }

    @Test
    void aKeyIsOnePersonsAndIsBoundByItsHolderAfterThePassword() {
        trust(CITY);
        var key = CITY.person(somebody());
        var place = "/account/certificate-key";
        var browser = signedInWith(open(), key);
        var wrong = browser.submit(browser.get(place), place, Map.of("present", "not it"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("密码");
        assertThat(browser.submit(browser.get(place), place, Map.of("present", PASSWORD))
                        .location())
                .isEqualTo("/account");
        assertThat(browser.get(place).html().select("form[action=\"" + place + "\"]"))
                .as("without codes nothing replaces it")
                .isEmpty();
        assertThat(browser.post(place, Map.of("present", PASSWORD)).text()).contains("已经绑定在您的账户上");

        var second = signedInWith(open(), key);
        assertThat(second.submit(second.get(place), place, Map.of("present", PASSWORD))
                        .text())
                .contains("已经绑定在别的账户上");
    }

    @Test
    void whoHasCodesReplacesTheKeyWithOne() {
        trust(CITY);
        var account = open(Role.LEADER);
        var phone = signInAndTakeFactor(visitor(), account);
        bindByCode(account, CITY.person(somebody()), phone);
        var next = CITY.person(somebody());
        var place = "/account/certificate-key";
        var browser = browser(next);
        clock.pass(Duration.ofMinutes(2));
        browser.signIn(account.username(), PASSWORD);
        var both = browser.get("/sign-in/second-factor");
        assertThat(both.html().select("input[name=code]")).hasSize(1);
        browser.submit(both, "/sign-in/second-factor", Map.of("code", phone.codeAt(clock.instant())));
        var wrong = browser.submit(browser.get(place), place, Map.of("present", PASSWORD, "code", "000000"));
        assertThat(wrong.text()).contains("验证码不正确");
        bindByCode(account, next, phone);
        assertThat(show(account, next).location()).isEqualTo("/");
    }

    private Visitor bindByCode(Opened account, Issued key, Authenticator phone) {
        var place = "/account/certificate-key";
        var browser = browser(key);
        clock.pass(Duration.ofMinutes(2));
        browser.signIn(account.username(), PASSWORD);
        browser.submit(
                browser.get("/sign-in/second-factor"),
                "/sign-in/second-factor",
                Map.of("code", phone.codeAt(clock.instant())));
        clock.pass(Duration.ofMinutes(2));
        var answer = browser.submit(
                browser.get(place), place, Map.of("present", PASSWORD, "code", phone.codeAt(clock.instant())));
        assertThat(answer.location()).as(answer.text()).isEqualTo("/account");
        return browser;
    }

    @Test
    void anActThatCannotBeUndoneIsProvedByKeyAndPassword() {
        trust(CITY);
        var city = java.util.Objects.requireNonNull(transaction.execute(status -> SmallCity.foundedWith(batch)));
        var account = open(city.person("方既明"), "方既明", Role.SUPERVISION_OFFICER);
        var browser = bindAtTheDoor(account, CITY.person(somebody()));
        var form = browser.get("/secrecy/orders/new");
        assertThat(form.html().select("input[name=code]").attr("type")).isEqualTo("password");
        var wrong = browser.submit(form, "/secrecy/orders", Map.of("code", "123456"));
        assertThat(wrong.text()).contains("密码不正确");
        browser.submit(form, "/secrecy/orders", Map.of("code", PASSWORD));
        assertThat(verbs(account)).endsWith("key.shown");
        byTheCodeWhereThereIsNoPassword(open(city.person("陆正则"), "陆正则", Role.SUPERVISION_CHIEF));
    }

    /** Whoever signs in by the unified identity alone has none, and the key on the connection must not shut him out. */
    private void byTheCodeWhereThereIsNoPassword(Opened account) {
        var phone = signInAndTakeFactor(visitor(), account);
        var browser = bindByCode(account, CITY.person(somebody()), phone);
        var place = "/secrecy/orders/new";
        assertThat(browser.get(place).html().select("input[name=code]").attr("type"))
                .isEqualTo("password");
        jdbc.sql("UPDATE identity.account SET password_hash = NULL WHERE id = :id")
                .param("id", account.id().value())
                .update();
        clock.pass(Duration.ofMinutes(2));
        var form = browser.get(place);
        assertThat(form.html().select("input[name=code]").attr("type")).isEqualTo("text");
        browser.submit(form, "/secrecy/orders", Map.of("code", phone.codeAt(clock.instant())));
        assertThat(verbs(account)).endsWith("factor.shown");
    }

    @Test
    void filesThatAreNoIssuersAreRefusedInWords() {
        var guard = guard();
        var other = CertificateAuthority.root("甲认证中心");
        assertThat(upload(guard, new byte[0]).text()).contains("文件不能为空");
        assertThat(upload(guard, "云泽市".getBytes(StandardCharsets.UTF_8)).text()).contains("不是 X.509 证书");
        assertThat(upload(guard, text(other.person("张三").keyPem())).text()).contains("文件里有私钥");
        assertThat(upload(guard, text(other.person("张三").pem())).text()).contains("不能签发别的证书");
        assertThat(upload(guard, text(other.pem() + CITY.pem())).text()).contains("多张证书");
        assertThat(upload(
                                guard,
                                text(CertificateAuthority.until("早年", CertificateAuthority.BEFORE_ALL.plusSeconds(9))
                                        .pem()))
                        .text())
                .contains("已过有效期");
        assertThat(upload(guard, text(CertificateAuthority.sm2("国密").pem())).text())
                .contains("国密 SM2");
        assertThat(guard.get(ISSUERS).text()).doesNotContain("甲认证中心");
    }

    @Test
    void derIsReadTooAndOnlyTheSecurityAdministratorTrustsAndRetires() throws Exception {
        var guard = guard();
        var other = CertificateAuthority.root("乙认证中心");
        assertThat(upload(guard, other.certificate().getEncoded()).location()).isEqualTo(ISSUERS);
        assertThat(upload(guard, text(other.pem())).text()).contains("已经在信任之列");
        assertThat(guard.get(ISSUERS).text()).contains("CN=乙认证中心");
        var operator = visitor();
        signInAndTakeFactor(operator, open(Role.SYSTEM_ADMINISTRATOR));
        assertThat(operator.get(ISSUERS).status()).isEqualTo(403);
        assertThat(operator.post(ISSUERS, Map.of()).status()).isEqualTo(403);
        assertThat(count("SELECT count(*) FROM ledger.entry WHERE verb = 'issuer.trusted'"))
                .isPositive();
    }

    @Test
    void aHeaderCountsFromTheNamedProxyAlone() throws Exception {
        trust(CITY);
        var key = CITY.person(somebody());
        var account = bound(key);
        var browser = visitor();
        browser.signIn(account.username(), PASSWORD);
        var header = URLEncoder.encode(key.pem(), StandardCharsets.UTF_8);
        assertThat(browser.getWith("/sign-in/second-factor", "X-SSL-Client-Cert", header)
                        .text())
                .contains("浏览器没有出示证书");
        assertThat(throughTheProxy(browser, header)).contains("王小明" + people, SHOWN);
        assertThat(throughTheProxy(browser, "nonsense")).contains("浏览器没有出示证书");
    }

    /** Fetches the page of the second factor from the address of the proxy. */
    private String throughTheProxy(Visitor browser, String header) throws IOException {
        try (var socket = CITY.browserWith(null)
                .getSocketFactory()
                .createSocket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(PROXY), 0)) {
            socket.getOutputStream()
                    .write(
                            ("GET /sign-in/second-factor HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: zhixing="
                                            + browser.cookie("zhixing") + "\r\nX-SSL-Client-Cert: " + header
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] text(String pem) {
        return pem.getBytes(StandardCharsets.UTF_8);
    }
}
