package org.zhixing.campaign.discussion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Stream;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DraftSource;

/** An issue whose docket was never opened waits for one again (R047). */
@Component("campaignDiscardedDrafts")
class DiscardedDrafts implements DraftSource {

    private final JdbcClient jdbc;

    DiscardedDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> discarded(Collection<DocketId> dockets, Instant at, Actor actor) {
        Map<UUID, List<String>> issues = new LinkedHashMap<>();
        jdbc.sql("UPDATE campaign.issue SET docket = NULL WHERE docket = ANY (:dockets) RETURNING summary, words")
                .param("dockets", dockets.stream().map(DocketId::value).toArray(UUID[]::new))
                .query(row -> {
                    issues.computeIfAbsent(row.getObject("summary", UUID.class), any -> new ArrayList<>())
                            .add(row.getString("words"));
                });
        return issues.entrySet().stream()
                .map(one -> Entry.of(
                        Stream.of(new CaseId(CaseKind.SUMMARY, one.getKey()).subject()),
                        at,
                        actor,
                        "summary.discarded",
                        Map.of("issues", List.copyOf(one.getValue()))))
                .toList();
    }
}
