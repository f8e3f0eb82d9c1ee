package org.zhixing.inspection.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.zhixing.inspection.RecommendationAct;
import org.zhixing.inspection.RecommendationState;
import org.zhixing.inspection.desk.Filing;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.OpenItem;
import org.zhixing.organization.OpenItems;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** Recommendations that still run about a unit, and who stands for it when the institutions change (practice 11). */
@Component
class RecommendationsOfUnits implements OpenItems {

    private final JdbcClient jdbc;
    private final RecommendationRows rows;
    private final InspectionSight sight;
    private final TimeLimits limits;
    private final CityOffices offices;
    private final Filing filing;

    RecommendationsOfUnits(
            JdbcClient jdbc,
            RecommendationRows rows,
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
        return CaseKind.RECOMMENDATION.keeps(subject);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> of(Collection<UnitId> units, Instant at) {
        record Row(CaseId id, UnitId unit, String number, String proposal, @Nullable UUID limit) {}
        var open = jdbc.sql("SELECT x.id, x.unit, coalesce(x.number, '') AS number, x.proposal, x.limit_id"
                        + " FROM inspection.recommendation x WHERE x.unit = ANY (CAST(:units AS uuid[]))"
                        + " AND x.state NOT IN ('DECLINED', 'ANSWERED', 'WITHDRAWN') ORDER BY x.drafted_at, x.id")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, n) -> new Row(
                        new CaseId(CaseKind.RECOMMENDATION, row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("unit", UUID.class)),
                        row.getString("number"),
                        row.getString("proposal"),
                        row.getObject("limit_id", UUID.class)))
                .list();
        var terms = limits.of(open.stream().map(one -> one.id().subject()).toList(), at).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(term -> term.id().value(), LimitView::dueAt));
        return open.stream()
                .map(one -> new OpenItem(
                        one.id().subject(),
                        one.unit(),
                        "inspection.found.recommendation",
                        one.number(),
                        one.proposal(),
                        one.id().href(),
                        one.limit() == null ? null : terms.get(one.limit())))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Integer> handOver(List<Handed> items, Basis basis, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.standing(actor, today);
        for (var item : items) {
            var id = new CaseId(CaseKind.RECOMMENDATION, item.subject().id());
            var held = rows.hold(id, InspectionSight.Scope.SYSTEM).orElse(null);
            if (held == null || !held.unit().equals(item.from())) {
                return Outcome.refused("inspection.refused.not-found", "practice 11");
            }
            var refusal = Filing.against(
                    RecommendationMoves.TABLE,
                    held,
                    RecommendationAct.SUCCEED,
                    Filing.ANY_VERSION,
                    InspectionSight.parties(seer, null));
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var limit = held.limit();
            // what runs after the sending is the competent body’s time
            if (limit != null && held.state() == RecommendationState.HEARING && basis.excludedDays() > 0) {
                limits.extend(
                        limit,
                        new Period.WorkingDays(basis.excludedDays()),
                        at,
                        basis.rule() + ": " + basis.document(),
                        actor);
            }
            filing.settle(
                    RecommendationMoves.TABLE,
                    held,
                    RecommendationAct.SUCCEED,
                    Map.of("unit", item.to().value()),
                    Map.of(
                            "former", offices.name(item.from(), today),
                            "unit", offices.name(item.to(), today),
                            "document", basis.document()),
                    List.of(),
                    at,
                    actor);
            if (held.toldAt() != null) {
                filing.tell(
                        CityOffices.liaison(item.to()),
                        id,
                        "inspection.message.recommendation-succeeded",
                        held.proposal(),
                        at);
            }
        }
        return Outcome.done(items.size());
    }
}
