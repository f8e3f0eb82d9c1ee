package org.zhixing.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.verify.CheckpointFile;
import org.zhixing.ledger.verify.SignedCheckpoint;

/**
 * The checkpoints' second home, a file in the data folder. Each node keeps one and brings it up to date when it seals;
 * without a data folder there is none.
 */
@Component
class OutsideCheckpoints {

    private static final int AT_ONCE = 1000;

    private final SealRows rows;
    private final LedgerKeys keys;
    private final @Nullable CheckpointFile file;

    OutsideCheckpoints(SealRows rows, LedgerKeys keys, @Value("${zhixing.data:}") String folder) {
        this.rows = rows;
        this.keys = keys;
        this.file = folder.isBlank() ? null : new CheckpointFile(Path.of(folder).resolve(CheckpointFile.NAME));
    }

    /** Writes what the database has and the file has not; refuses if the two tell different stories. */
    synchronized void catchUp() {
        if (file == null) {
            return;
        }
        try {
            long known = known(file);
            List<SignedCheckpoint> more;
            do {
                more = rows.checkpointsAfter(known, AT_ONCE);
                if (!more.isEmpty()) {
                    file.add(more);
                    known += more.size();
                }
            } while (more.size() == AT_ONCE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private long known(CheckpointFile kept) throws IOException {
        var last = kept.last();
        if (last.isEmpty()) {
            return 0;
        }
        long number = last.get().open(keys.publicKey()).number();
        if (!rows.checkpoint(number).equals(last)) {
            throw new IllegalStateException("checkpoint " + number
                    + " is kept outside the database and is not in it: verify the ledger before sealing on");
        }
        return number;
    }
}
