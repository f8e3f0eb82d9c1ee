package org.zhixing.browser;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The authenticator on a person's telephone: RFC 6238, never the same code twice. A door takes the code of the next half
 * minute at most, so whoever signs in a third time within one waits as a person would.
 */
final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_MILLIS = 30_000;

    private final byte[] secret;
    private long last;

    /** From the secret as the page shows it. */
    Authenticator(String typed) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : typed.replaceAll("\\s", "").toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        secret = bytes.toByteArray();
    }

    String code() {
        last = Math.max(last + 1, Clock.systemUTC().millis() / STEP_MILLIS);
        long taken = (last - 1) * STEP_MILLIS;
        while (Clock.systemUTC().millis() < taken) {
            LockSupport.parkUntil(taken);
        }
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(last).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
