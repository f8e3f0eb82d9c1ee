package org.zhixing.proposal.listing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.ProposalKind;
import org.zhixing.proposal.ProposalState;
import org.zhixing.proposal.Satisfaction;
import org.zhixing.proposal.Sitting;
import org.zhixing.proposal.desk.ProposalSight;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;

/** The register within what the actor may see, page by page of keys; and proposals in the global search. */
@Repository
public class ProposalListing implements SearchSource {

    /** Totals are exact up to here. */
    public static final int COUNTED = 10_000;

    /** What runs for the units of a proposal; a unit sees its own limit. */
    private static final String RUNNING =
            """
            LEFT JOIN LATERAL (
              SELECT min(o.due_at) AS due_at, min(o.warns_at) AS warns_at
                FROM proposal.handling t JOIN timelimit.open_limit o ON o.limit_id = t.term
               WHERE t.proposal = p.id AND t.state NOT IN ('RELEASED', 'REPLIED', 'CONCLUDED', 'CONTRIBUTED')
                 AND (CAST(:mine AS uuid) IS NULL OR t.unit = :mine)) w ON true
            """;

    private static final String COLUMNS =
            """
            p.id, p.kind, p.sitting, p.body, p.number, p.title, p.filed_on, p.matter_class, p.state, w.due_at,
            (SELECT s.name FROM proposal.signer s WHERE s.proposal = p.id AND s.place = 1) AS first_signer,
            (SELECT count(*) FROM proposal.signer s WHERE s.proposal = p.id) AS signers,
            ARRAY(SELECT h.unit FROM proposal.handling h WHERE h.proposal = p.id AND h.state <> 'RELEASED'
                   AND h.part <> 'ASSISTANT' ORDER BY h.place, h.id) AS units,
            ARRAY(SELECT h.unit FROM proposal.handling h WHERE h.proposal = p.id AND h.state <> 'RELEASED'
                   AND h.part = 'ASSISTANT' ORDER BY h.place, h.id) AS assistants,
            ARRAY(SELECT r.grade FROM proposal.standing_reply r WHERE r.proposal = p.id ORDER BY r.signed_at) AS grades,
            ARRAY(SELECT f.satisfaction FROM proposal.standing_reply r JOIN proposal.form f ON f.reply = r.id
                   WHERE r.proposal = p.id ORDER BY f.signer) AS answers,
            (SELECT count(*) FROM proposal.open_promise x WHERE x.proposal = p.id) AS promises
            """;

    private final JdbcClient jdbc;
    private final ProposalSight sight;
    private final CaseClock clock;

