package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.CHIEF;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.SECOND;
import static org.zhixing.inspection.FieldOffice.SECRETARY_GENERAL;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.zhixing.AtTheSameMoment;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.rectification.ExtensionRows;
import org.zhixing.inspection.rectification.ExtensionRule;
import org.zhixing.inspection.rectification.Rectification;
import org.zhixing.inspection.rectification.RectificationRegister;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.ledger.Ledger;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.timelimit.TimeStatus;

/** R054, practice 8: more time is asked before the last day, at most so long and so often, and a person answers. */
@InspectionTest
class MoreTimeIsAskedBeforeTheDayAndAnsweredByAPersonTests {

    private static final String KIND = "inspection.extension";

    @Autowired
    FieldOffice office;

    @Autowired
    RectificationRegister register;

    @Autowired
    RectificationRows rows;

    @Autowired
    ExtensionRows extensions;

    @Autowired
    ExtensionRule rule;

    @Autowired
    Approvals approvals;

    @Autowired
    TimeLimits limits;

    @Autowired
    InspectionLimits terms;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    DataSource database;

    @Autowired
    MessageSource messages;

    private CaseId opened(FieldOffice.Bureau town, int days) {
        return register.open(
                        List.of(new NewRectification(
                                Origin.AUDIT,
                                "审计报告第3号",
                                null,
                                null,
                                town.id(),
                                "专户利息未上缴",
                                office.today().plusDays(days))),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow()
                .get(0);
    }

    private Rectification of(CaseId id) {
        return rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
    }

    private Outcome<CaseId> ask(FieldOffice.Bureau town, CaseId id, LocalDate until) {
        return register.askMoreTime(id, ANY_VERSION, until, "需等待上级批复。", office.now(), office.actor(town.liaison()));
    }

    private Outcome<?> answer(String person, CaseId id, boolean yes) {
        var question = approvals.open(id.subject(), KIND).orElseThrow();
        return office.within(() -> approvals.answer(question.id(), yes, "情况属实。", office.now(), office.actor(person)));
    }

    private LocalDate limitOf(CaseId id) {
        var view = limits.view(of(id).limit(), office.now()).orElseThrow();
        return LocalDate.ofInstant(view.dueAt().minusNanos(1), Zone.SHANGHAI);
    }

    @Test
    void grantedTheLimitMovesAndTheLedgerAndASheetSaySo() {
        var town = office.bureau();
        var id = opened(town, 60);
        var due = of(id).due();
        var until = due.plusDays(14);
        ask(town, id, until).orThrow();
        assertThat(of(id).asksUntil()).isEqualTo(until);
        assertThat(limitOf(id)).as("asking moves nothing").isEqualTo(due);
        assertThat(why(ask(town, id, until))).isEqualTo("inspection.refused.extension-open");
        assertThat(answer(OFFICER, id, true).isDone())
                .as("the officer is not asked")
                .isFalse();
        assertThat(answer(SECRETARY_GENERAL, id, true).isDone())
                .as("the first is the chief’s")
                .isFalse();
        answer(CHIEF, id, true).orThrow();
        assertThat(of(id)).satisfies(one -> {
            assertThat(one.due()).isEqualTo(until);
            assertThat(one.firstDue()).isEqualTo(due);
            assertThat(one.extended()).isEqualTo(1);
            assertThat(one.asksUntil()).isNull();
            assertThat(one.state()).isEqualTo(RectificationState.OPEN);
        });
        assertThat(limitOf(id)).isEqualTo(until);
        assertThat(ledger.timeline(id.subject()))
                .extracting(entry -> entry.entry().verb())
                .contains("rectification.ask-more-time", "rectification.grant-more-time");
        assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> {
            assertThat(sheet.draft().form()).isEqualTo(PaperForm.EXTENSION_FORM);
            assertThat(sheet.number()).isEqualTo(extensions.of(id).get(0).number());
        });
    }

    private Outcome<?> grant(CaseId id, LocalDate until) {
        var question = approvals.open(id.subject(), KIND).orElseThrow();
        return office.within(
                () -> approvals.answer(question.id(), true, until, "先给这些时间。", office.now(), office.actor(CHIEF)));
    }

