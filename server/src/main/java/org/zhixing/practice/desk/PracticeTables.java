package org.zhixing.practice.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.rows.Rows;

/** Writes rows of this module's schema. */
@Component
public class PracticeTables extends Rows {

    /** The column that is searched. */
    public static final String WORDS = "words";

    PracticeTables(JdbcClient jdbc) {
        super(jdbc, WORDS);
    }
}
