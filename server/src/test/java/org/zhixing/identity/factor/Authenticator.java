package org.zhixing.identity.factor;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** The app on the phone: takes the key as typed and shows the code of the moment. */
public final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    public Authenticator(String typed) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char letter : typed.replace(" ", "").toCharArray()) {
            held = (held << 5) | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write((held >> bits) & 0xff);
            }
        }
        secret = bytes.toByteArray();
    }

    public String codeAt(Instant now) {
        return Totp.code(secret, Totp.step(now));
    }
}
