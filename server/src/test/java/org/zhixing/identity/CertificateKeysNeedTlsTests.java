package org.zhixing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhixing.act.Role;

/** Without TLS a certificate key is not offered, and nothing that a browser writes stands for one. */
class CertificateKeysNeedTlsTests extends IdentityTest {

    @Test
    void thePagesSaySoInsteadOfOfferingWhatCannotWork() {
        var visitor = signedIn(open());
        var account = visitor.get("/account");
        assertThat(account.text()).contains("证书钥匙须经 HTTPS 出示");
        assertThat(account.html().select("a[href=/account/certificate-key]")).isEmpty();
        assertThat(visitor.get("/account/certificate-key").html().select("form[action=/account/certificate-key]"))
                .isEmpty();
        assertThat(administrator(Role.SECURITY_ADMINISTRATOR)
                        .get("/system/certificate-issuers")
                        .text())
                .contains("证书钥匙须经 HTTPS 出示");
    }

    @Test
    void aHeaderStandsForNoKey() {
        var visitor = signedIn(open(Role.LEADER));
        var pem = CertificateAuthority.root("甲认证中心").person("张三").pem();
        var page = visitor.getWith(
                "/sign-in/second-factor/set-up", "X-SSL-Client-Cert", URLEncoder.encode(pem, StandardCharsets.UTF_8));
        assertThat(page.text()).doesNotContain("张三");
        assertThat(visitor.post("/sign-in/second-factor/set-up/key", Map.of()).status())
                .isEqualTo(422);
        assertThat(visitor.get("/account").location()).isEqualTo("/sign-in/second-factor/set-up");
    }
}
