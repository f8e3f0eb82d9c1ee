package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.SECTION_HEAD;
import static org.zhixing.supervision.Office.STAFF;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Approvals;
import org.zhixing.notification.Inbox;
import org.zhixing.notification.InboxItem;
import org.zhixing.signoff.Mark;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.docket.Progress;
import org.zhixing.supervision.report.UnitWays;
import org.zhixing.supervision.round.RoundBatch;
import org.zhixing.supervision.round.RoundBatches;
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

    @Autowired
    RoundBatches batches;

    @Autowired
    UnitWays ways;

    @Autowired
    Approvals approvals;

    @Autowired
    SignOffs signOffs;

    @AfterEach
    void othersFindABureauThatSendsDirectly() {
        office.within(() -> ways.set(UnitReportKind.PROGRESS, List.of(), "照旧直接报送", office.now(), office.actor(HEAD)))
                .orThrow();
    }

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
    void aClerkLaysForwardWhatHisSectionHasTypedAndNothingElse() {
        var own = office.inWork("核定预算科目", 200);
        var others = office.inWork("汇编决算草案", 200);
        var month = month(own);
        save(STAFF, month, new Answer(own, "已核定。", null, List.of(), false));
        save(LIAISON, month, new Answer(others, "仍在修改。", null, List.of(), false));
        assertThat(units.present(unit, month, office.now(), office.actor(STAFF))
                        .orThrow()
                        .items())
                .isEqualTo(1);
        assertThat(draft(own, month).ready()).isTrue();
        assertThat(draft(others, month).ready()).isFalse();
        units.sign(unit, month, office.now(), office.actor(HEAD)).orThrow();
        assertThat(progress.of(own)).hasSize(1);
        assertThat(progress.of(others)).as("nobody has laid it forward").isEmpty();
        assertThat(draft(others, month)).isNotNull();
        save(STAFF, month, new Answer(others, "已改定。", null, List.of(), false));
        assertThat(draft(others, month).ready()).isFalse();
    }

    @Test
    void aBatchGoesByTheUnitsOwnStepsWithOneSignOffForAllOfIt() {
        steps("副局长", "局长");
        var one = office.inWork("压减三公经费", 200);
        var two = office.inWork("规范非税收入", 200);
        var month = month(one);
        save(
                STAFF,
                month,
                new Answer(one, "已压减一成。", null, List.of(), false),
                new Answer(two, "已规范。", null, List.of(), false));
        assertThat(units.sign(unit, month, office.now(), office.actor(HEAD)))
                .as("not past its own steps")
                .isEqualTo(Outcome.refused(Refusal.of("supervision.refused.own-way", "practice 3")));
        var presented = office.within(() -> units.present(unit, month, office.now(), office.actor(STAFF)))
                .orThrow();
        assertThat(presented.items()).isEqualTo(2);
        assertThat(presented.sent()).isFalse();
        var batch = batch(month, STAFF);
        for (String outside : List.of(OFFICER, OTHER, Office.LEADER_IN_CHARGE)) {
            assertThat(batches.find(batch, office.now(), office.actor(outside)))
                    .as(outside)
                    .isEmpty();
            assertThat(office.within(() -> batches.takeBack(batch, "想看。", office.now(), office.actor(outside))))
                    .isEqualTo(Outcome.refused(Refusal.of("supervision.refused.not-found", "architecture 10")));
        }
        assertThat(item(one, month, OFFICER).draft()).isNull();
        save(STAFF, month, new Answer(one, "改写。", null, List.of(), false));
        assertThat(batches.answers(batch))
                .as("nobody changes it meanwhile")
                .extracting(RoundBatches.Answer::words)
                .containsExactlyInAnyOrder("已压减一成。", "已规范。");
        answer(LIAISON, batch, true, "数字已核对。").orThrow();
        assertThat(progress.of(one)).isEmpty();
        answer(HEAD, batch, true, "同意报送。").orThrow();
        for (var docket : List.of(one, two)) {
            assertThat(progress.lastOf(docket).orElseThrow().reportedBy()).contains(HEAD);
            assertThat(draft(docket, month)).isNull();
        }
        assertThat(inbox.list(office.actor(STAFF), false, null, 50))
                .extracting(InboxItem::key)
                .contains("supervision.message.batch-sent");
    }

    @Test
    void whatComesBackOrIsTakenBackIsTypedAgainAndTheHeadsOwnGoesOutAtOnce() {
        steps("副局长", "局长");
        var docket = office.inWork("编制债务台账", 200);
        var month = month(docket);
        save(STAFF, month, new Answer(docket, "已编制。", null, List.of(), false));
        office.within(() -> units.present(unit, month, office.now(), office.actor(STAFF)))
                .orThrow();
        var first = batch(month, STAFF);
        answer(LIAISON, first, false, "请补充附表。").orThrow();
        assertThat(batches.find(first, office.now(), office.actor(STAFF))
                        .orElseThrow()
                        .wordsBack())
                .isEqualTo("请补充附表。");
        assertThat(draft(docket, month).batch()).isNull();
        office.within(() -> units.present(unit, month, office.now(), office.actor(STAFF)))
                .orThrow();
        var second = batch(month, STAFF);
        assertThat(Office.why(office.within(() -> batches.takeBack(second, " ", office.now(), office.actor(STAFF)))))
                .isEqualTo("signoff.refused.no-reason");
        office.within(() -> batches.takeBack(second, "附表有误。", office.now(), office.actor(STAFF)))
                .orThrow();
        assertThat(approvals.open(RoundBatch.subject(second), "signoff.step")).isEmpty();
        assertThat(draft(docket, month).batch()).isNull();
        assertThat(office.within(() -> units.present(unit, month, office.now(), office.actor(HEAD)))
                        .orThrow()
                        .sent())
                .as("the last step is his own")
                .isTrue();
        assertThat(progress.of(docket)).hasSize(1);
    }

    @Test
    void aReviewerSignsForTheAbsentHeadOnlyWhereNobodyElseIsThere() {
        steps("副局长", "局长");
        var first = reviewed("复核转移支付");
        office.city.pair(HEAD, LIAISON);
        office.city.absent(HEAD, office.today(), office.today());
        answer(standingIn(LIAISON), first, "同意报送。").orThrow();
        assertThat(signed(first)).extracting(Mark::alone).containsExactly(true);
        assertThat(signed(first)).extracting(Mark::postName).containsExactly("局长");

        var second = reviewed("复核专项债券");
        office.city.pair(HEAD, SECTION_HEAD);
        assertThat(Office.why(answer(standingIn(LIAISON), second, "同意报送。")))
                .as("review and signature are two persons'")
                .isEqualTo("signoff.refused.reviewed");
        answer(standingIn(SECTION_HEAD), second, "同意报送。").orThrow();
        assertThat(signed(second)).extracting(Mark::alone).containsExactly(false);
        office.forwardDays(1, 9);
    }

    /** The batch of one report that the deputy has reviewed. */
    private UUID reviewed(String title) {
        var docket = office.inWork(title, 200);
        var month = month(docket);
        save(STAFF, month, new Answer(docket, "已复核。", null, List.of(), false));
        office.within(() -> units.present(unit, month, office.now(), office.actor(STAFF)))
                .orThrow();
        var batch = batch(month, STAFF);
        answer(LIAISON, batch, true, "").orThrow();
        return batch;
    }

    private Actor standingIn(String person) {
        return office.city.actor(person, Role.UNIT_HEAD);
    }

    private List<Mark> signed(UUID batch) {
        return signOffs.of(RoundBatch.subject(batch)).orElseThrow().standing().stream()
                .filter(mark -> mark.kind() == StepKind.SIGN)
                .toList();
    }

    @Test
    void theHeadOfTheDraftersSectionCanBeAStep() {
        steps("科长", "局长");
        var docket = office.inWork("清理结转资金", 200);
        var month = month(docket);
        save(STAFF, month, new Answer(docket, "已清理。", null, List.of(), false));
        office.within(() -> units.present(unit, month, office.now(), office.actor(STAFF)))
                .orThrow();
        var batch = batch(month, STAFF);
        assertThat(Office.why(answer(LIAISON, batch, true, ""))).isEqualTo("approval.refusal.not-asked");
        answer(SECTION_HEAD, batch, true, "属实。").orThrow();
        answer(HEAD, batch, true, "").orThrow();
        assertThat(progress.of(docket)).hasSize(1);
    }

    @Test
    void whoIsLiaisonAndWorksOnItHimselfIsToldOnce() {
        var docket = office.open(office.docket("核对往来账款").withTerm(new org.zhixing.worktime.Period.WorkingDays(200)));
        office.does(LIAISON, new DocketCommand.Acknowledge(docket, -1, null, office.city.person(LIAISON)));
        office.forwardPast(docket, Kinds.PROGRESS);
        assertThat(inbox.list(office.actor(LIAISON), false, null, 200))
                .filteredOn(one ->
                        one.href().equals(docket.href()) && one.key().equals("supervision.message.progress-late"))
                .hasSize(1);
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

    private void steps(String review, String sign) {
        office.within(() -> ways.set(
                        UnitReportKind.PROGRESS,
                        List.of(
                                new Step(1, StepKind.DRAFT, List.of(), false, "1wd"),
                                new Step(2, StepKind.REVIEW, List.of(review), true, "1wd"),
                                new Step(3, StepKind.SIGN, List.of(sign), true, "1wd")),
                        "局内部规定",
                        office.now(),
                        office.actor(HEAD)))
                .orThrow();
    }

    private UUID batch(YearMonth month, String person) {
        return batches.open(unit, month, office.now(), office.actor(person)).stream()
                .filter(RoundBatch::onItsWay)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Outcome<org.zhixing.approval.Answer> answer(String person, UUID batch, boolean approved, String words) {
        return answer(office.actor(person), batch, approved, words);
    }

    private Outcome<org.zhixing.approval.Answer> answer(Actor actor, UUID batch, String words) {
        return answer(actor, batch, true, words);
    }

    private Outcome<org.zhixing.approval.Answer> answer(Actor actor, UUID batch, boolean approved, String words) {
        var question = approvals.open(RoundBatch.subject(batch), "signoff.step").orElseThrow();
        return office.within(() -> approvals.answer(question.id(), approved, words, office.now(), actor));
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
