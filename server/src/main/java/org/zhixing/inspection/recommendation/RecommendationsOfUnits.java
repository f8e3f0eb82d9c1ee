package org.zhixing.inspection.recommendation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.RecommendationAct;
import org.zhixing.inspection.RecommendationState;
import org.zhixing.inspection.desk.FoundAboutUnits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.OpenItem;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/** Recommendations that still run about a unit, and who stands for it when the institutions change (practice 11). */
@Component
class RecommendationsOfUnits extends FoundAboutUnits<RecommendationState, RecommendationAct, Recommendation> {

    private final JdbcClient jdbc;
    private final RecommendationRows rows;
    private final TimeLimits limits;

    RecommendationsOfUnits(JdbcClient jdbc, RecommendationRows rows, TimeLimits limits, Desk desk) {
        super(CaseKind.RECOMMENDATION, RecommendationMoves.TABLE, RecommendationAct.SUCCEED, desk);
        this.jdbc = jdbc;
        this.rows = rows;
        this.limits = limits;
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
    protected Optional<Recommendation> hold(CaseId id, UnitId unit) {
        return rows.hold(id, InspectionSight.Scope.SYSTEM)
                .filter(held -> held.unit().equals(unit));
    }

    /** What runs after the sending is the competent body’s time. */
    @Override
    protected @Nullable LimitId runningFor(Recommendation held) {
        return held.state() == RecommendationState.HEARING ? held.limit() : null;
    }

    @Override
    protected Map<String, Object> following(Recommendation held, Instant at) {
        return Map.of();
    }

    @Override
    protected @Nullable Told told(Recommendation held) {
        return held.toldAt() == null ? null : new Told("inspection.message.recommendation-succeeded", held.proposal());
    }
}
