package org.zhixing.brief.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.InquiryState;
import org.zhixing.brief.Ruling;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitId;

/** Questions to units and their corrections. */
@Repository
public class InquiryRows {

    private static final String SELECT =
            """
            SELECT i.*, (SELECT r.unit_name FROM brief.row r WHERE r.brief = i.brief AND r.unit = i.unit LIMIT 1) AS name,
                   (SELECT r.place FROM brief.row r WHERE r.brief = i.brief AND r.unit = i.unit LIMIT 1) AS place
            FROM brief.inquiry i WHERE\s""";

    private final JdbcClient jdbc;

    InquiryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BriefId brief, UnitId unit, LimitId limit, Instant at) {
        jdbc.sql("INSERT INTO brief.inquiry (brief, unit, time_limit, state, asked_at)"
                        + " VALUES (:brief, :unit, :limit, 'ASKED', :at)")
                .param("brief", brief.value())
                .param("unit", unit.value())
                .param("limit", limit.value())
                .param("at", Columns.at(at))
                .update();
    }

    /** All of a brief that the scope shows, in official order. */
    public List<Inquiry> of(BriefId brief, BriefSight.Scope scope) {
        return jdbc.sql(SELECT + "i.brief = :brief AND (" + scope.predicate() + ") ORDER BY place, i.unit")
                .params(scope.params())
                .param("brief", brief.value())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Inquiry> find(BriefId brief, UnitId unit) {
        return jdbc.sql(SELECT + "i.brief = :brief AND i.unit = :unit")
                .param("brief", brief.value())
                .param("unit", unit.value())
                .query((row, number) -> read(row))
                .optional();
    }

    List<Inquiry> byLimits(Collection<LimitId> limits) {
        return jdbc.sql(SELECT + "i.time_limit = ANY(:limits)")
                .param("limits", limits.stream().map(LimitId::value).toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    void move(Inquiry inquiry, InquiryState to, @Nullable Instant at, @Nullable String by) {
        if (!InquiryState.MOVES.contains(new InquiryState.Step(inquiry.state(), to))) {
            throw new IllegalStateException(inquiry.state() + " to " + to);
        }
        jdbc.sql("UPDATE brief.inquiry SET state = :state, answered_at = :at, answered_by = :by"
                        + " WHERE brief = :brief AND unit = :unit")
                .param("state", to.name())
                .param("at", at == null ? null : Columns.at(at))
                .param("by", by)
                .param("brief", inquiry.brief().value())
                .param("unit", inquiry.unit().value())
                .update();
    }

    void correct(BriefId brief, DocketId docket, String words) {
        jdbc.sql("INSERT INTO brief.correction (brief, docket, words) VALUES (:brief, :docket, :words)")
                .param("brief", brief.value())
                .param("docket", docket.value())
                .param("words", words)
                .update();
    }

    /** Says what becomes of a correction; false if there is none. */
    boolean rule(BriefId brief, DocketId docket, Ruling ruling, String reason, String by, Instant at) {
        return jdbc.sql("UPDATE brief.correction SET ruling = :ruling, reason = :reason, ruled_by = :by, ruled_at = :at"
                                + " WHERE brief = :brief AND docket = :docket")
                        .param("ruling", ruling.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", Columns.at(at))
                        .param("brief", brief.value())
                        .param("docket", docket.value())
                        .update()
                == 1;
    }

    /** On {@code brief.row r}; in official order. */
    public List<Correction> corrections(BriefId brief, BriefSight.Scope rows) {
        var params = new HashMap<>(rows.params());
        params.put("brief", brief.value());
        return jdbc.sql(
                        """
                SELECT c.*, r.unit, r.unit_name, r.number, r.title FROM brief.correction c
                JOIN brief.row r ON r.brief = c.brief AND r.docket = c.docket AND NOT r.former
                WHERE c.brief = :brief AND (%s) ORDER BY r.place, r.unit, r.due_at, r.docket"""
                                .formatted(rows.predicate()))
                .params(params)
                .query((row, number) -> {
                    String ruling = row.getString("ruling");
                    return new Correction(
                            new DocketId(row.getObject("docket", UUID.class)),
                            new UnitId(row.getObject("unit", UUID.class)),
                            row.getString("unit_name"),
                            row.getString("number"),
                            row.getString("title"),
                            row.getString("words"),
                            ruling == null ? null : Ruling.valueOf(ruling),
                            row.getString("reason"),
                            row.getString("ruled_by"));
                })
                .list();
    }

    private static Inquiry read(ResultSet row) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Inquiry(
                new BriefId(row.getObject("brief", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                Objects.requireNonNullElse(row.getString("name"), ""),
                new LimitId(row.getObject("time_limit", UUID.class)),
                InquiryState.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("answered_by"));
    }
}
