package org.zhixing.practice.library;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.disclosure.InternalDockets;
import org.zhixing.disclosure.PublishablePractices;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;

/** The library as far as it may be shown outside the house (R051, practice 10). */
@Component
class PracticesOutside implements PublishablePractices {

    private final JdbcClient jdbc;
    private final InternalDockets internal;

    PracticesOutside(JdbcClient jdbc, InternalDockets internal) {
        this.jdbc = jdbc;
        this.internal = internal;
    }

    @Override
    public List<Publishable> of(Collection<UUID> practices) {
        return jdbc.sql(
                        """
                        SELECT x.id, x.unit, x.title, x.done, x.conditions, x.state = 'ISSUED' AS released,
                               x.id = ANY (:internal)
                                 OR EXISTS (SELECT FROM practice.evidence e
                                             WHERE e.practice = x.id AND e.source = ANY (:internal)) AS internal
                          FROM practice.practice x WHERE x.id = ANY (:ids)""")
                .param("internal", internal.all().toArray(UUID[]::new))
                .param("ids", practices.toArray(UUID[]::new))
                .query((row, n) -> new Publishable(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit", UUID.class)),
                        row.getString("title"),
                        row.getString("done"),
                        row.getString("conditions"),
                        row.getBoolean("released"),
                        row.getBoolean("internal"),
                        new CaseId(CaseKind.PRACTICE, row.getObject("id", UUID.class)).href()))
                .list();
    }
}
