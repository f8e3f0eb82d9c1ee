package org.zhixing.ledger.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checkpoints outside the database, one line each, so that nobody can shorten the log in the database unseen. */
public final class CheckpointFile {

    /** Name of the file inside the data folder. */
    public static final String NAME = "checkpoints.jsonl";

    private static final int LONGEST_LINE = 4096;

    private final Path file;

    public CheckpointFile(Path file) {
        this.file = file;
    }

    /** All of them, oldest first; a last line that a crash cut short is left out. */
    public List<SignedCheckpoint> all() throws IOException {
        var all = new ArrayList<SignedCheckpoint>();
        if (Files.exists(file)) {
            var text = Files.readString(file);
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                all.add(SignedCheckpoint.read(line));
            }
        }
        return all;
    }

    /** The newest, without reading the others. */
    public Optional<SignedCheckpoint> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - 2 * LONGEST_LINE);
            var bytes = ByteBuffer.allocate((int) (channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // until all is read
            }
            var text = new String(bytes.array(), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            return end < 0
                    ? Optional.empty()
                    : Optional.of(SignedCheckpoint.read(text.substring(text.lastIndexOf('\n', end - 1) + 1, end)));
        }
    }

    /** Adds checkpoints and has them on disk when it returns; cuts off what a crash left of a line before. */
    public void add(List<SignedCheckpoint> more) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(endOfLastLine(channel));
            channel.truncate(channel.position());
            for (SignedCheckpoint one : more) {
                var line = ByteBuffer.wrap((one.line() + "\n").getBytes(StandardCharsets.UTF_8));
                while (line.hasRemaining()) {
                    channel.write(line);
                }
            }
            channel.force(true);
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            if (channel.read(one, end - 1) == 1 && one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }
}
