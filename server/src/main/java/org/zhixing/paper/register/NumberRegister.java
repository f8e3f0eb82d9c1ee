package org.zhixing.paper.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.ReservedState;

/** The register of numbers (发文登记): per code and year, withdrawn ones included. */
@Repository
public class NumberRegister {

    private final JdbcClient db;

    NumberRegister(JdbcClient db) {
        this.db = db;
    }

    /**
     * One code in one year.
     *
     * @param last the highest serial given
     * @param withdrawn how many of them are void
     * @param reserved how many wait for a hand-written sheet to be entered
     */
    public record Series(String code, int year, int last, int withdrawn, int reserved) {}

    /**
     * One number.
     *
     * @param paper the sheet, or the reserved number
     * @param reserved null for an issued sheet, else what became of the number kept for a hand-written one
     * @param scan the scan of the hand-written sheet, null before it is entered
     * @param withdrawnAt null while in force
     */
    public record Row(
            UUID paper,
            @Nullable ReservedState reserved,
            @Nullable UUID scan,
            int serial,
            String number,
            PaperForm form,
            String title,
            String issuerName,
            Instant issuedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason) {}

    /** All series, latest year first. */
    public List<Series> series() {
        return db.sql(
                        """
                SELECT n.code, n.year, n.next - 1 AS last,
                       (SELECT count(*) FROM paper.sheet s
                         WHERE s.number_code = n.code AND s.number_year = n.year AND s.withdrawn_at IS NOT NULL)
                       + (SELECT count(*) FROM paper.reserved_number r
                           WHERE r.number_code = n.code AND r.number_year = n.year AND r.state = 'VOID') AS withdrawn,
                       (SELECT count(*) FROM paper.reserved_number r
                         WHERE r.number_code = n.code AND r.number_year = n.year AND r.state = 'RESERVED') AS reserved
                FROM paper.number_sequence n ORDER BY n.year DESC, n.code""")
                .query((row, n) -> new Series(
                        row.getString("code"),
                        row.getInt("year"),
                        row.getInt("last"),
                        row.getInt("withdrawn"),
                        row.getInt("reserved")))
                .list();
    }

    /** Numbers below a serial, highest first. */
    public List<Row> rows(String code, int year, int below, int limit) {
        return db.sql(
                        """
                SELECT id, NULL AS reserved, CAST(NULL AS uuid) AS scan, number_serial, number, form, title, issuer_name,
                       issued_at, withdrawn_at, withdrawn_reason
                FROM paper.sheet WHERE number_code = :code AND number_year = :year AND number_serial < :below
                UNION ALL
                SELECT id, state, scan, number_serial, number, form, coalesce(title, purpose), issuer_name, reserved_at,
                       CASE WHEN state = 'VOID' THEN entered_at END, void_reason
                FROM paper.reserved_number
                WHERE number_code = :code AND number_year = :year AND number_serial < :below
                ORDER BY number_serial DESC LIMIT :limit""")
                .param("code", code)
                .param("year", year)
                .param("below", below)
                .param("limit", limit)
                .query((row, n) -> {
                    var withdrawn = row.getTimestamp("withdrawn_at");
                    String reserved = row.getString("reserved");
                    return new Row(
                            row.getObject("id", UUID.class),
                            reserved == null ? null : ReservedState.valueOf(reserved),
                            row.getObject("scan", UUID.class),
                            row.getInt("number_serial"),
                            row.getString("number"),
                            PaperForm.valueOf(row.getString("form")),
                            row.getString("title"),
                            row.getString("issuer_name"),
                            row.getTimestamp("issued_at").toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant(),
                            row.getString("withdrawn_reason"));
                })
                .list();
    }
}
