package org.zhixing.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds. It is written last, so a folder without it is no backup.
 *
 * @param format version of this layout
 * @param takenAt machine time, ISO 8601
 * @param keyId names the keys that a restored installation needs; they are not in the backup
 * @param versions last migration of each module
 */
public record Manifest(
        int format,
        String takenAt,
        String keyId,
        boolean demo,
        Map<String, String> versions,
        List<TableCopy> tables,
        List<SequenceValue> sequences) {

    static final int FORMAT = 1;
    private static final String FILE = "manifest.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * One table as PostgreSQL's {@code COPY} text, compressed with gzip.
     *
     * @param sha256 of the uncompressed text, hex
     */
    public record TableCopy(String schema, String table, List<String> columns, long rows, String sha256) {

        public String file() {
            return schema + "." + table + ".copy.gz";
        }

        String qualified() {
            return Sql.name(schema) + "." + Sql.name(table);
        }

        String columnList() {
            return String.join(", ", columns.stream().map(Sql::name).toList());
        }
    }

    /** Where a sequence stood; {@code last} is null if it was never used. */
    public record SequenceValue(String schema, String sequence, @org.jspecify.annotations.Nullable Long last) {}

    static Manifest read(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new CannotStart(folder + " is no backup: it has no " + FILE + ".");
        }
        try {
            var manifest = JSON.readValue(Files.readString(file), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new CannotStart("The backup in " + folder + " has format " + manifest.format()
                        + ", this release reads format " + FORMAT + ".");
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw new CannotStart("The backup's " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    void write(Path folder) throws IOException {
        PrivateFiles.write(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }
}
