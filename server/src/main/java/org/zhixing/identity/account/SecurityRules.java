package org.zhixing.identity.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.rows.Columns;

/** The rules of signing in, versioned, with their source; nothing of them is a literal in the code. */
@Repository
public class SecurityRules {

    /**
     * One version.
     *
     * @param passwordLength enough by itself
     * @param passwordLengthMixed enough with at least {@code passwordClasses} kinds of characters
     * @param passwordHistory so many former passwords may not come back
     * @param oneTimeHours so long a password given by an administrator works
     * @param sessionDays so long rows of past sessions stay
     * @param keyNoticeDays so many days before its end a certificate key's holder is told
     */
    public record Rule(
            int version,
            int lockoutFailures,
            int lockoutMinutes,
            int factorFailures,
            int addressFailures,
            int addressMinutes,
            int sessionsPerAccount,
            int idleMinutes,
            int passwordLength,
            int passwordLengthMixed,
            int passwordClasses,
            int passwordHistory,
            int oneTimeHours,
            int sessionDays,
            int keyNoticeDays,
            String source) {

        public Duration lockout() {
            return Duration.ofMinutes(lockoutMinutes);
        }

        public Duration idle() {
            return Duration.ofMinutes(idleMinutes);
        }

        public Duration oneTime() {
            return Duration.ofHours(oneTimeHours);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    SecurityRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The version in force now, machine time. */
    public Rule inForce() {
        return jdbc.sql(
                        """
                        SELECT version, lockout_failures, lockout_minutes, factor_failures, address_failures,
                               address_minutes, sessions_per_account, idle_minutes, password_length,
                               password_length_mixed, password_classes, password_history, one_time_hours, session_days,
                               key_notice_days, source
                        FROM identity.security_rule WHERE valid_from <= :now ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("now", Columns.at(clock.instant()))
                .query(Rule.class)
                .single();
    }
}