    /** Practice 8: an earlier day may be granted, a later one or no time at all may not. */
    @Test
    void anEarlierDayIsGrantedAndSheetAndRecordSaySo() {
        var town = office.bureau();
        var id = opened(town, 60);
        var due = of(id).due();
        ask(town, id, due.plusDays(14)).orThrow();
        assertThat(grant(id, due.plusDays(15)).isDone()).as("later than asked").isFalse();
        assertThat(why(grant(id, due))).isEqualTo("inspection.refused.extension-short");
        assertThat(limitOf(id)).isEqualTo(due);
        grant(id, due.plusDays(7)).orThrow();
        assertThat(of(id).due()).isEqualTo(due.plusDays(7));
        assertThat(limitOf(id)).isEqualTo(due.plusDays(7));
        assertThat(extensions.of(id)).singleElement().satisfies(one -> {
            assertThat(one.until()).isEqualTo(due.plusDays(14));
            assertThat(one.grantedUntil()).isEqualTo(due.plusDays(7));
            assertThat(one.shortened()).isTrue();
        });
        var texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
        assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> assertThat(
                        sheet.draft().body().toString())
                .contains(texts.day(due.plusDays(7)))
                .contains(texts.day(due.plusDays(14))));
    }

    @Test
    void refusedTheDayStandsAndTheWordsAreKept() {
        var town = office.bureau();
        var id = opened(town, 60);
        var due = of(id).due();
        ask(town, id, due.plusDays(10)).orThrow();
        answer(CHIEF, id, false).orThrow();
        assertThat(of(id).due()).isEqualTo(due);
        assertThat(of(id).extended()).isZero();
        assertThat(limitOf(id)).isEqualTo(due);
        assertThat(extensions.of(id)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(ExtensionAnswer.REFUSED);
            assertThat(one.opinion()).isEqualTo("情况属实。");
            assertThat(one.answeredBy()).isEqualTo(CHIEF);
        });
        ask(town, id, due.plusDays(5)).orThrow();
    }

    @Test
    void nobodyElseAsks() {
        var town = office.bureau();
        var id = opened(town, 60);
        var until = of(id).due().plusDays(10);
        for (String person : List.of(STRANGER, OFFICER, SECOND, CHIEF)) {
            var refused = register.askMoreTime(id, ANY_VERSION, until, "需等待上级批复。", office.now(), office.actor(person));
            assertThat(refused.isDone()).as(person).isFalse();
        }
        assertThat(why(register.askMoreTime(id, ANY_VERSION, until, " ", office.now(), office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.no-reason");
        assertThat(extensions.of(id)).isEmpty();
    }

    @Test
    void theSecondIsTheSecretaryGeneralsAndThereIsNoThird() {
        var town = office.bureau();
        var id = opened(town, 90);
        ask(town, id, of(id).due().plusDays(7)).orThrow();
        answer(CHIEF, id, true).orThrow();
        ask(town, id, of(id).due().plusDays(7)).orThrow();
        assertThat(answer(CHIEF, id, true).isDone())
                .as("the second is not the chief’s")
                .isFalse();
        answer(SECRETARY_GENERAL, id, true).orThrow();
        assertThat(of(id).extended()).isEqualTo(2);
        assertThat(why(ask(town, id, of(id).due().plusDays(7)))).isEqualTo("inspection.refused.extension-used");
    }

    @Test
    void neitherLongerThanHalfTheTermNorEarlierThanTheDay() {
        var town = office.bureau();
        var id = opened(town, 60);
        var due = of(id).due();
        int longest = rule.room(of(id)).longest();
        var opened = LocalDate.ofInstant(of(id).openedAt(), Zone.SHANGHAI);
        assertThat(longest).isEqualTo(limits.workingDays(opened, due) / 2);
        assertThat(why(ask(town, id, due))).isEqualTo("inspection.refused.extension-day");
        assertThat(why(ask(town, id, due.plusDays(60)))).isEqualTo("inspection.refused.extension-day");
    }

    @Test
    void tooLateAndAfterTheDayItIsRefusedWithTheReason() {
        var town = office.bureau();
        var id = opened(town, 40);
        var due = of(id).due();
        office.forwardTo(due.atTime(10, 0).atZone(Zone.SHANGHAI).toInstant());
        assertThat(why(ask(town, id, due.plusDays(7)))).isEqualTo("inspection.refused.extension-late");
        office.forwardTo(due.plusDays(1).atTime(10, 0).atZone(Zone.SHANGHAI).toInstant());
        assertThat(why(ask(town, id, due.plusDays(7)))).isEqualTo("inspection.refused.extension-over");
        assertThat(extensions.of(id)).isEmpty();
    }

    @Test
    void ourSilenceStopsTheUnitsClock() {
        var town = office.bureau();
        var id = opened(town, 60);
        var due = of(id).due();
        ask(town, id, due.plusDays(3)).orThrow();
        office.forwardDays(30);
        assertThat(limits.view(of(id).limit(), office.now()).orElseThrow().status())
                .isEqualTo(TimeStatus.PAUSED);
        answer(CHIEF, id, false).orThrow();
        assertThat(of(id).due()).as("the time of waiting is excluded").isAfter(due);
        assertThat(limitOf(id)).isEqualTo(of(id).due());
    }

    @Test
    void answeredWhileTheResultIsReportedTheSecondHearsThatItIsOver() throws Exception {
        var town = office.bureau();
        var id = opened(town, 60);
        register.plan(id, ANY_VERSION, "问题改到位", "上缴利息", "财政所所长", office.now(), office.actor(town.liaison()))
                .orThrow();
        ask(town, id, of(id).due().plusDays(14)).orThrow();
        var question = approvals.open(id.subject(), KIND).orElseThrow();
        var outcomes = AtTheSameMoment.on(
                database,
                "inspection.rectification",
                "id",
                id.value(),
                () -> register.report(id, ANY_VERSION, "已上缴。", office.now(), office.actor(town.liaison())),
                () -> office.within(
                        () -> approvals.answer(question.id(), true, "", office.now(), office.actor(CHIEF))));
        assertThat(outcomes).extracting(FieldOffice::why).containsExactly("done", "approval.refusal.withdrawn");
    }

    @Test
    void reportedBeforeTheAnswerNobodyNeedsOne() {
        var town = office.bureau();
        var id = opened(town, 60);
        register.plan(id, ANY_VERSION, "问题改到位", "上缴利息", "财政所所长", office.now(), office.actor(town.liaison()))
                .orThrow();
        ask(town, id, of(id).due().plusDays(3)).orThrow();
        register.report(id, ANY_VERSION, "已上缴。", office.now(), office.actor(town.liaison()))
                .orThrow();
        assertThat(approvals.open(id.subject(), KIND)).isEmpty();
        assertThat(of(id).asksUntil()).isNull();
        assertThat(extensions.of(id)).singleElement().satisfies(one -> assertThat(one.state())
                .isEqualTo(ExtensionAnswer.LAPSED));
        register.verify(id, ANY_VERSION, "属实。", office.now(), office.actor(SECOND))
                .orThrow();
        assertThat(terms.view(of(id).limit(), office.now()))
                .satisfies(view -> assertThat(view.endedAt()).isNotNull());
    }
}
