package org.zhixing.ledger.verify;

import static org.zhixing.ledger.verify.Finding.found;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.ledger.verify.CaseProof.Item;

/** Checks the proof of one case with nothing but the file and the key. */
public final class ProofCheck {

    private static final int SALT_BYTES = 32;

    private final PublicKeyHex trusted;

    public ProofCheck(PublicKeyHex trusted) {
        this.trusted = trusted;
    }

    public Verdict check(String text) {
        try {
            return check(CaseProof.read(text));
        } catch (Finding.Found broken) {
            return new Verdict.Broken(broken.finding());
        } catch (IllegalArgumentException outOfForm) {
            return new Verdict.Broken(
                    found("form", String.valueOf(outOfForm.getMessage())).finding());
        }
    }

    private Verdict check(CaseProof proof) {
        var checkpoint = open(proof.checkpoint());
        var anchor = anchor(proof, checkpoint);
        var chains = new Chains();
        var acts = new ArrayList<Verdict.Act>();
        for (Item item : proof.entries()) {
            var bytes = bytes(item.header());
            var body = item.body() == null ? null : item.body().getBytes(StandardCharsets.UTF_8);
            var salt = salt(item.salt());
            var header = chains.next(chains.read(bytes, salt, body), salt, body, null);
            if (!header.stream().equals(proof.stream())) {
                throw found("stranger", Chains.name(header));
            }
            if (!inLog(item, bytes, checkpoint)) {
                throw found("place", Chains.name(header));
            }
            acts.add(new Verdict.Act(header, item.body() == null ? "" : item.body()));
        }
        var end = chains.end(proof.stream());
        if (end == null || end.count() != anchor.count() || !end.head().equals(anchor.head())) {
            throw found("tail", end == null ? 0 : end.count(), anchor.count());
        }
        chains.finish();
        return new Verdict.Intact(end.count(), 0, chains.erased(), List.of(checkpoint), acts);
    }

    private Checkpoint open(SignedCheckpoint signed) {
        try {
            return signed.open(trusted);
        } catch (IllegalArgumentException forged) {
            throw found("signature", String.valueOf(forged.getMessage()));
        }
    }

    /** The one end of the stream that the checkpoint vouches for. */
    private static Anchor anchor(CaseProof proof, Checkpoint checkpoint) {
        var stream = proof.stream().hash();
        int place = Anchor.bucketOf(stream);
        var names = new HashSet<Hash>();
        for (Anchor anchor : proof.bucket()) {
            if (Anchor.bucketOf(anchor.stream()) != place || !names.add(anchor.stream())) {
                throw found("anchor", proof.stream());
            }
        }
        if (!Anchor.rootFrom(Anchor.bucket(proof.bucket()), place, proof.path()).equals(checkpoint.anchors())) {
            throw found("anchor", proof.stream());
        }
        return proof.bucket().stream()
                .filter(anchor -> anchor.stream().equals(stream))
                .findFirst()
                .orElseThrow(() -> found("anchor", proof.stream()));
    }

    private static boolean inLog(Item item, byte[] header, Checkpoint checkpoint) {
        return item.leaf() < checkpoint.size()
                && Merkle.rootFrom(Hashes.entry(header), item.leaf(), checkpoint.size(), item.path())
                        .equals(checkpoint.root());
    }

    private static byte @Nullable [] salt(@Nullable String base64) {
        if (base64 == null) {
            return null;
        }
        var salt = bytes(base64);
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("salt of wrong length");
        }
        return salt;
    }

    private static byte[] bytes(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("not in base 64");
        }
        return bytes;
    }
}
