package org.zhixing.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.ledger.verify.Hash;
import org.zhixing.ledger.verify.Hashes;
import org.zhixing.ledger.verify.Header;
import org.zhixing.ledger.verify.StreamKey;

/** The ledger in PostgreSQL. */
@Service
class StoredLedger implements Ledger {

    private static final int SALT_BYTES = 32;
    private static final String OWN_VERBS = "ledger.";

    private final Rows rows;
    private final Clock machine;
    private final SecureRandom random = new SecureRandom();

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
        var bodies = entries.stream().map(Body::write).toList();
        var streams =
                entries.stream().map(entry -> key(entry.stream())).collect(Collectors.toCollection(LinkedHashSet::new));
        var heads = rows.lock(streams);
        var known = Set.copyOf(heads.keySet());
        var written = new Written[entries.size()];
        chain(entries, bodies, streams, heads, written);
        var others = begunByOthers(heads, known);
        if (!others.isEmpty()) {
            heads.putAll(rows.lock(others));
            chain(entries, bodies, others, heads, written);
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

    /** Writes the entries of these streams on from where each stands, and moves the heads on. */
    private void chain(
            List<Entry> entries,
            List<byte[]> bodies,
            Set<StreamKey> streams,
            Map<StreamKey, Head> heads,
            Written[] written) {
        for (int i = 0; i < written.length; i++) {
            var key = key(entries.get(i).stream());
            if (streams.contains(key)) {
                written[i] = chain(entries.get(i), key, heads.getOrDefault(key, Head.START), bodies.get(i));
                heads.put(key, new Head(written[i].header().position(), written[i].hash()));
            }
        }
    }

    private Written chain(Entry entry, StreamKey key, Head head, byte[] body) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var actor = entry.actor();
        var behalf = actor.onBehalfOf();
        var behalfOf = behalf == null ? null : behalf.person();
        var account = actor.account();
        var person = actor.person();
        var post = actor.post();
        var unit = actor.unit();
        var header = new Header(
                Ids.next(),
                key,
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
                Hashes.commitment(salt, body));
        var bytes = header.bytes();
        return new Written(header, bytes, Hashes.entry(bytes), salt, body);
    }

    @Override
    public List<Recorded> timeline(CaseRef subject) {
        return read(Stream.of(subject), 1, Integer.MAX_VALUE);
    }

    @Override
    public List<Recorded> read(Stream stream, long fromPosition, int limit) {
        return rows.read(key(stream), fromPosition, limit);
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
