package org.zhixing.campaign.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.worktime.Period;

/** Numbers of campaigns as versioned data with source and reason (architecture rule 12). */
@Component("campaignTerms")
public class Terms {

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One number, and how a case keeps the version it was judged by. */
    public record Term(String key, int version, String value, String source) {

        public int number() {
            return Integer.parseInt(value);
        }

        public Period period() {
            return Period.parse(value).orElseThrow(() -> new IllegalStateException("no period: " + key));
        }

        public String cite() {
            return source + " · " + key + " v" + version + " = " + value;
        }
    }

    /** The newest version; a missing one is a broken installation, never a default. */
    public Term term(String key) {
        List<Term> found = jdbc.sql("SELECT * FROM campaign.term WHERE key = :key ORDER BY version DESC LIMIT 1")
                .param("key", key)
                .query((row, number) ->
                        new Term(key, row.getInt("version"), row.getString("value"), row.getString("source")))
                .list();
        if (found.isEmpty()) {
            throw new IllegalStateException("no term " + key);
        }
        return found.get(0);
    }
}
