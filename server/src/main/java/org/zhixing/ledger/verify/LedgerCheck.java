package org.zhixing.ledger.verify;

import static org.zhixing.ledger.verify.Finding.found;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhixing.ledger.verify.EntrySource.CheckpointRow;
import org.zhixing.ledger.verify.EntrySource.EndRow;
import org.zhixing.ledger.verify.EntrySource.EntryRow;

/**
 * Checks a whole ledger row by row: every entry against its chain, its body and its place in the sealed log, every
 * checkpoint against the log as it was then, every helping row against what it must be. It stops at the first thing that
 * does not fit.
 */
public final class LedgerCheck {

    private static final int AT_ONCE = 1024;

    private final EntrySource source;
    private final PublicKeyHex trusted;
    private final Chains chains = new Chains();
    private final Growth growth = new Growth();
    private final AnchorTree anchors = new AnchorTree();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private List<EntryRow> waiting = new ArrayList<>(AT_ONCE);
    private int reached;
    private long pending;
    private long fullTiles;
    private Tiles.Id leafTileId = new Tiles.Id(0, -1);
    private byte[] leafTile = {};
    private Chains.@Nullable End growing;

    private LedgerCheck(EntrySource source, PublicKeyHex trusted) {
        this.source = source;
        this.trusted = trusted;
    }

    /**
     * Checks.
     *
     * @param outside checkpoints kept outside the database, oldest first; empty if there are none to compare
     */
    public static Verdict check(EntrySource source, PublicKeyHex trusted, List<SignedCheckpoint> outside) {
        var check = new LedgerCheck(source, trusted);
        try {
            check.readCheckpoints(outside);
            check.entries();
            check.chains.finish();
            check.logEnds();
            check.rowsBeside();
        } catch (Finding.Found broken) {
            return new Verdict.Broken(broken.finding());
        }
        var last = check.checkpoints;
        return new Verdict.Intact(
                check.growth.size(),
                check.pending,
                check.chains.erased(),
                last.isEmpty() ? List.of() : List.of(last.get(last.size() - 1)),
                List.of());
    }

    private void readCheckpoints(List<SignedCheckpoint> outside) {
        var rows = source.checkpoints();
        long size = 0;
        for (CheckpointRow row : rows) {
            var checkpoint = open(row);
            if (checkpoint.number() != checkpoints.size() + 1 || checkpoint.size() <= size) {
                throw found("checkpoint-order", checkpoint.number(), checkpoints.size() + 1);
            }
            size = checkpoint.size();
            checkpoints.add(checkpoint);
        }
        for (SignedCheckpoint kept : outside) {
            var number = numberOf(kept);
            if (number > rows.size() || !rows.get((int) number - 1).signed().equals(kept)) {
                throw found("outside", number);
            }
        }
    }

    private Checkpoint open(CheckpointRow row) {
        try {
            var checkpoint = row.signed().open(trusted);
            if (checkpoint.number() == row.number() && checkpoint.size() == row.size()) {
                return checkpoint;
            }
        } catch (IllegalArgumentException forged) {
            throw found("checkpoint", row.number(), String.valueOf(forged.getMessage()));
        }
        throw found("checkpoint-order", row.number(), checkpoints.size() + 1);
    }

    private long numberOf(SignedCheckpoint kept) {
        try {
            return kept.open(trusted).number();
        } catch (IllegalArgumentException forged) {
            throw found("outside-form", String.valueOf(forged.getMessage()));
        }
    }

    private void entries() {
        try {
            source.entries(row -> {
                waiting.add(row);
                if (waiting.size() == AT_ONCE) {
                    look();
                }
            });
        } catch (RuntimeException unread) {
            // what was read before comes first
            look();
            throw unread;
        }
        look();
    }

