package org.zhixing.ledger.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Every use of SHA-256 here, each with a first byte of its own so that no value can be taken for another's. */
public final class Hashes {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte COMMITMENT = 2;
    private static final byte BUCKET = 3;
    private static final byte BRANCH = 4;
    private static final byte STREAM = 5;

    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Hashes::newSha256);

    private Hashes() {}

    /** An entry's hash: that of its header, at once the link of the chain and the leaf of the log (RFC 9162, 2.1.1). */
    public static Hash entry(byte[] header) {
        return of(LEAF, header);
    }

    /** An inner node of the log (RFC 9162, 2.1.1). */
    public static Hash node(Hash left, Hash right) {
        return of(NODE, left, right);
    }

    /** What a header says of its body; the salt, of fixed length, hides bodies that could be guessed. */
    public static Hash commitment(byte[] salt, byte[] body) {
        var digest = sha256();
        digest.update(COMMITMENT);
        digest.update(salt);
        digest.update(body);
        return Hash.finish(digest);
    }

    static Hash bucket(byte[] heads) {
        return of(BUCKET, heads);
    }

    static Hash branch(Hash left, Hash right) {
        return of(BRANCH, left, right);
    }

    static Hash stream(byte[] name) {
        return of(STREAM, name);
    }

    /** Of the bytes alone: the root of a log without leaves (RFC 9162, 2.1.1), the fingerprint of a key. */
    public static Hash plain(byte[] bytes) {
        return Hash.of(sha256().digest(bytes));
    }

    private static Hash of(byte use, byte[] bytes) {
        var digest = sha256();
        digest.update(use);
        digest.update(bytes);
        return Hash.finish(digest);
    }

    private static Hash of(byte use, Hash left, Hash right) {
        var digest = sha256();
        digest.update(use);
        left.into(digest);
        right.into(digest);
        return Hash.finish(digest);
    }

    /** Begins anew after each {@link MessageDigest#digest()}; asking the platform for one costs as much as a digest. */
    private static MessageDigest sha256() {
        return SHA256.get();
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
