package org.zhixing.practice.desk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What the library holds, for the day on which an order has it destroyed; what rests on a case goes with it (practice 10). */
@Component
class PracticeContent extends ContentTables {

    PracticeContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "practice",
                Map.of("practice", "practice", "negative-case", "negative_case", "material", "material"),
                Set.of(
                        "theme",
                        "audience",
                        "basis_kind",
                        "basis_state",
                        "basis_number",
                        "drafter_name",
                        "approver_name",
                        "lawyer_name",
                        "corrected_by",
                        "adopter_name",
                        "told_by",
                        "word_by",
                        "works",
                        "post_name",
                        "evidence.kind"),
                Set.of("practice.origin", "negative_case.basis", "material.campaign"));
    }

    /** A practice hangs on each of its evidences, not on the first alone. */
    @Override
    public Set<UUID> hangingOn(Collection<UUID> ids) {
        var resting = jdbc.queryForList(
                "SELECT DISTINCT e.practice FROM practice.evidence e WHERE e.source = ANY (?::uuid[])",
                UUID.class,
                (Object) ids.toArray(UUID[]::new));
        var roots = new LinkedHashSet<>(ids);
        roots.addAll(resting);
        var hanging = new LinkedHashSet<>(super.hangingOn(roots));
        hanging.addAll(resting);
        hanging.removeAll(ids);
        return hanging;
    }
}
