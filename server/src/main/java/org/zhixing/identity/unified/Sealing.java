package org.zhixing.identity.unified;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.Keys;

/** Seals texts with a key from the key file, each bound to what it is for: moved elsewhere it does not open. */
@Component
class Sealing {

    private final Aead aead;
    private final String keyId;

    Sealing(Keys keys) throws GeneralSecurityException {
        aead = new AesGcmJce(keys.derive("identity/unified/1"));
        keyId = keys.id();
    }

    String keyId() {
        return keyId;
    }

    byte[] seal(String text, String boundTo) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), boundTo.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The text; empty if it was sealed with other keys, for something else, or changed. */
    Optional<String> open(byte[] sealed, String boundTo) {
        try {
            return Optional.of(
                    new String(aead.decrypt(sealed, boundTo.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    String sealWritten(String text, String boundTo) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal(text, boundTo));
    }

    Optional<String> openWritten(String written, String boundTo) {
        try {
            return open(Base64.getUrlDecoder().decode(written), boundTo);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
