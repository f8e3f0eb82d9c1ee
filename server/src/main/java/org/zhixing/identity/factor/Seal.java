package org.zhixing.identity.factor;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.zhixing.act.AccountId;
import org.zhixing.ledger.Keys;

/**
 * Seals secrets with a key from the key file, bound to their account: a sealed secret copied to another row does not
 * open. Without the key file the database tells no secret.
 */
@Component
class Seal {

    private final Aead aead;
    private final byte[] offers;
    private final String keyId;

    Seal(Keys keys) throws GeneralSecurityException {
        aead = new AesGcmJce(keys.derive("identity/totp/1"));
        offers = keys.derive("identity/totp-offer/1");
        keyId = keys.id();
    }

    String keyId() {
        return keyId;
    }

    byte[] seal(byte[] secret, AccountId account) {
        try {
            return aead.encrypt(secret, bound(account));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    byte[] open(byte[] sealed, AccountId account) {
        try {
            return aead.decrypt(sealed, bound(account));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("sealed with other keys, or moved", foreign);
        }
    }

    /** The secret offered to a session. It is derived, so that looking at the page writes nothing. */
    byte[] offer(UUID session, AccountId account, long generation) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(offers, "HmacSHA256"));
            var text = session + "/" + account.value() + "/" + generation;
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), Totp.SECRET_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] bound(AccountId account) {
        return account.value().toString().getBytes(StandardCharsets.UTF_8);
    }
}
