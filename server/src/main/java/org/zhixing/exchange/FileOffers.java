package org.zhixing.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import tools.jackson.core.type.TypeReference;

/** Files of matters that an officer carries by hand where no line leads: tried first, row by row, then taken in. */
@Service
@Transactional
public class FileOffers {

    private final JdbcClient jdbc;
    private final Systems systems;
    private final Matters matters;
    private final Calls calls;

    FileOffers(JdbcClient jdbc, Systems systems, Matters matters, Calls calls) {
        this.jdbc = jdbc;
        this.systems = systems;
        this.matters = matters;
        this.calls = calls;
    }

    /**
     * A file between its dry run and being taken in.
     *
     * @param takenAt null before
     */
    public record FileOffer(
            UUID id, ConnectedSystem system, String fileName, List<Offered> offered, @Nullable Instant takenAt) {}

    /** Keeps a file for its dry run; no matter comes of it yet. */
    public Outcome<UUID> keep(UUID system, String fileName, List<Offered> offered, Instant at, Actor actor) {
        var own = systems.of(actor).stream()
                .filter(one -> one.id().equals(system) && one.endedAt() == null)
                .findFirst();
        if (own.isEmpty()) {
            return Matters.notYours();
        }
        var id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO exchange.offer (id, system, file_name, content, offered_at, offered_by)
                        VALUES (:id, :system, :name, CAST(:content AS jsonb), :at, :by)
                        """)
                .param("id", id)
                .param("system", system)
                .param("name", fileName)
                .param("content", MatterRows.JSON.writeValueAsString(offered))
                .param("at", Systems.time(at))
                .param("by", actor.personName())
                .update();
        systems.record(own.get(), "file.offered", Map.of("file", fileName, "rows", offered.size()), at, actor);
        return Outcome.done(id);
    }

    @Transactional(readOnly = true)
    public Optional<FileOffer> find(UUID id, Actor actor) {
        var own = systems.of(actor);
        return jdbc.sql("SELECT * FROM exchange.offer WHERE id = :id")
                .param("id", id)
                .query((row, n) -> {
                    var system = row.getObject("system", UUID.class);
                    var taken = row.getObject("taken_at", OffsetDateTime.class);
                    String name = row.getString("file_name");
                    var content =
                            MatterRows.JSON.readValue(row.getString("content"), new TypeReference<List<Offered>>() {});
                    return own.stream()
                            .filter(one -> one.id().equals(system))
                            .findFirst()
                            .map(one ->
                                    new FileOffer(id, one, name, content, taken == null ? null : taken.toInstant()));
                })
                .optional()
                .flatMap(found -> found);
    }

    /** Takes the file in, once; its rows live on in the matters alone, so that an order of destruction finds them there. */
    public Outcome<List<Taken>> take(UUID id, Instant at, Actor actor) {
        var offer = find(id, actor).orElse(null);
        if (offer == null) {
            return Matters.notYours();
        }
        int first = jdbc.sql(
                        "UPDATE exchange.offer SET taken_at = :at, content = '[]' WHERE id = :id AND taken_at IS NULL")
                .param("at", Systems.time(at))
                .param("id", id)
                .update();
        if (first == 0) {
            return Outcome.refused("exchange.refused.taken", Systems.RULE);
        }
        var taken = matters.take(offer.system(), offer.offered(), at, actor);
        calls.keep(
                offer.system(),
                at,
                Operation.FILE_IN,
                actor.personName(),
                200,
                taken.size(),
                (int) taken.stream().filter(one -> !one.problems().isEmpty()).count(),
                offer.fileName());
        return Outcome.done(taken);
    }
}
