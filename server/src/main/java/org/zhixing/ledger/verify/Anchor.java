package org.zhixing.ledger.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where a stream stood at a checkpoint; the stream is named by its hash. All anchors hang on one tree of 65,536 buckets
 * whose root the checkpoint signs, so that a stream has exactly one end at each checkpoint and a cut-off tail shows.
 */
public record Anchor(Hash stream, long count, Hash head) {

    /** How many levels the tree of buckets has. */
    public static final int HEIGHT = 16;

    /** Buckets of a block, blocks of the tree. */
    public static final int BLOCK = 256;

    /** The bucket of a stream: the first two bytes of its hash. */
    public static int bucketOf(Hash stream) {
        return ByteBuffer.wrap(stream.bytes()).getShort() & 0xffff;
    }

    /** The hash of a bucket, whatever the order in which its anchors are given. */
    public static Hash bucket(Collection<Anchor> anchors) {
        var row = ByteBuffer.allocate(anchors.size() * (2 * Hash.LENGTH + Long.BYTES));
        anchors.stream().sorted(java.util.Comparator.comparing(Anchor::stream)).forEach(anchor -> {
            anchor.stream().into(row);
            row.putLong(anchor.count());
            anchor.head().into(row);
        });
        return Hashes.bucket(row.array());
    }

    /** The root over a row of 256 hashes. */
    public static Hash fold(byte[] row) {
        return fold(row, 0, BLOCK);
    }

    private static Hash fold(byte[] row, int place, int count) {
        if (count == 1) {
            return Hash.at(row, place);
        }
        int half = count / 2;
        return Hashes.branch(fold(row, place, half), fold(row, place + half, half));
    }

    /** The siblings on the way from a place in a row of 256 up to its root. */
    public static List<Hash> path(byte[] row, int place) {
        var path = new ArrayList<Hash>();
        for (int count = 1; count < BLOCK; count *= 2) {
            int sibling = ((place / count) ^ 1) * count;
            path.add(fold(row, sibling, count));
        }
        return path;
    }

    /** The root that a bucket and its path lead to. */
    public static Hash rootFrom(Hash bucket, int place, List<Hash> path) {
        if (path.size() != HEIGHT) {
            throw new IllegalArgumentException("path of wrong length");
        }
        var hash = bucket;
        int at = place;
        for (Hash sibling : path) {
            hash = (at & 1) == 0 ? Hashes.branch(hash, sibling) : Hashes.branch(sibling, hash);
            at >>= 1;
        }
        return hash;
    }
}
