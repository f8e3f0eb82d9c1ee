package org.zhixing.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B, for SHA-1; the last six of their eight digits. */
class OneTimeCodesFollowTheStandardTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theVectorsHold(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void oneStepOfDriftIsForgivenTwoAreNot() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 1), SECRET, now, -1)).hasValue(step - 1);
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 1), SECRET, now, -1)).hasValue(step + 1);
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 2), SECRET, now, -1)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 2), SECRET, now, -1)).isEmpty();
    }

    @Test
    void aStepWorksOnce() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        assertThat(Totp.stepOf(Totp.code(SECRET, step), SECRET, now, step)).isEmpty();
    }

    @Test
    void keysAreTypedInBaseThirtyTwo() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(new Authenticator("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ").codeAt(Instant.ofEpochSecond(59)))
                .isEqualTo("287082");
    }
}
