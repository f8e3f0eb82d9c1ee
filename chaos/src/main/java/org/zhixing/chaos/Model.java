package org.zhixing.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhixing.chaos.Act.Fate;

/** The reference: what was asked and what was answered, kept outside of the nodes and the database. */
final class Model {

    /** A limit that was asked for: how many minutes it was given, and by which acts that may have changed. */
    static final class Limit {
        final UUID id;
        final int minutes;
        final Map<String, Integer> extensions = new LinkedHashMap<>();
        boolean mayHaveEnded;

        Limit(UUID id, int minutes) {
            this.id = id;
            this.minutes = minutes;
        }
    }

    private int done;
    private final Map<Act, Fate> fates = new LinkedHashMap<>();
    private final Map<UUID, Limit> limits = new LinkedHashMap<>();
    private final Map<UUID, String> dockets = new LinkedHashMap<>();

    synchronized void ended(Act act, Fate fate) {
        fates.put(act, fate);
        if (fate == Fate.DONE) {
            done++;
        }
    }

    /** How many acts were answered as done. */
    synchronized int done() {
        return done;
    }

    synchronized void limit(UUID id, int minutes) {
        limits.put(id, new Limit(id, minutes));
    }

    synchronized void extension(UUID id, String marker, int minutes) {
        limitOf(id).extensions.put(marker, minutes);
    }

    synchronized void end(UUID id) {
        limitOf(id).mayHaveEnded = true;
    }

    synchronized void docket(UUID id, String title) {
        dockets.put(id, title);
    }

    synchronized Map<Act, Fate> fates() {
        return new LinkedHashMap<>(fates);
    }

    synchronized List<Limit> limits() {
        return new ArrayList<>(limits.values());
    }

    synchronized Map<UUID, String> dockets() {
        return new LinkedHashMap<>(dockets);
    }

    synchronized Map<Fate, Integer> counts() {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        for (Fate fate : Fate.values()) {
            counts.put(fate, 0);
        }
        fates.values().forEach(fate -> counts.merge(fate, 1, Integer::sum));
        return counts;
    }

    private Limit limitOf(UUID id) {
        var limit = limits.get(id);
        if (limit == null) {
            throw new IllegalArgumentException("no limit " + id);
        }
        return limit;
    }
}
