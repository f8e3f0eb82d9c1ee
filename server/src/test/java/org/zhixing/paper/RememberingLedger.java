package org.zhixing.paper;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.act.CaseRef;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Stream;

/** Keeps entries in memory, so that a test can ask what was recorded. */
public final class RememberingLedger implements Ledger {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void append(List<Entry> more) {
        entries.addAll(more);
    }

    @Override
    public synchronized List<Recorded> timeline(CaseRef subject) {
        return List.of();
    }

    @Override
    public synchronized List<Recorded> read(Stream stream, long fromPosition, int limit) {
        return List.of();
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
