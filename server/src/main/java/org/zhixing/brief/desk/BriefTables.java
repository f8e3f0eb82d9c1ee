package org.zhixing.brief.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.rows.Rows;

/** Writes rows of this module's schema. */
@Component
class BriefTables extends Rows {

    BriefTables(JdbcClient jdbc) {
        super(jdbc, "words");
    }
}
