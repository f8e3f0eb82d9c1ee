package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.SECRETARY_GENERAL;
import static org.zhixing.supervision.Office.why;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.docket.Extensions;
import org.zhixing.timelimit.TimeStatus;

/** Practice 8. */
@SupervisionTest
class MoreTimeIsAskedInTimeAndAnsweredByAPersonTests {

    private static final String KIND = "supervision.extension";

    @Autowired
    Office office;

    @Autowired
    Extensions extensions;

    @Autowired
    Ledger ledger;

    @Test
    void grantedByTheChiefAndTheSecondTimeByTheSecretaryGeneral() {
        var docket = office.inWork("迁移系统");
        int left = office.limit(docket, Kinds.DOCKET).workingDaysLeft();
        ask(docket, 5).orThrow();
        assertThat(office.answers(SECRETARY_GENERAL, docket, KIND, true).isDone())
                .isFalse();
        office.answers(CHIEF, docket, KIND, true).orThrow();
        assertThat(office.limit(docket, Kinds.DOCKET).workingDaysLeft()).isEqualTo(left + 5);

        ask(docket, 3).orThrow();
        assertThat(office.answers(CHIEF, docket, KIND, true).isDone()).isFalse();
        office.answers(SECRETARY_GENERAL, docket, KIND, true).orThrow();
        assertThat(office.limit(docket, Kinds.DOCKET).workingDaysLeft()).isEqualTo(left + 8);
        assertThat(why(ask(docket, 1))).isEqualTo("supervision.refused.extension-used");
    }

    @Test
    void whoeverDecidesMayGrantAnEarlierDayThanTheOneAsked() {
        var docket = office.inWork("更新档案");
        int left = office.limit(docket, Kinds.DOCKET).workingDaysLeft();
        var due = office.limit(docket, Kinds.DOCKET).dueAt();
        ask(docket, 4).orThrow();
        var asked = office.asked(docket, KIND);
        assertThat(why(office.grants(LIAISON, docket, KIND, asked.minusDays(1))))
                .as("the unit does not answer itself")
                .isEqualTo("approval.refusal.not-asked");
        assertThat(why(office.grants(CHIEF, docket, KIND, asked.plusDays(1))))
                .isEqualTo("approval.refusal.later-than-asked");
        assertThat(why(office.grants(CHIEF, docket, KIND, LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI))))
                .as("no time at all is a no")
                .isEqualTo("supervision.refused.extension-short");
        assertThat(office.limit(docket, Kinds.DOCKET).dueAt()).isEqualTo(due);

        office.grants(CHIEF, docket, KIND, asked.minusDays(1)).orThrow();
        assertThat(office.limit(docket, Kinds.DOCKET).workingDaysLeft()).isEqualTo(left + 3);
        assertThat(extensions.of(docket)).singleElement().satisfies(one -> {
            assertThat(one.workingDays()).isEqualTo(4);
            assertThat(one.grantedDays()).isEqualTo(3);
        });
        assertThat(ledger.timeline(docket.subject()).stream()
                        .map(Recorded::entry)
                        .filter(entry -> entry.verb().equals("docket.extension-granted")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.changed().get("days")).hasToString("3");
                    assertThat(entry.changed().get("asked-days")).hasToString("4");
                });
    }

    /** While the clock stood still the last day had moved along already. */
    @Test
    void theDayThatWasSaidStandsThoughTheClockStoodStill() {
        var docket = office.inWork("补齐要件");
        ask(docket, 4).orThrow();
        var asked = office.asked(docket, KIND);
        office.forwardPast(docket, Kinds.EXTENSION);
        office.forwardDays(1, 10);
        assertThat(office.limit(docket, Kinds.DOCKET).status()).isEqualTo(TimeStatus.PAUSED);

        office.grants(CHIEF, docket, KIND, asked.minusDays(1)).orThrow();

        var last =
                LocalDate.ofInstant(office.limit(docket, Kinds.DOCKET).dueAt().minusNanos(1), Zone.SHANGHAI);
        assertThat(last).isBeforeOrEqualTo(asked.minusDays(1)).isAfter(asked.minusDays(4));
    }

    @Test
    void atMostHalfTheTermAndNotInTheLastTwoDays() {
        var docket = office.inWork("归集数据");
        assertThat(why(ask(docket, 6))).isEqualTo("supervision.refused.extension-long");
        while (office.limit(docket, Kinds.DOCKET).workingDaysLeft() > 1) {
            office.forwardDays(1, 10);
        }
        assertThat(why(ask(docket, 2))).isEqualTo("supervision.refused.extension-late");
    }

    @Test
    void unansweredTheClockStandsStillUntilItIsAnswered() {
        var docket = office.inWork("对接平台");
        ask(docket, 4).orThrow();
        office.forwardPast(docket, Kinds.EXTENSION);
        assertThat(office.limit(docket, Kinds.DOCKET).status()).isEqualTo(TimeStatus.PAUSED);
        office.forwardDays(30, 10);
        assertThat(office.notices(docket)).hasSize(1);
        office.answers(CHIEF, docket, KIND, false).orThrow();

        var limit = office.limit(docket, Kinds.DOCKET);
        assertThat(limit.status()).isNotEqualTo(TimeStatus.PAUSED).isNotEqualTo(TimeStatus.OVERDUE);
        assertThat(limit.workingDaysLeft()).isPositive();
    }

    @Test
    void theOfficeDoesNotAskForTheUnit() {
        var docket = office.inWork("统一口径");

        assertThat(why(office.tries(OFFICER, new DocketCommand.AskExtension(docket, 2, "代为申请"))))
                .isEqualTo("supervision.refused.not-yours");
    }

    private Outcome<DocketId> ask(DocketId docket, int days) {
        return office.tries(LIAISON, new DocketCommand.AskExtension(docket, days, "外部数据未到。"));
    }
}
