package org.zhixing.proposal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.OpenItem;
import org.zhixing.organization.OpenItems;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.ProposalId;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** The parts that units have in proposals, and handing them on when the institutions change (practice 11). */
@Component
class ProposalsOfUnits implements OpenItems {

    private final JdbcClient jdbc;
    private final ProposalRows rows;
    private final ProposalSight sight;
    private final Settling settling;
    private final Units units;
    private final TimeLimits limits;
    private final Ledger ledger;

    ProposalsOfUnits(
            JdbcClient jdbc,
            ProposalRows rows,
            ProposalSight sight,
            Settling settling,
            Units units,
            TimeLimits limits,
            Ledger ledger) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sight = sight;
        this.settling = settling;
        this.units = units;
        this.limits = limits;
        this.ledger = ledger;
    }

    @Override
    public String module() {
        return ProposalId.MODULE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> of(Collection<UnitId> given, Instant at) {
        return jdbc.sql(
                        """
                        SELECT p.id, p.title, coalesce(p.number, '') AS number, h.unit, h.part,
                               (SELECT l.due_at FROM timelimit.open_limit l WHERE l.limit_id = h.term) AS due_at
                          FROM proposal.handling h JOIN proposal.proposal p ON p.id = h.proposal
                         WHERE h.unit = ANY (CAST(:units AS uuid[]))
                           AND h.state NOT IN ('CONCLUDED', 'CONTRIBUTED', 'RELEASED')
                           AND p.state NOT IN ('CONCLUDED', 'WITHDRAWN')
                         ORDER BY due_at NULLS LAST, h.id
                        """)
                .param("units", given.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var id = new ProposalId(row.getObject("id", UUID.class));
                    var due = row.getObject("due_at", java.time.OffsetDateTime.class);
                    return new OpenItem(
                            id.subject(),
                            new UnitId(row.getObject("unit", UUID.class)),
                            "proposal.held." + row.getString("part"),
                            row.getString("number"),
                            row.getString("title"),
                            id.href(),
                            due == null ? null : due.toInstant());
                })
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Integer> handOver(List<Handed> items, Basis basis, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var seer = sight.of(actor, today);
        for (var item : items) {
            var id = new ProposalId(item.subject().id());
            var dossier = rows.hold(id, seer).orElse(null);
            if (dossier == null) {
                return Outcome.refused("proposal.refused.not-found", "practice 11");
            }
            for (var part : dossier.handlings()) {
                if (!part.unit().equals(item.from()) || part.state().ended()) {
                    continue;
                }
                var move = ProposalMoves.find(part.state(), ProposalAct.SUCCEED, part.part())
                        .orElse(null);
                if (move == null || move.who().stream().noneMatch(seer.parties(part.unit())::contains)) {
                    return Outcome.refused("proposal.refused.not-yours", "practice 11");
                }
                rows.update(part.id(), changed(item));
                runOn(part, basis, at, actor);
            }
            ledger.append(Entry.of(
                    Stream.of(id.subject()),
                    at,
                    actor,
                    ProposalAct.SUCCEED.verb(),
                    Map.of(
                            "former", units.name(item.from(), today),
                            "unit", units.name(item.to(), today),
                            "reason", basis.document())));
            settling.tellUnit(dossier.proposal(), item.to(), "proposal.message.succeeded", at);
        }
        return Outcome.done(items.size());
    }

    private static Map<String, @Nullable Object> changed(Handed item) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("unit", Objects.requireNonNull(item.to()).value());
        return columns;
    }

    private void runOn(Handling part, Basis basis, Instant at, Actor actor) {
        LimitId term = part.term();
        if (term != null && basis.excludedDays() > 0) {
            limits.extend(
                    term,
                    new Period.WorkingDays(basis.excludedDays()),
                    at,
                    basis.rule() + ": " + basis.document(),
                    actor);
        }
    }
}
