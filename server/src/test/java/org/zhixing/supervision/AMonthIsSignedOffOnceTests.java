package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.notification.Inbox;
import org.zhixing.notification.InboxItem;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.docket.Progress;
import org.zhixing.supervision.round.RoundItem;
import org.zhixing.supervision.round.RoundItem.Answered;
import org.zhixing.supervision.round.Rounds;
import org.zhixing.supervision.round.UnitRounds;
import org.zhixing.supervision.round.UnitRounds.Answer;

/** Practice 3 and 6: what is typed is the unit's own until its head signs off; then each is a report of its month. */
@SupervisionTest
class AMonthIsSignedOffOnceTests {

    private static final String OTHER = "严守一";

    @Autowired
    Office office;

    @Autowired
    Rounds rounds;

    @Autowired
    UnitRounds units;

    @Autowired
    Progress progress;

    @Autowired
    Inbox inbox;

    UnitId unit;

    @BeforeEach
    void ofTheFinanceBureau() {
        unit = office.city.unit(Office.FINANCE);
    }

    @Test
    void whatIsTypedIsNoReportUntilTheHeadSignsOff() {
        var docket = office.inWork("清理专项资金", 200);
        var month = month(docket);
        save(LIAISON, month, new Answer(docket, "已清理七成。", null, List.of(), false));
        assertThat(progress.of(docket)).isEmpty();
        assertThat(item(docket, month, OFFICER).draft())
                .as("the office sees no draft")
                .isNull();
        assertThat(units.sign(unit, month, office.now(), office.actor(LIAISON)))
                .isEqualTo(Outcome.refused(Refusal.of("supervision.refused.round-head", "practice 3")));

        units.present(unit, month, office.now(), office.actor(LIAISON)).orThrow();
        assertThat(inbox.list(office.actor(HEAD), false, null, 20))
                .extracting(InboxItem::key)
                .contains("supervision.message.round-ready");
        assertThat(units.sign(unit, month, office.now(), office.actor(HEAD)).orThrow())
                .doesNotContainKey(docket);
        var report = progress.lastOf(docket).orElseThrow();
        assertThat(report.words()).isEqualTo("已清理七成。");
        assertThat(report.round()).isEqualTo(month.toString());
        assertThat(report.reportedBy()).contains(HEAD);
        assertThat(item(docket, month, OFFICER).answered()).isEqualTo(Answered.REPORTED);
    }

    @Test
    void anEarlyReportAnswersItsOwnRoundAndTheNextIsAskedForLater() {
        var docket = office.inWork("编制预算草案", 200);
        var month = month(docket);
        save(HEAD, month, new Answer(docket, "初稿已成。", null, List.of(), false));
        units.sign(unit, month, office.now(), office.actor(HEAD)).orThrow();
        assertThat(month(docket)).isAfter(month);
        var next = month(docket);
        save(HEAD, next, new Answer(docket, "初稿已成。", null, List.of(), true));
        units.sign(unit, next, office.now(), office.actor(HEAD)).orThrow();
        assertThat(progress.lastOf(docket).orElseThrow().unchanged()).isTrue();
    }

    @Test
    void whatIsRefusedStaysTypedAndTheOthersAreHandedIn() {
        var measured = office.inWork("发放消费券", 200);
        var plain = office.inWork("修订办事指南", 200);
        var month = month(plain);
        office.does(
                OFFICER,
                new DocketCommand.SetCourse(
                        measured,
                        -1,
                        new NewCourse(
                                BigDecimal.TEN,
                                "万元",
                                List.of(new NewCourse.Value(month.toString(), month.atEndOfMonth(), BigDecimal.ONE)),
                                List.of()),
                        ""));
        save(
                HEAD,
                month,
                new Answer(measured, "已发放。", null, List.of(), false),
                new Answer(plain, "已修订。", null, List.of(), false));
        var refused = units.sign(unit, month, office.now(), office.actor(HEAD)).orThrow();
        assertThat(refused).containsOnlyKeys(measured);
        assertThat(refused.get(measured).key()).isEqualTo("supervision.refused.no-amount");
        assertThat(draft(measured, month)).isNotNull();
        assertThat(draft(plain, month)).isNull();
        assertThat(progress.of(plain)).hasSize(1);
    }

    @Test
    void nobodyAnswersForAnotherUnit() {
        var docket = office.inWork("核查政府采购", 200);
        var month = month(docket);
        units.save(
                office.city.unit(Office.PLANNING),
                month,
                List.of(new Answer(docket, "他人代填。", null, List.of(), false)),
                office.now(),
                office.actor(OTHER));
        units.save(
                unit,
                month,
                List.of(new Answer(docket, "他人代填。", null, List.of(), false)),
                office.now(),
                office.actor(OTHER));
        assertThat(draft(docket, month)).isNull();
        assertThat(rounds.items(month, office.actor(OTHER), office.now()))
                .extracting(RoundItem::id)
                .doesNotContain(docket);
    }

    @Test
    void whoMissedTheDayIsLateUntilHeAnswersAndIsRemindedOncePerDay() {
        var docket = office.inWork("盘活存量资产", 200);
        var month = month(docket);
        office.forwardPast(docket, Kinds.PROGRESS);
        assertThat(item(docket, month, OFFICER).answered()).isEqualTo(Answered.LATE);
        office.does(OFFICER, new DocketCommand.Remind(docket));
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.Remind(docket))))
                .isEqualTo("supervision.refused.reminded-lately");
        save(HEAD, month, new Answer(docket, "已盘活。", null, List.of(), false));
        units.sign(unit, month, office.now(), office.actor(HEAD)).orThrow();
        assertThat(item(docket, month, OFFICER).answered()).isEqualTo(Answered.REPORTED);
        office.does(OFFICER, new DocketCommand.ReturnProgress(docket, "未附清单。"));
        assertThat(item(docket, month, OFFICER).answered()).isEqualTo(Answered.RETURNED);
        save(HEAD, month, new Answer(docket, "已补清单。", null, List.of(), false));
        units.sign(unit, month, office.now(), office.actor(HEAD)).orThrow();
        office.does(OFFICER, new DocketCommand.AcceptProgress(docket));
        assertThat(item(docket, month, OFFICER).answered()).isEqualTo(Answered.ACCEPTED);
    }

    /** The month in which its next report is due. */
    private YearMonth month(DocketId docket) {
        return YearMonth.from(
                office.limit(docket, Kinds.PROGRESS).dueAt().minusNanos(1).atZone(org.zhixing.act.Zone.SHANGHAI));
    }

    private void save(String person, YearMonth month, Answer... answers) {
        units.save(unit, month, List.of(answers), office.now(), office.actor(person));
    }

    private RoundItem item(DocketId docket, YearMonth month, String person) {
        return rounds.items(month, office.actor(person), office.now()).stream()
                .filter(one -> one.id().equals(docket))
                .findFirst()
                .orElseThrow();
    }

    private RoundItem.Draft draft(DocketId docket, YearMonth month) {
        return rounds.items(month, unit, office.actor(HEAD), office.now()).stream()
                .filter(one -> one.id().equals(docket))
                .findFirst()
                .map(RoundItem::draft)
                .orElse(null);
    }
}
