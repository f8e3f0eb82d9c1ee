package org.zhixing.inspection.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.rows.RuleRows;

/** Numbers of field work, as versioned data with source and reason. */
@Component
public class InspectionRules extends RuleRows {

    InspectionRules(JdbcClient jdbc) {
        super(jdbc);
    }
}
