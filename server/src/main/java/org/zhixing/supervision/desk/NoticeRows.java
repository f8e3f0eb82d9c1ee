package org.zhixing.supervision.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.approval.ApprovalId;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.access.Visibility;
import org.zhixing.timelimit.LimitId;

/** Reads notices. Whoever may see a docket may see its notices. */
@Component
public class NoticeRows {

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All notices of each of the dockets, in the order in which they were proposed. */
    public Map<DocketId, List<Notice>> of(Collection<DocketId> dockets) {
        return jdbc
                .sql(
                        """
                        SELECT n.* FROM supervision.notice n
                        WHERE n.docket = ANY(CAST(:ids AS uuid[])) ORDER BY n.proposed_at, n.id
                        """)
                .param("ids", DocketRows.array(dockets))
                .query((row, n) -> notice(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Notice::docket));
    }

    /** Which of the limits a notice in force states as its term. */
    public Set<LimitId> statedInForce(Collection<DocketId> dockets, Collection<LimitId> limits) {
        return new HashSet<>(jdbc.sql(
                        """
                        SELECT n.limit_id FROM supervision.notice n
                        WHERE n.docket = ANY(:dockets) AND n.limit_id = ANY(:limits)
                          AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'DISPUTED')
                        """)
                .param("dockets", DocketRows.array(dockets))
                .param("limits", limits.stream().map(LimitId::value).toArray(UUID[]::new))
                .query((row, n) -> new LimitId(row.getObject(1, UUID.class)))
                .list());
    }

    /** To which docket each notice belongs. */
    public Map<NoticeId, DocketId> docketsOf(Collection<NoticeId> notices) {
        var found = new LinkedHashMap<NoticeId, DocketId>();
        UUID[] ids = notices.stream().map(NoticeId::value).toArray(UUID[]::new);
        jdbc.sql("SELECT n.id, n.docket FROM supervision.notice n WHERE n.id = ANY(CAST(:ids AS uuid[]))")
                .param("ids", ids)
                .query(row -> {
                    found.put(
                            new NoticeId(row.getObject("id", UUID.class)),
                            new DocketId(row.getObject("docket", UUID.class)));
                });
        return found;
    }

    /** Proposals that wait for somebody, oldest first, of dockets the seer may see. */
    public List<Notice> pending(Visibility seer, int limit) {
        return jdbc.sql(
                        """
                        SELECT n.* FROM supervision.notice n JOIN supervision.docket d ON d.id = n.docket
                        WHERE n.state IN ('PROPOSED', 'CHECKED', 'APPROVAL_ASKED', 'APPROVED') AND %s
                        ORDER BY n.proposed_at, n.id LIMIT :limit
                        """
                                .formatted(seer.predicate()))
                .params(seer.params())
                .param("limit", limit)
                .query((row, n) -> notice(row))
                .list();
    }

    /** The colour of a docket: the highest of its notices in force. */
    public static @Nullable Colour colourOf(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.state().inForce())
                .map(Notice::colour)
                .max(Colour::compareTo)
                .orElse(null);
    }

    /** Calls made for a docket since an instant. */
    public int callsSince(DocketId docket, Instant since) {
        return jdbc.sql("SELECT count(*) FROM supervision.call WHERE docket = :docket AND made_at >= :since")
                .param("docket", docket.value())
                .param("since", Columns.at(since))
                .query(Integer.class)
                .single();
    }

    /** When the last call was made for a docket. */
    public Optional<Instant> lastCall(DocketId docket) {
        return jdbc.sql("SELECT made_at FROM supervision.call WHERE docket = :docket ORDER BY made_at DESC LIMIT 1")
                .param("docket", docket.value())
                .query((row, n) ->
                        row.getObject("made_at", java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = Columns.id(row, column);
        return id == null ? null : new PersonId(id);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        var limit = Columns.id(row, "limit_id");
        var explain = Columns.id(row, "explain_limit");
        var approval = Columns.id(row, "approval");
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                new DocketId(row.getObject("docket", UUID.class)),
                Colour.valueOf(row.getString("colour")),
                NoticeState.valueOf(row.getString("state")),
                java.util.Objects.requireNonNull(Columns.instant(row, "proposed_at")),
                row.getString("proposed_by"),
                person(row, "proposer"),
                person(row, "checker"),
                row.getString("checked_by"),
                row.getString("reason"),
                row.getString("directly"),
                limit == null ? null : new LimitId(limit),
                row.getString("explanation"),
                Columns.instant(row, "explained_at"),
                explain == null ? null : new LimitId(explain),
                Columns.instant(row, "leader_told_at"),
                approval == null ? null : new ApprovalId(approval),
                row.getString("approved_by"),
                Columns.id(row, "paper"),
                row.getString("number"),
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "acknowledged_at"),
                row.getString("delay_reason"),
                row.getString("dispute"),
                row.getString("ruling"),
                Columns.instant(row, "ended_at"),
                row.getString("end_reason"),
                row.getInt("version"));
    }
}
