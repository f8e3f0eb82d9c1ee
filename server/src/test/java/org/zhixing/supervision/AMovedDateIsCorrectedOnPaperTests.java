package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.FINANCE;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.SECOND;
import static org.zhixing.supervision.Office.why;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.zhixing.As;
import org.zhixing.AtTheSameMoment;
import org.zhixing.act.Outcome;
import org.zhixing.ledger.Ledger;
import org.zhixing.paper.Block;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.supervision.access.Visibility;
import org.zhixing.supervision.correction.CorrectionDesk;
import org.zhixing.supervision.correction.CorrectionRows;
import org.zhixing.supervision.correction.LapsedBefore;
import org.zhixing.supervision.correction.Proposed;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.timelimit.CalendarNotices;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.NoticeLines;

/**
 * Practice 9, by the steps of practice 7: a date that moves later is in force at once; the correction of the sheet is
 * proposed, checked by one and signed by another, and has its number then. Each notice is known once, so one year follows
 * upon the other.
 */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "world=one notice more")
class AMovedDateIsCorrectedOnPaperTests {

    private static final HolidayNotice NEXT_YEAR = notice(
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
            """);
    private static final HolidayNotice MORE = notice(
            """
            notice test 2026-2
            title invented notice for 2027, amended
            year 2027
            issued 2026-11-20
            certainty unverified
            off 2027-01-01..2027-01-03 元旦
            off 2027-02-05..2027-02-19 春节
            """);
    private static final HolidayNotice ONCE_MORE = notice(
            """
            notice test 2026-3
            title invented notice for 2027, amended again
            year 2027
            issued 2026-12-01
            certainty unverified
            off 2027-01-01..2027-01-10 元旦
            off 2027-02-05..2027-02-26 春节
            """);

    @Autowired
    Office office;

    @Autowired
    SeveralHands hands;

    @Autowired
    CalendarNotices notices;

    @Autowired
    CorrectionDesk desk;

    @Autowired
    CorrectionRows rows;

    @Autowired
    Stage stage;

    @Autowired
    List<ToDoSource> sources;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc mvc;

    @Autowired
    LapsedBefore start;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private static HolidayNotice notice(String lines) {
        return NoticeLines.read(lines).notices().get(0);
    }

    @Test
    @Order(1)
    void proposedByTheRecalculationCheckedByOneSignedByAnotherAndNumberedThen() throws Exception {
        var moved = office.inWork("跨年整治", 240);
        var second = office.inWork("跨年建设", 240);
        var third = office.inWork("跨年改造", 240);
        var same = office.inWork("月内办结");
        var before = office.limit(moved, Kinds.DOCKET).dueAt();

        notices.bring(NEXT_YEAR, office.actor(CHIEF)).orThrow();

        assertThat(office.limit(moved, Kinds.DOCKET).dueAt())
                .as("the limit moves at once")
                .isAfter(before);
        assertThat(papers.of(moved.subject())).as("nothing is numbered yet").hasSize(1);
        assertThat(pending()).containsOnlyKeys(moved, second, third).doesNotContainKey(same);
        assertThat(toDos(SECOND)).contains("supervision.Errand.CHECK_CORRECTION");
        assertThat(toDos(LIAISON)).doesNotContain("supervision.Errand.CHECK_CORRECTION");
        assertThat(verbs(moved)).contains("docket.correction-propose");

        assertThat(tries(LIAISON, check(moved))).isEqualTo("supervision.refused.not-yours");
        assertThat(tries(CHIEF, issue(moved))).isEqualTo("signoff.refused.check-first");
        assertThat(tries(SECOND, new CorrectionCommand.Check(of(moved).id(), 9)))
                .isEqualTo("supervision.refused.stale");

        assertThat(Jsoup.parse(text(read(SECOND, "/corrections"))).text())
                .contains("跨年整治", "invented notice for 2027", "核稿通过，送签发")
                .doesNotContain("签发所选");
        all(SECOND, "/corrections/check", moved, second);
        assertThat(toDos(CHIEF)).contains("supervision.Errand.SIGN_CORRECTION");
        for (String other : List.of(OFFICER, SECOND)) {
            assertThat(toDos(other)).doesNotContain("supervision.Errand.SIGN_CORRECTION");
            assertThat(tries(other, issue(moved))).isEqualTo("signoff.refused.not-signer");
        }
        all(CHIEF, "/corrections/issue", moved, second);

        var sheets = papers.of(moved.subject());
        assertThat(sheets)
                .extracting(sheet -> sheet.draft().form())
                .containsExactly(PaperForm.GREEN_NOTICE, PaperForm.CORRECTION);
        var correction = sheets.get(1);
        assertThat(correction.number()).matches("云督更〔2026〕\\d+号");
        assertThat(lines(correction)).contains(sheets.get(0).number()).contains("invented notice for 2027 test 2026-1");
        assertThat(correction.draft().body().toString()).containsSubsequence("核稿", SECOND, "签发", CHIEF);
        assertThat(correction.draft().recipients()).containsExactly(FINANCE);
        assertThat(papers.of(same.subject())).hasSize(1);
        var last = ledger.timeline(moved.subject()).stream()
                .filter(one -> one.entry().verb().equals("docket.corrected"))
                .toList();
        assertThat(last).hasSize(1);
        assertThat(last.get(0).entry().changed()).containsEntry("number", correction.number());
        assertThat(last.get(0).entry().evidence()).contains(correction.digest());

        office.does(CHIEF, new DocketCommand.Withdraw(third, -1, "任务取消"));
        assertThat(pending()).as("nothing is left to correct").isEmpty();
        assertThat(notices.bring(NEXT_YEAR, office.actor(CHIEF)).isDone()).isFalse();
        assertThat(papers.of(moved.subject())).hasSize(2);
    }

    /** One correction for one date, however often it moves before it is served. */
    @Test
    @Order(2)
    void whatMovesAgainBeforeItIsSignedIsReadAnew() throws Exception {
        var docket = office.inWork("跨年治理", 240);
        var stated = office.limit(docket, Kinds.DOCKET).dueAt();
        notices.bring(MORE, office.actor(CHIEF)).orThrow();
        var first = of(docket);
        all(SECOND, "/corrections/check", docket);

        notices.bring(ONCE_MORE, office.actor(CHIEF)).orThrow();
        var now = of(docket);
        assertThat(now.id()).isEqualTo(first.id());
        assertThat(now.state()).isEqualTo(CorrectionState.PROPOSED);
        assertThat(now.dueBefore()).as("what the sheet says").isEqualTo(stated);
        assertThat(now.dueAfter()).isEqualTo(office.limit(docket, Kinds.DOCKET).dueAt());
        assertThat(tries(CHIEF, new CorrectionCommand.Issue(first.id(), first.version() + 1)))
                .as("he had read another date")
                .isEqualTo("supervision.refused.stale");

        assertThat(send(
                                CHIEF,
                                MockMvcRequestBuilders.post("/corrections/dismiss")
                                        .param("correction", seen(docket)))
                        .getStatus())
                .isEqualTo(422);
        assertThat(text(send(
                        CHIEF,
                        MockMvcRequestBuilders.post("/corrections/issue")
                                .param("correction", seen(docket))
                                .param("reason", "稍后"))))
                .contains("还没有核稿，不能签发。", "稍后");
        assertThat(text(send(CHIEF, MockMvcRequestBuilders.post("/corrections/check"))))
                .isEmpty();
        all(SECOND, "/corrections/check", docket);
        all(CHIEF, "/corrections/issue", docket);
        assertThat(papers.of(docket.subject())).hasSize(2);
    }

    @Test
    @Order(3)
    void whatIsNotSentSaysWhy() {
        var docket = pending().keySet().iterator().next();
        assertThat(tries(
                        OFFICER,
                        new CorrectionCommand.Dismiss(
                                of(docket).id(), of(docket).version(), " ")))
                .isEqualTo("supervision.refused.no-reason");
        assertThat(tries(
                        LIAISON,
                        new CorrectionCommand.Dismiss(
                                of(docket).id(), of(docket).version(), "不必")))
                .isEqualTo("supervision.refused.not-yours");
        var id = of(docket).id();
        assertThat(tries(OFFICER, new CorrectionCommand.Dismiss(id, of(docket).version(), "已当面告知")))
                .isEqualTo("done");
        assertThat(pending()).doesNotContainKey(docket);
        assertThat(verbs(docket)).last().isEqualTo("docket.correction-dismiss");
    }

    /** A city may let it go out with the recalculation, by a rule in the open: the sheet says so. */
    @Test
    @Order(4)
    void byTheCitysOwnRuleItGoesOutWithTheRecalculation() {
        var usual = SeveralHands.USUAL;
        hands.set("sheet.CORRECTION", usual.subList(0, 1)).orThrow();
        try {
            var docket = office.inWork("跨年清理", 240);
            var before = office.limit(docket, Kinds.DOCKET).dueAt();
            notices.bring(
                            notice(
                                    """
                                    notice test 2026-4
                                    title invented notice for 2027, amended a third time
                                    year 2027
                                    issued 2026-12-05
                                    certainty unverified
                                    off 2027-01-01..2027-01-20 元旦
                                    off 2027-02-05..2027-02-26 春节
                                    """),
                            office.actor(CHIEF))
                    .orThrow();
            assertThat(office.limit(docket, Kinds.DOCKET).dueAt()).isAfter(before);
            var sheets = papers.of(docket.subject());
            assertThat(sheets).hasSize(2);
            assertThat(lines(sheets.get(1))).contains("按" + SeveralHands.SOURCE + "，随重新计算期限一并发出");
            assertThat(pending()).isEmpty();
        } finally {
            hands.set("sheet.CORRECTION", usual).orThrow();
        }
    }

    /** Between the proposal and the signature the term may be extended: nobody signs a day that holds no more. */
    @Test
    @Order(5)
    void aDateThatHasMovedSinceIsReadAgain() throws Exception {
        var docket = office.inWork("跨年修缮", 240);
        notices.bring(until("test 2026-5", "2026-12-06", 21), office.actor(CHIEF))
                .orThrow();
        var read = of(docket);
        all(SECOND, "/corrections/check", docket);
        office.does(LIAISON, new DocketCommand.AskExtension(docket, 20, "外部数据未到。"));
        office.answers(CHIEF, docket, "supervision.extension", true).orThrow();
        var due = office.limit(docket, Kinds.DOCKET).dueAt();
        assertThat(due).isAfter(read.dueAfter());

        assertThat(tries(CHIEF, issue(docket))).isEqualTo("supervision.refused.correction-moved");
        assertThat(papers.of(docket.subject())).as("nothing was numbered").hasSize(1);
        var now = of(docket);
        assertThat(now.state()).isEqualTo(CorrectionState.PROPOSED);
        assertThat(now.checker()).isNull();
        assertThat(now.dueBefore()).isEqualTo(read.dueBefore());
        assertThat(now.dueAfter()).isEqualTo(due);
        assertThat(verbs(docket)).last().isEqualTo("docket.correction-propose");

        office.does(CHIEF, new DocketCommand.Suspend(docket, -1, "等待上级批复。"));
        assertThat(tries(SECOND, check(docket))).isEqualTo("supervision.refused.correction-paused");
        office.does(CHIEF, new DocketCommand.Resume(docket, -1, "已批复。"));
        all(SECOND, "/corrections/check", docket);
        all(CHIEF, "/corrections/issue", docket);
        assertThat(papers.of(docket.subject())).hasSize(2);
    }

    /** What was dismissed was never served: the next one starts from what the sheet says. */
    @Test
    @Order(6)
    void afterADismissalTheSheetsOwnDateIsCorrected() {
        var docket = office.inWork("跨年维护", 240);
        var stated = office.limit(docket, Kinds.DOCKET).dueAt();
        notices.bring(until("test 2026-6", "2026-12-07", 22), office.actor(CHIEF))
                .orThrow();
        var first = of(docket);
        assertThat(tries(OFFICER, new CorrectionCommand.Dismiss(first.id(), first.version(), "已当面告知")))
                .isEqualTo("done");
        notices.bring(until("test 2026-7", "2026-12-08", 25), office.actor(CHIEF))
                .orThrow();
        assertThat(of(docket).id()).isNotEqualTo(first.id());
        assertThat(of(docket).dueBefore()).isEqualTo(stated);
        assertThat(of(docket).dueAfter())
                .isEqualTo(office.limit(docket, Kinds.DOCKET).dueAt());
    }

    /** Nobody has to dismiss what corrects nothing any more, and who still sees it hears why nothing was done. */
    @Test
    @Order(7)
    void itEndsWithItsDocket() throws Exception {
        var docket = office.inWork("跨年排查", 240);
        notices.bring(until("test 2026-8", "2026-12-09", 26), office.actor(CHIEF))
                .orThrow();
        var seen = seen(docket);
        office.does(CHIEF, new DocketCommand.Withdraw(docket, -1, "任务取消"));
        assertThat(pending()).doesNotContainKey(docket);
        assertThat(ledger.timeline(docket.subject()))
                .filteredOn(one -> one.entry().verb().equals("docket.correction-lapse"))
                .singleElement()
                .satisfies(one -> assertThat(one.entry().actor().personName()).isEqualTo(CHIEF));
        var answer =
                send(SECOND, MockMvcRequestBuilders.post("/corrections/check").param("correction", seen));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(text(answer)).select(".zx-refused"))
                .as("the row is gone, the reason stands above")
                .isNotEmpty();
    }

    /** A withdrawal holds the correction and then the limits; the import takes them in the same order. */
    @Test
    @Order(8)
    void importedWhileADocketIsWithdrawnBothAreDone() throws Exception {
        var docket = office.inWork("跨年巡查", 240);
        notices.bring(until("test 2026-9", "2026-12-10", 27), office.actor(CHIEF))
                .orThrow();
        assertThat(atOnce(
                        of(docket).id(),
                        () -> office.tries(CHIEF, new DocketCommand.Withdraw(docket, -1, "任务取消")),
                        () -> notices.bring(until("test 2026-10", "2026-12-11", 28), office.actor(CHIEF))))
                .containsExactly("done", "done");
        assertThat(pending()).doesNotContainKey(docket);
        assertThat(verbs(docket)).contains("docket.correction-lapse");
    }

    /** The batch takes corrections by their ids, the import by the kinds of their limits: of both, ids. */
    @Test
    @Order(9)
    void importedWhileABatchIsCheckedBothAreDone() throws Exception {
        office.forwardTo(Instant.parse("2026-12-30T01:00:00Z"));
        var yellow = office.inWork("跨年催办", 1);
        office.forwardPast(yellow, Kinds.DOCKET);
        office.goesYellow(yellow);
        notices.bring(spring("test 2026-11", 28), office.actor(CHIEF)).orThrow();
        var first = of(yellow);
        var docket = office.inWork("跨年回访", 240);
        notices.bring(spring("test 2026-12", 30), office.actor(CHIEF)).orThrow();
        assertThat(first.id().value()).isLessThan(of(docket).id().value());
        assertThat(atOnce(
                        first.id(),
                        () -> desk
                                .perform(
                                        List.of(
                                                new CorrectionCommand.Check(
                                                        first.id(), of(yellow).version()),
                                                check(docket)),
                                        office.now(),
                                        office.actor(SECOND))
                                .stream()
                                .filter(outcome -> !outcome.isDone())
                                .findFirst()
                                .orElseGet(() -> Outcome.done(first.id())),
                        () -> notices.bring(spring("test 2026-13", 32), office.actor(CHIEF))))
                .containsExactly("done", "done");
        assertThat(List.of(of(yellow), of(docket)))
                .as("read anew after the later date")
                .extracting(Proposed::state)
                .containsOnly(CorrectionState.PROPOSED);
    }

    /** What was left open before endings ended it: a city that upgrades finds an entry for each. */
    @Test
    @Order(10)
    void whatWasLeftOpenBeforeLapsesAtTheNextStartWithAnEntry() {
        var ended = office.inWork("跨年核查", 240);
        var runs = office.inWork("跨年复核", 240);
        notices.bring(spring("test 2026-14", 36), office.actor(CHIEF)).orThrow();
        var left = of(ended);
        jdbc.sql("UPDATE supervision.docket SET state = 'WITHDRAWN', ended_at = now() WHERE id = ?")
                .param(ended.value())
                .update();
        start.lapse();
        start.lapse();
        assertThat(ledger.timeline(ended.subject()))
                .filteredOn(one -> one.entry().verb().equals("docket.correction-lapse"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.entry().actor().isSystem()).isTrue();
                    assertThat(one.entry().changed()).containsEntry("corrects", left.former());
                });
        assertThat(pending()).containsKey(runs);
        assertThat(verbs(runs)).doesNotContain("docket.correction-lapse");
    }

    private List<String> atOnce(CorrectionId held, Supplier<Outcome<?>> first, Supplier<Outcome<?>> then)
            throws Exception {
        return AtTheSameMoment.on(database, "supervision.correction", "id", held.value(), first, then).stream()
                .map(Office::why)
                .toList();
    }

    /** With so many days off from the first of February on. */
    private static HolidayNotice spring(String name, int days) {
        return notice(
                """
                notice %s
                title invented notice for 2027, with a long spring
                year 2027
                issued 2026-12-30
                certainty unverified
                off 2027-01-01..2027-01-28 元旦
                off 2027-02-01..2027-02-25 春节
                off 2027-02-26..%s 春节
                """
                        .formatted(name, LocalDate.of(2027, 1, 31).plusDays(days)));
    }

    private static HolidayNotice until(String name, String issued, int day) {
        return notice(
                """
                notice %s
                title invented notice for 2027, amended further
                year 2027
                issued %s
                certainty unverified
                off 2027-01-01..2027-01-%02d 元旦
                off 2027-02-05..2027-02-26 春节
                """
                        .formatted(name, issued, day));
    }

    private Map<DocketId, Proposed> pending() {
        var seer = stage.seer(office.actor(CHIEF), office.now());
        return pending(seer);
    }

    private Map<DocketId, Proposed> pending(Visibility seer) {
        return rows.pending(seer, 100).stream()
                .map(CorrectionRows.Listed::correction)
                .collect(Collectors.toMap(Proposed::docket, one -> one));
    }

    private Proposed of(DocketId docket) {
        return Objects.requireNonNull(pending().get(docket));
    }

    private CorrectionCommand check(DocketId docket) {
        return new CorrectionCommand.Check(of(docket).id(), of(docket).version());
    }

    private CorrectionCommand issue(DocketId docket) {
        return new CorrectionCommand.Issue(of(docket).id(), of(docket).version());
    }

    private String tries(String person, CorrectionCommand command) {
        Outcome<CorrectionId> outcome = desk.perform(List.of(command), office.now(), office.actor(person))
                .get(0);
        return why(outcome);
    }

    private List<String> toDos(String person) {
        return sources.stream()
                .flatMap(source -> source.waitingFor(office.actor(person), office.now(), 1000).stream())
                .map(ToDo::actKey)
                .toList();
    }

    private List<String> verbs(DocketId docket) {
        return ledger.timeline(docket.subject()).stream()
                .map(one -> one.entry().verb())
                .toList();
    }

    private String seen(DocketId docket) {
        return of(docket).id().value() + ":" + of(docket).version();
    }

    private void all(String person, String href, DocketId... dockets) throws Exception {
        var request = MockMvcRequestBuilders.post(href);
        for (DocketId docket : dockets) {
            request.param("correction", seen(docket));
        }
        assertThat(send(person, request).getHeader("Location")).isEqualTo("/corrections");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse read(String person, String href) throws Exception {
        return send(person, MockMvcRequestBuilders.get(href));
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.locale(Locale.SIMPLIFIED_CHINESE).with(As.actor(office.actor(person))))
                .andReturn()
                .getResponse();
    }

    private static List<String> lines(Issued sheet) {
        return sheet.draft().body().stream()
                .filter(Block.Line.class::isInstance)
                .map(block -> ((Block.Line) block).text())
                .toList();
    }
}
