package org.zhixing.practice.library;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.disclosure.InternalDockets;
import org.zhixing.filing.Filing;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.PracticeAct;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.secrecy.InternalChanges;

/**
 * A practice that has been released and is then marked internal, itself or what it rests on: who adopted it is told that it
 * is withdrawn from the library, and nothing else of it (practice 10); when the mark goes, it is back.
 */
@Component
class Withholding implements InternalChanges {

    private static final String INTERNAL =
            """
            (x.id = ANY (:internal) OR EXISTS (SELECT FROM practice.evidence e
                                                WHERE e.practice = x.id AND e.source = ANY (:internal)))""";

    private final JdbcClient jdbc;
    private final PracticeRows rows;
    private final InternalDockets internal;
    private final Filing filing;

    Withholding(JdbcClient jdbc, PracticeRows rows, InternalDockets internal, Filing filing) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.internal = internal;
        this.filing = filing;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Set<UUID> marks, Instant at, Actor actor) {
        var marked = internal.from(marks).toArray(UUID[]::new);
        which("x.withheld_at IS NULL AND " + INTERNAL, marked)
                .forEach(id -> settle(id, PracticeAct.WITHHOLD, at, "practice.message.withheld", at, actor));
        which("x.withheld_at IS NOT NULL AND NOT " + INTERNAL, marked)
                .forEach(id -> settle(id, PracticeAct.RESTORE, null, "practice.message.restored", at, actor));
    }

    private List<CaseId> which(String condition, UUID[] marked) {
        return jdbc
                .sql("SELECT x.id FROM practice.practice x WHERE x.state IN ('ISSUED', 'WITHDRAWN') AND " + condition
                        + " ORDER BY x.id FOR UPDATE")
                .param("internal", marked)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new CaseId(CaseKind.PRACTICE, id))
                .toList();
    }

    private void settle(CaseId id, PracticeAct act, @Nullable Instant since, String message, Instant at, Actor actor) {
        var held = rows.find(id, PracticeSight.Scope.SYSTEM).orElseThrow();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("withheld_at", since);
        filing.settle(PracticeMoves.TABLE, held, act, columns, Map.of(), List.of(), at, actor);
        // without its title: that is content
        held.adoptions().forEach(one -> filing.tell(one.unit(), id, message, "", at));
    }
}
