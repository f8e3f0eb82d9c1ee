package org.zhixing.supervision.docket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Approvals;
import org.zhixing.organization.OpenItem;
import org.zhixing.organization.OpenItems;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;

/** What units hold of dockets, and handing it on when the institutions change (practice 11). */
@Component
class DocketsOfUnits implements OpenItems {

    private static final String HELD =
            """
            SELECT w.*, (SELECT min(l.due_at) FROM timelimit.open_limit l
                          WHERE l.limit_id = w.limit_id
                             OR w.limit_id IS NULL AND l.subject_id = w.id AND l.kind IN ('supervision.docket', 'supervision.review')) AS due_at
              FROM (SELECT d.id, d.number, d.title, d.lead AS unit, 'LEAD' AS part, NULL::uuid AS limit_id
                      FROM supervision.docket d
                     WHERE d.lead = ANY (CAST(:units AS uuid[]))
                       AND d.state NOT IN ('CLOSED', 'WITHDRAWN', 'DISCARDED')
                    UNION ALL
                    SELECT d.id, d.number, d.title, p.unit, p.part, p.limit_id
                      FROM supervision.participant p JOIN supervision.docket d ON d.id = p.docket
                     WHERE p.unit = ANY (CAST(:units AS uuid[])) AND p.state <> 'RELEASED'
                       AND d.state NOT IN ('CLOSED', 'WITHDRAWN', 'DISCARDED')
                    UNION ALL
                    (SELECT DISTINCT ON (d.id, b.remover) d.id, d.number, d.title, b.remover, 'REMOVER', b.limit_id
                       FROM supervision.obstacle b JOIN supervision.docket d ON d.id = b.docket
                      WHERE b.remover = ANY (CAST(:units AS uuid[])) AND b.answered_at IS NULL AND b.remover <> d.lead
                        AND NOT EXISTS (SELECT FROM supervision.participant p
                                         WHERE p.docket = d.id AND p.unit = b.remover AND p.state <> 'RELEASED')
                        AND d.state NOT IN ('CLOSED', 'WITHDRAWN', 'DISCARDED')
                      ORDER BY d.id, b.remover, b.reported_at)
                    UNION ALL
                    (SELECT DISTINCT ON (d.id, u.unit) d.id, d.number, d.title, u.unit, 'CONSULTED', c.limit_id
                       FROM supervision.consultation c JOIN supervision.docket d ON d.id = c.docket, unnest(c.units) u (unit)
                      WHERE c.units && CAST(:units AS uuid[]) AND u.unit = ANY (CAST(:units AS uuid[]))
                        AND c.concluded_at IS NULL AND u.unit <> d.lead
                        AND NOT EXISTS (SELECT FROM supervision.consulted_opinion o
                                         WHERE o.consultation = c.id AND o.unit = u.unit)
                        AND NOT EXISTS (SELECT FROM supervision.participant p
                                         WHERE p.docket = d.id AND p.unit = u.unit AND p.state <> 'RELEASED')
                        AND NOT EXISTS (SELECT FROM supervision.obstacle b
                                         WHERE b.docket = d.id AND b.remover = u.unit AND b.answered_at IS NULL)
                        AND d.state NOT IN ('CLOSED', 'WITHDRAWN', 'DISCARDED')
                      ORDER BY d.id, u.unit, c.asked_at)) w
             ORDER BY due_at NULLS LAST, w.id
            """;

    private final JdbcClient jdbc;
    private final Dockets dockets;
    private final Approvals approvals;

    DocketsOfUnits(JdbcClient jdbc, Dockets dockets, Approvals approvals) {
        this.jdbc = jdbc;
        this.dockets = dockets;
        this.approvals = approvals;
    }

