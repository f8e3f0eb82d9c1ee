package org.zhixing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.ledger.verify.Hashes;
import org.zhixing.ledger.verify.Header;
import org.zhixing.ledger.verify.ProofCheck;
import org.zhixing.ledger.verify.PublicKeyHex;
import org.zhixing.ledger.verify.StreamKey;
import org.zhixing.ledger.verify.Verdict;
import org.zhixing.ledger.verify.Verify;

@LedgerTest
@Import(NoForgedProofPassesTests.EverybodyMayRead.class)
class NoForgedProofPassesTests {

    @TempDir
    Path folder;

    @Autowired
    SealedCity city;

    @Autowired
    CaseProofs proofs;

    @Autowired
    LedgerKeys keys;

    @Autowired
    SealRows rows;

    private String proof = "";
    private String otherProof = "";
    private String erasedProof = "";
    private final Map<String, String> forged = new LinkedHashMap<>();

    /** Opens the invented cases to whoever asks, so that the tests can take proofs. */
    static class EverybodyMayRead implements LedgerAccess {

        @Override
        public String module() {
            return "supervision";
        }

        @Override
        public boolean mayRead(Actor actor, CaseRef subject) {
            return true;
        }
    }

    @BeforeEach
    void takeProofs() {
        city.build();
        proof = take(city.docket);
        otherProof = take(city.other);
        erasedProof = take(city.forgotten);
    }

    private String take(CaseRef subject) {
        return proofs.of(Acts.officer(), subject).orElseThrow().text();
    }

    @Test
    void aTrueProofTellsTheSealedActsOfItsCase() {
        var verdict = (Verdict.Intact) new ProofCheck(keys.publicKey()).check(proof);
        assertThat(verdict.sealed()).isEqualTo(7);
        assertThat(verdict.acts()).hasSize(7).allSatisfy(act -> {
            assertThat(act.header().stream().id()).isEqualTo(city.docket.id());
            assertThat(act.body()).contains("整治河道");
        });
    }

    @Test
    void anErasedBodyIsNamedWithItsRule() {
        var verdict = (Verdict.Intact) new ProofCheck(keys.publicKey()).check(erasedProof);
        assertThat(verdict.erased()).isEqualTo(1);
        assertThat(verdict.acts()).hasSize(4);
        assertThat(verdict.acts().get(1).body()).isEmpty();
        assertThat(verdict.acts().get(3).body()).contains("保留期限表第3条");
    }

    @Test
    void aCaseWithNothingSealedHasNoProofYet() {
        assertThat(proofs.of(Acts.officer(), city.fresh)).isEmpty();
    }

