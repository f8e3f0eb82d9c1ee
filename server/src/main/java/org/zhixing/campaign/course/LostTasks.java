package org.zhixing.campaign.course;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.filing.Filing;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketWithdrawals;

/** A docket that counts for a campaign besides its own is withdrawn: the office of its group learns what it now lacks (R155). */
@Component
class LostTasks implements DocketWithdrawals {

    private final Filing filing;
    private final JdbcClient jdbc;

    LostTasks(Filing filing, JdbcClient jdbc) {
        this.filing = filing;
        this.jdbc = jdbc;
    }

    private record Lost(UUID campaign, UUID office, String title) {}

    @Override
    public void withdrawn(Collection<DocketId> dockets, Instant at, Actor actor) {
        List<Lost> lost = jdbc.sql(
                        """
                        SELECT h.campaign, c.office, d.title FROM campaign.shared_task h
                          JOIN campaign.campaign c ON c.id = h.campaign AND c.state NOT IN ('CLOSED', 'ABANDONED')
                          JOIN supervision.docket_overview d ON d.id = h.docket
                         WHERE h.ended_at IS NULL AND h.docket = ANY (:dockets) ORDER BY h.recognised_at, h.id
                        """)
                .param("dockets", dockets.stream().map(DocketId::value).toArray(UUID[]::new))
                .query((row, number) -> new Lost(
                        row.getObject("campaign", UUID.class),
                        row.getObject("office", UUID.class),
                        row.getString("title")))
                .list();
        lost.forEach(one -> filing.tell(
                new UnitId(one.office()),
                new CaseId(CaseKind.CAMPAIGN, one.campaign()),
                "campaign.message.shared-withdrawn",
                one.title(),
                at));
    }
}
