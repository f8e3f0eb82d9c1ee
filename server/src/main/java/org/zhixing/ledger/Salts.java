package org.zhixing.ledger;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The salts that hide bodies which could be guessed. Those of a batch are the key stream of AES in counter mode under a
 * key that is made for the batch and kept nowhere, so that who learns one learns nothing of another; asking the
 * platform's generator for each costs more than all else that is reckoned for an entry.
 */
final class Salts {

    private static final int BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** The salts of one batch, one after the other. */
    static final class Batch {

        private final byte[] all;

        private Batch(byte[] all) {
            this.all = all;
        }

        /** The one at this place, from 0. */
        byte[] at(int place) {
            return Arrays.copyOfRange(all, place * BYTES, (place + 1) * BYTES);
        }
    }

    /** So many salts. */
    Batch of(int count) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        if (count == 1) {
            return new Batch(key);
        }
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK_BYTES]));
            return new Batch(cipher.doFinal(new byte[count * BYTES]));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
