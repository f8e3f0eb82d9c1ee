package org.zhixing.practice.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.filing.Filing;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.OpenItem;
import org.zhixing.organization.OpenItems;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.NegativeCaseAct;
import org.zhixing.practice.NegativeCaseState;
import org.zhixing.practice.PracticeAct;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.library.PracticeMoves;
import org.zhixing.practice.library.PracticeRows;
import org.zhixing.practice.negative.NegativeCase;
import org.zhixing.practice.negative.NegativeCaseMoves;
import org.zhixing.practice.negative.NegativeCaseRows;
import org.zhixing.practice.negative.NegativeCases;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/**
 * The practices of units and the negative cases about them that are not ended, what they have adopted and what was shown to
 * them, and handing it on (practice 11).
 */
@Component
class PracticesOfUnits implements OpenItems {

    private static final String RULE = "practice 11";

    private static final String HELD =
            """
            SELECT * FROM (
              SELECT 'PRACTICE' AS kind, x.id, x.unit, x.title, '' AS held
                FROM practice.practice x WHERE x.state NOT IN ('DECLINED', 'WITHDRAWN')
              UNION ALL
              SELECT 'PRACTICE', x.id, a.unit, x.title, 'adoption'
                FROM practice.adoption a JOIN practice.practice x ON x.id = a.practice
               WHERE x.state = 'ISSUED' AND a.unit <> x.unit
              UNION ALL
              SELECT 'NEGATIVE_CASE', x.id, x.unit, x.title, ''
                FROM practice.negative_case x WHERE x.state NOT IN ('DECLINED', 'WITHDRAWN', 'REVOKED')
              UNION ALL
              SELECT 'NEGATIVE_CASE', x.id, r.unit, x.title, 'reader'
                FROM practice.recipient r JOIN practice.negative_case x ON x.id = r.negative_case
               WHERE x.state IN ('ISSUED', 'CORRECTED') AND r.told_at IS NOT NULL AND r.unit <> x.unit) h
             WHERE h.unit = ANY (CAST(:units AS uuid[])) ORDER BY h.kind, h.id, h.unit
            """;

    /** An adoption that the successor has of its own stays as it is, and the former's on record. */
    private static final String ADOPTION =
            """
            UPDATE practice.adoption a SET unit = :to, version = a.version + 1
             WHERE a.practice = :id AND a.unit = :from
               AND NOT EXISTS (SELECT FROM practice.adoption o WHERE o.practice = :id AND o.unit = :to)
            """;

    private static final String READER =
            """
            WITH former AS (DELETE FROM practice.recipient r WHERE r.negative_case = :id AND r.unit = :from
                            RETURNING r.negative_case, r.told_at)
            INSERT INTO practice.recipient AS o (negative_case, unit, told_at)
            SELECT f.negative_case, :to, f.told_at FROM former f
                ON CONFLICT (negative_case, unit) DO UPDATE SET told_at = coalesce(o.told_at, excluded.told_at)
            """;

    private final JdbcClient jdbc;
    private final PracticeRows practices;
    private final NegativeCaseRows negativeCases;
    private final NegativeCases cases;
    private final PracticeSight sight;
    private final TimeLimits limits;
    private final CityOffices offices;
    private final Filing filing;

