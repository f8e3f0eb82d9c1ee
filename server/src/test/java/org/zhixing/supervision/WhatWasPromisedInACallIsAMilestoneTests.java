package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.why;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.supervision.docket.Promises;

/** R045: what is promised in a call has a day, a reminder of its own and an end. */
@SupervisionTest
class WhatWasPromisedInACallIsAMilestoneTests {

    @Autowired
    Office office;

    @Autowired
    Promises promises;

    @Autowired
    JdbcClient jdbc;

    private DocketId called(String title, String promise, LocalDate by) {
        var docket = office.inWork(title, 40);
        office.does(OFFICER, new DocketCommand.RecordCall(docket, HEAD, "电话催办。", promise, by));
        return docket;
    }

    private int told(DocketId docket, String key) {
        return jdbc.sql("SELECT count(*) FROM notification.message WHERE subject_id = :docket AND key = :key")
                .param("docket", docket.value())
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private Promises.Promise only(DocketId docket) {
        return promises.of(docket).get(0);
    }

    @Test
    void theUnitIsRemindedBeforeTheDayAndSaysThatItIsDone() {
        var docket = called("清理积案", "周五前清理完毕", office.today().plusDays(14));
        assertThat(promises.of(docket)).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("周五前清理完毕");
            assertThat(one.keptOn()).isNull();
        });
        var keep = new DocketCommand.KeepPromise(docket, only(docket).id(), office.today(), "已清理完毕。");
        assertThat(why(office.tries(OFFICER, keep)))
                .as("nobody keeps another's promise")
                .isEqualTo("supervision.refused.not-yours");
        assertThat(why(office.tries(
                        LIAISON, new DocketCommand.KeepPromise(docket, UUID.randomUUID(), office.today(), "已做。"))))
                .isEqualTo("supervision.refused.not-found");
        assertThat(why(office.tries(
                        LIAISON,
                        new DocketCommand.KeepPromise(
                                docket, only(docket).id(), office.today().plusDays(1), "将做。"))))
                .isEqualTo("supervision.refused.kept-when");
        assertThat(why(office.tries(
                        LIAISON,
                        new DocketCommand.KeepPromise(docket, only(docket).id(), office.today(), " "))))
                .isEqualTo("supervision.refused.no-words");
        office.forwardDays(13, 10);
        assertThat(told(docket, "supervision.message.promise-due")).isPositive();
        assertThat(told(docket, "supervision.message.promise-late")).isZero();
        office.does(LIAISON, new DocketCommand.KeepPromise(docket, only(docket).id(), office.today(), "已清理完毕。"));
        assertThat(only(docket).keptOn()).isEqualTo(office.today());
        office.forwardDays(5, 10);
        assertThat(told(docket, "supervision.message.promise-late"))
                .as("what is kept presses no more")
                .isZero();
        assertThat(why(office.tries(
                        LIAISON,
                        new DocketCommand.KeepPromise(docket, only(docket).id(), office.today(), "再报。"))))
                .isEqualTo("supervision.refused.not-found");
    }

    @Test
    void whatIsNotKeptIsToldToBothSidesAndMovesNothing() {
        var docket = called("更新台账", "一周内更新", office.today().plusDays(7));
        var state = office.docket(docket).state();
        // a week and the longest holidays behind it
        office.forwardDays(20, 10);
        assertThat(told(docket, "supervision.message.promise-late")).isPositive();
        assertThat(office.docket(docket).state()).isEqualTo(state);
        assertThat(only(docket).late(office.today())).isTrue();
    }

    @Test
    void aPromiseNeedsItsDayAndNoDayThatHasPassed() {
        var docket = office.inWork("补齐材料", 40);
        assertThat(why(office.tries(OFFICER, new DocketCommand.RecordCall(docket, HEAD, "电话催办。", "补齐材料", null))))
                .isEqualTo("supervision.refused.promise-when");
        assertThat(why(office.tries(
                        OFFICER,
                        new DocketCommand.RecordCall(
                                docket, HEAD, "电话催办。", "补齐材料", office.today().minusDays(1)))))
                .isEqualTo("supervision.refused.promise-passed");
        office.does(
                OFFICER,
                new DocketCommand.RecordCall(
                        docket, HEAD, "答应下周补齐。", office.today().plusDays(7)));
        assertThat(only(docket).words()).as("the words of the call say it").isEqualTo("答应下周补齐。");
    }
}
