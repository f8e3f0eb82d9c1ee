package org.zhixing.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.zhixing.ledger.verify.CanonicalJson;
import org.zhixing.ledger.verify.Hashes;
import org.zhixing.ledger.verify.Header;
import org.zhixing.ledger.verify.JsonReader;

/** Takes a true proof apart and puts it together again with something changed. */
final class Forger {

    private final Map<String, Object> proof;

    Forger(String text) {
        this.proof = JsonReader.readObject(text);
    }

    String text() {
        return CanonicalJson.text(proof);
    }

    static String forge(String text, Consumer<Forger> change) {
        var forger = new Forger(text);
        change.accept(forger);
        return forger.text();
    }

    Map<String, Object> root() {
        return proof;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String name) {
        return (Map<String, Object>) proof.get(name);
    }

    @SuppressWarnings("unchecked")
    List<Object> list(String name) {
        return (List<Object>) proof.get(name);
    }

    List<Object> entries() {
        return list("entries");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> entry(int place) {
        return (Map<String, Object>) entries().get(place);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> anchor(int place) {
        return (Map<String, Object>) list("bucket").get(place);
    }

    @SuppressWarnings("unchecked")
    List<Object> path(int place) {
        return (List<Object>) entry(place).get("path");
    }

    void replaceInCheckpoint(String from, String to) {
        var checkpoint = map("checkpoint");
        var text = String.valueOf(checkpoint.get("text"));
        checkpoint.put("text", text.replaceFirst(from, to));
    }

    void replaceInBody(int place, String from, String to) {
        entry(place).put("body", String.valueOf(entry(place).get("body")).replace(from, to));
    }

    /** Writes another header in the place of one, as its author would have to. */
    void rewrite(int place, java.util.function.UnaryOperator<Header> change) {
        entry(place).put("header", base64(change.apply(header(place)).bytes()));
    }

    Header header(int place) {
        return Header.read(bytes(place)).orElseThrow();
    }

    byte[] bytes(int place) {
        return Base64.getDecoder().decode(String.valueOf(entry(place).get("header")));
    }

    void flip(Map<String, Object> where, String name) {
        var bytes = Base64.getDecoder().decode(String.valueOf(where.get(name)));
        bytes[bytes.length / 2] ^= 1;
        where.put(name, base64(bytes));
    }

    /** Makes the end of the file agree with its last entry, as far as the file can say. */
    void endWithLastEntry(String stream) {
        int last = entries().size() - 1;
        for (Object each : new ArrayList<>(list("bucket"))) {
            @SuppressWarnings("unchecked")
            var anchor = (Map<String, Object>) each;
            if (stream.equals(anchor.get("stream"))) {
                anchor.put("count", header(last).position());
                anchor.put("head", Hashes.entry(bytes(last)).toString());
            }
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }
}
