package org.zhixing.disclosure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.rows.Rows;

/** Writes rows of this module's schema. */
@Component
class DisclosureTables extends Rows {

    static final String WORDS = "words";

    DisclosureTables(JdbcClient jdbc) {
        super(jdbc, WORDS);
    }
}
