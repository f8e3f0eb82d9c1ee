package org.zhixing.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
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
        var counts = new TreeMap<StreamKey, Long>();
        for (Entry entry : entries) {
            counts.merge(key(entry.stream()), 1L, Long::sum);
        }
        var heads = rows.claim(counts);
        var written = new ArrayList<Written>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            var key = key(entries.get(i).stream());
            var head = Objects.requireNonNull(heads.get(key));
            var next = chain(entries.get(i), key, head, bodies.get(i));
            heads.put(key, new Head(next.header().position(), next.hash()));
            written.add(next);
        }
        rows.insert(written);
        rows.move(heads);
        return written;
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
    record Head(long count, Hash hash) {}
}
