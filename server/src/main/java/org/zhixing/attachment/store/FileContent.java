package org.zhixing.attachment.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/**
 * Names and contents of files, for the day on which an order has them destroyed (practice 10). The same content goes
 * wherever else it hangs, and no digest of it remains by which it could be guessed.
 */
@Component
class FileContent extends ContentTables {

    FileContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "attachment",
                Map.of("file", "file"),
                Set.of("media_type", "extension", "source", "name"),
                Set.of());
    }

    @Override
    public Map<String, Long> affected(Collection<UUID> ids) {
        var of = ids.toArray(UUID[]::new);
        Long files = jdbc.queryForObject(
                """
                SELECT count(*) FROM attachment.file
                 WHERE digest IN (SELECT digest FROM attachment.file WHERE id = ANY (?) OR subject_id = ANY (?))""",
                Long.class,
                of,
                of);
        return files == null || files == 0 ? Map.of() : Map.of("attachment.file", files);
    }

    @Override
    public Destroyed destroy(Collection<UUID> ids, String instead) {
        var destroyed = super.destroy(ids, instead);
        var of = ids.toArray(UUID[]::new);
        var digests = jdbc.queryForList(
                        "SELECT DISTINCT digest FROM attachment.file WHERE id = ANY (?) OR subject_id = ANY (?)",
                        String.class,
                        of,
                        of)
                .toArray(String[]::new);
        long files = 0;
        for (String digest : digests) {
            String none = "removed-" + UUID.randomUUID();
            jdbc
                    .queryForList("SELECT DISTINCT name FROM attachment.file WHERE digest = ?", String.class, digest)
                    .stream()
                    .filter(name -> !name.equals(instead))
                    .forEach(destroyed.words()::add);
            jdbc.update("INSERT INTO attachment.content (digest, size, removed_under) VALUES (?, 1, ?)", none, instead);
            files += jdbc.update(
                    "UPDATE attachment.file SET name = ?, digest = ? WHERE digest = ?", instead, none, digest);
            jdbc.update("DELETE FROM attachment.chunk WHERE digest = ?", digest);
            jdbc.update("DELETE FROM attachment.content WHERE digest = ?", digest);
        }
        if (files > 0) {
            destroyed.rows().put("attachment.file", files);
            // named for what is to be compacted; its pieces are no content beside the files they make up
            destroyed.rows().put("attachment.chunk", 0L);
        }
        return destroyed;
    }
}
