package org.zhixing.ledger.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded and sealed of one case, with what a stranger needs to check it: each entry's way to the root of
 * a signed checkpoint, and the way of the stream's end, so that nothing can be left out at either end.
 *
 * @param bucket the anchors that share the stream's bucket
 * @param path from the bucket up to the checkpoint's anchors
 */
public record CaseProof(
        StreamKey stream, SignedCheckpoint checkpoint, List<Anchor> bucket, List<Hash> path, List<Item> entries) {

    private static final String FORMAT = "zhixing case proof 1";

    /**
     * One entry.
     *
     * @param leaf its place in the log
     * @param header in base 64
     * @param salt in base 64, null if erased
     * @param body as text, null if erased
     */
    public record Item(long leaf, String header, @Nullable String salt, @Nullable String body, List<Hash> path) {

        public static Item of(
                long leaf, byte[] header, byte @Nullable [] salt, @Nullable String body, List<Hash> path) {
            return new Item(leaf, base64(header), salt == null ? null : base64(salt), body, path);
        }
    }

    /** The file's text. */
    public String text() {
        var fields = new TreeMap<String, Object>();
        fields.put("format", FORMAT);
        fields.put("stream", Map.of("kind", stream.kind(), "id", stream.id()));
        fields.put("checkpoint", Map.of("text", checkpoint.text(), "signature", checkpoint.signature()));
        fields.put(
                "bucket",
                bucket.stream()
                        .map(anchor -> Map.of(
                                "stream", anchor.stream().toString(),
                                "count", anchor.count(),
                                "head", anchor.head().toString()))
                        .toList());
        fields.put("path", path.stream().map(Hash::toString).toList());
        fields.put("entries", entries.stream().map(CaseProof::fields).toList());
        return CanonicalJson.text(fields) + "\n";
    }

    private static Map<String, @Nullable Object> fields(Item item) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("leaf", item.leaf());
        fields.put("header", item.header());
        fields.put("salt", item.salt());
        fields.put("body", item.body());
        fields.put("path", item.path().stream().map(Hash::toString).toList());
        return fields;
    }

    /** Reads a file strictly; whatever is not exactly a proof is an {@link IllegalArgumentException}. */
    public static CaseProof read(String text) {
        var fields = Fields.of(JsonReader.read(text), "format", "stream", "checkpoint", "bucket", "path", "entries");
        if (!fields.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException("another format");
        }
        var stream = Fields.of(fields.get("stream"), "kind", "id");
        var bucket = new ArrayList<Anchor>();
        for (Object each : fields.list("bucket")) {
            var anchor = Fields.of(each, "stream", "count", "head");
            bucket.add(new Anchor(anchor.hash("stream"), anchor.number("count"), anchor.hash("head")));
        }
        var entries = new ArrayList<Item>();
        for (Object each : fields.list("entries")) {
            var item = Fields.of(each, "leaf", "header", "salt", "body", "path");
            entries.add(new Item(
                    item.number("leaf"),
                    item.text("header"),
                    item.optionalText("salt"),
                    item.optionalText("body"),
                    item.hashes("path")));
        }
        return new CaseProof(
                new StreamKey(stream.text("kind"), UUID.fromString(stream.text("id"))),
                SignedCheckpoint.of(fields.get("checkpoint")),
                List.copyOf(bucket),
                fields.hashes("path"),
                List.copyOf(entries));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
