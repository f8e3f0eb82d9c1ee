package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.ledger.Ledger;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.docket.Holdings;
import org.zhixing.supervision.listing.DocketFilter;
import org.zhixing.supervision.listing.DocketListing;
import org.zhixing.supervision.listing.DocketRow;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeStatus;

/** Practice 8: what a look-back found undone has a term of its own; the first one stays in time or late as it was. */
@SupervisionTest
class WhatIsOpenedAgainBeginsANewTermTests {

    @Autowired
    Office office;

    @Autowired
    DocketListing listing;

    @Autowired
    Holdings holdings;

    @Autowired
    Stage stage;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private static DocketCommand reports(DocketId docket, String why) {
        return new DocketCommand.ReportCompletion(docket, -1, "已完成。", List.of(), why);
    }

    private void accept(DocketId docket) {
        office.does(OFFICER, new DocketCommand.Accept(docket, -1, "属实。"));
    }

    /** Late and yellow the first time, explained, accepted, found undone forty days later. */
    private DocketId reopened(String title, int days) {
        var docket = office.yellow(title);
        var yellow = office.notice(docket, Colour.YELLOW).id();
        office.does(OFFICER, new DocketCommand.RecordCall(docket, HEAD, "请抓紧。", null));
        office.does(LIAISON, new NoticeCommand.StateReason(yellow, -1, "票据不全。"));
        office.does(LIAISON, reports(docket, ""));
        accept(docket);
        office.forwardDays(40, 10);
        office.does(
                OFFICER,
                new DocketCommand.Reopen(docket, "资金未拨付。", office.today().plusDays(days)));
        return docket;
    }

    @Test
    void theOldYellowPressesNoMoreAndTheLadderBeginsAnew() {
        var docket = reopened("重新拨付资金", 30);
        var old = office.notice(docket, Colour.YELLOW);
        assertThat(office.colour(docket)).isNotIn(Colour.YELLOW, Colour.RED);
        assertThat(old.state()).isEqualTo(NoticeState.ENDED);
        assertThat(old.endReason()).isEqualTo("资金未拨付。");
        assertThat(jdbc.sql("SELECT count(*) FROM paper.sheet WHERE id = :paper AND withdrawn_at IS NULL")
                        .param("paper", old.paper())
                        .query(Integer.class)
                        .single())
                .as("its sheet stays valid")
                .isEqualTo(1);
        assertThat(Office.why(office.tries(OFFICER, new NoticeCommand.Propose(docket, Colour.RED, "仍未完成。"))))
                .isEqualTo("supervision.refused.red-before-yellow");

        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(office.notice(docket, Colour.YELLOW).state())
                .as("a second lateness is proposed like the first")
                .isEqualTo(NoticeState.PROPOSED);
        assertThat(Office.why(office.tries(LIAISON, reports(docket, ""))))
                .as("the old reason explains no second lateness")
                .isEqualTo("supervision.refused.late-reason");
        office.goesYellow(docket);
        assertThat(office.colour(docket)).isEqualTo(Colour.YELLOW);
        assertThat(office.limit(docket, Kinds.REASON).endedAt()).isNull();
        office.forwardPast(docket, Kinds.YELLOW);
        var red = office.notice(docket, Colour.RED).id();
        office.does(HEAD, new NoticeCommand.Explain(red, -1, "仍在拨付。"));
        assertThat(Office.why(office.tries(OFFICER, new NoticeCommand.AskApproval(red, -1, "请审批。"))))
                .as("the call of the first term counts for no second red")
                .isEqualTo("supervision.refused.no-call");
    }

    @Test
    void itsProgressIsAskedForAgain() {
        var docket = reopened("重新清理账户", 120);
        assertThat(office.limits(docket))
                .filteredOn(limit -> limit.kind().equals(Kinds.PROGRESS) && limit.endedAt() == null)
                .singleElement()
                .satisfies(limit -> assertThat(limit.rule()).contains("progress.day"));
    }

    @Test
    void theFirstLatenessStaysAndEachTermIsLateByItself() {
        var docket = reopened("重新核对账目", 30);
        assertThat(late(docket))
                .as("one day of the first term, none while it was accepted")
                .isEqualTo(1);
        office.does(LIAISON, reports(docket, ""));
        accept(docket);
        assertThat(office.limit(docket, Kinds.DOCKET).status()).isEqualTo(TimeStatus.ENDED_IN_TIME);
        assertThat(endedTerm(docket).status()).isEqualTo(TimeStatus.ENDED_LATE);
        assertThat(row(docket).endedInTime()).isFalse();
        assertThat(late(docket)).isEqualTo(1);
    }

    @Test
    void theSecondLatenessIsAddedToTheFirst() {
        var docket = reopened("重新归档凭证", 30);
        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(late(docket)).isEqualTo(2);
    }

    private int late(DocketId docket) {
        var scene = stage.look(List.of(docket), stage.batch(office.now(), office.actor(OFFICER)))
                .get(docket);
        return holdings.of(scene, ledger.timeline(docket.subject())).orElseThrow().late().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private LimitView endedTerm(DocketId docket) {
        return stage.look(List.of(docket), stage.batch(office.now(), office.actor(OFFICER)))
                .get(docket)
                .endedTerm()
                .orElseThrow();
    }

    private DocketRow row(DocketId docket) {
        var filter = new DocketFilter(
                null, null, null, null, null, null, null, null, null, null, "", DocketFilter.Order.NEWEST);
        return listing.page(office.actor(OFFICER), office.now(), filter, null, 1000).stream()
                .filter(one -> one.id().equals(docket.value()))
                .findFirst()
                .orElseThrow();
    }
}