    @TestFactory
    List<DynamicTest> noForgedProofPasses() throws Exception {
        changedContent();
        leftOutOrAdded();
        movedInTheLog();
        changedCheckpoint();
        changedEnds();
        forgedErasures();
        outOfForm();
        assertThat(forged).hasSizeGreaterThanOrEqualTo(50);
        return forged.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    assertThat(one.getValue()).isNotEqualTo(proof);
                    assertThat(new ProofCheck(keys.publicKey()).check(one.getValue()))
                            .isInstanceOf(Verdict.Broken.class);
                }))
                .toList();
    }

    private void forge(String name, Consumer<Forger> change) {
        assertThat(forged.put(name, Forger.forge(proof, change))).isNull();
    }

    private void changedContent() {
        forge("a word of a body changed", f -> f.replaceInBody(2, "整治河道", "整治公园"));
        forge("a number of a body changed", f -> f.replaceInBody(2, ":5", ":9"));
        forge("the actor's name changed", f -> f.replaceInBody(0, "江一帆", "白知秋"));
        forge("a field added to a body", f -> f.replaceInBody(0, "\"changed\":{", "\"changed\":{\"a\":1,"));
        forge("a blank added to a body", f -> f.replaceInBody(0, "{\"actor\"", "{ \"actor\""));
        forge("bodies of two entries swapped", f -> swap(f, "body"));
        forge("bodies and salts of two entries swapped", f -> {
            swap(f, "body");
            swap(f, "salt");
        });
        forge("salt changed", f -> f.flip(f.entry(1), "salt"));
        forge("salt emptied", f -> f.entry(1).put("salt", ""));
        forge("a byte moved from the salt to the body", f -> {
            var salt = java.util.Base64.getDecoder()
                    .decode(String.valueOf(f.entry(1).get("salt")));
            f.entry(1).put("salt", Forger.base64(Arrays.copyOf(salt, 31)));
            f.entry(1)
                    .put(
                            "body",
                            (char) (salt[31] & 0x7f) + String.valueOf(f.entry(1).get("body")));
        });
        forge("a bit of a header changed", f -> f.flip(f.entry(3), "header"));
        forge("the verb changed", f -> f.rewrite(3, h -> header(h, h.position(), "docket.closed", h.stream())));
        forge("the verb of the last entry changed and its end made to fit", f -> {
            f.rewrite(6, h -> header(h, h.position(), "docket.closed", h.stream()));
            f.endWithLastEntry(streamHash(f));
        });
        forge("a body changed with its header", f -> {
            var body = "{\"changed\":{}}";
            var salt = new byte[32];
            f.entry(6).put("body", body);
            f.entry(6).put("salt", Forger.base64(salt));
            f.rewrite(
                    6,
                    h -> new Header(
                            h.id(),
                            h.stream(),
                            h.position(),
                            h.at(),
                            h.recordedAt(),
                            h.verb(),
                            h.account(),
                            h.person(),
                            h.post(),
                            h.unit(),
                            h.behalf(),
                            h.behalfOf(),
                            h.previous(),
                            Hashes.commitment(salt, body.getBytes(StandardCharsets.UTF_8))));
            f.endWithLastEntry(streamHash(f));
        });
    }

    private void leftOutOrAdded() {
        forge("the first entry left out", f -> f.entries().remove(0));
        forge("an entry in the middle left out", f -> f.entries().remove(3));
        forge("the last entry left out", f -> f.entries().remove(6));
        forge("the last entry left out and the end made to fit", f -> {
            f.entries().remove(6);
            f.endWithLastEntry(streamHash(f));
        });
        forge("all entries left out", f -> f.entries().clear());
        forge("all entries left out and the end taken away", f -> {
            f.entries().clear();
            f.list("bucket").clear();
        });
        forge("two entries in another order", f -> java.util.Collections.swap(f.entries(), 2, 3));
        forge("an entry told twice", f -> f.entries().add(3, f.entries().get(3)));
        forge("the last entry told twice", f -> f.entries().add(f.entries().get(6)));
        forge("an entry of another case added", f -> f.entries()
                .add(new Forger(otherProof).entries().get(0)));
        forge("an entry of another case in the place of one", f -> f.entries()
                .set(0, new Forger(otherProof).entries().get(0)));
        forge("the acts of another case", f -> f.root().put("entries", new Forger(otherProof).entries()));
        forge("the name of another case", f -> f.root().put("stream", new Forger(otherProof).map("stream")));
        forge("another kind of stream", f -> f.map("stream").put("kind", "plan/plan"));
        forge("an invented entry at the end", f -> {
            f.entries().add(new LinkedHashMap<>(f.entry(6)));
            f.rewrite(7, h -> header(h, 8, "docket.closed", h.stream()));
            f.endWithLastEntry(streamHash(f));
        });
    }

    private void movedInTheLog() {
        forge("a leaf's place changed", f -> f.entry(1)
                .put("leaf", (Long) f.entry(1).get("leaf") + 1));
        forge("a leaf beyond the log", f -> f.entry(1).put("leaf", 1_000_000L));
        forge("a leaf before the log", f -> f.entry(1).put("leaf", -1L));
        forge("a way shortened", f -> f.path(1).remove(0));
        forge("a way lengthened", f -> f.path(1).add("00".repeat(32)));
        forge("a way without steps", f -> f.path(1).clear());
        forge("a step changed", f -> f.path(1).set(2, "00".repeat(32)));
        forge("two steps swapped", f -> java.util.Collections.swap(f.path(1), 0, 1));
        forge("the ways of two entries swapped", f -> swap(f, "path"));
    }

    private void changedCheckpoint() throws Exception {
        forge("the checkpoint's size changed", f -> f.replaceInCheckpoint("size \\d+", "size 7"));
        forge("the checkpoint's root changed", f -> f.replaceInCheckpoint("root .{64}", "root " + "0".repeat(64)));
        forge(
                "the checkpoint's anchors changed",
                f -> f.replaceInCheckpoint("anchors .{64}", "anchors " + "0".repeat(64)));
        forge("the checkpoint's number changed", f -> f.replaceInCheckpoint("number \\d+", "number 99"));
        forge("the checkpoint's time changed", f -> f.replaceInCheckpoint("at 2026", "at 2025"));
        forge("a line added to the checkpoint", f -> f.replaceInCheckpoint("\nkey", "\nvoid 1\nkey"));
        forge("the signature changed", f -> f.flip(f.map("checkpoint"), "signature"));
        forge("no signature", f -> f.map("checkpoint").put("signature", ""));
        var before = rows.checkpoint(2).orElseThrow();
        forge("the signature of an earlier checkpoint", f -> f.map("checkpoint").put("signature", before.signature()));
        forge("an earlier checkpoint", f -> {
            f.map("checkpoint").put("text", before.text());
            f.map("checkpoint").put("signature", before.signature());
        });
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var encoded = pair.getPublic().getEncoded();
        var stranger = PublicKeyHex.of(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        for (boolean named : List.of(true, false)) {
            forge("signed by a stranger " + (named ? "under his own name" : "under our name"), f -> {
                if (named) {
                    f.replaceInCheckpoint("ed25519:.{64}", stranger.text());
                }
                try {
                    var signature = Signature.getInstance("Ed25519");
                    signature.initSign(pair.getPrivate());
                    signature.update(
                            String.valueOf(f.map("checkpoint").get("text")).getBytes(StandardCharsets.UTF_8));
                    f.map("checkpoint").put("signature", Forger.base64(signature.sign()));
                } catch (java.security.GeneralSecurityException broken) {
                    throw new AssertionError(broken);
                }
            });
        }
    }

    private void changedEnds() {
        forge("the end's count changed", f -> f.anchor(0).put("count", 6L));
        forge("the end's hash changed", f -> f.anchor(0).put("head", "00".repeat(32)));
        forge("the end taken away", f -> f.list("bucket").clear());
        forge("a second end added", f -> {
            var second = new LinkedHashMap<>(f.anchor(0));
            second.put("count", 6L);
            f.list("bucket").add(0, second);
        });
        forge("an end of another bucket added", f -> f.list("bucket").add(new Forger(otherProof).anchor(0)));
        forge("the way of the end shortened", f -> f.list("path").remove(0));
        forge("the way of the end lengthened", f -> f.list("path").add("00".repeat(32)));
        forge("a step of the end's way changed", f -> f.list("path").set(9, "00".repeat(32)));
    }

    private void forgedErasures() {
        forge("a body hidden as if erased", f -> {
            f.entry(1).put("body", null);
            f.entry(1).put("salt", null);
        });
        forge("a body hidden and its salt kept", f -> f.entry(1).put("body", null));
        forge("a salt hidden and its body kept", f -> f.entry(1).put("salt", null));
        assertThat(forged.put("another body claimed to be the erased one", Forger.forge(erasedProof, f -> {
                    f.entry(0).put("body", null);
                    f.entry(0).put("salt", null);
                })))
                .isNull();
        assertThat(forged.put("the erased body invented again", Forger.forge(erasedProof, f -> {
                    f.entry(1).put("body", "{}");
                    f.entry(1).put("salt", Forger.base64(new byte[32]));
                })))
                .isNull();
        assertThat(forged.put(
                        "the rule of the erasure changed",
                        Forger.forge(erasedProof, f -> f.replaceInBody(3, "第3条", "第9条"))))
                .isNull();
        assertThat(forged.put("the act of erasing hidden", Forger.forge(erasedProof, f -> {
                    f.entry(3).put("body", null);
                    f.entry(3).put("salt", null);
                })))
                .isNull();
    }

    private void outOfForm() {
        forge("a field added", f -> f.root().put("note", "checked and found right"));
        forge("a field missing", f -> f.root().remove("path"));
        forge("a field of an entry added", f -> f.entry(0).put("verb", "docket.closed"));
        forge("another format", f -> f.root().put("format", "zhixing case proof 2"));
        forge("a digest in capitals", f -> f.path(0)
                .set(0, String.valueOf(f.path(0).get(0)).toUpperCase(java.util.Locale.ROOT)));
        forge("a digest too short", f -> f.path(0).set(0, "00"));
        forge("a number as text", f -> f.entry(0)
                .put("leaf", String.valueOf(f.entry(0).get("leaf"))));
        forge("a broken number", f -> f.entry(0).put("leaf", new BigDecimal("0.5")));
        forge("a body that is no text", f -> f.entry(0).put("body", Map.of()));
        forge("base 64 with a stray blank", f -> f.entry(0)
                .put("header", f.entry(0).get("header") + "\n"));
        forge("a header cut short", f -> f.entry(0).put("header", Forger.base64(Arrays.copyOf(f.bytes(0), 80))));
        forge("a header with a tail", f -> f.entry(0).put("header", Forger.base64(Arrays.copyOf(f.bytes(0), 400))));
        forge("an id out of form", f -> f.map("stream").put("id", "x"));
        forged.put("one key twice", proof.replaceFirst("\\{", "{\"format\":\"zhixing case proof 1\","));
        forged.put("a second proof behind the first", proof + proof);
        forged.put("a mark before the first character", "\uFEFF" + proof);
        forged.put("half a file", proof.substring(0, proof.length() / 2));
        forged.put("an empty file", "");
        forged.put("no proof at all", "<html></html>");
        forged.put("nested without end", "[".repeat(200_000));
    }

    @Test
    void theProgramAnswersByItsExitCode() throws Exception {
        var file = Files.writeString(folder.resolve("proof.json"), proof);
        var key = keys.publicKey().text();
        assertThat(run("proof", file.toString(), "--key", key, "--lang", "en"))
                .startsWith("0\n")
                .contains("docket.reported")
                .contains("Intact: 7 sealed");
        assertThat(run("proof", file.toString(), "--key", key, "--json")).startsWith("0\n{\"checkpoint\"");
        assertThat(run("proof", file.toString(), "--key", "ed25519:" + "0".repeat(64), "--lang", "zh"))
                .startsWith("1\n")
                .contains("不符");
        Files.writeString(file, Forger.forge(proof, f -> f.entries().remove(3)));
        assertThat(run("proof", file.toString(), "--key", key, "--lang", "en"))
                .startsWith("1\n")
                .contains("Broken: entry")
                .contains("position 4 should stand here");
        assertThat(run("proof", file.toString())).startsWith("2\n");
        assertThat(run("proof", folder.resolve("none").toString(), "--key", key))
                .startsWith("2\n");
        assertThat(run("proof", file.toString(), "--key", "mine")).startsWith("2\n");
        assertThat(run("guess", file.toString(), "--key", key)).startsWith("2\n");
        assertThat(run()).startsWith("2\n");
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Verify.run(List.of(arguments), Map.of(), stream, stream);
        return code + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    private static String streamHash(Forger forger) {
        return forger.header(0).stream().hash().toString();
    }

    private static void swap(Forger forger, String field) {
        var one = forger.entry(1).get(field);
        forger.entry(1).put(field, forger.entry(2).get(field));
        forger.entry(2).put(field, one);
    }

    private static Header header(Header h, long position, String verb, StreamKey stream) {
        return new Header(
                h.id(),
                stream,
                position,
                h.at(),
                h.recordedAt(),
                verb,
                h.account(),
                h.person(),
                h.post(),
                h.unit(),
                h.behalf(),
                h.behalfOf(),
                h.previous(),
                h.commitment());
    }
}
