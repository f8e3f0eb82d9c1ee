package org.zhixing.brief.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.rows.RuleRows;

/** The numbers and names behind briefs, as versioned data with source and reason. */
@Component
public class BriefRules extends RuleRows {

    BriefRules(JdbcClient jdbc) {
        super(jdbc);
    }
}
