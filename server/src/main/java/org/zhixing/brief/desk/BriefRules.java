package org.zhixing.brief.desk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.brief.BriefKind;
import org.zhixing.ledger.Ledger;
import org.zhixing.rows.RuleRows;

/** The numbers and names behind briefs, as versioned data with source and reason. */
@Component
public class BriefRules extends RuleRows {

    private static final int DAYS_OF_A_WEEK = 7;
    /** As many as every month has. */
    private static final int WORKING_DAYS_OF_A_MONTH = 15;

    BriefRules(JdbcClient jdbc, Ledger ledger) {
        super(jdbc, ledger);
    }

    @Override
    public @Nullable Choices choices(String key) {
        return key.equals("open.to.units")
                ? new Choices(Arrays.stream(BriefKind.values()).map(Enum::name).toList(), true)
                : null;
    }

    @Override
    protected int largest(String key) {
        return switch (key) {
            case "draw.WEEKLY" -> DAYS_OF_A_WEEK;
            case "draw.MONTHLY", "draw.QUARTERLY", "issue.WEEKLY", "issue.MONTHLY", "issue.QUARTERLY" ->
                WORKING_DAYS_OF_A_MONTH;
            default -> super.largest(key);
        };
    }
}
