package org.zhixing.ledger.verify;

import java.util.ArrayList;
import java.util.List;

/** The log's tree: roots, inclusion and consistency as in RFC 9162, section 2.1. */
public final class Merkle {

    private Merkle() {}

    /** Where the hashes of full subtrees are kept. */
    public interface Nodes {

        /** The root of the full subtree over leaves {@code index * 2^level} to {@code (index + 1) * 2^level}. */
        Hash node(int level, long index);
    }

    /** The root over the first so many leaves. */
    public static Hash root(Nodes nodes, long size) {
        return size == 0 ? Hashes.plain(new byte[0]) : range(nodes, 0, size);
    }

    /** The hashes that lead from a leaf to the root over the first so many leaves. */
    public static List<Hash> inclusion(Nodes nodes, long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("no leaf " + leaf + " of " + size);
        }
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (leaf < middle) {
                path.add(range(nodes, middle, to));
                to = middle;
            } else {
                path.add(range(nodes, from, middle));
                from = middle;
            }
        }
        java.util.Collections.reverse(path);
        return path;
    }

    /** The root that a leaf and its path lead to; a path of the wrong length leads nowhere and is refused. */
    public static Hash rootFrom(Hash leafHash, long leaf, long size, List<Hash> path) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("no leaf " + leaf + " of " + size);
        }
        long place = leaf;
        long last = size - 1;
        var hash = leafHash;
        for (Hash other : path) {
            if (last == 0) {
                throw new IllegalArgumentException("path too long");
            }
            if ((place & 1) == 1 || place == last) {
                hash = Hashes.node(other, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.node(hash, other);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalArgumentException("path too short");
        }
        return hash;
    }

    /** The hashes that show that the log of the second size begins with the log of the first. */
    public static List<Hash> consistency(Nodes nodes, long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("no earlier size: " + first + " of " + second);
        }
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = second;
        boolean whole = true;
        while (first != to) {
            long middle = from + split(to - from);
            if (first <= middle) {
                path.add(range(nodes, middle, to));
                to = middle;
            } else {
                path.add(range(nodes, from, middle));
                from = middle;
                whole = false;
            }
        }
        if (!whole) {
            path.add(range(nodes, from, to));
        }
        java.util.Collections.reverse(path);
        return path;
    }

    /** Whether a log with the second root begins with the log of the first (RFC 9162, 2.1.4.2). */
    public static boolean isConsistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> path) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        var rest = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            rest.add(0, firstRoot);
        }
        if (rest.isEmpty()) {
            return false;
        }
        long place = first - 1;
        long last = second - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        var one = rest.get(0);
        var two = rest.get(0);
        for (Hash other : rest.subList(1, rest.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                one = Hashes.node(other, one);
                two = Hashes.node(other, two);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                two = Hashes.node(two, other);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && one.equals(firstRoot) && two.equals(secondRoot);
    }

    private static Hash range(Nodes nodes, long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            return nodes.node(Long.numberOfTrailingZeros(count), from / count);
        }
        long middle = from + split(count);
        return Hashes.node(range(nodes, from, middle), range(nodes, middle, to));
    }

    /** The largest power of two below a number above one. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
