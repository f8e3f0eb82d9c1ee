package org.zhixing.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.verify.Checkpoint;
import org.zhixing.ledger.verify.PublicKeyHex;
import org.zhixing.ledger.verify.SignedCheckpoint;

/** The key that signs checkpoints, derived from the installation's secret, so that all nodes have the same. */
@Component
public class LedgerKeys {

    private static final String PURPOSE = "ledger/checkpoint/1";

    /** What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final PrivateKey key;
    private final PublicKeyHex publicKey;

    LedgerKeys(Keys keys) {
        var seed = keys.derive(PURPOSE);
        var encoded = new byte[PKCS8.length + seed.length];
        System.arraycopy(PKCS8, 0, encoded, 0, PKCS8.length);
        System.arraycopy(seed, 0, encoded, PKCS8.length, seed.length);
        try {
            key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
        publicKey = publicKey(keys);
    }

    /** The public half, for whoever has the key file and no running server. */
    public static PublicKeyHex publicKey(Keys keys) {
        var seed = new Ed25519PrivateKeyParameters(keys.derive(PURPOSE), 0);
        return PublicKeyHex.of(seed.generatePublicKey().getEncoded());
    }

    /** The public half, which whoever checks a proof must know from elsewhere. */
    public PublicKeyHex publicKey() {
        return publicKey;
    }

    SignedCheckpoint sign(Checkpoint checkpoint) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(checkpoint.bytes());
            return SignedCheckpoint.of(checkpoint.text(), signature.sign());
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
