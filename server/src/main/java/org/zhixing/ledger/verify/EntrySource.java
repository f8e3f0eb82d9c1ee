package org.zhixing.ledger.verify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a whole ledger is read from: a running database, or a backup without one. Rows come as they lie. */
public interface EntrySource {

    /** Sealed entries in the order of their leaves, then the unsealed ones by stream and position. */
    void entries(Consumer<EntryRow> each);

    /** What bodies and places in the log name as their entry, and there is none; at least one if there are any. */
    List<UUID> strays();

    void streams(Consumer<EndRow> each);

    /** All checkpoints in the order of their numbers. */
    List<CheckpointRow> checkpoints();

    /** A tile's hashes in a row, empty if there is no such tile. */
    byte[] tile(Tiles.Id id);

    long tiles();

    /** Where streams stood at the last checkpoint. */
    void anchors(Consumer<EndRow> each);

    /** A row of the tree over anchors, empty if there is no such row. */
    byte[] block(int block);

    List<Integer> blocks();

    /** A row of entries with its body; {@code hasBody} tells an erased body from a missing row. */
    @SuppressWarnings("ArrayRecordComponent") // a row passing by, never compared
    record EntryRow(
            @Nullable Long leaf,
            UUID id,
            String streamKind,
            UUID streamId,
            long position,
            Instant at,
            String verb,
            @Nullable UUID account,
            byte[] header,
            boolean hasBody,
            byte @Nullable [] salt,
            byte @Nullable [] body,
            @Nullable UUID erasedBy) {}

    /** The end of a stream as a table has it; bucket is -1 where the table has none. */
    @SuppressWarnings("ArrayRecordComponent") // a row passing by, never compared
    record EndRow(String kind, UUID id, int bucket, long count, byte[] head) {}

    /** A row of checkpoints. */
    record CheckpointRow(long number, long size, SignedCheckpoint signed) {}
}
