package org.zhixing.secrecy.internal;

import static org.zhixing.act.Role.SECRETARY;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.ledger.ContentKeeper;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.secrecy.InternalChanges;
import org.zhixing.secrecy.InternalMaterials;

/** Internal material, and what of it the pages and files are recognised by. */
@Service
class StoredInternalMaterials implements InternalMaterials {

    private static final String RULE = "practice 10";
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final List<ContentKeeper> keepers;
    private final ObjectProvider<InternalChanges> readers;
    private final Clock machine;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Traits known;

    StoredInternalMaterials(
            JdbcClient jdbc,
            Ledger ledger,
            ObjectProvider<ContentKeeper> keepers,
            ObjectProvider<InternalChanges> readers,
            Clock machine) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.keepers = keepers.orderedStream().toList();
        this.readers = readers;
        this.machine = machine;
    }

    /**
     * By what internal material is recognised in a page or file.
     *
     * @param ids of the cases and of all that hangs on them
     * @param labels their numbers and titles
     */
    record Traits(Set<UUID> ids, Set<String> labels, Instant at) {

        boolean none() {
            return ids.isEmpty();
        }
    }

    /** One reads anew; whoever asks meanwhile goes by what was read last. */
    Traits traits() {
        var last = known;
        if (last != null && isFresh(last)) {
            return last;
        }
        if (last == null) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return last;
        }
        try {
            var found = known;
            if (found != null && isFresh(found)) {
                return found;
            }
            int before = changes.get();
            var anew = read(machine.instant());
            // what a mark has changed meanwhile is not known yet
            known = before == changes.get() ? anew : null;
            return anew;
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(Traits traits) {
        return !traits.at().plus(FRESH).isBefore(machine.instant());
    }

    private Traits read(Instant now) {
        var marked = jdbc.sql("SELECT subject FROM secrecy.internal")
                .query(UUID.class)
                .list();
        if (marked.isEmpty()) {
            return new Traits(Set.of(), Set.of(), now);
        }
        var ids = new HashSet<>(marked);
        var labels = new HashSet<String>();
        keepers.forEach(keeper -> labels.addAll(keeper.labels(marked)));
        int before;
        do {
            before = ids.size();
            keepers.stream()
                    .filter(keeper -> !keeper.isShownWithItsCase())
                    .forEach(keeper -> ids.addAll(keeper.hangingOn(Set.copyOf(ids))));
        } while (ids.size() > before);
        return new Traits(Set.copyOf(ids), Set.copyOf(labels), now);
    }

    @Override
    public List<Marked> all(Actor actor) {
        if (!marks(actor)) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM secrecy.internal ORDER BY marked_at DESC, subject")
                .query((row, n) -> {
                    var subject = new CaseRef(
                            row.getString("module"), row.getString("type"), row.getObject("subject", UUID.class));
                    return new Marked(
                            subject,
                            String.join(" ", labels(subject)),
                            row.getObject("marked_at", OffsetDateTime.class).toInstant(),
                            row.getString("marked_by"));
                })
                .list();
    }

    @Override
    public Set<UUID> subjects() {
        return traits().ids();
    }

    private List<String> labels(CaseRef subject) {
        return keepers.stream()
                .filter(keeper -> keeper.module().equals(subject.module()))
                .flatMap(keeper -> keeper.labels(List.of(subject.id())).stream())
                .toList();
    }

    @Override
    @Transactional
    public Outcome<CaseRef> mark(UUID subject, Instant at, Actor actor) {
        var found = keepers.stream()
                .flatMap(keeper -> keeper.caseOf(subject).stream())
                .findFirst();
        if (!marks(actor)) {
            return Outcome.refused("secrecy.refused.not-yours", RULE);
        } else if (found.isEmpty()) {
            return Outcome.refused("secrecy.refused.one-address", RULE);
        }
        int added = jdbc.sql(
                        """
                        INSERT INTO secrecy.internal (subject, module, type, marked_at, marked_by)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        subject,
                        found.get().module(),
                        found.get().type(),
                        at.atOffset(ZoneOffset.UTC),
                        actor.personName())
                .update();
        return added == 0
                ? Outcome.refused("secrecy.refused.marked-already", RULE)
                : recorded(found.get(), "internal.marked", at, actor);
    }

    @Override
    @Transactional
    public Outcome<CaseRef> unmark(UUID subject, Instant at, Actor actor) {
        if (!marks(actor)) {
            return Outcome.refused("secrecy.refused.not-yours", RULE);
        }
        return jdbc.sql("DELETE FROM secrecy.internal WHERE subject = ? RETURNING module, type")
                .param(subject)
                .query((row, n) -> new CaseRef(row.getString(1), row.getString(2), subject))
                .optional()
                .map(gone -> recorded(gone, "internal.unmarked", at, actor))
                .orElseGet(() -> Outcome.refused("secrecy.refused.one-address", RULE));
    }

    private Outcome<CaseRef> recorded(CaseRef subject, String verb, Instant at, Actor actor) {
        ledger.append(Entry.of(
                new Stream("secrecy/internal", subject.id()),
                at,
                actor,
                verb,
                Map.of("subject", subject.module() + "/" + subject.type())));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                changes.incrementAndGet();
                known = null;
            }
        });
        var internal = read(machine.instant()).ids();
        readers.forEach(reader -> reader.changed(internal, at, actor));
        return Outcome.done(subject);
    }

    static boolean marks(Actor actor) {
        return actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY) && actor.person() != null;
    }
}
