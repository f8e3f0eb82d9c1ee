package org.zhixing.campaign.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.rows.Rows;

/** Writes rows of this module's schema. */
@Component
public class CampaignTables extends Rows {

    /** The column that is searched. */
    public static final String WORDS = "search";

    CampaignTables(JdbcClient jdbc) {
        super(jdbc, WORDS);
    }
}
