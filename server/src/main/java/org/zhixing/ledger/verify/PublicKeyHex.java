package org.zhixing.ledger.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The key that signs checkpoints, as people compare it: {@code ed25519:} and 64 hexadecimal digits. Whoever checks a
 * ledger must have it from elsewhere than the ledger.
 */
public record PublicKeyHex(String text) {

    private static final String PREFIX = "ed25519:";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public PublicKeyHex {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no key: " + text);
        }
    }

    public static PublicKeyHex of(byte[] raw) {
        return new PublicKeyHex(PREFIX + HexFormat.of().formatHex(raw));
    }

    /** Whether this key signed the text. */
    public boolean signed(byte[] text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key());
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException outOfForm) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        var raw = HexFormat.of().parseHex(text().substring(PREFIX.length()));
        var encoded = new byte[X509.length + raw.length];
        System.arraycopy(X509, 0, encoded, 0, X509.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