    @Override
    public String module() {
        return DocketId.MODULE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> of(Collection<UnitId> units, Instant at) {
        return jdbc.sql(HELD)
                .param("units", ids(units))
                .query((row, number) -> {
                    var id = new DocketId(row.getObject("id", UUID.class));
                    return new OpenItem(
                            id.subject(),
                            new UnitId(row.getObject("unit", UUID.class)),
                            "supervision.held." + row.getString("part"),
                            Objects.requireNonNullElse(row.getString("number"), ""),
                            row.getString("title"),
                            id.href(),
                            Columns.instant(row, "due_at"));
                })
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Integer> handOver(List<Handed> items, Basis basis, Instant at, Actor actor) {
        Map<DocketId, Map<UnitId, UnitId>> successors = new LinkedHashMap<>();
        for (var item : items) {
            successors
                    .computeIfAbsent(new DocketId(item.subject().id()), any -> new HashMap<>())
                    .put(item.from(), item.to());
        }
        var commands = new ArrayList<DocketCommand>();
        successors.forEach((docket, units) -> commands.add(
                new DocketCommand.Succeed(docket, units, basis.document(), basis.excludedDays(), basis.rule())));
        for (var outcome : dockets.perform(commands, at, actor)) {
            if (outcome instanceof Outcome.Refused<DocketId> refused) {
                return Outcome.refused(refused.refusal());
            }
        }
        for (var item : items) {
            jdbc.sql(
                            """
                            UPDATE supervision.consultation c
                               SET units = CASE WHEN :to = ANY (c.units) THEN array_remove(c.units, :from)
                                                ELSE array_replace(c.units, :from, :to) END
                             WHERE c.docket = :docket AND c.concluded_at IS NULL AND :from = ANY (c.units)
                               AND NOT EXISTS (SELECT FROM supervision.consulted_opinion o
                                                WHERE o.consultation = c.id AND o.unit = :from)
                            """)
                    .param("from", item.from().value())
                    .param("to", item.to().value())
                    .param("docket", item.subject().id())
                    .update();
            jdbc.sql(
                            """
                            UPDATE supervision.obstacle SET remover = :to
                             WHERE docket = :docket AND remover = :from AND answered_at IS NULL
                            """)
                    .param("from", item.from().value())
                    .param("to", item.to().value())
                    .param("docket", item.subject().id())
                    .update();
        }
        rounds(items);
        approvals.followDivision(at, actor);
        return Outcome.done(items.size());
    }

    /** What the former has typed for a month and not signed off goes with the docket; the successor's head signs. */
    private void rounds(List<Handed> items) {
        for (var item : items) {
            var open = jdbc.sql(
                            """
                            SELECT DISTINCT u.month FROM supervision.unit_round u
                              JOIN supervision.round_answer a ON a.round = u.id
                              JOIN supervision.docket d ON d.id = a.docket
                             WHERE u.unit = :from AND u.signed_at IS NULL AND a.docket = :docket AND d.lead = :to
                            """)
                    .param("from", item.from().value())
                    .param("to", item.to().value())
                    .param("docket", item.subject().id())
                    .query(String.class)
                    .list();
            open.forEach(month -> carryOver(item, month));
        }
    }

    private void carryOver(Handed item, String month) {
        jdbc.sql(
                        """
                        INSERT INTO supervision.unit_round (id, unit, month) VALUES (:id, :to, :month)
                        ON CONFLICT (unit, month) DO NOTHING
                        """)
                .param("id", Ids.next())
                .param("to", item.to().value())
                .param("month", month)
                .update();
        jdbc.sql(
                        """
                        UPDATE supervision.round_answer a
                           SET round = t.id, ready_at = NULL, ready_by = NULL, batch = NULL
                          FROM supervision.unit_round f, supervision.unit_round t
                         WHERE a.round = f.id AND f.unit = :from AND f.month = :month AND a.docket = :docket
                           AND t.unit = :to AND t.month = :month
                           AND NOT EXISTS (SELECT FROM supervision.round_answer o WHERE o.round = t.id AND o.docket = a.docket)
                        """)
                .param("from", item.from().value())
                .param("to", item.to().value())
                .param("month", month)
                .param("docket", item.subject().id())
                .update();
    }

    private static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
