package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.ledger.Ledger;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.docket.Extensions;
import org.zhixing.supervision.docket.Reviews;
import org.zhixing.supervision.listing.DocketFilter;
import org.zhixing.supervision.listing.DocketListing;
import org.zhixing.supervision.listing.DocketRow;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.LimitView;

/** Practice 4: ongoing work has no final term, is reviewed half-yearly and carried over into each year by name. */
@SupervisionTest
class OngoingWorkIsReviewedAndNeverLateTests {

    @Autowired
    Office office;

    @Autowired
    Reviews reviews;

    @Autowired
    Extensions extensions;

    @Autowired
    Approvals approvals;

    @Autowired
    List<ToDoSource> sources;

    @Autowired
    DocketListing listing;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    ApplicationEventPublisher events;

    private DocketId ongoing(String title) {
        return office.taken(office.open(office.docket(title).withKind(DocketKind.ONGOING)));
    }

    @Test
    void itHasAReviewAndNoTermAndTheClockProposesNothing() {
        var docket = ongoing("持续优化营商环境");
        assertThat(open(docket, Kinds.DOCKET)).isEmpty();
        assertThat(office.limit(docket, Kinds.REVIEW)
                        .dueAt()
                        .atZone(Zone.SHANGHAI)
                        .toLocalDate())
                .isAfter(office.today().plusMonths(5));
        office.forwardDays(60, 10);
        assertThat(yellow(docket)).isFalse();
        office.forwardPast(docket, Kinds.REVIEW);
        assertThat(yellow(docket)).isFalse();
        assertThat(Office.why(office.tries(OFFICER, new NoticeCommand.Propose(docket, Colour.YELLOW, "进展缓慢。"))))
                .isEqualTo("supervision.refused.ongoing");
        assertThat(row(docket, DocketFilter.Time.LATE)).isNull();
    }

    @Test
    void itsProgressIsAskedForAtItsRhythm() {
        var quarterly = office.taken(office.open(
                office.docket("每季度开展一次安全检查").withKind(DocketKind.ONGOING).withRhythm(Rhythm.QUARTERLY)));
        var monthly = office.taken(
                office.open(office.docket("每月通报一次").withKind(DocketKind.ONGOING).withRhythm(Rhythm.MONTHLY)));
        var yearly = office.taken(office.open(
                office.docket("每年开展一次评估").withKind(DocketKind.ONGOING).withRhythm(Rhythm.YEARLY)));
        assertThat(asked(quarterly).getMonthValue() % 3).isZero();
        assertThat(asked(yearly).getMonthValue()).isIn(12, 1);
        assertThat(asked(monthly)).isBefore(office.today().plusMonths(2));
    }

    @Test
    void whatALookBackFoundUndoneIsReviewedOnTheDayAndEndsAgain() {
        var docket = ongoing("常态化维护路灯");
        office.does(LIAISON, new DocketCommand.ReportReview(docket, "路灯已全部修复。", List.of()));
        office.does(OFFICER, new DocketCommand.EndOngoing(docket, -1, "已建立机制。"));
        office.forwardDays(40, 10);
        var due = office.today().plusDays(60);
        office.does(OFFICER, new DocketCommand.Reopen(docket, "又有二十盏不亮。", due));
        assertThat(open(docket, Kinds.DOCKET)).isEmpty();
        assertThat(open(docket, Kinds.REVIEW)).singleElement().satisfies(review -> {
            assertThat(review.dueAt())
                    .isEqualTo(due.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant());
            assertThat(review.rule()).contains("look-back.again");
        });
        assertThat(asked(docket)).as("and its progress is asked for").isAfter(office.today());
        office.does(LIAISON, new DocketCommand.ReportReview(docket, "二十盏已换新。", List.of()));
        office.does(OFFICER, new DocketCommand.EndOngoing(docket, -1, "属实。"));
        assertThat(open(docket, Kinds.REVIEW)).isEmpty();
    }

    private List<LimitView> open(DocketId docket, LimitKind kind) {
        return office.limits(docket).stream()
                .filter(limit -> limit.kind().equals(kind) && limit.endedAt() == null)
                .toList();
    }

    private boolean yellow(DocketId docket) {
        return office.notices(docket).stream().anyMatch(notice -> notice.colour() == Colour.YELLOW);
    }

