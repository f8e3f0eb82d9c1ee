package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.STAFF;
import static org.zhixing.supervision.Office.why;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.zhixing.attachment.Stored;
import org.zhixing.notification.InboxItem;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperForm;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.report.Hold;
import org.zhixing.supervision.report.UnitReport;

/** Practice 3: drafted by who works on it, reviewed and signed in the unit; the office sees only what was sent. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class AReportPassesThroughItsUnitFirstTests extends ReportsInsideAUnit {

    @Test
    void nobodyOutsideSeesItBeforeItsHeadHasSignedAndThenItIsInTimeAsOfThatMoment() {
        var docket = office.inWork("摸清欠款底数");
        var before = ledger.timeline(docket.subject()).size();
        var report = forward(STAFF, docket);
        assertThat(ledger.timeline(docket.subject())).hasSize(before);
        for (String outside : List.of(OFFICER, CHIEF, OTHER, Office.LEADER_IN_CHARGE, Office.SECRETARY_GENERAL)) {
            assertThat(sees(outside, report)).as(outside).isFalse();
            assertThat(opens(outside, report)).as(outside).isFalse();
        }
        for (String inside : List.of(STAFF, DEPUTY, HEAD)) {
            assertThat(sees(inside, report)).as(inside).isTrue();
            assertThat(opens(inside, report)).as(inside).isTrue();
        }
        assertThat(why(answer(HEAD, report, true, ""))).as("not yet asked").isEqualTo("approval.refusal.not-asked");
        assertThat(why(answer(STAFF, report, true, ""))).as("his own words").isEqualTo("approval.refusal.not-asked");
        answer(DEPUTY, report, true, "数字已核对。").orThrow();
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.ACKNOWLEDGED);
        office.forwardTo(office.now().plus(Duration.ofHours(26)));
        var signing = office.now();
        answer(HEAD, report, true, "同意报送。").orThrow();
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.REPORTED);
        var sent = completions.of(docket).get(0);
        assertThat(sent.words()).isEqualTo(DONE.words());
        assertThat(sent.submittedAt()).isBetween(signing, office.now());
        assertThat(sent.submittedBy()).contains(HEAD);
        var entry = ledger.timeline(docket.subject()).stream()
                .map(one -> one.entry())
                .filter(one -> one.verb().equals("docket.report-completion"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.changed()).containsEntry("drafter", "科员 " + STAFF);
        assertThat(ledger.timeline(docket.subject()).toString())
                .as("what was said inside stays inside")
                .doesNotContain("数字已核对");
        assertThat(sees(OFFICER, report)).isFalse();
        assertThat(holds.of(report(report), "", office.now()))
                .extracting(Hold::who)
                .containsExactly("副局长 " + DEPUTY, "局长 " + HEAD);
        assertThat(sheets(docket)).as("what is not accepted has no number").isEmpty();
        office.does(OFFICER, new DocketCommand.Accept(docket, -1, "情况属实。"));
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.ACCEPTED);
        assertThat(sheets(docket)).singleElement().satisfies(sheet -> {
            assertThat(sheet.number()).contains("办结");
            assertThat(sheet.draft().issuer()).isEqualTo(office.unit(Office.FINANCE));
            assertThat(sheet.draft().body().toString())
                    .contains(DONE.words())
                    .containsSubsequence("拟稿", STAFF, "审核", DEPUTY, "审签", HEAD)
                    .doesNotContain("数字已核对");
            assertThat(completions.of(docket).get(0).paper())
                    .isEqualTo(sheet.draft().id());
        });
    }

    /** R044: the version that was accepted is the sheet; what was returned never had a number. */
    @Test
    void theVersionThatWasAcceptedIsASheetOfTheUnit() {
        set(UnitReportKind.COMPLETION).orThrow();
        var docket = office.inWork("公开台账");
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "基本完成。", List.of()));
        office.does(OFFICER, new DocketCommand.Return(docket, -1, List.of("缺清单")));
        assertThat(sheets(docket)).isEmpty();
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "全部完成，附清单。", List.of()));
        office.does(OFFICER, new DocketCommand.Accept(docket, -1, "属实。"));
        assertThat(sheets(docket)).singleElement().satisfies(sheet -> assertThat(
                        sheet.draft().body().toString())
                .contains("全部完成，附清单。", LIAISON)
                .doesNotContain("基本完成。"));
        assertThat(completions.of(docket))
                .extracting(one -> one.paper() != null)
                .containsExactly(false, true);
    }

    private List<Issued> sheets(DocketId docket) {
        return papers.of(docket.subject()).stream()
                .filter(one -> one.draft().form() == PaperForm.COMPLETION_REPORT)
                .toList();
    }

    @Test
    void whatHasStepsIsNotSentDirectlyAndTheRestIs() {
        var docket = office.inWork("公开预算");
        for (String person : List.of(LIAISON, HEAD)) {
            assertThat(why(office.tries(person, new DocketCommand.ReportCompletion(docket, -1, "已完成。", List.of()))))
                    .isEqualTo("supervision.refused.own-way");
        }
        office.does(STAFF, new DocketCommand.ReportProgress(docket, "已过半。", null, null, List.of()));
        set(UnitReportKind.PROGRESS, sign("副局长")).orThrow();
        assertThat(why(office.tries(STAFF, new DocketCommand.ReportProgress(docket, "已过半。", null, null, List.of()))))
                .isEqualTo("supervision.refused.own-way");
        var report = forwardProgress(docket);
        answer(DEPUTY, report, true, "").orThrow();
        assertThat(progress.lastOf(docket).orElseThrow().reportedBy()).contains(DEPUTY);
        set(UnitReportKind.COMPLETION).orThrow();
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已完成。", List.of()));
        assertThat(why(forwardTried(STAFF, office.inWork("公开决算"), DONE))).isEqualTo("supervision.refused.no-way");
    }

    @Test
    void whatComesBackKeepsItsWordsIsMendedAndGoesAllTheWayAgain() {
        var docket = office.inWork("清理挂账");
        var report = forward(STAFF, docket);
        answer(DEPUTY, report, true, "").orThrow();
        assertThat(why(answer(HEAD, report, false, ""))).isEqualTo("approval.refusal.no-needs-words");
        answer(HEAD, report, false, "请附清单。").orThrow();
        var back = report(report);
        assertThat(back.state()).isEqualTo(UnitReportState.BACK);
        assertThat(back.wordsBack()).isEqualTo("请附清单。");
        assertThat(back.content().words()).isEqualTo(DONE.words());
        assertThat(inbox.list(office.actor(STAFF), false, null, 20))
                .extracting(InboxItem::key)
                .contains("supervision.message.report-back");
        assertThat(waits(STAFF, report)).contains("supervision.report.mend.COMPLETION");
        assertThat(waits(OFFICER, report)).isEmpty();
        assertThat(why(forwardTried(STAFF, docket, DONE))).isEqualTo("supervision.refused.report-under-way");
        var blank = new UnitReport.Content(" ", null, null, List.of(), List.of());
        assertThat(why(office.within(
                        () -> desk.putForwardAgain(report, back.version(), blank, office.now(), office.actor(STAFF)))))
                .isEqualTo("supervision.refused.no-words");
        assertThat(report(report).content().words()).isEqualTo(DONE.words());
        var mended = new UnitReport.Content("已全部完成，清单附后。", null, null, List.of(), List.of());
        assertThat(why(office.within(() ->
                        desk.putForwardAgain(report, back.version() + 1, mended, office.now(), office.actor(STAFF)))))
                .isEqualTo("supervision.refused.stale");
        office.within(() -> desk.putForwardAgain(report, back.version(), mended, office.now(), office.actor(STAFF)))
                .orThrow();
        assertThat(why(answer(HEAD, report, true, ""))).isEqualTo("approval.refusal.not-asked");
        answer(DEPUTY, report, true, "").orThrow();
        answer(HEAD, report, true, "").orThrow();
        assertThat(completions.of(docket).get(0).words()).isEqualTo("已全部完成，清单附后。");
    }

    @Test
    void whatBecomesLateOnItsWayGoesOutWithItsReasonOrNotAtAll() {
        var docket = office.inWork("汇总底稿");
        var report = forward(STAFF, docket);
        answer(DEPUTY, report, true, "").orThrow();
        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(why(answer(HEAD, report, true, ""))).isEqualTo("supervision.refused.late-reason-inside");
        assertThat(report(report).state()).isEqualTo(UnitReportState.ON_ITS_WAY);
        answer(HEAD, report, false, "请写明逾期原因。").orThrow();
        var why = new UnitReport.Content("已全部完成。", null, null, List.of(), List.of(), "底稿汇总耗时。");
        office.within(() -> desk.putForwardAgain(report, -1, why, office.now(), office.actor(STAFF)))
                .orThrow();
        assertThat(report(report).content().lateReason()).isEqualTo("底稿汇总耗时。");
        answer(DEPUTY, report, true, "").orThrow();
        answer(HEAD, report, true, "").orThrow();
        assertThat(completions.of(docket).get(0).lateReason()).isEqualTo("底稿汇总耗时。");
    }

    @Test
    void whoHoldsAPostOfAStepHasDoneItByPuttingForward() {
        var bydeputy = forward(DEPUTY, office.inWork("核定限额"));
        assertThat(desk.way(bydeputy).waitsFor().orElseThrow().kind()).isEqualTo(StepKind.SIGN);
        answer(HEAD, bydeputy, true, "").orThrow();
        assertThat(report(bydeputy).state()).isEqualTo(UnitReportState.SUBMITTED);
        var docket = office.inWork("核定系数");
        var byHead = forward(HEAD, docket);
        assertThat(report(byHead).state()).isEqualTo(UnitReportState.SUBMITTED);
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.REPORTED);
    }

    @Test
    void theSignedAndStampedPageStandsForTheStepsAndGoesOutWithTheReport() throws Exception {
        var docket = office.inWork("拨付奖补");
        var report = forward(STAFF, docket);
        var scan = store(report, "签字盖章页.txt");
        assertThat(access(OFFICER, report)).isFalse();
        assertThat(why(page(STAFF, report, OTHER, office.today(), scan))).isEqualTo("signoff.refused.not-asked");
        assertThat(why(page(STAFF, report, HEAD, office.today().plusDays(1), scan)))
                .isEqualTo("signoff.refused.signed-when");
        assertThat(why(page(OTHER, report, HEAD, office.today(), scan))).isEqualTo("supervision.refused.not-found");
        page(STAFF, report, HEAD, office.today(), scan).orThrow();
        assertThat(report(report).state()).isEqualTo(UnitReportState.SUBMITTED);
        assertThat(approvals.open(report.subject(), "signoff.step")).isEmpty();
        assertThat(attachments.of(docket.subject())).extracting(Stored::id).contains(scan.id());
        assertThat(completions.of(docket).get(0).evidence()).containsExactly(scan.id());
        assertThat(completions.of(docket).get(0).submittedBy())
                .as("who recorded it, never as the head's own act")
                .contains(STAFF);
    }

    @Test
    void itIsTakenBackOrGivenUpByTheUnitAlone() {
        var report = forward(STAFF, office.inWork("复核台班"));
        for (String stranger : List.of(OTHER, OFFICER)) {
            assertThat(why(office.within(() -> desk.takeBack(report, -1, "想改。", office.now(), office.actor(stranger)))))
                    .isEqualTo("supervision.refused.not-found");
        }
        assertThat(why(office.within(() -> desk.takeBack(report, -1, " ", office.now(), office.actor(STAFF)))))
                .isEqualTo("signoff.refused.no-reason");
        answer(DEPUTY, report, true, "").orThrow();
        office.within(() -> desk.takeBack(report, -1, "数字要改。", office.now(), office.actor(STAFF)))
                .orThrow();
        assertThat(approvals.open(report.subject(), "signoff.step")).isEmpty();
        assertThat(why(office.within(() -> desk.drop(report, -1, "", office.now(), office.actor(STAFF)))))
                .isEqualTo("supervision.refused.no-reason");
        office.within(() -> desk.drop(report, -1, "改为当面汇报。", office.now(), office.actor(LIAISON)))
                .orThrow();
        assertThat(report(report).state()).isEqualTo(UnitReportState.ENDED);
    }

    @Test
    void theHeadAloneSetsTheStepsAndTheyMustBeOnesThatCanBeGone() {
        for (String person : List.of(STAFF, LIAISON, OFFICER, OTHER)) {
            assertThat(why(office.within(() -> ways.set(
                            UnitReportKind.COMPLETION, List.of(), "不用审签。", office.now(), office.actor(person)))))
                    .as(person)
                    .isEqualTo("supervision.refused.path-head");
        }
        assertThat(why(set(UnitReportKind.COMPLETION, review("副局长")))).isEqualTo("signoff.refused.unit-signs-last");
        assertThat(why(set(UnitReportKind.COMPLETION, sign("总工程师")))).isEqualTo("signoff.refused.nobody");
        assertThat(why(set(UnitReportKind.COMPLETION, sign("市长"))))
                .as("a post outside the unit")
                .isEqualTo("signoff.refused.nobody");
        assertThat(why(office.within(
                        () -> ways.set(UnitReportKind.COMPLETION, List.of(), " ", office.now(), office.actor(HEAD)))))
                .isEqualTo("signoff.refused.source");
        assertThat(ways.of(UnitReportKind.COMPLETION, office.city.unit(Office.FINANCE)))
                .isPresent();
        assertThat(ways.of(UnitReportKind.COMPLETION, office.city.unit(PLANNING)))
                .as("another unit sends directly")
                .isEmpty();
    }

    @Test
    void theInnerLimitIsTwoWorkingDaysBeforeTheOuterOne() {
        var docket = office.inWork("核实名单", 10);
        var report = forward(STAFF, docket);
        var outer = day(office.limit(docket, Kinds.DOCKET).dueAt());
        var due = inner.of(docket, UnitReportKind.COMPLETION, office.now()).orElseThrow();
        assertThat(inner.workingDays()).isEqualTo(2);
        assertThat(limits.workingDays(day(due), outer)).isEqualTo(2);
        var todo = todos.stream()
                .flatMap(source -> source.awaitedBy(office.actor(STAFF), office.now(), 50).stream())
                .filter(one -> one.subject().equals(report.subject()))
                .findFirst()
                .orElseThrow();
        assertThat(todo.dueAt()).isEqualTo(due);
        assertThat(approvals
                        .open(report.subject(), "signoff.step")
                        .orElseThrow()
                        .title())
                .contains("内部期限");
    }
}
