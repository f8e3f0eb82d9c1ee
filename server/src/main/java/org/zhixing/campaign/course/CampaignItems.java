package org.zhixing.campaign.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.ItemStanding;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;

/** The tasks of a campaign as their dockets stand: the one source of its figures. */
@Repository
public class CampaignItems {

    private static final String ITEMS =
            """
            SELECT d.id, d.number, d.title, d.requirement, d.lead, d.section, d.person, d.person_name, d.state, d.colour, d.returns, d.extensions,
                   d.campaign IS DISTINCT FROM :campaign AS shared,
                   CASE WHEN d.campaign = :campaign THEN coalesce(t.stage_no, 0) ELSE 0 END AS stage_no, l.due_at, l.in_time, l.paused
              FROM supervision.docket_overview d
              LEFT JOIN plan.task_listing t ON t.id = d.task
              LEFT JOIN organization.unit_listing v ON v.unit_id = d.lead AND v.valid_until IS NULL
              LEFT JOIN LATERAL (
                SELECT o.due_at, NULL::boolean AS in_time, o.paused, o.started_at FROM timelimit.open_limit o
                 WHERE o.subject_id = d.id AND o.kind = 'supervision.docket'
                UNION ALL
                SELECT e.due_at, e.in_time, false, e.started_at FROM timelimit.ended_limit e
                 WHERE d.kind <> 'ONGOING' AND e.subject_id = d.id AND e.kind = 'supervision.docket'
                   AND (d.reopened_at IS NULL OR e.started_at < d.reopened_at)
                ORDER BY started_at DESC LIMIT 1) l ON true
             WHERE d.id IN (SELECT o.id FROM supervision.docket_overview o WHERE o.campaign = :campaign
                             UNION ALL
                            SELECT h.docket FROM campaign.shared_task h WHERE h.campaign = :campaign AND h.ended_at IS NULL)
               AND d.state NOT IN ('DRAFT', 'DISCARDED')
             ORDER BY d.campaign IS DISTINCT FROM :campaign, coalesce(t.no, 999999), v.sort_key, d.id
            """;

    private final JdbcClient jdbc;

    CampaignItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One docket of the campaign.
     *
     * @param section where it lies in the unit, null where it has not been given to one
     * @param person who handles it, null where nobody is named
     * @param stage number of its stage, 0 for none
     * @param shared it belongs to another campaign and counts for this one as well (R155)
     * @param dueAt null where it has no limit, for ongoing work
     */
    public record Item(
            DocketId docket,
            @Nullable String number,
            String title,
            String requirement,
            UnitId lead,
            @Nullable UnitId section,
            @Nullable PersonId person,
            @Nullable String personName,
            DocketState state,
            ItemStanding standing,
            @Nullable String colour,
            int returns,
            int extensions,
            int stage,
            boolean shared,
            @Nullable Instant dueAt) {

        /** Another campaign has withdrawn what counted for this one as well: until that is taken back, the work is missing. */
        public boolean lost() {
            return shared && standing == ItemStanding.WITHDRAWN;
        }
    }

    /** In the order of the plan, units in official order. */
    public List<Item> of(UUID campaign, Instant now) {
        return jdbc.sql(ITEMS)
                .param("campaign", campaign)
                .query((row, number) -> item(row, now))
                .list();
    }

    private static Item item(ResultSet row, Instant now) throws SQLException {
        var state = DocketState.valueOf(row.getString("state"));
        var due = Columns.instant(row, "due_at");
        return new Item(
                new DocketId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("requirement"),
                new UnitId(row.getObject("lead", UUID.class)),
                Columns.id(row, "section", UnitId::new),
                Columns.id(row, "person", PersonId::new),
                row.getString("person_name"),
                state,
                standing(state, due, row.getObject("in_time", Boolean.class), row.getBoolean("paused"), now),
                row.getString("colour"),
                row.getInt("returns"),
                row.getInt("extensions"),
                row.getInt("stage_no"),
                row.getBoolean("shared"),
                due);
    }

    /** Reported and waiting for us is not late: the clock stands still then (practice 4). */
    static ItemStanding standing(
            DocketState state, @Nullable Instant due, @Nullable Boolean inTime, boolean paused, Instant now) {
        return switch (state) {
            case ACCEPTED, CLOSED -> Boolean.FALSE.equals(inTime) ? ItemStanding.LATE : ItemStanding.IN_TIME;
            case WITHDRAWN -> ItemStanding.WITHDRAWN;
            default -> due != null && !paused && !now.isBefore(due) ? ItemStanding.OVERDUE : ItemStanding.RUNNING;
        };
    }
}
