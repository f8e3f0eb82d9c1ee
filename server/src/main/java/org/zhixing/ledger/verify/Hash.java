package org.zhixing.ledger.verify;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest. */
public final class Hash implements Comparable<Hash> {

    /** Bytes of a digest. */
    public static final int LENGTH = 32;

    /** What stands before the first entry of a stream. */
    public static final Hash NONE = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A digest from its bytes; any other length is an {@link IllegalArgumentException}. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("no digest: " + bytes.length + " bytes");
        }
        return new Hash(bytes.clone());
    }

    /** A digest from 64 lower case hexadecimal digits. */
    public static Hash parse(String hex) {
        var hash = of(HexFormat.of().parseHex(hex));
        if (!hash.toString().equals(hex)) {
            throw new IllegalArgumentException("no digest: " + hex);
        }
        return hash;
    }

    /** The digest at this place in a row of digests. */
    public static Hash at(byte[] row, int place) {
        return new Hash(Arrays.copyOfRange(row, place * LENGTH, (place + 1) * LENGTH));
    }

    /** The next digest in a row of bytes. */
    static Hash read(ByteBuffer in) {
        var bytes = new byte[LENGTH];
        in.get(bytes);
        return new Hash(bytes);
    }

    void into(ByteBuffer out) {
        out.put(bytes);
    }

    static Hash finish(MessageDigest digest) {
        return new Hash(digest.digest());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void into(MessageDigest digest) {
        digest.update(bytes);
    }

    /** Writes the digest at its place in a row of digests. */
    public void into(byte[] row, int place) {
        System.arraycopy(bytes, 0, row, place * LENGTH, LENGTH);
    }

    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