    /** What each entry says by itself all processors find out; the chains and the log take them one after the other. */
    private void look() {
        var rows = waiting;
        waiting = new ArrayList<>(AT_ONCE);
        var links = rows.parallelStream()
                .map(row -> chains.read(row.header(), row.salt(), row.body()))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            entry(rows.get(i), links.get(i));
        }
    }

    private void entry(EntryRow row, Chains.Link link) {
        var leaf = row.leaf();
        if (leaf != null && leaf != growth.size()) {
            throw found("leaf", growth.size(), row.id());
        }
        var hash = link.hash();
        if (leaf != null && !sealedHash(leaf).equals(hash)) {
            throw found("sealed", leaf, row.id());
        }
        if (!row.hasBody()) {
            throw found("no-body", row.id());
        }
        var header = chains.next(link, row.salt(), row.body(), row.erasedBy());
        if (!agrees(row, header)) {
            throw found("columns", Chains.name(header));
        }
        if (leaf == null) {
            pending++;
        } else {
            grow(Objects.requireNonNull(link.end()), hash);
        }
    }

    private static boolean agrees(EntryRow row, Header header) {
        return row.id().equals(header.id())
                && row.streamKind().equals(header.stream().kind())
                && row.streamId().equals(header.stream().id())
                && row.position() == header.position()
                && row.at().equals(header.at())
                && row.verb().equals(header.verb())
                && Objects.equals(row.account(), header.account());
    }

    private void grow(Chains.End stream, Hash hash) {
        growth.add(hash);
        compareFullTiles();
        // entries of a stream that are sealed together lie together in the log, so its anchor moves once for all
        if (growing != null && growing != stream) {
            anchors.put(growing);
        }
        growing = stream;
        if (reached < checkpoints.size() && checkpoints.get(reached).size() == growth.size()) {
            anchors.put(stream);
            compare(checkpoints.get(reached++));
        }
    }

    /** What the log's own rows say of a leaf; it names the entry that was changed more closely than a root can. */
    private Hash sealedHash(long leaf) {
        var id = new Tiles.Id(0, leaf / Tiles.WIDTH);
        if (!id.equals(leafTileId)) {
            leafTileId = id;
            leafTile = source.tile(id);
        }
        int place = (int) (leaf % Tiles.WIDTH);
        if ((place + 1) * Hash.LENGTH > leafTile.length) {
            throw found("tile", id.level(), id.index());
        }
        return Hash.at(leafTile, place);
    }

    private void compare(Checkpoint checkpoint) {
        if (!growth.root().equals(checkpoint.root())) {
            throw found("root", checkpoint.number(), checkpoint.size());
        }
        if (anchors.streams() != checkpoint.streams() || !anchors.root().equals(checkpoint.anchors())) {
            throw found("anchors", checkpoint.number());
        }
    }

    private void compareFullTiles() {
        growth.takeFull().forEach((id, hashes) -> {
            compareTile(id, hashes);
            fullTiles++;
        });
    }

    private void compareTile(Tiles.Id id, byte[] hashes) {
        if (!Arrays.equals(source.tile(id), hashes)) {
            throw found("tile", id.level(), id.index());
        }
    }

    /** No sealed entry beyond the last checkpoint, none missing before it. */
    private void logEnds() {
        if (reached < checkpoints.size()) {
            throw found(
                    "cut",
                    growth.size(),
                    checkpoints.get(checkpoints.size() - 1).size());
        }
        long covered = reached == 0 ? 0 : checkpoints.get(reached - 1).size();
        if (growth.size() != covered) {
            throw found("uncovered", growth.size(), covered);
        }
        growth.edge().forEach(this::compareTile);
        if (source.tiles() != fullTiles + growth.edge().size()) {
            throw found("tiles", source.tiles(), fullTiles + growth.edge().size());
        }
    }

    private void rowsBeside() {
        var stray = source.strays();
        if (!stray.isEmpty()) {
            throw found("stray", stray.get(0));
        }
        var streams = new long[1];
        source.streams(row -> {
            var end = key(row) == null ? null : chains.end(Objects.requireNonNull(key(row)));
            if (end == null
                    || end.count() != row.count()
                    || !Arrays.equals(end.head().bytes(), row.head())) {
                throw found("stream", row.kind() + "/" + row.id());
            }
            streams[0]++;
        });
        if (streams[0] != chains.streams()) {
            throw found("streams", streams[0], chains.streams());
        }
        compareAnchors();
    }

    private void compareAnchors() {
        var rows = new long[1];
        source.anchors(row -> {
            var key = key(row);
            var end = key == null ? null : chains.end(key);
            var anchor = end == null ? null : end.anchored();
            if (anchor == null
                    || row.bucket() != Anchor.bucketOf(anchor.stream())
                    || anchor.count() != row.count()
                    || !Arrays.equals(anchor.head().bytes(), row.head())) {
                throw found("anchor-row", row.kind() + "/" + row.id());
            }
            rows[0]++;
        });
        if (rows[0] != anchors.streams()) {
            throw found("anchor-rows", rows[0], anchors.streams());
        }
        var blocks = new ArrayList<>(anchors.blocks());
        if (!blocks.isEmpty()) {
            blocks.add(Anchor.BLOCK);
        }
        if (!blocks.equals(source.blocks())) {
            throw found("block", source.blocks());
        }
        for (int block : blocks) {
            if (!Arrays.equals(source.block(block), anchors.block(block))) {
                throw found("block", block);
            }
        }
    }

    private static @Nullable StreamKey key(EndRow row) {
        try {
            return new StreamKey(row.kind(), row.id());
        } catch (IllegalArgumentException outOfForm) {
            return null;
        }
    }
}
