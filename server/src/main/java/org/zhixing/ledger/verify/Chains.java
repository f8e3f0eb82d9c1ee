package org.zhixing.ledger.verify;

import static org.zhixing.ledger.verify.Finding.found;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Follows the chain of each stream, entry by entry: position, link, body, erasures. */
final class Chains {

    /** Where a stream ends so far, and where it ended when it was last anchored. */
    static final class End {

        private final Hash name;
        private final int bucket;
        private long count;
        private Hash head = Hash.NONE;
        private @Nullable Anchor anchored;

        private End(StreamKey stream) {
            this.name = stream.hash();
            this.bucket = Anchor.bucketOf(name);
        }

        long count() {
            return count;
        }

        Hash head() {
            return head;
        }

        /** Its bucket in the tree of anchors. */
        int bucket() {
            return bucket;
        }

        /** Null if it never was. */
        @Nullable
        Anchor anchored() {
            return anchored;
        }

        /** Anchors it where it ends now. */
        void anchor() {
            anchored = new Anchor(name, count, head);
        }
    }

    /**
     * What an entry says by itself, whatever stands before it, so any thread may find it out.
     *
     * @param hash of its bytes
     * @param header null if the bytes are none
     * @param end of its stream, null without a header
     * @param commits whether the header speaks of just this body
     */
    record Link(Hash hash, @Nullable Header header, @Nullable End end, boolean commits) {}

    private record Erased(StreamKey stream, long position, @Nullable UUID by) {}

    private final Map<StreamKey, End> ends = new ConcurrentHashMap<>();
    private final Map<UUID, Erased> unexplained = new HashMap<>();
    private long erased;

    /**
     * Reads an entry, on any thread.
     *
     * @param salt null with the body if erased
     */
    Link read(byte[] bytes, byte @Nullable [] salt, byte @Nullable [] body) {
        var header = Header.read(bytes).orElse(null);
        return new Link(
                Hashes.entry(bytes),
                header,
                header == null ? null : ends.computeIfAbsent(header.stream(), End::new),
                header != null
                        && salt != null
                        && body != null
                        && Hashes.commitment(salt, body).equals(header.commitment()));
    }

    /**
     * Takes the next entry.
     *
     * @param salt null with the body if erased
     * @param erasedBy who is said to have erased the body, null if nobody or if it is not said
     */
    Header next(Link link, byte @Nullable [] salt, byte @Nullable [] body, @Nullable UUID erasedBy) {
        var header = link.header();
        var end = link.end();
        if (header == null || end == null) {
            throw found("header", link.hash());
        }
        if (header.position() != end.count + 1) {
            throw found("position", name(header), end.count + 1);
        }
        if (!header.previous().equals(end.head)) {
            throw found("chain", name(header));
        }
        if (body != null && salt != null) {
            if (erasedBy != null || !link.commits()) {
                throw found("body", name(header));
            }
            if (header.verb().equals(Header.ERASED)) {
                explain(header, body);
            }
        } else if (body != null || salt != null || header.verb().equals(Header.ERASED)) {
            throw found("body", name(header));
        } else {
            unexplained.put(header.id(), new Erased(header.stream(), header.position(), erasedBy));
            erased++;
        }
        end.count = header.position();
        end.head = link.hash();
        return header;
    }

    /** An erasing act explains each body that it names, and names none that still stands. */
    private void explain(Header header, byte[] body) {
        for (UUID id : namedBy(header, body)) {
            var gone = unexplained.remove(id);
            if (gone == null
                    || !gone.stream().equals(header.stream())
                    || (gone.by() != null && !gone.by().equals(header.id()))) {
                throw found("erasure", name(header), id);
            }
        }
    }

    private static List<UUID> namedBy(Header header, byte[] body) {
        try {
            var text = new String(body, StandardCharsets.UTF_8);
            if (JsonReader.readObject(text).get("changed") instanceof Map<?, ?> changed
                    && changed.get("entries") instanceof List<?> ids) {
                return ids.stream()
                        .map(id -> UUID.fromString(String.valueOf(id)))
                        .toList();
            }
        } catch (IllegalArgumentException outOfForm) {
            throw found("body", name(header));
        }
        throw found("body", name(header));
    }

    /** After the last entry: every missing body must have been explained. */
    void finish() {
        unexplained.entrySet().stream().min(Map.Entry.comparingByKey()).ifPresent(first -> {
            throw found(
                    "unexplained",
                    first.getKey() + " (" + first.getValue().stream() + ", "
                            + first.getValue().position() + ")");
        });
    }

    @Nullable
    End end(StreamKey stream) {
        return ends.get(stream);
    }

    int streams() {
        return ends.size();
    }

    long erased() {
        return erased;
    }

    /** How an entry is named to people. */
    static String name(Header header) {
        return header.id() + " (" + header.stream() + ", " + header.position() + ")";
    }
}
