package org.zhixing.proposal.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.proposal.HandlingPart;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.ProposalStanding;
import org.zhixing.proposal.ProposalStanding.PartOfUnit;
import org.zhixing.proposal.ProposalStanding.SignedReply;
import org.zhixing.proposal.ProposalState;
import org.zhixing.proposal.Standings;
import org.zhixing.rows.Columns;

/** Reads where proposals stand, of many at once. */
@Repository
class ProposalStandings implements Standings {

    private static final String PARTS =
            """
            SELECT h.id, h.proposal, h.unit, h.part, h.state, l.due_at
              FROM proposal.handling h LEFT JOIN timelimit.open_limit l ON l.limit_id = h.term
             WHERE h.proposal = ANY (:ids) AND h.state <> 'RELEASED' ORDER BY h.place, h.id
            """;

    private static final String REPLIES =
            """
            SELECT r.handling, r.round, r.grade, g.name AS grade_name, r.text, r.signed_at
              FROM proposal.reply r JOIN proposal.handling h ON h.id = r.handling
              JOIN proposal.grade g ON g.code = r.grade
             WHERE h.proposal = ANY (:ids) AND r.signed_at IS NOT NULL ORDER BY r.signed_at, r.id
            """;

    private final JdbcClient jdbc;

    ProposalStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ProposalId, ProposalStanding> of(Collection<ProposalId> proposals) {
        var ids = proposals.stream().map(ProposalId::value).toArray(UUID[]::new);
        var replies = new HashMap<UUID, List<SignedReply>>();
        jdbc.sql(REPLIES).param("ids", ids).query(row -> {
            replies.computeIfAbsent(row.getObject("handling", UUID.class), id -> new ArrayList<>())
                    .add(new SignedReply(
                            row.getInt("round"),
                            row.getString("grade"),
                            row.getString("grade_name"),
                            row.getString("text"),
                            Columns.moment(row, "signed_at")));
        });
        var parts = new HashMap<UUID, List<PartOfUnit>>();
        jdbc.sql(PARTS).param("ids", ids).query(row -> {
            parts.computeIfAbsent(row.getObject("proposal", UUID.class), id -> new ArrayList<>())
                    .add(new PartOfUnit(
                            new UnitId(row.getObject("unit", UUID.class)),
                            HandlingPart.valueOf(row.getString("part")),
                            told(HandlingState.valueOf(row.getString("state"))),
                            lastDay(row),
                            replies.getOrDefault(row.getObject("id", UUID.class), List.of())));
        });
        var found = new LinkedHashMap<ProposalId, ProposalStanding>();
        jdbc.sql("SELECT p.id, p.state, p.assigned_at, p.ended_at FROM proposal.proposal p WHERE p.id = ANY (:ids)")
                .param("ids", ids)
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    found.put(
                            new ProposalId(id),
                            new ProposalStanding(
                                    new ProposalId(id),
                                    ProposalState.valueOf(row.getString("state")),
                                    Columns.instant(row, "assigned_at"),
                                    Columns.instant(row, "ended_at"),
                                    parts.getOrDefault(id, List.of())));
                });
        return found;
    }

    /** Whose turn it is inside the house is not told outside. */
    private static HandlingState told(HandlingState state) {
        return switch (state) {
            case OBJECTED -> HandlingState.ASSIGNED;
            case SIGNING -> HandlingState.IN_HAND;
            default -> state;
        };
    }

    private static @Nullable LocalDate lastDay(ResultSet row) throws SQLException {
        var due = Columns.instant(row, "due_at");
        return due == null ? null : LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
    }
}
