package org.zhixing.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All anchors of a log in memory, kept up stream by stream. */
final class AnchorTree {

    private static final int BUCKETS = 1 << Anchor.HEIGHT;

    /** Node 1 is the root, nodes 2i and 2i+1 hang below node i. */
    private final Hash[] nodes = new Hash[2 * BUCKETS];

    private final Map<Integer, List<Chains.End>> buckets = new HashMap<>();
    private final BitSet touched = new BitSet(BUCKETS);
    private long streams;

    AnchorTree() {
        var hash = Anchor.bucket(List.of());
        for (int from = BUCKETS; from >= 1; from /= 2) {
            Arrays.fill(nodes, from, 2 * from, hash);
            hash = Hashes.branch(hash, hash);
        }
    }

    /** Anchors a stream where it ends now. */
    void put(Chains.End end) {
        if (end.anchored() == null) {
            buckets.computeIfAbsent(end.bucket(), none -> new ArrayList<>()).add(end);
            streams++;
        }
        end.anchor();
        touched.set(end.bucket());
    }

    long streams() {
        return streams;
    }

    Hash root() {
        var changed = new BitSet();
        // each bucket is a leaf of its own, so any processor may reckon it
        touched.stream().parallel().forEach(bucket -> nodes[BUCKETS + bucket] = Anchor.bucket(anchors(bucket)));
        touched.stream().forEach(bucket -> changed.set((BUCKETS + bucket) / 2));
        touched.clear();
        // Children have higher numbers than their parents, so from the highest down each is reckoned once.
        for (int node = changed.length() - 1; node >= 1; node = changed.previousSetBit(node - 1)) {
            nodes[node] = Hashes.branch(nodes[2 * node], nodes[2 * node + 1]);
            if (node > 1) {
                changed.set(node / 2);
            }
        }
        return nodes[1];
    }

    /** The hashes of a block's buckets in a row; block 256 is the row of the blocks' roots. */
    byte[] block(int block) {
        root();
        int first = block == Anchor.BLOCK ? Anchor.BLOCK : BUCKETS + block * Anchor.BLOCK;
        var row = new byte[Anchor.BLOCK * Hash.LENGTH];
        for (int i = 0; i < Anchor.BLOCK; i++) {
            nodes[first + i].into(row, i);
        }
        return row;
    }

    /** Blocks that hold at least one stream. */
    List<Integer> blocks() {
        return buckets.keySet().stream()
                .map(bucket -> bucket / Anchor.BLOCK)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Anchor> anchors(int bucket) {
        return buckets.getOrDefault(bucket, List.of()).stream()
                .map(Chains.End::anchored)
                .filter(Objects::nonNull)
                .toList();
    }
}
