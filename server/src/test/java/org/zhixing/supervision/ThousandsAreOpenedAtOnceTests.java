package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.why;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.supervision.desk.Kinds;

/** Architecture rule 8, and what a docket needs before it may be opened (L1 art. 11, R041). */
@SupervisionTest
class ThousandsAreOpenedAtOnceTests {

    private static final int MANY = 1_000;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachGetsItsNumberItsLimitAndItsGreenNotice() {
        var campaign = UUID.randomUUID();
        var many = new ArrayList<OpenDocket>();
        IntStream.range(0, MANY).forEach(i -> many.add(task(campaign, "任务" + i)));
        office.dockets.open(many, office.now(), office.actor(OFFICER)).orThrow();

        assertThat(count("SELECT count(DISTINCT number) FROM supervision.docket WHERE campaign = ?", campaign))
                .isEqualTo(MANY);
        assertThat(count(
                        """
                                SELECT count(*) FROM supervision.docket_overview
                                WHERE campaign = ? AND colour = 'GREEN' AND state = 'OPENED'
                                """,
                        campaign))
                .isEqualTo(MANY);
        assertThat(count(
                        """
                                SELECT count(*) FROM timelimit.open_limit l JOIN supervision.docket d ON d.id = l.subject_id
                                WHERE d.campaign = ? AND l.kind = 'supervision.docket'
                                """,
                        campaign))
                .isEqualTo(MANY);

        office.forwardPast(many.get(0).id(), Kinds.DOCKET);
        assertThat(count(
                        """
                                SELECT count(*) FROM supervision.notice n JOIN supervision.docket d ON d.id = n.docket
                                WHERE d.campaign = ? AND n.colour = 'YELLOW' AND n.state = 'PROPOSED'
                                """,
                        campaign))
                .isEqualTo(MANY);
    }

    @Test
    void oneThatMayNotBeOpenedKeepsAllFromBeingOpened() {
        var campaign = UUID.randomUUID();
        var bad = task(campaign, "没有依据");
        var groundless = OpenDocket.of(
                        bad.id(),
                        new OpenDocket.Source(SourceKind.DOCUMENT, null, "某文件", " "),
                        bad.title(),
                        bad.requirement(),
                        bad.lead())
                .withKind(bad.kind())
                .withUrgency(bad.urgency())
                .ofCampaign(campaign, null);

        assertThat(why(office.dockets.open(
                        List.of(task(campaign, "有依据"), groundless), office.now(), office.actor(OFFICER))))
                .isEqualTo("supervision.refused.no-authority");
        assertThat(count("SELECT count(*) FROM supervision.docket WHERE campaign = ?", campaign))
                .isZero();
    }

    @Test
    void onlyTheSupervisionOfficeOpens() {
        assertThat(why(office.dockets.open(List.of(office.docket("自查")), office.now(), office.actor(LIAISON))))
                .isEqualTo("supervision.refused.not-the-office");
    }

    @Test
    void aDateThatHasPassedNeedsAReason() {
        var past = withDue(null);
        assertThat(why(office.dockets.open(List.of(past), office.now(), office.actor(OFFICER))))
                .isEqualTo("supervision.refused.due-passed");
        assertThat(why(office.dockets.open(List.of(withDue("方案下发较晚，补录在办事项。")), office.now(), office.actor(OFFICER))))
                .isEqualTo("done");
    }

    private OpenDocket withDue(@Nullable String reason) {
        var docket = office.docket("逾期事项");
        return docket.withDue(office.today().minusDays(3)).withPastDueReason(reason);
    }

    private OpenDocket task(UUID campaign, String title) {
        var docket = office.docket(title);
        return docket.ofCampaign(campaign, UUID.randomUUID());
    }

    private int count(String sql, UUID campaign) {
        return jdbc.sql(sql).param(campaign).query(Integer.class).single();
    }
}
