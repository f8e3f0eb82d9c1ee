package org.zhixing.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.RectificationAct;
import org.zhixing.inspection.desk.Filing;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.OpenItem;
import org.zhixing.organization.OpenItems;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** What units still have to put right, and handing it on when the institutions change (practice 11). */
@Component
class RectificationsOfUnits implements OpenItems {

    private final JdbcClient jdbc;
    private final RectificationRows rows;
    private final InspectionSight sight;
    private final TimeLimits limits;
    private final CityOffices offices;
    private final Filing filing;

    RectificationsOfUnits(
            JdbcClient jdbc,
            RectificationRows rows,
            InspectionSight sight,
            TimeLimits limits,
            CityOffices offices,
            Filing filing) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sight = sight;
        this.limits = limits;
        this.offices = offices;
        this.filing = filing;
    }

    @Override
    public String module() {
        return CaseId.MODULE;
    }

    @Override
    public boolean keeps(CaseRef subject) {
        return CaseKind.RECTIFICATION.keeps(subject);
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
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Integer> handOver(List<Handed> items, Basis basis, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.standing(actor, today);
        for (var item : items) {
            var id = new CaseId(CaseKind.RECTIFICATION, item.subject().id());
            var held = rows.hold(id, InspectionSight.Scope.SYSTEM).orElse(null);
            if (held == null || !held.unit().equals(item.from())) {
                return Outcome.refused("inspection.refused.not-found", "practice 11");
            }
            var refusal = Filing.against(
                    RectificationMoves.TABLE,
                    held,
                    RectificationAct.SUCCEED,
                    Filing.ANY_VERSION,
                    InspectionSight.parties(seer, null));
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            if (basis.excludedDays() > 0) {
                limits.extend(
                        held.limit(),
                        new Period.WorkingDays(basis.excludedDays()),
                        at,
                        basis.rule() + ": " + basis.document(),
                        actor);
            }
            LocalDate due = limits.view(held.limit(), at)
                    .map(limit -> LocalDate.ofInstant(limit.dueAt().minusNanos(1), Zone.SHANGHAI))
                    .orElse(held.due());
            filing.settle(
                    RectificationMoves.TABLE,
                    held,
                    RectificationAct.SUCCEED,
                    Map.of("unit", item.to().value(), "due", due),
                    Map.of(
                            "former", offices.name(item.from(), today),
                            "unit", offices.name(item.to(), today),
                            "document", basis.document(),
                            "due", Objects.requireNonNull(due)),
                    List.of(),
                    at,
                    actor);
            filing.tell(
                    CityOffices.liaison(item.to()),
                    id,
                    "inspection.message.rectification-succeeded",
                    held.problem(),
                    at);
        }
        return Outcome.done(items.size());
    }
}
