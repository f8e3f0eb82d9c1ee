package org.zhixing.ledger.verify;

import java.util.HashMap;
import java.util.Map;

/** The log's hashes as they are kept: in tiles of up to 256, which cover eight levels of the tree each. */
public final class Tiles implements Merkle.Nodes {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;

    private static final int HEIGHT = 8;

    private final Source source;
    private final Map<Id, byte[]> read = new HashMap<>();

    /** Which tile: its level counts tiles, not single levels of the tree. */
    public record Id(int level, long index) {}

    /** Where tiles are kept. */
    public interface Source {

        /** The tile's hashes in a row, empty if there is no such tile. */
        byte[] tile(Id id);
    }

    public Tiles(Source source) {
        this.source = source;
    }

    @Override
    public Hash node(int level, long index) {
        int within = level % HEIGHT;
        long first = index << within;
        var tile = read.computeIfAbsent(new Id(level / HEIGHT, first / WIDTH), source::tile);
        int place = (int) (first % WIDTH);
        int count = 1 << within;
        if ((place + count) * Hash.LENGTH > tile.length) {
            throw new IllegalStateException("tile too short at level " + level + ", node " + index);
        }
        return fold(tile, place, count);
    }

    /** The root over a power of two of hashes. */
    static Hash fold(byte[] row, int place, int count) {
        if (count == 1) {
            return Hash.at(row, place);
        }
        int half = count / 2;
        return Hashes.node(fold(row, place, half), fold(row, place + half, half));
    }
}
