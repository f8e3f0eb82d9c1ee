package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.STAFF;
import static org.zhixing.supervision.Office.why;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.Approvals;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Ledger;
import org.zhixing.notification.Inbox;
import org.zhixing.notification.InboxItem;
import org.zhixing.paper.PaperAccess;
import org.zhixing.paper.Papers;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.signoff.SignedPage;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.docket.Completions;
import org.zhixing.supervision.docket.Progress;
import org.zhixing.supervision.report.Holds;
import org.zhixing.supervision.report.InnerLimit;
import org.zhixing.supervision.report.UnitReport;
import org.zhixing.supervision.report.UnitReportDesk;
import org.zhixing.supervision.report.UnitReportRows;
import org.zhixing.supervision.report.UnitReportSight;
import org.zhixing.supervision.report.UnitWays;
import org.zhixing.timelimit.TimeLimits;

/** The finance bureau with steps of its own for its reports, and short words for what is done with them (practice 3). */
abstract class ReportsInsideAUnit {

    static final String OTHER = "严守一";
    static final String DEPUTY = LIAISON;
    static final String OTHER_HEAD = "何守真";
    static final String MORE_TIME = "supervision.extension";
    static final Step DRAFT = new Step(1, StepKind.DRAFT, List.of(), false, "1wd");
    static final UnitReport.Content DONE = new UnitReport.Content("已全部完成。", null, null, List.of(), List.of());

    @Autowired
    Office office;

    @Autowired
    UnitReportDesk desk;

    @Autowired
    UnitReportRows rows;

    @Autowired
    UnitReportSight sight;

    @Autowired
    UnitWays ways;

    @Autowired
    InnerLimit inner;

    @Autowired
    Holds holds;

    @Autowired
    Approvals approvals;

    @Autowired
    Attachments attachments;

    @Autowired
    Completions completions;

    @Autowired
    Papers papers;

    @Autowired
    Progress progress;

    @Autowired
    Ledger ledger;

    @Autowired
    Inbox inbox;

    @Autowired
    List<PaperAccess> access;

    @Autowired
    List<ToDoSource> todos;

    @Autowired
    MockMvc mvc;

    @Autowired
    TimeLimits limits;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theFinanceBureauReviewsAndSigns() {
        set(UnitReportKind.COMPLETION, review("副局长"), sign("局长")).orThrow();
    }

    @AfterEach
    void othersFindABureauThatSendsDirectly() {
        set(UnitReportKind.COMPLETION).orThrow();
        set(UnitReportKind.PROGRESS).orThrow();
    }

    final void assertEnded(UnitReportId id, String why) {
        var report = report(id);
        assertThat(report.state()).isEqualTo(UnitReportState.ENDED);
        assertThat(report.wordsBack()).contains(why);
        assertThat(report.content().words()).isEqualTo(DONE.words());
        assertThat(approvals.open(id.subject(), "signoff.step")).isEmpty();
        assertThat(inbox.list(office.actor(STAFF), false, null, 50))
                .extracting(InboxItem::key)
                .contains("supervision.message.report-ended");
    }

    final UnitReportId forward(String person, DocketId docket) {
        return forwardTried(person, docket, DONE).orThrow();
    }

    final Outcome<UnitReportId> forwardTried(String person, DocketId docket, UnitReport.Content content) {
        return office.within(() -> desk.putForward(
                UnitReportId.next(), docket, UnitReportKind.COMPLETION, content, office.now(), office.actor(person)));
    }

    final Outcome<UnitReportId> again(UnitReportId id) {
        return office.within(() -> desk.putForwardAgain(id, -1, DONE, office.now(), office.actor(STAFF)));
    }

    final Outcome<Answer> answer(String person, UnitReportId report, boolean approved, String words) {
        var question = approvals.open(report.subject(), "signoff.step").orElseThrow();
        return office.within(
                () -> approvals.answer(question.id(), approved, words, office.now(), office.actor(person)));
    }

    final Outcome<UnitReportId> page(
            String person, UnitReportId report, String signer, LocalDate signedOn, Stored scan) {
        return office.within(() -> desk.recordPage(
                report,
                -1,
                new SignedPage(office.city.postOf(signer), signedOn, "同意。", scan.id(), scan.digest()),
                office.now(),
                office.actor(person)));
    }

    final Stored store(UnitReportId report, String name) throws Exception {
        return attachments
                .store(
                        report.subject(),
                        name,
                        new ByteArrayInputStream(bytes("同意。钱有度")),
                        office.now(),
                        office.actor(STAFF))
                .orThrow();
    }

    final UnitReport report(UnitReportId id) {
        return rows.find(id, sight.of(office.actor(HEAD), office.today())).orElseThrow();
    }

    final boolean sees(String person, UnitReportId id) {
        return rows.find(id, sight.of(office.actor(person), office.today())).isPresent();
    }

    /** Whether files and record of it open to somebody. */
    final boolean opens(String person, UnitReportId id) {
        return access(person, id);
    }

    final boolean access(String person, UnitReportId id) {
        return access.stream()
                .filter(one -> one.module().equals(DocketId.MODULE))
                .anyMatch(one -> one.mayRead(office.actor(person), id.subject()));
    }

    final List<String> waits(String person, UnitReportId id) {
        return todos.stream()
                .flatMap(source -> source.waitingFor(office.actor(person), office.now(), 50).stream())
                .filter(one -> one.subject().equals(id.subject()))
                .map(ToDo::actKey)
                .toList();
    }

    final Outcome<?> set(UnitReportKind kind, Step... steps) {
        var all = new ArrayList<Step>();
        all.add(DRAFT);
        all.addAll(List.of(steps));
        return office.within(() -> ways.set(kind, all, "局内部规定", office.now(), office.actor(HEAD)));
    }

    static Step review(String post) {
        return new Step(2, StepKind.REVIEW, List.of(post), true, "1wd");
    }

    static Step sign(String post) {
        return new Step(3, StepKind.SIGN, List.of(post), true, "1wd");
    }

    final Document read(String person, String page) throws Exception {
        var response = mvc.perform(get(page).with(As.actor(office.actor(person))))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    static LocalDate day(Instant due) {
        return LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    final UnitReportId forwardProgress(DocketId docket) {
        return office.within(() -> desk.putForward(
                        UnitReportId.next(), docket, UnitReportKind.PROGRESS, DONE, office.now(), office.actor(STAFF)))
                .orThrow();
    }
}
