package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.CaseClock;

/** What {@link org.zhixing.OneConnectionAThread} looks for in every test is found when it is there. */
@TimeLimitTests
class AStatementHoldsOneConnectionTests {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CaseClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void askingInsideAStatementIsRefused() {
        assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
                .isThrownBy(this::askInside)
                .withStackTraceContaining("already holds a connection");
    }

    @Test
    void insideATransactionTheConnectionIsShared() {
        transaction.executeWithoutResult(status ->
                assertThatIllegalStateException().isThrownBy(this::fail).withMessage("reached"));
    }

    private void askInside() {
        jdbc.query("SELECT 1", row -> {
            clock.now();
        });
    }

    private void fail() {
        askInside();
        throw new IllegalStateException("reached");
    }
}
