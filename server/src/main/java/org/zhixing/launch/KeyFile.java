package org.zhixing.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zhixing.ledger.Keys;

/** The key file ({@code ZHIXING_KEYS}): one random 256-bit secret, readable by its owner alone. */
public final class KeyFile implements Keys {

    private static final int SECRET_BYTES = 32;
    private static final int ID_LETTERS = 16;
    private static final String SECRET = "secret";
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final byte[] secret;
    private final String id;

    private KeyFile(byte[] secret) {
        this.secret = secret.clone();
        this.id = HexFormat.of().formatHex(derive("id")).substring(0, ID_LETTERS);
    }

    /** The keys in this file; the first start makes them. */
    public static KeyFile readOrCreate(Path file) {
        if (!Files.exists(file)) {
            var secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            var keys = new KeyFile(secret);
            try {
                PrivateFiles.write(
                        file,
                        "# The keys of one Zhixing installation. Keep a copy in another place than the backups:\n"
                                + "# without this file a restored database can be read only in part.\n"
                                + "id=" + keys.id + "\n" + SECRET + "="
                                + Base64.getEncoder().encodeToString(secret) + "\n");
            } catch (IOException e) {
                throw new CannotStart("The key file " + file + " cannot be written: " + e, e);
            }
        }
        return read(file);
    }

    /** The keys in this file, which must be there and closed to others. */
    public static KeyFile read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var open = Files.getPosixFilePermissions(file);
            if (open.stream().anyMatch(OTHERS::contains)) {
                throw new CannotStart("The key file " + file + " is open to others. Close it: chmod 600 " + file);
            }
            var properties = new Properties();
            properties.load(reader);
            var secret = Base64.getDecoder().decode(properties.getProperty(SECRET, ""));
            if (secret.length != SECRET_BYTES) {
                throw new CannotStart("The file " + file + " holds no Zhixing key.");
            }
            return new KeyFile(secret);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("The key file " + file + " cannot be read: " + e, e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    /** HKDF-Expand (RFC 5869) with SHA-256, one block; the secret is uniformly random, so no extract step is due. */
    @Override
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(("zhixing/" + purpose).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 1);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyFile keys && MessageDigest.isEqual(secret, keys.secret);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
