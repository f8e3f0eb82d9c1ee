package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.FINANCE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.zhixing.ledger.Ledger;
import org.zhixing.paper.Block;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.timelimit.CalendarNotices;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.NoticeLines;

/** Practice 9. */
@SupervisionTest
@TestPropertySource(properties = "world=one notice more")
class AMovedDateIsCorrectedOnPaperTests {

    private static final HolidayNotice NEXT_YEAR = NoticeLines.read(
                    """
                    notice test 2026-1
                    title invented notice for 2027
                    year 2027
                    issued 2026-11-10
                    certainty unverified
                    off 2027-01-01..2027-01-03 元旦
                    work 2027-01-30 春节
                    off 2027-02-05..2027-02-12 春节
                    work 2027-02-14 春节
                    """)
            .notices()
            .get(0);

    @Autowired
    Office office;

    @Autowired
    CalendarNotices notices;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Test
    void oneCorrectionFollowsForEachSheetWhoseDateMovedAndNoneForTheOthers() {
        var moved = office.inWork("跨年整治", 240);
        var same = office.inWork("月内办结");
        var before = office.limit(moved, Kinds.DOCKET).dueAt();

        notices.bring(NEXT_YEAR, office.actor(CHIEF)).orThrow();

        assertThat(office.limit(moved, Kinds.DOCKET).dueAt()).isAfter(before);
        var sheets = papers.of(moved.subject());
        assertThat(sheets)
                .extracting(sheet -> sheet.draft().form())
                .containsExactly(PaperForm.GREEN_NOTICE, PaperForm.CORRECTION);
        var green = sheets.get(0);
        var correction = sheets.get(1);
        assertThat(correction.number()).matches("云督更〔2026〕\\d+号");
        assertThat(lines(correction)).contains(green.number()).contains("invented notice for 2027 test 2026-1");
        assertThat(correction.draft().recipients()).containsExactly(FINANCE);
        assertThat(papers.of(same.subject())).hasSize(1);

        var last = ledger.timeline(moved.subject()).stream()
                .filter(one -> one.entry().verb().equals("docket.corrected"))
                .toList();
        assertThat(last).hasSize(1);
        assertThat(last.get(0).entry().changed()).containsEntry("number", correction.number());
        assertThat(last.get(0).entry().evidence()).contains(correction.digest());
        assertThat(notices.bring(NEXT_YEAR, office.actor(CHIEF)).isDone()).isFalse();
        assertThat(papers.of(moved.subject())).hasSize(2);
    }

    private static List<String> lines(Issued sheet) {
        return sheet.draft().body().stream()
                .filter(Block.Line.class::isInstance)
                .map(block -> ((Block.Line) block).text())
                .toList();
    }
}
