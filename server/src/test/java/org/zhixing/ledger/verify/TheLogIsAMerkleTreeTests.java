package org.zhixing.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheLogIsAMerkleTreeTests {

    /** Leaves and roots of the reference log that implementers of RFC 6962 and RFC 9162 compare with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int SIZE = 700;

    @Test
    void theRootsAreThoseOfTheReferenceLog() {
        var growth = new Growth();
        assertThat(growth.root()).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < LEAVES.size(); i++) {
            growth.add(Hashes.entry(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(growth.root()).hasToString(ROOTS.get(i));
        }
    }

    @Test
    void everyLeafIsProvedInEverySizeAndNowhereElse() {
        var log = Log.of(SIZE);
        for (int size : List.of(1, 2, 3, 7, 8, 255, 256, 257, 511, 513, SIZE)) {
            var root = Merkle.root(log.tiles, size);
            assertThat(root).isEqualTo(log.roots.get(size));
            for (int leaf = 0; leaf < size; leaf++) {
                var path = Merkle.inclusion(log.tiles, leaf, size);
                assertThat(Merkle.rootFrom(log.leaves.get(leaf), leaf, size, path))
                        .isEqualTo(root);
                int other = (leaf + 1) % size;
                assertThat(leadsTo(root, log.leaves.get(other), leaf, size, path))
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void anyTwoSizesAreConsistentAndAForgedOneIsNot() {
        var log = Log.of(SIZE);
        for (int first = 1; first <= SIZE; first += first < 40 ? 1 : 23) {
            for (int second = first; second <= SIZE; second += second < 40 ? 1 : 31) {
                var path = Merkle.consistency(log.tiles, first, second);
                var before = log.roots.get(first);
                var after = log.roots.get(second);
                assertThat(Merkle.isConsistent(first, before, second, after, path))
                        .as(first + " in " + second)
                        .isTrue();
                var forged = Hashes.plain(new byte[] {1});
                assertThat(Merkle.isConsistent(first, forged, second, after, path))
                        .isFalse();
                assertThat(Merkle.isConsistent(first, before, second, forged, path))
                        .isFalse();
                if (!path.isEmpty()) {
                    assertThat(Merkle.isConsistent(first, before, second, after, path.subList(1, path.size())))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aLogGoesOnFromItsTilesAsIfItHadNeverStopped() {
        var whole = Log.of(SIZE);
        for (int stop : List.of(1, 255, 256, 257, 512, 699)) {
            var half = Log.of(stop);
            var growth = Growth.from(stop, id -> half.kept.getOrDefault(id, new byte[0]));
            for (int i = stop; i < SIZE; i++) {
                growth.add(whole.leaves.get(i));
            }
            assertThat(growth.root()).isEqualTo(whole.roots.get(SIZE));
        }
    }

    @Test
    void aTileThatEndsElsewhereIsNoticed() {
        var half = Log.of(300);
        assertThatThrownBy(() -> Growth.from(301, id -> half.kept.getOrDefault(id, new byte[0])))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Tiles(id -> new byte[0]).node(0, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pathsOfTheWrongLengthAreRefused() {
        var log = Log.of(9);
        var path = new ArrayList<>(Merkle.inclusion(log.tiles, 4, 9));
        assertThatThrownBy(() -> Merkle.rootFrom(log.leaves.get(4), 4, 9, path.subList(1, path.size())))
                .isInstanceOf(IllegalArgumentException.class);
        path.add(path.get(0));
        assertThatThrownBy(() -> Merkle.rootFrom(log.leaves.get(4), 4, 9, path))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Merkle.rootFrom(log.leaves.get(4), 9, 9, path))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean leadsTo(Hash root, Hash leaf, long place, long size, List<Hash> path) {
        return Merkle.rootFrom(leaf, place, size, path).equals(root);
    }

    /** A log with all its roots, made leaf by leaf. */
    private static final class Log {

        final List<Hash> leaves = new ArrayList<>();
        final List<Hash> roots = new ArrayList<>();
        final Map<Tiles.Id, byte[]> kept = new HashMap<>();
        final Tiles tiles = new Tiles(id -> kept.getOrDefault(id, new byte[0]));

        static Log of(int size) {
            var log = new Log();
            var growth = new Growth();
            log.roots.add(growth.root());
            for (int i = 0; i < size; i++) {
                var leaf = Hashes.entry(("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                log.leaves.add(leaf);
                growth.add(leaf);
                log.roots.add(growth.root());
                log.kept.putAll(growth.takeFull());
            }
            log.kept.putAll(growth.edge());
            return log;
        }
    }
}
