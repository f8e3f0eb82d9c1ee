package org.zhixing.timelimit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who acts when rungs of a kind are reached: exactly one handler for each kind (architecture rule 4). */
@Component
class Handlers {

    private final ObjectProvider<RungHandler> beans;
    private final JdbcClient jdbc;
    private volatile @Nullable Map<String, RungHandler> found;

    Handlers(ObjectProvider<RungHandler> beans, JdbcClient jdbc) {
        this.beans = beans;
        this.jdbc = jdbc;
    }

    /** The kinds that have a handler, in order. */
    List<String> kinds() {
        return List.copyOf(byKind().keySet());
    }

    /** The handlers of these kinds, in the order of {@link #kinds}. */
    List<RungHandler> of(Set<String> kinds) {
        return byKind().values().stream()
                .filter(handler -> kinds.contains(handler.kind().value()))
                .toList();
    }

    /** A limit with rungs that nobody would handle is a bug. */
    void require(NewLimit limit) {
        if (!limit.rungs().isEmpty() && !byKind().containsKey(limit.kind().value())) {
            throw new IllegalArgumentException(
                    "no handler for rungs of kind " + limit.kind().value());
        }
    }

    /** Two handlers of one kind, or open limits whose kind has lost its handler, keep the server from starting. */
    @EventListener(ApplicationReadyEvent.class)
    void check() {
        Map<String, RungHandler> known = byKind();
        List<String> orphaned =
                jdbc.sql("SELECT DISTINCT kind FROM timelimit.timer").query(String.class).list().stream()
                        .filter(kind -> !known.containsKey(kind))
                        .toList();
        if (!orphaned.isEmpty()) {
            throw new IllegalStateException("open limits without a handler: " + orphaned);
        }
    }

    /** Asked for when first needed, for handlers need much that needs limits. */
    private Map<String, RungHandler> byKind() {
        Map<String, RungHandler> known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private Map<String, RungHandler> find() {
        Map<String, RungHandler> byKind = new LinkedHashMap<>();
        beans.stream()
                .sorted(java.util.Comparator.comparing(handler -> handler.kind().value()))
                .forEach(handler -> {
                    if (byKind.put(handler.kind().value(), handler) != null) {
                        throw new IllegalStateException(
                                "two handlers for " + handler.kind().value());
                    }
                });
        return byKind;
    }
}
