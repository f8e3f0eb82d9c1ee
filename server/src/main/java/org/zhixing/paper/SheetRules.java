package org.zhixing.paper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.Ledger;
import org.zhixing.rows.RuleRows;

/** The numbers that hold for official documents, as versioned data with source and reason. */
@Component
class SheetRules extends RuleRows {

    SheetRules(JdbcClient jdbc, Ledger ledger) {
        super(jdbc, ledger);
    }
}
