package org.zhixing.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.ledger.verify.CanonicalJson;
import org.zhixing.ledger.verify.Hash;
import org.zhixing.ledger.verify.Hashes;
import org.zhixing.ledger.verify.Header;
import org.zhixing.ledger.verify.StreamKey;

/** The ledger in PostgreSQL. */
@Service
class StoredLedger implements Ledger {

    private static final String OWN_VERBS = "ledger.";
    private static final int MANY = 1_000;

    private final Rows rows;
    private final Clock machine;
    private final Salts salts = new Salts();

    StoredLedger(Rows rows, Clock machine) {
        this.rows = rows;
        this.machine = machine;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.verb().startsWith(OWN_VERBS)) {
                throw new IllegalArgumentException("a verb of the ledger itself: " + entry.verb());
            }
        }
        write(entries);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Entry entry) {
        append(List.of(entry));
    }

    /** Appends, also the ledger's own acts; answers what was written, in the order given. */
    List<Written> write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var acts = acts(entries);
        var streams = acts.stream().map(Act::stream).collect(Collectors.toSet());
        var heads = rows.lock(streams);
        var known = Set.copyOf(heads.keySet());
        var written = new Written[acts.size()];
        chain(acts, streams, heads, written);
        var others = begunByOthers(heads, known);
        if (!others.isEmpty()) {
            others.forEach(heads::remove);
            heads.putAll(rows.lock(others));
            chain(acts, others, heads, written);
        }
        heads.keySet().removeIf(stream -> !known.contains(stream) && !others.contains(stream));
        if (!heads.isEmpty()) {
            rows.goOn(heads);
        }
        var all = List.of(written);
        rows.insert(all);
        return all;
    }

    /** Begins the streams that are new, and answers those that somebody else has begun since they were looked for. */
    private Set<StreamKey> begunByOthers(Map<StreamKey, Head> heads, Set<StreamKey> known) {
        var begun = new HashMap<>(heads);
        begun.keySet().removeAll(known);
        var others = new HashSet<>(begun.keySet());
        others.removeAll(rows.begin(begun, heads.keySet()));
        return others;
    }

    /** An entry with what does not depend on where its stream stands. */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
    private record Act(UUID id, Entry entry, StreamKey stream, byte[] salt, byte[] body, Hash commitment) {}

    private List<Act> acts(List<Entry> entries) {
        var batch = salts.of(entries.size());
        var names = new IdentityHashMap<Actor, CanonicalJson.Part>();
        var ids = new UUID[entries.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Ids.next();
            names.computeIfAbsent(entries.get(i).actor(), Body::names);
        }
        return places(ids.length)
                .mapToObj(i -> {
                    var entry = entries.get(i);
                    var salt = batch.at(i);
                    var body = Body.write(entry, Objects.requireNonNull(names.get(entry.actor())));
                    return new Act(ids[i], entry, key(entry.stream()), salt, body, Hashes.commitment(salt, body));
                })
                .toList();
    }

    /** Many are reckoned by all processors: the database waits for them. */
    private static IntStream places(int count) {
        var places = IntStream.range(0, count);
        return count < MANY ? places : places.parallel();
    }

    /** Writes the acts of these streams on from where each stands, and moves the heads on. */
    private void chain(List<Act> acts, Set<StreamKey> streams, Map<StreamKey, Head> heads, Written[] written) {
        if (streams.size() == acts.size()) {
            places(written.length)
                    .forEach(
                            i -> written[i] = chain(acts.get(i), heads.getOrDefault(acts.get(i).stream(), Head.START)));
            for (var one : written) {
                heads.put(one.header().stream(), new Head(one.header().position(), one.hash()));
            }
            return;
        }
        for (int i = 0; i < written.length; i++) {
            var act = acts.get(i);
            if (streams.contains(act.stream())) {
                written[i] = chain(act, heads.getOrDefault(act.stream(), Head.START));
                heads.put(act.stream(), new Head(written[i].header().position(), written[i].hash()));
            }
        }
    }

    private Written chain(Act act, Head head) {
        var entry = act.entry();
        var actor = entry.actor();
        var behalf = actor.onBehalfOf();
        var behalfOf = behalf == null ? null : behalf.person();
        var account = actor.account();
        var person = actor.person();
        var post = actor.post();
        var unit = actor.unit();
        var header = new Header(
                act.id(),
                act.stream(),
                head.count() + 1,
                entry.at(),
                machine.instant(),
                entry.verb(),
                account == null ? null : account.value(),
                person == null ? null : person.value(),
                post == null ? null : post.value(),
                unit == null ? null : unit.value(),
                behalf == null ? "" : behalf.kind().name(),
                behalfOf == null ? null : behalfOf.value(),
                head.hash(),
                act.commitment());
        var bytes = header.bytes();
        return new Written(header, bytes, Hashes.entry(bytes), act.salt(), act.body());
    }

    @Override
    public List<Recorded> timeline(CaseRef subject) {
        return read(Stream.of(subject), 1, Integer.MAX_VALUE);
    }

    @Override
    public List<Recorded> read(Stream stream, long fromPosition, int limit) {
        return rows.read(key(stream), fromPosition, limit);
    }

    @Override
    public Map<UUID, List<Trace>> traces(String kind, Collection<UUID> streams) {
        return rows.traces(kind, streams);
    }

    static StreamKey key(Stream stream) {
        return new StreamKey(stream.kind(), stream.id());
    }

    /** Where a stream stands: how many entries, and the hash of the last. */
    record Head(long count, Hash hash) {

        /** Before the first entry. */
        static final Head START = new Head(0, Hash.NONE);
    }
}
