package org.zhixing.timelimit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.worktime.Certainty;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.Period;

/** The table of terms, version by version. */
@Component
public class LimitRules {

    private final JdbcClient jdbc;

    LimitRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule in force on a day. */
    @Transactional(readOnly = true)
    public Optional<LimitRule> on(LocalDate day, String code) {
        return jdbc.sql(
                        """
                        SELECT * FROM timelimit.rule
                         WHERE code = :code AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)
                         ORDER BY version DESC LIMIT 1
                        """)
                .param("code", code)
                .param("day", Date.valueOf(day))
                .query((row, i) -> rule(row))
                .optional();
    }

    /** All rules and versions, by code, the newest version first. */
    @Transactional(readOnly = true)
    public List<LimitRule> all() {
        return jdbc.sql("SELECT * FROM timelimit.rule ORDER BY code, version DESC")
                .query((row, i) -> rule(row))
                .list();
    }

    private static LimitRule rule(ResultSet row) throws SQLException {
        String extension = row.getString("extension");
        return new LimitRule(
                row.getString("code"),
                row.getInt("version"),
                Period.parse(row.getString("period")).orElseThrow(),
                extension == null ? null : Period.parse(extension).orElseThrow(),
                DueOnRestDay.valueOf(row.getString("on_rest_day")),
                row.getString("source"),
                Certainty.valueOf(row.getString("certainty")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
