package org.zhixing.ledger.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The ledger of a backup folder, read into memory without a database. */
public final class BackupSource implements EntrySource {

    private static final Comparator<EntryRow> ORDER = Comparator.<EntryRow, Long>comparing(
                    EntryRow::leaf, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> new StreamKey(row.streamKind(), row.streamId()))
            .thenComparing(EntryRow::position);

    private final Path folder;
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Map<Tiles.Id, byte[]> tiles = new HashMap<>();
    private final Map<Integer, byte[]> blocks = new TreeMap<>();
    private final Set<UUID> stray = new HashSet<>();

    /** Reads the manifest; what is no backup is an {@link IllegalArgumentException}. */
    public BackupSource(Path folder) throws IOException {
        this.folder = folder;
        var manifest = JsonReader.readObject(Files.readString(folder.resolve("manifest.json")));
        if (!(manifest.get("tables") instanceof List<?> tables)) {
            throw new IllegalArgumentException("no manifest");
        }
        for (Object table : tables) {
            if (table instanceof Map<?, ?> map
                    && "ledger".equals(map.get("schema"))
                    && map.get("columns") instanceof List<?> names) {
                columns.put(
                        String.valueOf(map.get("table")),
                        names.stream().map(String::valueOf).toList());
            }
        }
        each(
                "tile",
                row -> this.tiles.put(
                        new Tiles.Id((int) row.number("level"), row.number("index")), row.bytes("hashes")));
        each("anchor_block", row -> blocks.put((int) row.number("block"), row.bytes("hashes")));
    }

    private void each(String table, Consumer<CopyRows> each) {
        var names = columns.get(table);
        if (names == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        CopyRows.each(folder.resolve("ledger." + table + ".copy.gz"), names, each);
    }

    @SuppressWarnings("ArrayRecordComponent") // a row passing by, never compared
    private record BodyRow(byte @Nullable [] salt, byte @Nullable [] body, @Nullable UUID erasedBy) {}

    @Override
    public void entries(Consumer<EntryRow> each) {
        var bodies = new HashMap<UUID, BodyRow>();
        each(
                "body",
                row -> bodies.put(
                        row.uuid("entry_id"),
                        new BodyRow(
                                row.optionalBytes("salt"), row.optionalBytes("body"), row.optionalUuid("erased_by"))));
        var leaves = new HashMap<UUID, Long>();
        boolean apart = columns.containsKey("leaf");
        if (apart) {
            each("leaf", row -> leaves.put(row.uuid("entry_id"), row.number("number")));
        }
        var rows = new ArrayList<EntryRow>();
        each("entry", row -> {
            var body = bodies.remove(row.uuid("id"));
            rows.add(new EntryRow(
                    apart ? leaves.remove(row.uuid("id")) : leafOf(row),
                    row.uuid("id"),
                    row.text("stream_kind"),
                    row.uuid("stream_id"),
                    row.number("position"),
                    row.instant("at"),
                    row.text("verb"),
                    row.optionalUuid("account"),
                    row.bytes("header"),
                    body != null,
                    body == null ? null : body.salt(),
                    body == null ? null : body.body(),
                    body == null ? null : body.erasedBy()));
        });
        stray.addAll(bodies.keySet());
        stray.addAll(leaves.keySet());
        rows.sort(ORDER);
        rows.forEach(each);
    }

    /** Until version 5 of the ledger's tables an entry held its own place in the log. */
    private static @Nullable Long leafOf(CopyRows entry) {
        return entry.optional("leaf") == null ? null : entry.number("leaf");
    }

    @Override
    public List<UUID> strays() {
        return stray.stream().sorted().toList();
    }

    @Override
    public void streams(Consumer<EndRow> each) {
        each(
                "stream",
                row -> each.accept(
                        new EndRow(row.text("kind"), row.uuid("id"), -1, row.number("count"), row.bytes("head"))));
    }

    @Override
    public List<CheckpointRow> checkpoints() {
        var rows = new ArrayList<CheckpointRow>();
        each(
                "checkpoint",
                row -> rows.add(new CheckpointRow(
                        row.number("number"),
                        row.number("size"),
                        SignedCheckpoint.of(row.text("text"), row.bytes("signature")))));
        rows.sort(Comparator.comparing(CheckpointRow::number));
        return rows;
    }

    @Override
    public byte[] tile(Tiles.Id id) {
        return tiles.getOrDefault(id, new byte[0]);
    }

    @Override
    public long tiles() {
        return tiles.size();
    }

    @Override
    public void anchors(Consumer<EndRow> each) {
        each(
                "anchor",
                row -> each.accept(new EndRow(
                        row.text("kind"),
                        row.uuid("id"),
                        (int) row.number("bucket"),
                        row.number("count"),
                        row.bytes("head"))));
    }

    @Override
    public byte[] block(int block) {
        return blocks.getOrDefault(block, new byte[0]);
    }

    @Override
    public List<Integer> blocks() {
        return List.copyOf(blocks.keySet());
    }
}
