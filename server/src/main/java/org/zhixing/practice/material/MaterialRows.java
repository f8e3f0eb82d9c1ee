package org.zhixing.practice.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.MaterialKind;
import org.zhixing.practice.MaterialState;
import org.zhixing.rows.Columns;

/** Items of the material stores; who may see the campaign may see its items, which the caller has asked. */
@Repository
public class MaterialRows {

    private final JdbcClient jdbc;

    MaterialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A closed set of questions.
     *
     * @param stage only of this stage
     */
    public record Filter(@Nullable MaterialKind kind, @Nullable UUID stage) {

        public static final Filter ALL = new Filter(null, null);
    }

    Optional<Material> find(CaseId id) {
        return read("x.id = :value", Map.of("value", id.value()), "").stream().findFirst();
    }

    Optional<Material> hold(CaseId id) {
        return read("x.id = :value", Map.of("value", id.value()), " FOR UPDATE OF x").stream()
                .findFirst();
    }

    /** Of a campaign, without what was withdrawn: the calendar by its days, then the learning materials by title. */
    public List<Material> of(UUID campaign, Filter filter) {
        var params = new HashMap<String, Object>();
        params.put("campaign", campaign);
        var all = new ArrayList<String>(List.of("x.campaign = :campaign", "x.state <> 'WITHDRAWN'"));
        if (filter.kind() != null) {
            all.add("x.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.stage() != null) {
            all.add("x.stage = :stage");
            params.put("stage", filter.stage());
        }
        return read(String.join(" AND ", all), params, " ORDER BY x.day NULLS LAST, x.title, x.id");
    }

    /** Planned for a day before this one and not carried out, of this post or of posts that nobody holds. */
    List<Material> overdue(UUID post, LocalDate today) {
        return read(
                """
                x.kind = 'PUBLICITY' AND x.state = 'LISTED' AND x.day < :today
                  AND (x.post = :post
                       OR NOT EXISTS (SELECT FROM organization.appointment_listing a
                                       WHERE a.post_id = x.post AND a.valid_from <= :today
                                         AND (a.valid_until IS NULL OR a.valid_until >= :today)))""",
                Map.of("post", post, "today", today),
                " ORDER BY x.day, x.id");
    }

    private List<Material> read(String condition, Map<String, ?> params, String tail) {
        return jdbc.sql("SELECT x.* FROM practice.material x WHERE " + condition + tail)
                .params(params)
                .query((row, number) -> material(row))
                .list();
    }

    private static Material material(ResultSet row) throws SQLException {
        return new Material(
                new CaseId(CaseKind.MATERIAL, row.getObject("id", UUID.class)),
                row.getObject("campaign", UUID.class),
                MaterialState.valueOf(row.getString("state")),
                new NewMaterial(
                        MaterialKind.valueOf(row.getString("kind")),
                        Columns.id(row, "stage"),
                        row.getString("title"),
                        row.getString("description"),
                        Columns.id(row, "practice"),
                        Columns.date(row, "day"),
                        row.getString("channel"),
                        Columns.id(row, "post"),
                        row.getString("persons"),
                        row.getString("consent"),
                        Columns.date(row, "consent_on")),
                row.getString("post_name"),
                row.getString("drafter_name"),
                Columns.moment(row, "drafted_at"),
                row.getString("remark"),
                row.getInt("version"));
    }
}
