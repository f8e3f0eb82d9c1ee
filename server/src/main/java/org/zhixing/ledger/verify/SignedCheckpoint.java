package org.zhixing.ledger.verify;

import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint's text with its signature, as it lies in the database, in the file beside it and in proofs.
 *
 * @param signature in base 64
 */
public record SignedCheckpoint(String text, String signature) {

    public static SignedCheckpoint of(String text, byte[] signature) {
        return new SignedCheckpoint(text, Base64.getEncoder().encodeToString(signature));
    }

    /** The checkpoint, if it is one and this key signed it; anything else is an {@link IllegalArgumentException}. */
    public Checkpoint open(PublicKeyHex trusted) {
        var checkpoint = Checkpoint.read(text).orElseThrow(() -> new IllegalArgumentException("no checkpoint"));
        if (!checkpoint.key().equals(trusted)) {
            throw new IllegalArgumentException(
                    "signed with " + checkpoint.key().text() + ", not with " + trusted.text());
        }
        var bytes = Base64.getDecoder().decode(signature);
        if (!Base64.getEncoder().encodeToString(bytes).equals(signature)
                || !trusted.signed(checkpoint.bytes(), bytes)) {
            throw new IllegalArgumentException("signature does not fit");
        }
        return checkpoint;
    }

    /** One line of JSON. */
    public String line() {
        return CanonicalJson.text(Map.of("signature", signature, "text", text));
    }

    /** Reads a line; anything else is an {@link IllegalArgumentException}. */
    public static SignedCheckpoint read(String line) {
        return of(JsonReader.read(line));
    }

    static SignedCheckpoint of(@Nullable Object json) {
        var fields = Fields.of(json, "signature", "text");
        return new SignedCheckpoint(fields.text("text"), fields.text("signature"));
    }
}
