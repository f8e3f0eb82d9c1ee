package org.zhixing.inspection.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Moves;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.filing.Filing;
import org.zhixing.filing.Held;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.OpenItems;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/**
 * What one register holds about units, and how it goes over to those that succeed them (practice 11).
 *
 * @param <R> a row of the register
 */
public abstract class FoundAboutUnits<
                S extends Enum<S>, A extends Enum<A> & InspectionAct, R extends Held.ByCase<CaseId, S>>
        implements OpenItems {

    /** What registers need for it, whatever they hold. */
    @Component
    public record Desk(InspectionSight sight, TimeLimits limits, CityOffices offices, Filing filing) {}

    private final CaseKind kind;
    private final Moves<S, A, InspectionParty> moves;
    private final A succeed;
    private final Desk desk;

    protected FoundAboutUnits(CaseKind kind, Moves<S, A, InspectionParty> moves, A succeed, Desk desk) {
        this.kind = kind;
        this.moves = moves;
        this.succeed = succeed;
        this.desk = desk;
    }

    /** A row, locked, if the unit it is about is this one. */
    protected abstract Optional<R> hold(CaseId id, UnitId unit);

    /** The unit’s own time, in which the days of the hand-over do not count; null when none runs. */
    protected abstract @Nullable LimitId runningFor(R held);

    /** What changes in the row besides its unit, once the limit has been extended; the record says it as well. */
    protected abstract Map<String, Object> following(R held, Instant at);

    /** What the unit that succeeds is told; null where it is not to know yet. */
    protected abstract @Nullable Told told(R held);

    /** A message. */
    public record Told(String key, String title) {}

    @Override
    public String module() {
        return CaseId.MODULE;
    }

    @Override
    public boolean keeps(CaseRef subject) {
        return kind.keeps(subject);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Integer> handOver(List<Handed> items, Basis basis, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var parties = InspectionSight.parties(desk.sight().standing(actor, today), null);
        for (var item : items) {
            var id = new CaseId(kind, item.subject().id());
            var held = hold(id, item.from()).orElse(null);
            if (held == null) {
                return Outcome.refused("inspection.refused.not-found", "practice 11");
            }
            var refusal = Filing.against(moves, held, succeed, Filing.ANY_VERSION, parties);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var limit = runningFor(held);
            if (limit != null && basis.excludedDays() > 0) {
                desk.limits()
                        .extend(
                                limit,
                                new Period.WorkingDays(basis.excludedDays()),
                                at,
                                basis.rule() + ": " + basis.document(),
                                actor);
            }
            var following = following(held, at);
            var columns = new LinkedHashMap<String, Object>(following);
            columns.put("unit", item.to().value());
            var facts = new LinkedHashMap<String, Object>();
            facts.put("former", desk.offices().name(item.from(), today));
            facts.put("unit", desk.offices().name(item.to(), today));
            facts.put("document", basis.document());
            facts.putAll(following);
            desk.filing().settle(moves, held, succeed, columns, facts, List.of(), at, actor);
            var told = told(held);
            if (told != null) {
                desk.filing().tell(item.to(), id, told.key(), told.title(), at);
            }
        }
        return Outcome.done(items.size());
    }
}