    PracticesOfUnits(
            JdbcClient jdbc,
            PracticeRows practices,
            NegativeCaseRows negativeCases,
            NegativeCases cases,
            PracticeSight sight,
            TimeLimits limits,
            CityOffices offices,
            Filing filing) {
        this.jdbc = jdbc;
        this.practices = practices;
        this.negativeCases = negativeCases;
        this.cases = cases;
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
    @Transactional(readOnly = true)
    public List<OpenItem> of(Collection<UnitId> units, Instant at) {
        return jdbc.sql(HELD)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var kind = CaseKind.valueOf(row.getString("kind"));
                    var id = new CaseId(kind, row.getObject("id", UUID.class));
                    return new OpenItem(
                            id.subject(),
                            new UnitId(row.getObject("unit", UUID.class)),
                            key(id.kind(), row.getString("held")),
                            "",
                            row.getString("title"),
                            id.href(),
                            null);
                })
                .list();
    }

    private static String key(CaseKind kind, String held) {
        return held.isEmpty() ? "practice.found." + kind.type() : "practice.held." + held;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Integer> handOver(List<Handed> items, Basis basis, Instant at, Actor actor) {
        for (var item : items) {
            var refusal = item.subject().type().equals(CaseKind.PRACTICE.type())
                    ? practice(item, basis, at, actor)
                    : negativeCase(item, basis, at, actor);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
        }
        return Outcome.done(items.size());
    }

    private @Nullable Refusal practice(Handed item, Basis basis, Instant at, Actor actor) {
        var id = new CaseId(CaseKind.PRACTICE, item.subject().id());
        var held = practices.find(id, PracticeSight.Scope.SYSTEM).orElse(null);
        boolean own = held != null && held.unit().equals(item.from());
        if (held == null || (!own && held.adoptedBy(item.from()).isEmpty())) {
            return Refusal.of("practice.refused.not-found", RULE);
        }
        var refusal = Filing.against(
                PracticeMoves.TABLE,
                held,
                PracticeAct.SUCCEED,
                Filing.ANY_VERSION,
                sight.seer(actor, at).parties(null));
        if (refusal == null && !own) {
            goesOver(ADOPTION, item);
            filing.enter(id, PracticeAct.SUCCEED, facts(item, basis, at), List.of(), at, actor);
        } else if (refusal == null) {
            filing.settle(
                    PracticeMoves.TABLE,
                    held,
                    PracticeAct.SUCCEED,
                    Map.of("unit", item.to().value()),
                    facts(item, basis, at),
                    List.of(),
                    at,
                    actor);
        }
        return refusal;
    }

    private @Nullable Refusal negativeCase(Handed item, Basis basis, Instant at, Actor actor) {
        var id = new CaseId(CaseKind.NEGATIVE_CASE, item.subject().id());
        NegativeCase held = negativeCases.find(id, PracticeSight.Scope.SYSTEM).orElse(null);
        boolean own = held != null && held.unit().equals(item.from());
        if (held == null || (!own && !held.readers().contains(item.from()))) {
            return Refusal.of("practice.refused.not-found", RULE);
        }
        var refusal = Filing.against(
                NegativeCaseMoves.TABLE,
                held,
                NegativeCaseAct.SUCCEED,
                Filing.ANY_VERSION,
                sight.seer(actor, at).parties(null));
        if (refusal != null) {
            return refusal;
        }
        goesOver(READER, item);
        if (!own) {
            filing.enter(id, NegativeCaseAct.SUCCEED, facts(item, basis, at), List.of(), at, actor);
            return null;
        }
        var columns = cases.succeeded(held, item.to(), basis.document(), at, actor);
        if (columns instanceof Outcome.Refused<?> refused) {
            return refused.refusal();
        }
        var limit = held.limit();
        if (limit != null && basis.excludedDays() > 0) {
            limits.extend(
                    limit,
                    new Period.WorkingDays(basis.excludedDays()),
                    at,
                    basis.rule() + ": " + basis.document(),
                    actor);
        }
        filing.settle(
                NegativeCaseMoves.TABLE,
                held,
                NegativeCaseAct.SUCCEED,
                columns.orThrow(),
                facts(item, basis, at),
                List.of(),
                at,
                actor);
        if (held.state() == NegativeCaseState.HEARING) {
            filing.tell(CityOffices.liaison(item.to()), id, "practice.message.hearing", held.title(), at);
        }
        return null;
    }

    private void goesOver(String sql, Handed item) {
        jdbc.sql(sql)
                .param("id", item.subject().id())
                .param("from", item.from().value())
                .param("to", item.to().value())
                .update();
    }

    private Map<String, Object> facts(Handed item, Basis basis, Instant at) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return Map.of(
                "former", offices.name(item.from(), today),
                "unit", offices.name(item.to(), today),
                "document", basis.document());
    }
}
