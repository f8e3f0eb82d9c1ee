package org.zhixing.timelimit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    Handlers(ObjectProvider<RungHandler> beans, JdbcClient jdbc) {
        this.beans = beans;
        this.jdbc = jdbc;
    }

    /** Handlers in the order of their kinds. */
    List<RungHandler> all() {
        return List.copyOf(byKind().values());
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
        List<String> orphaned = jdbc
                .sql("SELECT DISTINCT kind FROM timelimit.running WHERE next_rung_at IS NOT NULL")
                .query(String.class)
                .list()
                .stream()
                .filter(kind -> !known.containsKey(kind))
                .toList();
        if (!orphaned.isEmpty()) {
            throw new IllegalStateException("open limits without a handler: " + orphaned);
        }
    }

    private Map<String, RungHandler> byKind() {
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
