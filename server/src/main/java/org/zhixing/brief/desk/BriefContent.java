package org.zhixing.brief.desk;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What briefs say of dockets, for the day on which an order has it destroyed (practice 10): the rows of a docket go with it. */
@Component
class BriefContent extends ContentTables {

    BriefContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "brief",
                Map.of("brief", "brief"),
                Set.of(
                        "part",
                        "choice",
                        "decided_by",
                        "cause",
                        "held",
                        "figures",
                        "ruling",
                        "report_light",
                        "course_light",
                        "drafter_name",
                        "signer_name"),
                Set.of("row.docket", "correction.docket", "example.practice"));
    }
}
