package org.zhixing.supervision.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.Ledger;
import org.zhixing.rows.RuleRows;

/** The rules of the ladder as the office changes them (practice 8); acts go by {@link Rules}. */
@Component
class RuleTable extends RuleRows {

    private static final int LAST_DAY_OF_EVERY_MONTH = 28;
    private static final int HUNDRED = 100;

    RuleTable(JdbcClient jdbc, Ledger ledger) {
        super(jdbc, ledger);
    }

    @Override
    public @Nullable Choices choices(String key) {
        return key.equals("yellow.direct") || key.equals("red.direct")
                ? new Choices(List.of(RuleBook.NO, RuleBook.REASONED), false)
                : null;
    }

    @Override
    protected int largest(String key) {
        return switch (key) {
            case "progress.day" -> LAST_DAY_OF_EVERY_MONTH;
            case "extension.share", "assist.share", "course.behind", "course.far-behind", "instruction.similar" ->
                HUNDRED;
            default -> super.largest(key);
        };
    }
}
