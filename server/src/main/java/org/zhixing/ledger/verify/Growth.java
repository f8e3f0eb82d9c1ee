package org.zhixing.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log that grows leaf by leaf and keeps only its right edge in memory. */
public final class Growth {

    private final List<byte[]> edge = new ArrayList<>();
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
            growth.edge.add(row);
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
            edge.add(new byte[0]);
        }
        var row = edge.get(level);
        int count = row.length / Hash.LENGTH;
        var longer = Arrays.copyOf(row, row.length + Hash.LENGTH);
        hash.into(longer, count);
        if (count + 1 < Tiles.WIDTH) {
            edge.set(level, longer);
            return;
        }
        edge.set(level, new byte[0]);
        full.put(new Tiles.Id(level, index(level)), longer);
        add(level + 1, Tiles.fold(longer, 0, Tiles.WIDTH));
    }

    /** Which tile of a level is at the edge. */
    private long index(int level) {
        return size >> (8 * (level + 1));
    }

    /** The root over all leaves so far. */
    public Hash root() {
        Hash root = null;
        for (int level = 0; level < edge.size(); level++) {
            var row = edge.get(level);
            int count = row.length / Hash.LENGTH;
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
        var taken = new LinkedHashMap<>(full);
        full.clear();
        return taken;
    }

    /** Tiles at the edge that hold something. */
    public Map<Tiles.Id, byte[]> edge() {
        var tiles = new LinkedHashMap<Tiles.Id, byte[]>();
        for (int level = 0; level < edge.size(); level++) {
            if (edge.get(level).length > 0) {
                tiles.put(new Tiles.Id(level, index(level)), edge.get(level));
            }
        }
        return tiles;
    }
}
