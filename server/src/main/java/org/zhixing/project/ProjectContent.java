package org.zhixing.project;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What projects say, for the day on which an order has it destroyed (practice 10). */
@Component
class ProjectContent extends ContentTables {

    ProjectContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "project",
                Map.of("project", "project"),
                Set.of("registered_by", "written_by", "secretary_name", "backup_name", "measure"),
                Set.of("project.docket"));
    }
}
