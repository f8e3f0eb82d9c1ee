package org.zhixing.proposal.listing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.proposal.desk.ProposalSight;

/** How proposals are answered, by unit and by class of matter; every figure is a list of the register. */
@Repository
public class Figures {

    private static final String COUNTED =
            """
            FROM proposal.proposal p JOIN proposal.handling h ON h.proposal = p.id AND h.state <> 'RELEASED'
             AND h.part <> 'ASSISTANT'
            LEFT JOIN proposal.first_reply q ON q.handling = h.id
            LEFT JOIN proposal.standing_reply r ON r.handling = h.id
            LEFT JOIN timelimit.open_limit o ON o.limit_id = h.term
            """;

    private final JdbcClient jdbc;
    private final ProposalSight sight;

    Figures(JdbcClient jdbc, ProposalSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** By what is counted. */
    public enum By {
        UNIT("h.unit::text"),
        MATTER("p.matter_class");

        final String expression;

        By(String expression) {
            this.expression = expression;
        }
    }

    /**
     * One line.
     *
     * @param key id of the unit, or code of the class
     * @param grades replies that stand, by their class
     */
    public record Line(
            String key,
            int assigned,
            int replied,
            int inTime,
            int late,
            int overdue,
            int satisfied,
            int basically,
            int dissatisfied,
            Map<String, Integer> grades) {

        public int grade(String code) {
            return grades.getOrDefault(code, 0);
        }
    }

    /** In no order of their own. */
    public List<Line> by(By by, Actor actor, Instant at) {
        var scope = sight.of(actor, at.atZone(Zone.SHANGHAI).toLocalDate()).scope();
        var grades = grades(by, scope);
        return jdbc.sql("SELECT " + by.expression + " AS key, " + count("TRUE") + " AS assigned, "
                        + count("q.handling IS NOT NULL") + " AS replied, " + count("q.in_time") + " AS in_time, "
                        + count("NOT q.in_time") + " AS late, "
                        + count("o.due_at <= :now AND h.state NOT IN ('REPLIED', 'CONCLUDED')") + " AS overdue, "
                        + count(said("SATISFIED")) + " AS satisfied, " + count(said("BASICALLY_SATISFIED"))
                        + " AS basically, " + count(said("DISSATISFIED")) + " AS dissatisfied " + COUNTED + " WHERE ("
                        + scope.predicate() + ") GROUP BY 1")
                .params(scope.params())
                .param("now", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Line(
                        row.getString("key"),
                        row.getInt("assigned"),
                        row.getInt("replied"),
                        row.getInt("in_time"),
                        row.getInt("late"),
                        row.getInt("overdue"),
                        row.getInt("satisfied"),
                        row.getInt("basically"),
                        row.getInt("dissatisfied"),
                        grades.getOrDefault(row.getString("key"), Map.of())))
                .list();
    }

    private Map<String, Map<String, Integer>> grades(By by, ProposalSight.Scope scope) {
        var all = new HashMap<String, Map<String, Integer>>();
        jdbc.sql("SELECT " + by.expression + " AS key, r.grade, count(DISTINCT p.id) AS n " + COUNTED
                        + " WHERE r.grade IS NOT NULL AND (" + scope.predicate() + ") GROUP BY 1, 2")
                .params(scope.params())
                .query(row -> {
                    all.computeIfAbsent(row.getString("key"), none -> new LinkedHashMap<>())
                            .put(row.getString("grade"), row.getInt("n"));
                });
        return all;
    }

    private static String count(String condition) {
        return "count(DISTINCT p.id) FILTER (WHERE " + condition + ")";
    }

    private static String said(String satisfaction) {
        return "EXISTS (SELECT FROM proposal.form f WHERE f.reply = r.id AND f.satisfaction = '" + satisfaction + "')";
    }
}