    private LocalDate asked(DocketId docket) {
        return office.limit(docket, Kinds.PROGRESS)
                .dueAt()
                .minusNanos(1)
                .atZone(Zone.SHANGHAI)
                .toLocalDate();
    }

    @Test
    void theUnitReportsAndTheOfficeDecidesThatItGoesOn() {
        var docket = ongoing("常态化开展安全巡查");
        var first = office.limit(docket, Kinds.REVIEW);
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.ContinueOngoing(docket, -1, "继续。"))))
                .isEqualTo("supervision.refused.review-unreported");
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.ReportReview(docket, "代为报送。", List.of()))))
                .isEqualTo("supervision.refused.not-yours");
        assertThat(Office.why(office.tries(LIAISON, new DocketCommand.ReportReview(docket, " ", List.of()))))
                .isEqualTo("supervision.refused.no-words");
        office.does(LIAISON, new DocketCommand.ReportReview(docket, "已巡查十二次。", List.of()));
        assertThat(Office.why(office.tries(LIAISON, new DocketCommand.ReportReview(docket, "又一次。", List.of()))))
                .isEqualTo("supervision.refused.review-waits");
        assertThat(Office.why(office.tries(LIAISON, new DocketCommand.ContinueOngoing(docket, -1, "继续。"))))
                .isEqualTo("supervision.refused.not-yours");
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.ContinueOngoing(docket, -1, ""))))
                .isEqualTo("supervision.refused.no-reason");
        office.forwardDays(3, 10);
        office.does(OFFICER, new DocketCommand.ContinueOngoing(docket, -1, "继续推进。"));
        assertThat(reviews.of(docket)).singleElement().satisfies(one -> {
            assertThat(one.decision()).isEqualTo(ReviewDecision.GOES_ON);
            assertThat(one.words()).isEqualTo("已巡查十二次。");
        });
        assertThat(office.limit(docket, Kinds.REVIEW).dueAt()).isAfter(first.dueAt());
        assertThat(verbs(docket)).contains("docket.report-review", "docket.continue-ongoing");
    }

    @Test
    void whatEndsAtAReviewIsAcceptedAndClosedWithAReply() {
        var docket = ongoing("推进移风易俗");
        assertThat(Office.why(office.tries(HEAD, new DocketCommand.EndOngoing(docket, -1, "不再需要。"))))
                .isEqualTo("supervision.refused.not-yours");
        assertThat(Office.why(office.tries(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已完成。", List.of()))))
                .isEqualTo("supervision.refused.kind");
        office.does(OFFICER, new DocketCommand.EndOngoing(docket, -1, "已形成长效机制。"));
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.ACCEPTED);
        assertThat(open(docket, Kinds.REVIEW)).isEmpty();
        office.does(OFFICER, new DocketCommand.Close(docket, -1, "转入日常工作。"));
        assertThat(row(docket, null))
                .satisfies(row -> assertThat(row.endedInTime()).isNull());
    }

    @Test
    void itDoesNotEndBeforeTheJointLeadsPartIsAccepted() {
        var docket = office.taken(office.open(office.docket(
                        "共管河道",
                        Office.FINANCE,
                        null,
                        new OpenDocket.Participant(office.city.unit(Office.PLANNING), Part.JOINT_LEAD, null))
                .withKind(DocketKind.ONGOING)));
        var end = new DocketCommand.EndOngoing(docket, -1, "已形成长效机制。");
        assertThat(Office.why(office.tries(OFFICER, end))).isEqualTo("supervision.refused.joint-lead-open");
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.ACKNOWLEDGED);
        office.does("严守一", new DocketCommand.SubmitPart(docket, "我委部分已完成。"));
        office.does(OFFICER, new DocketCommand.AcceptPart(docket, office.city.unit(Office.PLANNING)));
        office.does(OFFICER, end);
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.ACCEPTED);
    }

    @Test
    void whatIsOpenedInAYearIsNotCarriedOverIntoIt() {
        var older = ongoing("长期开展普法宣传");
        var year = office.today().getYear() + 1;
        office.forwardTo(
                LocalDate.of(year, 1, 8).atTime(9, 30).atZone(Zone.SHANGHAI).toInstant());
        var young = ongoing("常年开展政策解读");
        assertThat(carried(older, DocketFilter.Carry.DUE)).isTrue();
        assertThat(carried(young, DocketFilter.Carry.DUE)).isFalse();
        assertThat(carried(young, DocketFilter.Carry.DONE)).isFalse();
        assertThat(waits(older)).contains("supervision.Errand.CARRY_OVER");
        assertThat(waits(young)).doesNotContain("supervision.Errand.CARRY_OVER");
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.CarryOver(young, "继续。"))))
                .isEqualTo("supervision.refused.carry-over-young");
        assertThat(office.docket(young).carriedInto()).isNull();
        office.does(OFFICER, new DocketCommand.CarryOver(older, "继续推进。"));
        assertThat(office.docket(older).carriedInto()).isEqualTo(year);
        assertThat(waits(older)).doesNotContain("supervision.Errand.CARRY_OVER");
    }

    private List<String> waits(DocketId docket) {
        return sources.stream()
                .flatMap(source -> source.waitingFor(office.actor(OFFICER), office.now(), 1_000_000).stream())
                .filter(toDo -> toDo.subject().equals(docket.subject()))
                .map(ToDo::actKey)
                .toList();
    }

    @Test
    void itIsCarriedOverByNameInTheWindowAndOnceAYear() {
        var docket = ongoing("长期坚持河湖长制");
        var year = office.today().getYear() + 1;
        office.forwardTo(
                LocalDate.of(year, 6, 2).atTime(9, 30).atZone(Zone.SHANGHAI).toInstant());
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.CarryOver(docket, "继续。"))))
                .isEqualTo("supervision.refused.carry-over-window");
        office.forwardTo(
                LocalDate.of(year, 12, 3).atTime(9, 30).atZone(Zone.SHANGHAI).toInstant());
        assertThat(Office.why(office.tries(LIAISON, new DocketCommand.CarryOver(docket, "继续。"))))
                .isEqualTo("supervision.refused.not-yours");
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.CarryOver(docket, " "))))
                .isEqualTo("supervision.refused.no-reason");
        assertThat(carried(docket, DocketFilter.Carry.DUE)).isTrue();
        office.does(OFFICER, new DocketCommand.CarryOver(docket, "列入明年重点工作。"));
        assertThat(office.docket(docket).carriedInto()).isEqualTo(year + 1);
        assertThat(carried(docket, DocketFilter.Carry.DUE)).isFalse();
        assertThat(carried(docket, DocketFilter.Carry.DONE)).isTrue();
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.CarryOver(docket, "再来一次。"))))
                .isEqualTo("supervision.refused.carried-over");
        assertThat(reviews.carriedOver(docket)).singleElement().satisfies(one -> {
            assertThat(one.by()).contains(OFFICER);
            assertThat(one.reason()).isEqualTo("列入明年重点工作。");
        });
        var oneOff = office.inWork("修缮桥梁");
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.CarryOver(oneOff, "继续。"))))
                .isEqualTo("supervision.refused.kind");
    }

    @Test
    void aKindChangesWithAReasonAndItsClockWithIt() {
        var docket = office.inWork("开展专项整治", 10);
        assertThat(Office.why(office.tries(LIAISON, becomes(docket, DocketKind.ONGOING, null, "长期工作。"))))
                .isEqualTo("supervision.refused.not-yours");
        assertThat(Office.why(office.tries(OFFICER, becomes(docket, DocketKind.ONGOING, null, " "))))
                .isEqualTo("supervision.refused.no-reason");
        assertThat(Office.why(office.tries(
                        OFFICER,
                        becomes(docket, DocketKind.ONGOING, office.today().plusDays(9), "长期工作。"))))
                .isEqualTo("supervision.refused.ongoing-due");
        assertThat(Office.why(office.tries(OFFICER, becomes(docket, DocketKind.MILESTONE, null, "有节点。"))))
                .isEqualTo("supervision.refused.kind-by-course");
        assertThat(Office.why(office.tries(OFFICER, becomes(docket, DocketKind.ONE_OFF, null, "不变。"))))
                .isEqualTo("supervision.refused.kind-same");
        assertThat(Office.why(office.tries(OFFICER, becomes(docket, DocketKind.QUANTIFIED, null, "有目标。"))))
                .isEqualTo("supervision.refused.course-target");
        office.does(OFFICER, becomes(docket, DocketKind.ONGOING, null, "方案写明长期坚持。"));
        assertThat(open(docket, Kinds.DOCKET)).isEmpty();
        assertThat(open(docket, Kinds.REVIEW)).hasSize(1);
        office.forwardDays(40, 10);
        assertThat(yellow(docket)).isFalse();
        var due = office.today().plusDays(30);
        office.does(OFFICER, becomes(docket, DocketKind.ONE_OFF, due, "改为限期完成。"));
        assertThat(open(docket, Kinds.REVIEW)).isEmpty();
        assertThat(asLastDay(docket)).isEqualTo(due);
        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(yellow(docket)).isTrue();
        assertThat(Office.why(office.tries(OFFICER, becomes(docket, DocketKind.ONGOING, null, "又改回。"))))
                .isEqualTo("supervision.refused.kind-notice");
    }

    private LocalDate asLastDay(DocketId docket) {
        return office.limit(docket, Kinds.DOCKET)
                .dueAt()
                .minusNanos(1)
                .atZone(Zone.SHANGHAI)
                .toLocalDate();
    }

    private static DocketCommand becomes(DocketId docket, DocketKind kind, @Nullable LocalDate due, String reason) {
        return new DocketCommand.ChangeKind(docket, -1, kind, null, due, (BigDecimal) null, "", reason);
    }

    /** Such dockets were opened with a term of ten working days before. */
    @Test
    void whatWasOpenedWithATermLosesItAtTheNextStartWithAnEntryInTheLedger() {
        var docket = office.inWork("长期坚持爱国卫生运动", 10);
        jdbc.sql("UPDATE supervision.docket SET kind = 'ONGOING' WHERE id = :id")
                .param("id", docket.value())
                .update();
        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(yellow(docket)).as("the clock presses no longer").isFalse();
        start();
        assertThat(open(docket, Kinds.DOCKET)).isEmpty();
        assertThat(open(docket, Kinds.REVIEW)).hasSize(1);
        start();
        assertThat(verbs(docket)).containsOnlyOnce("docket.term-lifted");
    }

    /** With the term goes the question for more of it. */
    @Test
    void aQuestionForMoreTimeIsTakenBackWithTheTerm() {
        var docket = office.inWork("长期开展拥军优属", 20);
        office.does(LIAISON, new DocketCommand.AskExtension(docket, 3, "数据未齐。"));
        jdbc.sql("UPDATE supervision.docket SET kind = 'ONGOING' WHERE id = :id")
                .param("id", docket.value())
                .update();
        assertThat(approvals.open(docket.subject(), "supervision.extension")).isPresent();
        start();
        assertThat(approvals.open(docket.subject(), "supervision.extension")).isEmpty();
        assertThat(open(docket, Kinds.EXTENSION)).isEmpty();
        assertThat(extensions.of(docket)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo("WITHDRAWN");
            assertThat(one.answeredAt()).isNull();
        });
        assertThat(jdbc.sql("SELECT count(*) FROM supervision.extension_answered WHERE docket = :id")
                        .param("id", docket.value())
                        .query(Integer.class)
                        .single())
                .as("nobody has answered it")
                .isZero();
    }

    private void start() {
        events.publishEvent(new ApplicationReadyEvent(
                new org.springframework.boot.SpringApplication(), new String[0], context, java.time.Duration.ZERO));
    }

    private List<String> verbs(DocketId docket) {
        return ledger.timeline(docket.subject()).stream()
                .map(one -> one.entry().verb())
                .toList();
    }

    private boolean carried(DocketId docket, DocketFilter.Carry carry) {
        return rows(new DocketFilter(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        DocketKind.ONGOING,
                        carry,
                        "",
                        DocketFilter.Order.NEWEST))
                .contains(docket.value());
    }

    private List<UUID> rows(DocketFilter filter) {
        return listing.page(office.actor(OFFICER), office.now(), filter, null, 500).stream()
                .map(DocketRow::id)
                .toList();
    }

    private @Nullable DocketRow row(DocketId docket, DocketFilter.@Nullable Time time) {
        var filter = new DocketFilter(
                null,
                null,
                time,
                null,
                null,
                null,
                null,
                null,
                DocketKind.ONGOING,
                null,
                "",
                DocketFilter.Order.NEWEST);
        return listing.page(office.actor(OFFICER), office.now(), filter, null, 500).stream()
                .filter(row -> row.id().equals(docket.value()))
                .findFirst()
                .orElse(null);
    }
}
