package org.zhixing.ledger;

import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.ledger.SealRows.Unsealed;
import org.zhixing.ledger.StoredLedger.Head;
import org.zhixing.ledger.verify.Anchor;
import org.zhixing.ledger.verify.Checkpoint;
import org.zhixing.ledger.verify.Growth;
import org.zhixing.ledger.verify.Hash;
import org.zhixing.ledger.verify.Hashes;
import org.zhixing.ledger.verify.Header;
import org.zhixing.ledger.verify.StreamKey;

/**
 * The one sealer: whoever holds the advisory lock gives committed entries their places and signs a checkpoint, all in
 * one transaction. It seals nothing that does not continue what was sealed before.
 */
@Service
class Sealer implements Seals {

    /** Lines of grown streams taken at once; of each all that is waiting is sealed. */
    private static final int BATCH = 50_000;

    private final SealRows rows;
    private final LedgerKeys keys;
    private final OutsideCheckpoints outside;
    private final TransactionTemplate transaction;
    private final Clock machine;
    private volatile boolean lookedForForgotten;

    Sealer(SealRows rows, LedgerKeys keys, OutsideCheckpoints outside, TransactionTemplate transaction, Clock machine) {
        this.rows = rows;
        this.keys = keys;
        this.outside = outside;
        this.transaction = transaction;
        this.machine = machine;
    }

    @Override
    public long seal() {
        outside.catchUp();
        if (!lookedForForgotten) {
            rows.findForgotten();
            lookedForForgotten = true;
        }
        long sealed = 0;
        Sealed more;
        do {
            more = Objects.requireNonNull(
                    transaction.execute(status -> rows.lock() ? sealBatch() : new Sealed(0, false)));
            sealed += more.entries();
        } while (more.mayGoOn());
        if (sealed > 0) {
            outside.catchUp();
        }
        return sealed;
    }

    private record Sealed(int entries, boolean mayGoOn) {}

    @Override
    public State state() {
        var last = last();
        return new State(
                last.map(Checkpoint::size).orElse(0L),
                rows.pending(),
                last.map(Checkpoint::at).orElse(null),
                keys.publicKey());
    }

    private Optional<Checkpoint> last() {
        return rows.lastCheckpoint().map(signed -> signed.open(keys.publicKey()));
    }

    private Sealed sealBatch() {
        var grown = rows.takeGrown(BATCH);
        var streams = Set.copyOf(grown);
        var before = rows.anchors(streams);
        var entries = rows.unsealed(streams, before);
        var sealed = new Sealed(entries.size(), grown.size() == BATCH);
        if (entries.isEmpty()) {
            return sealed;
        }
        var last = last();
        var growth = Growth.from(last.map(Checkpoint::size).orElse(0L), rows);
        if (last.isPresent() && !last.get().root().equals(growth.root())) {
            throw new IllegalStateException("the log does not fit its last checkpoint: verify the ledger");
        }
        rows.place(entries, growth.size());
        var heads = heads(entries, before, growth);
        long begun = heads.keySet().stream()
                .filter(stream -> !before.containsKey(stream))
                .count();
        rows.keep(growth.takeFull());
        rows.keep(growth.edge());
        rows.anchor(heads);
        var checkpoint = new Checkpoint(
                last.map(Checkpoint::number).orElse(0L) + 1,
                growth.size(),
                growth.root(),
                last.map(Checkpoint::streams).orElse(0L) + begun,
                anchorRoot(heads),
                machine.instant(),
                keys.publicKey());
        var signed = keys.sign(checkpoint);
        rows.insert(
                checkpoint.number(),
                checkpoint.size(),
                signed,
                Base64.getDecoder().decode(signed.signature()));
        return sealed;
    }

    /**
     * Adds the batch to the log; answers where it leaves each of its streams. Each entry must continue what was sealed of
     * its stream.
     */
    private static Map<StreamKey, Head> heads(List<Unsealed> entries, Map<StreamKey, Head> before, Growth growth) {
        var heads = new HashMap<StreamKey, Head>();
        for (Unsealed entry : entries) {
            var header = Header.read(entry.header()).orElseThrow(() -> broken(entry));
            var stream = header.stream();
            var head = heads.getOrDefault(stream, before.getOrDefault(stream, Head.START));
            if (header.position() != head.count() + 1 || !header.previous().equals(head.hash())) {
                throw broken(entry);
            }
            var hash = Hashes.entry(entry.header());
            heads.put(stream, new Head(header.position(), hash));
            growth.add(hash);
        }
        return heads;
    }

    private static IllegalStateException broken(Unsealed entry) {
        return new IllegalStateException(
                "entry " + entry.id() + " does not continue its stream and is not sealed: verify the ledger");
    }

    /** Brings the tree over the streams' ends up to date where the batch touched it. */
    private Hash anchorRoot(Map<StreamKey, Head> heads) {
        var touched = new TreeSet<Integer>();
        heads.keySet().forEach(stream -> touched.add(Anchor.bucketOf(stream.hash())));
        var blocks = new TreeMap<Integer, byte[]>();
        var top = blockOr(Anchor.BLOCK, Anchor.fold(row(Anchor.bucket(List.of()))));
        rows.buckets(touched).forEach((bucket, anchors) -> {
            var block =
                    blocks.computeIfAbsent(bucket / Anchor.BLOCK, number -> blockOr(number, Anchor.bucket(List.of())));
            Anchor.bucket(anchors).into(block, bucket % Anchor.BLOCK);
        });
        blocks.forEach((number, block) -> Anchor.fold(block).into(top, number));
        blocks.put(Anchor.BLOCK, top);
        rows.keepBlocks(blocks);
        return Anchor.fold(top);
    }

    private byte[] blockOr(int number, Hash empty) {
        var block = rows.block(number);
        return block.length > 0 ? block : row(empty);
    }

    private static byte[] row(Hash hash) {
        var row = new byte[Anchor.BLOCK * Hash.LENGTH];
        for (int i = 0; i < Anchor.BLOCK; i++) {
            hash.into(row, i);
        }
        return row;
    }
}
