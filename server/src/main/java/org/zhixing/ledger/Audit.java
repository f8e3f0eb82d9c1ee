package org.zhixing.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;

/** The acts on accounts and administration, newest first, for audit administrators and nobody else. */
@Service
public class Audit {

    private final Rows rows;
    private final Map<String, String> labels;
    private final Map<String, AuditedStreams.Naming> namings;

    Audit(Rows rows, ObjectProvider<AuditedStreams> audited) {
        this.rows = rows;
        this.labels = audited.stream()
                .collect(Collectors.toMap(AuditedStreams::kind, AuditedStreams::labelKey, (one, other) -> one));
        this.namings = audited.stream()
                .collect(Collectors.toMap(AuditedStreams::kind, AuditedStreams::naming, (one, other) -> one));
    }

    /** Kinds of streams that can be read, with the message keys of their names. */
    public Map<String, String> kinds() {
        return labels;
    }

    /**
     * Acts before a place, newest first, at most so many; nothing for who is no audit administrator.
     *
     * @param kind one kind of stream, null for all that are open
     */
    public List<Recorded> list(Actor actor, @Nullable String kind, @Nullable Place before, int limit) {
        if (!actor.has(Role.AUDIT_ADMINISTRATOR)) {
            return List.of();
        }
        Set<String> kinds = kind == null
                ? labels.keySet()
                : labels.keySet().stream().filter(kind::equals).collect(Collectors.toSet());
        return rows.newest(kinds, before == null ? Place.END : before, limit);
    }

    /** Whose the streams of these acts are, by the ids of the streams. */
    public Map<UUID, AuditedStreams.Named> namesOf(List<Recorded> acts) {
        var ids = acts.stream()
                .map(one -> one.entry().stream())
                .collect(Collectors.groupingBy(Stream::kind, Collectors.mapping(Stream::id, Collectors.toSet())));
        var names = new HashMap<UUID, AuditedStreams.Named>();
        ids.forEach((kind, some) -> {
            var naming = namings.get(kind);
            if (naming != null) {
                names.putAll(naming.of(some));
            }
        });
        return names;
    }

    /** A place in the list, for paging. */
    public record Place(Instant at, UUID id) {

        static final Place END = new Place(
                OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant(), new UUID(-1L, -1L));

        /** The place as it stands in an address. */
        public String written() {
            return at + "_" + id;
        }

        /** Reads a place; null if it is none. */
        public static @Nullable Place read(@Nullable String written) {
            int cut = written == null ? -1 : written.indexOf('_');
            if (written == null || cut < 0) {
                return null;
            }
            try {
                return new Place(Instant.parse(written.substring(0, cut)), UUID.fromString(written.substring(cut + 1)));
            } catch (java.time.DateTimeException | IllegalArgumentException none) {
                return null;
            }
        }
    }
}
