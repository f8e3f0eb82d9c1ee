package org.zhixing.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.RectificationAct;
import org.zhixing.inspection.RectificationState;
import org.zhixing.inspection.desk.FoundAboutUnits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.OpenItem;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.TimeLimits;

/** What units still have to put right, and handing it on when the institutions change (practice 11). */
@Component
class RectificationsOfUnits extends FoundAboutUnits<RectificationState, RectificationAct, Rectification> {

    private final JdbcClient jdbc;
    private final RectificationRows rows;
    private final TimeLimits limits;

    RectificationsOfUnits(JdbcClient jdbc, RectificationRows rows, TimeLimits limits, Desk desk) {
        super(CaseKind.RECTIFICATION, RectificationMoves.TABLE, RectificationAct.SUCCEED, desk);
        this.jdbc = jdbc;
        this.rows = rows;
        this.limits = limits;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> of(Collection<UnitId> units, Instant at) {
        return jdbc.sql(
                        """
                        SELECT x.id, x.unit, x.problem, x.due, coalesce(x.number, '') AS number
                          FROM inspection.rectification x
                         WHERE x.unit = ANY (CAST(:units AS uuid[])) AND x.state NOT IN ('CLEARED', 'WITHDRAWN')
                         ORDER BY x.due, x.id
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var id = new CaseId(CaseKind.RECTIFICATION, row.getObject("id", UUID.class));
                    return new OpenItem(
                            id.subject(),
                            new UnitId(row.getObject("unit", UUID.class)),
                            "inspection.found.rectification",
                            row.getString("number"),
                            row.getString("problem"),
                            id.href(),
                            row.getObject("due", LocalDate.class)
                                    .plusDays(1)
                                    .atStartOfDay(Zone.SHANGHAI)
                                    .toInstant());
                })
                .list();
    }

    @Override
    protected Optional<Rectification> hold(CaseId id, UnitId unit) {
        return rows.hold(id, InspectionSight.Scope.SYSTEM)
                .filter(held -> held.unit().equals(unit));
    }

    @Override
    protected LimitId runningFor(Rectification held) {
        return held.limit();
    }

    /** The last day as it is counted now. */
    @Override
    protected Map<String, Object> following(Rectification held, Instant at) {
        return Map.of(
                "due",
                limits.view(held.limit(), at)
                        .map(limit -> LocalDate.ofInstant(limit.dueAt().minusNanos(1), Zone.SHANGHAI))
                        .orElse(held.due()));
    }

    @Override
    protected Told told(Rectification held) {
        return new Told("inspection.message.rectification-succeeded", held.problem());
    }
}
