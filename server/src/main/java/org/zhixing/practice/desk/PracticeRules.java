package org.zhixing.practice.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.Ledger;
import org.zhixing.rows.RuleRows;

/** Terms, posts and words of the practice library, as versioned data with source and reason. */
@Component
public class PracticeRules extends RuleRows {

    PracticeRules(JdbcClient jdbc, Ledger ledger) {
        super(jdbc, ledger);
    }
}
