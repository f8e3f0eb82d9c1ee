package org.zhixing.supervision.instruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;
import org.zhixing.supervision.InstructionClass;
import org.zhixing.supervision.InstructionId;
import org.zhixing.supervision.InstructionState;

/** The register within what the actor may see, page by page of keys; and instructions in the global search. */
@Repository
public class InstructionListing implements SearchSource {

    /** Totals are exact up to here. */
    public static final int COUNTED = 10_000;

    /** The leader still waits for the report. */
    static final String LACKS =
            "i.reply_required AND i.answered < i.round AND i.state NOT IN ('CLOSED', 'FILED', 'CANCELLED')";

    private static final String COLUMNS =
            """
            i.id, i.given_on, i.leader_post_name || ' ' || i.leader_name AS leader, i.class, i.carrier_title,
            i.carrier_from, i.receipt_number, i.state, i.confirmation,
            CASE WHEN i.recorder IS NOT NULL THEN i.registered_by END AS recorded_by,
            (SELECT string_agg(r.text, ' / ' ORDER BY r.place) FROM supervision.remark r
             WHERE r.instruction = i.id AND r.kind = 'REMARK') AS text,
            (SELECT count(*) FROM supervision.matter m WHERE m.instruction = i.id AND m.docket IS NOT NULL) AS dockets,
            (SELECT count(*) FROM supervision.matter m JOIN supervision.docket d ON d.id = m.docket
             WHERE m.instruction = i.id AND d.state IN ('ACCEPTED', 'CLOSED', 'WITHDRAWN')) AS done,
            """;

    private final JdbcClient jdbc;
    private final InstructionSight sight;
    private final CaseClock clock;

    InstructionListing(JdbcClient jdbc, InstructionSight sight, CaseClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /** Newest first, behind the one with this id; from the beginning when null. */
    public List<InstructionRow> page(
            Actor actor, LocalDate today, InstructionFilter filter, @Nullable UUID after, int limit) {
        var params = new HashMap<String, Object>();
        String where = where(actor, today, filter, params);
        if (after != null) {
            params.put("after", after);
            where += " AND (i.given_on, i.id) < (SELECT a.given_on, a.id FROM supervision.instruction a"
                    + " WHERE a.id = :after)";
        }
        params.put("limit", limit);
        return jdbc.sql("SELECT " + COLUMNS + "(" + LACKS + ") AS lacks FROM supervision.instruction i WHERE " + where
                        + " ORDER BY i.given_on DESC, i.id DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> row(row))
                .list();
    }

    public int count(Actor actor, LocalDate today, InstructionFilter filter) {
        var params = new HashMap<String, Object>();
        String where = where(actor, today, filter, params);
        params.put("limit", COUNTED + 1);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM supervision.instruction i WHERE " + where
                        + " LIMIT :limit) counted")
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** The years for which there is something to see, newest first. */
    public List<Integer> years(Actor actor, LocalDate today) {
        var scope = sight.of(actor, today);
        return jdbc.sql("SELECT DISTINCT CAST(extract(year FROM i.given_on) AS int) AS y FROM supervision.instruction i"
                        + " WHERE " + scope.predicate() + " ORDER BY y DESC")
                .params(scope.params())
                .query(Integer.class)
                .list();
    }

    private String where(Actor actor, LocalDate today, InstructionFilter filter, Map<String, Object> params) {
        var scope = sight.of(actor, today);
        params.putAll(scope.params());
        var all = new ArrayList<String>(List.of("(" + scope.predicate() + ")"));
        if (filter.state() != null) {
            all.add("i.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.instructionClass() != null) {
            all.add("i.class = :class");
            params.put("class", filter.instructionClass().name());
        }
        if (filter.leader() != null) {
            all.add("EXISTS (SELECT FROM supervision.remark by WHERE by.instruction = i.id AND by.post = :leader)");
            params.put("leader", filter.leader());
        }
        if (filter.year() != null) {
            all.add("i.given_on >= :from AND i.given_on < :to");
            params.put("from", LocalDate.of(filter.year(), 1, 1));
            params.put("to", LocalDate.of(filter.year() + 1, 1, 1));
        }
        if (filter.lacking()) {
            all.add(LACKS);
        }
        String words = SearchWords.query(filter.text());
        if (!words.isEmpty()) {
            all.add("i.words @@ to_tsquery('simple', :words)");
            params.put("words", words);
        }
        return String.join(" AND ", all);
    }

    private static InstructionRow row(ResultSet row) throws SQLException {
        String confirmation = row.getString("confirmation");
        String text = row.getString("text");
        return new InstructionRow(
                new InstructionId(row.getObject("id", UUID.class)),
                row.getObject("given_on", LocalDate.class),
                row.getString("leader"),
                InstructionClass.valueOf(row.getString("class")),
                row.getString("carrier_title"),
                row.getString("carrier_from"),
                row.getString("receipt_number"),
                text == null ? "" : text,
                InstructionState.valueOf(row.getString("state")),
                row.getInt("dockets"),
                row.getInt("done"),
                row.getBoolean("lacks"),
                row.getString("recorded_by"),
                confirmation == null ? null : Confirmation.valueOf(confirmation));
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        var scope = sight.of(actor, clock.today());
        var params = new HashMap<>(scope.params());
        params.put("words", words);
        params.put("number", question);
        params.put("limit", limit);
        return jdbc.sql("SELECT i.id, i.carrier_title, i.leader_name FROM supervision.instruction i WHERE ("
                        + "i.words @@ to_tsquery('simple', :words) OR i.receipt_number = :number) AND ("
                        + scope.predicate() + ") ORDER BY i.given_on DESC LIMIT :limit")
                .params(params)
                .query((row, number) -> new Found(
                        "supervision.found.instruction",
                        row.getString("carrier_title"),
                        row.getString("leader_name"),
                        new InstructionId(row.getObject("id", UUID.class)).href()))
                .list();
    }
}
