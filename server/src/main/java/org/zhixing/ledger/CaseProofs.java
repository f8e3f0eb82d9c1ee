package org.zhixing.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Role;
import org.zhixing.ledger.verify.Anchor;
import org.zhixing.ledger.verify.CaseProof;
import org.zhixing.ledger.verify.Checkpoint;
import org.zhixing.ledger.verify.Hash;
import org.zhixing.ledger.verify.Merkle;
import org.zhixing.ledger.verify.Tiles;

/** Makes the proof of one case, for whoever may read the case. */
@Service
public class CaseProofs {

    private final SealRows rows;
    private final LedgerKeys keys;
    private final Map<String, LedgerAccess> byModule;

    CaseProofs(SealRows rows, LedgerKeys keys, ObjectProvider<LedgerAccess> answers) {
        this.rows = rows;
        this.keys = keys;
        this.byModule = answers.stream().collect(Collectors.toMap(LedgerAccess::module, Function.identity()));
    }

    /** Whether this actor may take the proof; nobody if no module speaks for the case, administrators never (L16). */
    public boolean mayTake(Actor actor, CaseRef subject) {
        var answer = byModule.get(subject.module());
        return answer != null && actor.roles().stream().noneMatch(Role::administers) && answer.mayRead(actor, subject);
    }

    /** The proof of all that is sealed of a case, empty if nothing is or the actor may not have it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<CaseProof> of(Actor actor, CaseRef subject) {
        return mayTake(actor, subject) ? of(subject) : Optional.empty();
    }

    private Optional<CaseProof> of(CaseRef subject) {
        var stream = StoredLedger.key(Stream.of(subject));
        var sealed = rows.sealed(stream);
        var signed = rows.lastCheckpoint();
        if (sealed.isEmpty() || signed.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint checkpoint = signed.get().open(keys.publicKey());
        var tiles = new Tiles(rows);
        var items = new ArrayList<CaseProof.Item>();
        for (var entry : sealed) {
            var body = entry.body();
            items.add(CaseProof.Item.of(
                    entry.leaf(),
                    entry.header(),
                    entry.salt(),
                    body == null ? null : new String(body, StandardCharsets.UTF_8),
                    Merkle.inclusion(tiles, entry.leaf(), checkpoint.size())));
        }
        int bucket = Anchor.bucketOf(stream.hash());
        var anchors = rows.buckets(List.of(bucket)).getOrDefault(bucket, List.of());
        return Optional.of(new CaseProof(stream, signed.get(), anchors, path(bucket), items));
    }

    private List<Hash> path(int bucket) {
        var path = new ArrayList<>(Anchor.path(rows.block(bucket / Anchor.BLOCK), bucket % Anchor.BLOCK));
        path.addAll(Anchor.path(rows.block(Anchor.BLOCK), bucket / Anchor.BLOCK));
        return path;
    }
}