    ProposalListing(JdbcClient jdbc, ProposalSight sight, CaseClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /** In the order asked for, behind the one with this id; from the beginning when null. */
    public List<ProposalRow> page(Actor actor, Instant at, ProposalFilter filter, @Nullable UUID after, int limit) {
        var params = new HashMap<String, @Nullable Object>();
        String where = where(actor, at, filter, params);
        var order = filter.order();
        if (after != null) {
            params.put("after", after);
            where += " AND (" + order.expression + ", p.id) " + (order.direction.equals("DESC") ? "<" : ">")
                    + " (SELECT " + order.expression + ", p.id FROM proposal.proposal p " + RUNNING
                    + " WHERE p.id = :after)";
        }
        params.put("limit", limit);
        return jdbc.sql("SELECT " + COLUMNS + " FROM proposal.proposal p " + RUNNING + " WHERE " + where + " ORDER BY "
                        + order.expression + " " + order.direction + ", p.id " + order.direction + " LIMIT :limit")
                .params(params)
                .query((row, number) -> row(row, at))
                .list();
    }

    public int count(Actor actor, Instant at, ProposalFilter filter) {
        var params = new HashMap<String, @Nullable Object>();
        String where = where(actor, at, filter, params);
        params.put("limit", COUNTED + 1);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM proposal.proposal p " + RUNNING + " WHERE " + where
                        + " LIMIT :limit) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private String where(Actor actor, Instant at, ProposalFilter filter, Map<String, @Nullable Object> params) {
        var seer = sight.of(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var home = seer.isOffice() ? null : seer.home();
        params.putAll(seer.scope().params());
        params.put("mine", home == null ? null : home.value());
        params.put("now", Timestamp.from(at));
        var all = new ArrayList<String>(
                List.of("(" + seer.scope().predicate() + ")", "CAST(:now AS timestamptz) IS NOT NULL"));
        equal(all, params, "p.kind", "kind", filter.kind());
        equal(all, params, "p.sitting", "sitting", filter.sitting());
        equal(all, params, "p.state", "state", filter.state());
        equal(all, params, "p.matter_class", "class", filter.matterClass());
        String part = part(filter, params);
        if (!part.isEmpty()) {
            all.add("EXISTS (SELECT FROM proposal.handling h LEFT JOIN proposal.standing_reply r ON r.handling = h.id"
                    + " WHERE h.proposal = p.id AND h.state <> 'RELEASED'" + part + ")");
        }
        if (filter.promised()) {
            all.add("EXISTS (SELECT FROM proposal.open_promise x WHERE x.proposal = p.id)");
        }
        String words = SearchWords.query(filter.text());
        if (!words.isEmpty()) {
            all.add("p.search @@ to_tsquery('simple', :words)");
            params.put("words", words);
        }
        return String.join(" AND ", all);
    }

    /** What is asked of one and the same unit's part. */
    private static String part(ProposalFilter filter, Map<String, @Nullable Object> params) {
        var all = new ArrayList<String>();
        equal(all, params, "h.unit", "unit", filter.unit());
        equal(all, params, "h.state", "step", filter.step());
        equal(all, params, "r.grade", "grade", filter.grade());
        if (filter.answering()) {
            all.add("h.part <> 'ASSISTANT'");
        }
        if (filter.satisfaction() != null) {
            all.add("EXISTS (SELECT FROM proposal.form f WHERE f.reply = r.id AND f.satisfaction = :satisfaction)");
            params.put("satisfaction", filter.satisfaction().name());
        }
        if (filter.time() != null) {
            String running = "EXISTS (SELECT FROM timelimit.open_limit o WHERE o.limit_id = h.term AND o.";
            all.add(
                    switch (filter.time()) {
                        case OVERDUE -> running + "due_at <= :now)";
                        case DUE_SOON -> running + "due_at > :now AND o.warns_at <= :now)";
                        case REPLIED -> "h.id IN (SELECT q.handling FROM proposal.first_reply q)";
                        case IN_TIME -> "h.id IN (SELECT q.handling FROM proposal.first_reply q WHERE q.in_time)";
                        case LATE -> "h.id IN (SELECT q.handling FROM proposal.first_reply q WHERE NOT q.in_time)";
                    });
        }
        return all.isEmpty() ? "" : " AND " + String.join(" AND ", all);
    }

    private static void equal(
            List<String> all,
            Map<String, @Nullable Object> params,
            String column,
            String name,
            @Nullable Object value) {
        if (value != null) {
            all.add(column + " = :" + name);
            params.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
    }

    private static ProposalRow row(ResultSet row, Instant at) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new ProposalRow(
                new ProposalId(row.getObject("id", UUID.class)),
                ProposalKind.valueOf(row.getString("kind")),
                Sitting.valueOf(row.getString("sitting")),
                row.getString("body"),
                row.getString("number"),
                row.getString("title"),
                row.getObject("filed_on", LocalDate.class),
                row.getString("matter_class"),
                row.getString("first_signer"),
                row.getInt("signers"),
                ProposalState.valueOf(row.getString("state")),
                units(row.getArray("units")),
                units(row.getArray("assistants")),
                due == null ? null : due.toInstant(),
                due != null && !due.toInstant().isAfter(at),
                List.of((String[]) row.getArray("grades").getArray()),
                Arrays.stream((String[]) row.getArray("answers").getArray())
                        .map(Satisfaction::valueOf)
                        .toList(),
                row.getInt("promises"));
    }

    private static List<UnitId> units(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).map(UnitId::new).toList();
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var scope = sight.of(actor, clock.today()).scope();
        return jdbc.sql("SELECT p.id, p.title, p.number FROM proposal.proposal p WHERE ("
                        + "p.search @@ to_tsquery('simple', :words) OR p.number = :number) AND ("
                        + scope.predicate() + ") ORDER BY p.filed_on DESC, p.id LIMIT :limit")
                .params(scope.params())
                .param("words", words)
                .param("number", question)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        "proposal.found",
                        row.getString("title"),
                        row.getString("number"),
                        new ProposalId(row.getObject("id", UUID.class)).href()))
                .list();
    }
}
