package org.zhixing.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log that grows leaf by leaf and keeps only its right edge in memory. */
public final class Growth {

    /** A tile at the edge, filled from the left. */
    private static final class Edge {

        private byte[] row = new byte[Tiles.WIDTH * Hash.LENGTH];
        private int count;

        static Edge of(byte[] row) {
            var edge = new Edge();
            System.arraycopy(row, 0, edge.row, 0, row.length);
            edge.count = row.length / Hash.LENGTH;
            return edge;
        }

        boolean fullWith(Hash hash) {
            hash.into(row, count++);
            return count == Tiles.WIDTH;
        }

        byte[] takeRow() {
            var full = row;
            row = new byte[Tiles.WIDTH * Hash.LENGTH];
            count = 0;
            return full;
        }

        byte[] hashes() {
            return Arrays.copyOf(row, count * Hash.LENGTH);
        }
    }

    private final List<Edge> edge = new ArrayList<>();
    private final Map<Tiles.Id, byte[]> full = new LinkedHashMap<>();
    private long size;

    /** Goes on where a log of this size, kept in tiles, ends. */
    public static Growth from(long size, Tiles.Source tiles) {
        var growth = new Growth();
        growth.size = size;
        long hashes = size;
        for (int level = 0; hashes > 0; level++) {
            int partial = (int) (hashes % Tiles.WIDTH);
            var row = partial == 0 ? new byte[0] : tiles.tile(new Tiles.Id(level, hashes / Tiles.WIDTH));
            if (row.length != partial * Hash.LENGTH) {
                throw new IllegalStateException("tile of level " + level + " does not end at " + size);
            }
            growth.edge.add(Edge.of(row));
            hashes /= Tiles.WIDTH;
        }
        return growth;
    }

    public long size() {
        return size;
    }

    public void add(Hash leaf) {
        add(0, leaf);
        size++;
    }

    private void add(int level, Hash hash) {
        if (edge.size() == level) {
            edge.add(new Edge());
        }
        if (edge.get(level).fullWith(hash)) {
            var row = edge.get(level).takeRow();
            full.put(new Tiles.Id(level, index(level)), row);
            add(level + 1, Tiles.fold(row, 0, Tiles.WIDTH));
        }
    }

    /** Which tile of a level is at the edge. */
    private long index(int level) {
        return size >> (8 * (level + 1));
    }

    /** The root over all leaves so far. */
    public Hash root() {
        Hash root = null;
        for (int level = 0; level < edge.size(); level++) {
            var row = edge.get(level).row;
            int count = edge.get(level).count;
            for (int done = count; done > 0; ) {
                int peak = Integer.lowestOneBit(done);
                done -= peak;
                var left = Tiles.fold(row, done, peak);
                root = root == null ? left : Hashes.node(left, root);
            }
        }
        return root == null ? Hashes.plain(new byte[0]) : root;
    }

    /** Tiles that became full since last asked. */
    public Map<Tiles.Id, byte[]> takeFull() {
        if (full.isEmpty()) {
            return Map.of();
        }
        var taken = new LinkedHashMap<>(full);
        full.clear();
        return taken;
    }

    /** Tiles at the edge that hold something. */
    public Map<Tiles.Id, byte[]> edge() {
        var tiles = new LinkedHashMap<Tiles.Id, byte[]>();
        for (int level = 0; level < edge.size(); level++) {
            if (edge.get(level).count > 0) {
                tiles.put(new Tiles.Id(level, index(level)), edge.get(level).hashes());
            }
        }
        return tiles;
    }
}
