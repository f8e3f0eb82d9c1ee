package org.zhixing.inspection.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.approval.ApprovalId;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.ExtensionAnswer;
import org.zhixing.rows.Columns;
import org.zhixing.timelimit.LimitId;

/** What was asked of more time; whether somebody may see the rectification is asked before. */
@Repository
public class ExtensionRows {

    private final JdbcClient jdbc;

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a rectification, first one first. */
    public List<Extension> of(CaseId rectification) {
        return jdbc.sql("SELECT * FROM inspection.extension WHERE rectification = :id ORDER BY asked_at, id")
                .param("id", rectification.value())
                .query((row, number) -> extension(row))
                .list();
    }

    Optional<Extension> asked(CaseId rectification) {
        return of(rectification).stream()
                .filter(one -> one.state() == ExtensionAnswer.ASKED)
                .findFirst();
    }

    private static Extension extension(ResultSet row) throws SQLException {
        return new Extension(
                row.getObject("id", UUID.class),
                row.getInt("nth"),
                row.getObject("due", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("working_days"),
                row.getString("reason"),
                ExtensionAnswer.valueOf(row.getString("state")),
                Objects.requireNonNull(Columns.instant(row, "asked_at")),
                row.getString("asked_by"),
                new ApprovalId(row.getObject("approval", UUID.class)),
                new LimitId(row.getObject("limit_id", UUID.class)),
                row.getObject("granted_until", LocalDate.class),
                Columns.instant(row, "answered_at"),
                row.getString("answered_by"),
                row.getString("opinion"),
                Columns.id(row, "paper"),
                row.getString("number"));
    }
}
