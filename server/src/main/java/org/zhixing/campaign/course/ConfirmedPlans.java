package org.zhixing.campaign.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.GroupRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the confirmed plan says, as the reader found it and a person confirmed it (R147, R148, R150). */
@Repository
public class ConfirmedPlans {

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    ConfirmedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A confirmed plan.
     *
     * @param office supervision office that confirmed it
     * @param officeWords unit that keeps the office of the group, as written; empty if the document names none
     * @param lastDay end of the last stage, null where it has no window
     */
    public record Confirmed(
            UUID id,
            String title,
            String number,
            UnitId office,
            String officeWords,
            List<Named> group,
            List<Integer> stages,
            @Nullable LocalDate lastDay) {

        public String document() {
            return number.isBlank() ? title : number;
        }
    }

    /** A member as the document names him. */
    public record Named(GroupRole role, String name, String title) {}

    /** Plans of the office that no campaign has been set up from. */
    public List<Confirmed> waiting(UnitId office) {
        return read(
                "l.office = :key AND NOT EXISTS (SELECT FROM campaign.campaign c WHERE c.id = l.id)", office.value());
    }

    Optional<Confirmed> find(UUID id, UnitId office) {
        return read("l.id = :key", id).stream()
                .filter(plan -> plan.office().equals(office))
                .findFirst();
    }

    private List<Confirmed> read(String condition, UUID key) {
        return jdbc.sql(
                        """
                        SELECT l.id, l.title, l.office, coalesce(l.number, '') AS number,
                               coalesce(l.office_unit, '') AS office_unit, CAST(l.leading_group AS text) AS leading_group,
                               ARRAY(SELECT s.no FROM plan.stage_listing s WHERE s.campaign_id = l.id ORDER BY s.no) AS stages,
                               (SELECT max(s.until_day) FROM plan.stage_listing s WHERE s.campaign_id = l.id) AS last_day
                          FROM plan.campaign_listing l WHERE %s ORDER BY l.opened_at DESC, l.id LIMIT 50
                        """
                                .formatted(condition))
                .param("key", key)
                .query((row, number) -> new Confirmed(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("number"),
                        new UnitId(row.getObject("office", UUID.class)),
                        row.getString("office_unit"),
                        group(row.getString("leading_group")),
                        List.of((Integer[]) row.getArray("stages").getArray()),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private List<Named> group(@Nullable String stored) {
        var named = new ArrayList<Named>();
        String head = null;
        for (JsonNode one : json.readTree(Objects.requireNonNullElse(stored, "[]"))) {
            String role = one.path("role").asString("");
            if (head == null) {
                head = role;
            }
            named.add(new Named(
                    role(role, head),
                    one.path("name").asString(""),
                    one.path("title").asString("")));
        }
        return named;
    }

    /** The first named leads; whose word ends like his (副组长 like 组长) is a deputy; all others are members. */
    private static GroupRole role(String written, String head) {
        if (written.equals(head)) {
            return GroupRole.HEAD;
        }
        return !head.isEmpty() && written.endsWith(head) ? GroupRole.DEPUTY : GroupRole.MEMBER;
    }
}
