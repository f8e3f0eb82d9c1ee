package org.zhixing.supervision.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.CorrectionId;
import org.zhixing.supervision.CorrectionState;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.access.Visibility;

/** Reads corrections. Whoever may see a docket may see them. */
@Component
public class CorrectionRows {

    /** Waits for somebody: not answered, and the sheet that it corrects still counts. */
    public static final String PENDING =
            """
            k.state IN ('PROPOSED', 'CHECKED') AND d.state NOT IN ('CLOSED', 'WITHDRAWN', 'DISCARDED')
            AND EXISTS (SELECT FROM supervision.notice n
                         WHERE n.id = k.notice AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'DISPUTED'))""";

    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A correction with what a list says of its docket. */
    public record Listed(Proposed correction, String title, UUID lead) {}

    /** What waits for somebody, oldest first, of dockets the seer may see. */
    public List<Listed> pending(Visibility seer, int limit) {
        return jdbc.sql("SELECT k.*, d.title, d.lead FROM supervision.correction k"
                        + " JOIN supervision.docket d ON d.id = k.docket WHERE " + PENDING + " AND ("
                        + seer.predicate() + ") ORDER BY k.proposed_at, k.id LIMIT :limit")
                .params(seer.params())
                .param("limit", limit)
                .query((row, n) -> new Listed(proposed(row), row.getString("title"), row.getObject("lead", UUID.class)))
                .list();
    }

    /** To which docket each belongs. */
    Map<CorrectionId, DocketId> docketsOf(Collection<CorrectionId> ids) {
        var found = new LinkedHashMap<CorrectionId, DocketId>();
        jdbc.sql("SELECT id, docket FROM supervision.correction WHERE id = ANY(CAST(:ids AS uuid[]))")
                .param("ids", ids.stream().map(CorrectionId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new CorrectionId(row.getObject("id", UUID.class)),
                            new DocketId(row.getObject("docket", UUID.class)));
                });
        return found;
    }

    /** Locks them, in the order of their ids, and reads them as they stand. */
    Map<CorrectionId, Proposed> lock(Collection<CorrectionId> ids) {
        var found = new LinkedHashMap<CorrectionId, Proposed>();
        jdbc.sql("SELECT * FROM supervision.correction WHERE id = ANY(CAST(:ids AS uuid[])) ORDER BY id FOR UPDATE")
                .param("ids", ids.stream().map(CorrectionId::value).toArray(UUID[]::new))
                .query((row, n) -> proposed(row))
                .list()
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    /** Locks all that nobody has answered, in the order of their ids. */
    public void holdOpen() {
        jdbc.sql("SELECT id FROM supervision.correction WHERE state IN ('PROPOSED', 'CHECKED') ORDER BY id FOR UPDATE")
                .query((row, n) -> n)
                .list();
    }

    /** Locks those of these notices that nobody has answered: a date that moves once more moves in them. */
    public Map<NoticeId, Proposed> lockOpen(Collection<NoticeId> notices) {
        var found = new LinkedHashMap<NoticeId, Proposed>();
        jdbc.sql(
                        """
                        SELECT * FROM supervision.correction
                         WHERE notice = ANY(CAST(:ids AS uuid[])) AND state IN ('PROPOSED', 'CHECKED')
                         ORDER BY id FOR UPDATE
                        """)
                .param("ids", notices.stream().map(NoticeId::value).toArray(UUID[]::new))
                .query((row, n) -> proposed(row))
                .list()
                .forEach(one -> found.put(one.notice(), one));
        return found;
    }

    /**
     * What the sheets of these notices still say, where the last correction of them was dismissed: nobody served the date it
     * would have stated.
     */
    public Map<NoticeId, Instant> statedStill(Collection<NoticeId> notices) {
        var found = new LinkedHashMap<NoticeId, Instant>();
        jdbc.sql(
                        """
                        SELECT notice, due_before FROM (
                            SELECT DISTINCT ON (notice) notice, state, due_before FROM supervision.correction
                             WHERE notice = ANY(CAST(:ids AS uuid[])) ORDER BY notice, proposed_at DESC, id DESC) last
                         WHERE state = 'DISMISSED'
                        """)
                .param("ids", notices.stream().map(NoticeId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new NoticeId(row.getObject("notice", UUID.class)),
                            Objects.requireNonNull(Columns.instant(row, "due_before")));
                });
        return found;
    }

    private static Proposed proposed(ResultSet row) throws SQLException {
        var checker = Columns.id(row, "checker");
        return new Proposed(
                new CorrectionId(row.getObject("id", UUID.class)),
                new DocketId(row.getObject("docket", UUID.class)),
                new NoticeId(row.getObject("notice", UUID.class)),
                row.getString("former"),
                Objects.requireNonNull(Columns.instant(row, "due_before")),
                Objects.requireNonNull(Columns.instant(row, "due_after")),
                row.getString("source"),
                CorrectionState.valueOf(row.getString("state")),
                Objects.requireNonNull(Columns.instant(row, "proposed_at")),
                checker == null ? null : new PersonId(checker),
                row.getString("checked_by"),
                row.getInt("version"));
    }
}
