package org.zhixing.paper.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.paper.PaperForm;

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
     * @param withdrawn how many of them were withdrawn
     */
    public record Series(String code, int year, int last, int withdrawn) {}

    /**
     * One number.
     *
     * @param withdrawnAt null while in force
     */
    public record Row(
            UUID paper,
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
                SELECT n.code, n.year, n.next - 1 AS last, count(s.withdrawn_at) AS withdrawn
                FROM paper.number_sequence n
                LEFT JOIN paper.sheet s ON s.number_code = n.code AND s.number_year = n.year
                    AND s.withdrawn_at IS NOT NULL
                GROUP BY n.code, n.year, n.next ORDER BY n.year DESC, n.code""")
                .query((row, n) -> new Series(
                        row.getString("code"), row.getInt("year"), row.getInt("last"), row.getInt("withdrawn")))
                .list();
    }

    /** Numbers below a serial, highest first. */
    public List<Row> rows(String code, int year, int below, int limit) {
        return db.sql(
                        """
                SELECT id, number_serial, number, form, title, issuer_name, issued_at, withdrawn_at, withdrawn_reason
                FROM paper.sheet WHERE number_code = ? AND number_year = ? AND number_serial < ?
                ORDER BY number_serial DESC LIMIT ?""")
                .params(code, year, below, limit)
                .query((row, n) -> {
                    var withdrawn = row.getTimestamp("withdrawn_at");
                    return new Row(
                            row.getObject("id", UUID.class),
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
