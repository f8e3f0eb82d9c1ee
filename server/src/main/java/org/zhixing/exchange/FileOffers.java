package org.zhixing.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;

/** Files of matters and proposals that an officer carries by hand where no line leads: tried first, row by row, then taken in. */
@Service
@Transactional
public class FileOffers {

    private final JdbcClient jdbc;
    private final Systems systems;
    private final Matters matters;
    private final OfferedProposals proposals;
    private final Calls calls;

    FileOffers(JdbcClient jdbc, Systems systems, Matters matters, OfferedProposals proposals, Calls calls) {
        this.jdbc = jdbc;
        this.systems = systems;
        this.matters = matters;
        this.proposals = proposals;
        this.calls = calls;
    }

    /**
     * A file between its dry run and being taken in.
     *
     * @param takenAt null before
     */
    public record FileOffer(
            UUID id, ConnectedSystem system, String fileName, Parcel parcel, @Nullable Instant takenAt) {}

    /** Keeps a file for its dry run; nothing comes of it yet. */
    public Outcome<UUID> keep(UUID system, String fileName, Parcel parcel, Instant at, Actor actor) {
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
                .param("content", MatterRows.JSON.writeValueAsString(parcel))
                .param("at", Systems.time(at))
                .param("by", actor.personName())
                .update();
        systems.record(own.get(), "file.offered", Map.of("file", fileName, "rows", parcel.size()), at, actor);
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
                    var content = MatterRows.JSON.readValue(row.getString("content"), Parcel.class);
                    return own.stream()
                            .filter(one -> one.id().equals(system))
                            .findFirst()
                            .map(one ->
                                    new FileOffer(id, one, name, content, taken == null ? null : taken.toInstant()));
                })
                .optional()
                .flatMap(found -> found);
    }

    /** What would become of each of its rows; nothing is written. */
    public List<Taken> tryOut(FileOffer offer, Instant at) {
        return both(
                matters.tryOut(offer.system(), offer.parcel().matters(), at),
                proposals.tryOut(offer.system(), offer.parcel().proposals(), at));
    }

    private static List<Taken> both(List<Taken> matters, List<Taken> proposals) {
        return Stream.concat(matters.stream(), proposals.stream()).toList();
    }

    /** Takes the file in, once; its rows live on where they wait alone, so that an order of destruction finds them there. */
    public Outcome<List<Taken>> take(UUID id, Instant at, Actor actor) {
        var offer = find(id, actor).orElse(null);
        if (offer == null) {
            return Matters.notYours();
        }
        int first = jdbc.sql(
                        "UPDATE exchange.offer SET taken_at = :at, content = '{}' WHERE id = :id AND taken_at IS NULL")
                .param("at", Systems.time(at))
                .param("id", id)
                .update();
        if (first == 0) {
            return Outcome.refused("exchange.refused.taken", Systems.RULE);
        }
        var taken = both(
                matters.take(offer.system(), offer.parcel().matters(), at, actor),
                proposals.take(offer.system(), offer.parcel().proposals(), at, actor));
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
