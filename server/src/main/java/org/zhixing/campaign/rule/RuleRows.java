package org.zhixing.campaign.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.RuleState;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.rows.Columns;
import org.zhixing.timelimit.LimitId;

/** Rules that outlive campaigns, for whoever may see the campaign. */
@Repository
public class RuleRows {

    private static final String RULES =
            """
            SELECT r.*, c.title, c.office FROM campaign.standing_rule r JOIN campaign.campaign c ON c.id = r.campaign
             WHERE %s AND %s ORDER BY r.review, r.id LIMIT 500 %s""";

    private final JdbcClient jdbc;

    RuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StandingRule> find(UUID id, Scope scope) {
        return read("r.id = :key", Map.of("key", id), scope, "").stream().findFirst();
    }

    Optional<StandingRule> hold(UUID id, Scope scope) {
        return read("r.id = :key", Map.of("key", id), scope, "FOR UPDATE OF r").stream()
                .findFirst();
    }

    public List<StandingRule> of(UUID campaign, Scope scope) {
        return read("r.campaign = :key", Map.of("key", campaign), scope, "");
    }

    /** The register, what is to be reviewed soonest first. */
    public List<StandingRule> all(Scope scope) {
        return read("TRUE", Map.of(), scope, "");
    }

    private List<StandingRule> read(String which, Map<String, UUID> key, Scope scope, String lock) {
        return jdbc.sql(RULES.formatted(which, scope.predicate(), lock))
                .params(key)
                .params(scope.params())
                .query((row, number) -> rule(row))
                .list();
    }

    private static StandingRule rule(ResultSet row) throws SQLException {
        var limit = Columns.id(row, "limit_id");
        return new StandingRule(
                row.getObject("id", UUID.class),
                row.getObject("campaign", UUID.class),
                row.getString("title"),
                new UnitId(row.getObject("office", UUID.class)),
                row.getString("name"),
                row.getString("document"),
                new UnitId(row.getObject("owner", UUID.class)),
                row.getObject("review", LocalDate.class),
                RuleState.valueOf(row.getString("state")),
                limit == null ? null : new LimitId(limit),
                row.getString("registered_by"),
                row.getString("opinion"),
                Columns.instant(row, "taken_at"),
                row.getString("taken_by"),
                Columns.instant(row, "ended_at"),
                row.getInt("version"));
    }
}
