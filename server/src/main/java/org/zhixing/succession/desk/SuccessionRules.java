package org.zhixing.succession.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.Ledger;
import org.zhixing.rows.RuleRows;

/** The numbers of hand-over (practice 11). */
@Component
class SuccessionRules extends RuleRows {

    SuccessionRules(JdbcClient jdbc, Ledger ledger) {
        super(jdbc, ledger);
    }
}
