package org.zhixing.campaign.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.campaign.MeetingSort;
import org.zhixing.filing.Filing.Written;
import org.zhixing.rows.Columns;

/**
 * Meetings of campaigns and of the units in them (R151): a day and a sentence, or the meeting that the house holds
 * already. Photographs, lists of who attended and study notes are no measure of work (L9); there is no place for them.
 */
@Repository("campaignMeetings")
public class Meetings {

    private static final String RULE = "R151";
    private static final int LONGEST = 500;
    private static final int OFFERED = 30;

    private final org.zhixing.decision.Meetings registered;
    private final CampaignTables tables;
    private final JdbcClient jdbc;

    Meetings(org.zhixing.decision.Meetings registered, CampaignTables tables, JdbcClient jdbc) {
        this.registered = registered;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /**
     * A meeting that took place.
     *
     * @param registered the meeting with minutes that it is, null where the house holds none
     * @param summary what it settled, may be empty
     */
    public record Meeting(
            MeetingSort sort, LocalDate heldOn, @Nullable UUID registered, String summary, Instant at, String by) {

        public String href() {
            return "/meetings/" + registered;
        }
    }

    /**
     * What somebody typed.
     *
     * @param registered the meeting that the house holds; its day is not typed again
     */
    public record Typed(MeetingSort sort, @Nullable UUID registered, @Nullable LocalDate day, String summary) {}

    /** Meetings with minutes that this actor may read, the newest first. */
    public List<org.zhixing.decision.Meeting> offered(Actor actor) {
        return registered.newest(actor, OFFERED);
    }

    /** Whether this actor may read the minutes behind it. */
    public boolean opens(@Nullable Meeting meeting, Actor actor) {
        var minutes = meeting == null ? null : meeting.registered();
        return minutes != null && registered.find(minutes, actor).isPresent();
    }

    /** The minutes behind it, empty where there are none or this actor may not read them. */
    public Optional<org.zhixing.decision.Meeting> behind(Meeting meeting, Actor actor) {
        var minutes = meeting.registered();
        return minutes == null ? Optional.empty() : registered.find(minutes, actor);
    }

    /** Keeps it instead of what stood there; the right to do so has been decided. */
    public Outcome<Written> keep(UUID campaign, @Nullable UUID plan, Typed typed, Instant at, Actor actor) {
        var id = typed.registered();
        var known = id == null ? null : registered.find(id, actor).orElse(null);
        var before = id == null || known != null ? null : linked(campaign, plan, id);
        if (id != null && known == null && before == null) {
            return Outcome.refused("campaign.refused.not-found", "architecture 10");
        }
        var day = known != null ? known.heldOn() : before != null ? before : typed.day();
        if (day == null) {
            return Outcome.refused("campaign.refused.meeting-day", RULE);
        }
        if (day.isAfter(LocalDate.ofInstant(at, Zone.SHANGHAI))) {
            return Outcome.refused("campaign.refused.meeting-ahead", RULE);
        }
        if (typed.summary().length() > LONGEST) {
            return Outcome.refused("campaign.refused.meeting-long", RULE, LONGEST);
        }
        jdbc.sql("DELETE FROM campaign.meeting WHERE campaign = :campaign AND plan IS NOT DISTINCT FROM :plan")
                .param("campaign", campaign)
                .param("plan", plan, java.sql.Types.OTHER)
                .update();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", Ids.next());
        row.put("campaign", campaign);
        row.put("plan", plan);
        row.put("kind", typed.sort());
        row.put("held_on", day);
        row.put("registered", id);
        row.put("summary", typed.summary().strip());
        row.put("recorded_at", at);
        row.put("recorded_by", actor.personName());
        tables.insert("meeting", row);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("meeting", typed.sort());
        facts.put("held-on", day);
        if (!typed.summary().isBlank()) {
            facts.put("words", typed.summary().strip());
        }
        return Outcome.done(new Written(Map.of(), facts));
    }

    /** The day of what stands there, where it points at these minutes: a link stays whoever changes the words. */
    private @Nullable LocalDate linked(UUID campaign, @Nullable UUID plan, UUID minutes) {
        return jdbc.sql("SELECT held_on FROM campaign.meeting WHERE campaign = :campaign"
                        + " AND plan IS NOT DISTINCT FROM :plan AND registered = :minutes")
                .param("campaign", campaign)
                .param("plan", plan, java.sql.Types.OTHER)
                .param("minutes", minutes)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** A row of the table. */
    public static Meeting read(ResultSet row) throws SQLException {
        return new Meeting(
                MeetingSort.valueOf(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                Columns.id(row, "registered"),
                row.getString("summary"),
                Columns.moment(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
