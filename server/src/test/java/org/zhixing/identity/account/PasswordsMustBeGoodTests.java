package org.zhixing.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsMustBeGoodTests {

    private static final SecurityRules.Rule RULE =
            new SecurityRules.Rule(1, 5, 15, 5, 30, 15, 3, 30, 12, 10, 3, 5, 72, 190, 30, "test");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"quiet river stones", "Ab3-kelpie", "一条安静的河流过云泽城外", "kJ8#dfm2pQ"})
    void goodOnes(String password) {
        assertThat(rules.weakness(password, "wang.xm", "王小明", RULE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short, too-short",
        "elevenchars, too-short",
        "abcde12345, too-short",
        "wang.xm is my name, has-name",
        "我叫王小明今年三十八岁了, has-name",
        "Password123!, common",
        "qwertyuiop12, common",
        "Admin@2026!!, common",
        "aaaaaaaaaaaa, common",
        "121212121212, common",
        "123456789012, common",
        "abcdefghijklm, common"
    })
    void badOnesAndWhy(String password, String why) {
        assertThat(rules.weakness(password, "wang.xm", "王小明", RULE))
                .get()
                .extracting(refusal -> refusal.key())
                .isEqualTo("identity.password." + why);
    }
}
