package org.zhixing.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.brief.TheOffice.why;
import static org.zhixing.filing.Filing.ANY_VERSION;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.AtTheSameMoment;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Ids;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Approvals;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefListing;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.FactRows;
import org.zhixing.brief.draw.BriefSchedule;
import org.zhixing.brief.draw.DrawingUp;
import org.zhixing.brief.draw.DrawingUp.NewBrief;
import org.zhixing.brief.draw.Rhythm;
import org.zhixing.brief.inquiry.Inquiries;
import org.zhixing.brief.inquiry.InquiryRows;
import org.zhixing.brief.sign.Signing;
import org.zhixing.ledger.Ledger;
import org.zhixing.paper.Block;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.signoff.Mark;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.SignedPage;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.Dockets;
import org.zhixing.timelimit.TimeMachine;

/** Practice 7 and 8 on the sample city: drawn from data, confirmed by the units, checked by another, signed, kept. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhixing.sample=true", "zhixing.sample-factor=0.16", "db-scheduler.enabled=false"})
@Import(TheOffice.Configuration.class)
class ABriefIsConfirmedCheckedAndSignedTests {

    @Autowired
    TheOffice office;

    @Autowired
    DrawingUp drawing;

    @Autowired
    BriefSchedule schedule;

    @Autowired
    Rhythm rhythm;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryRows asked;

    @Autowired
    Signing signing;

    @Autowired
    BriefRows briefs;

    @Autowired
    FactRows facts;

    @Autowired
    BriefSight sight;

    @Autowired
    BriefListing listing;

    @Autowired
    Ledger ledger;

    @Autowired
    Approvals approvals;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Paths paths;

    @Autowired
    Papers papers;

    @Autowired
    Dockets dockets;

    @Autowired
    TimeMachine machine;

    @Autowired
    CaseClock clock;

    @Autowired
    DataSource database;

    @Autowired
    WebApplicationContext context;

    private BriefId drawn(BriefKind kind) {
        var wanted = new NewBrief(kind, "", office.ago(Period.ofMonths(6)), clock.today(), List.of());
        return drawing.draw(wanted, clock.now(), office.officer()).orThrow();
    }

    private Brief of(BriefId id) {
        return briefs.find(id, BriefSight.Scope.SYSTEM).orElseThrow();
    }

    private List<BriefRow> rows(BriefId id, BriefFigure figure) {
        return facts.rows(id, new FactRows.Which(figure, null), BriefSight.Scope.SYSTEM);
    }

    private Set<UnitId> named(BriefId id) {
        return facts.rows(id, FactRows.Which.ALL, BriefSight.Scope.SYSTEM).stream()
                .filter(BriefRow::named)
                .map(BriefRow::unit)
                .collect(Collectors.toSet());
    }

    private BriefId settled(BriefKind kind) {
        var id = drawn(kind);
        inquiries.ask(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        for (UnitId unit : named(id)) {
            inquiries.answer(id, Map.of(), clock.now(), office.of(unit)).orThrow();
        }
        inquiries.settle(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        return id;
    }

    private BriefId issued(BriefKind kind) {
        var id = settled(kind);
        signing.submit(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        signing.check(id, ANY_VERSION, "", clock.now(), office.chief()).orThrow();
        sign(id, true);
        return id;
    }

    private void sign(BriefId id, boolean yes) {
        var question = approvals.open(id.subject(), "signoff.step").orElseThrow();
        var signer = office.all(Role.LEADER).stream()
                .filter(leader -> question.posts().contains(leader.post()))
                .findFirst()
                .orElseThrow();
        office.within(() -> approvals.answer(question.id(), yes, "同意印发。", clock.now(), signer))
                .orThrow();
    }

    private BriefSight.Scope seen(Actor actor) {
        return sight.briefs(sight.standing(actor, clock.today()));
    }

    /** Practice 6: what the city's own form says is what the brief says, for whoever may see it. */
    @ParameterizedTest
    @EnumSource(
            value = BriefKind.class,
            names = {"MONTHLY", "SPECIAL", "CIRCULAR"})
    void aBriefIsMadeByTheCitysFormToo(BriefKind kind) throws Exception {
        var id = drawn(kind);
        String whole = words(id, office.officer(), 200);
        assertThat(whole).contains(of(id).title());
        for (var row : rows(id, BriefFigure.LATE)) {
            assertThat(whole).contains(row.title());
        }
        assertThat(rows(id, BriefFigure.LATE)).isNotEmpty();
        words(id, office.administrator(), 404);
    }

    private String words(BriefId id, Actor reader, int status) throws Exception {
        var file = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(id.href() + "/brief.docx").with(As.actor(reader)))
                .andReturn()
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(status);
        if (status != 200) {
            return "";
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            return new XWPFWordExtractor(document).getText();
        }
    }

    @Test
    void everyFigureIsCountedFromItsRowsAndTheTwoLightsStandApart() {
        var id = drawn(BriefKind.MONTHLY);
        var figures = facts.figures(id);
        assertThat(figures).containsKeys(BriefFigure.RUNNING, BriefFigure.LATE, BriefFigure.ENDED);
        figures.forEach((figure, count) -> assertThat(rows(id, figure)).hasSize(count));
        facts.units(id, BriefSight.Scope.SYSTEM).forEach(unit -> unit.figures().forEach((figure, count) -> assertThat(
                        facts.rows(id, new FactRows.Which(figure, unit.unit()), BriefSight.Scope.SYSTEM))
                .hasSize(count)));
        assertThat(rows(id, BriefFigure.LATE))
                .allSatisfy(row -> assertThat(row.dueAt()).isBeforeOrEqualTo(clock.now()))
                .allSatisfy(row -> assertThat(row.cause()).isNotNull());
        assertThat(rows(id, BriefFigure.GOOD))
                .allSatisfy(row -> assertThat(row.figures()).contains(BriefFigure.ENDED_IN_TIME))
                .extracting(BriefRow::unit)
                .doesNotHaveDuplicates();
        var places = facts.rows(id, FactRows.Which.ALL, BriefSight.Scope.SYSTEM).stream()
                .map(BriefRow::place)
                .toList();
        assertThat(places).isSorted();
    }

    /** Practice 7, R174: steps without a signature are no way for a brief. */
    @Test
    void withoutASignatureNothingIsIssued() {
        var kind = BriefKind.CIRCULAR;
        var before = paths.of(kind.path());
        var unsigned = before.steps().stream()
                .filter(step -> step.kind() != StepKind.SIGN)
                .toList();
        paths.set(kind.path(), unsigned, "试验", clock.now(), office.chief()).orThrow();
        try {
            var id = settled(kind);
            signing.submit(id, ANY_VERSION, "事项较多，逐项列明。", clock.now(), office.officer())
                    .orThrow();
            assertThat(why(signing.check(id, ANY_VERSION, "", clock.now(), office.chief())))
                    .isEqualTo("brief.refused.unsigned");
            assertThat(of(id).number()).isNull();
        } finally {
            paths.set(kind.path(), before.steps(), before.source(), clock.now(), office.chief())
                    .orThrow();
        }
    }

    @Test
    void theFigureOfAnIssuedBriefOpensToTheSameDocketsAsThen() {
        var id = issued(BriefKind.WEEKLY);
        var before = rows(id, BriefFigure.LATE);
        assertThat(before).isNotEmpty();
        var gone = before.get(0).docket();
        office.within(() -> dockets.perform(
                        new DocketCommand.Withdraw(gone, DocketCommand.ANY_VERSION, "另行安排。"),
                        clock.now(),
                        office.chief()))
                .orThrow();
        assertThat(rows(id, BriefFigure.LATE)).isEqualTo(before);
        var brief = of(id);
        assertThat(brief.state()).isEqualTo(BriefState.ISSUED);
        assertThat(brief.number()).contains("督周").endsWith("期");
        var paper = brief.paper();
        assertThat(paper).isNotNull();
        var sheet = papers.find(paper).orElseThrow().draft();
        assertThat(sheet.form()).isEqualTo(PaperForm.WEEKLY_BRIEF);
        var headings = sheet.body().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text())
                .toList();
        assertThat(headings.get(0)).contains("典型");
        assertThat(sheet.body().toString()).contains(before.get(0).title()).contains("逾期期间");
        assertThat(why(signing.withdraw(id, ANY_VERSION, "数据有误", clock.now(), office.officer())))
                .isEqualTo("brief.refused.not-yours");
        signing.withdraw(id, ANY_VERSION, "数据有误", clock.now(), office.chief()).orThrow();
        assertThat(papers.find(paper).orElseThrow().withdrawnAt()).isNotNull();
        assertThat(of(id).number()).isEqualTo(brief.number());
    }

    @Test
    void nothingIsSubmittedBeforeTheUnitsHaveSpokenAndCorrectionsAreRuledOn() {
        var id = drawn(BriefKind.CIRCULAR);
        assertThat(why(inquiries.settle(id, ANY_VERSION, clock.now(), office.officer())))
                .isEqualTo("brief.refused.ask-first");
        assertThat(why(signing.submit(id, ANY_VERSION, clock.now(), office.officer())))
                .isEqualTo("brief.refused.not-now");
        inquiries.ask(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        assertThat(why(inquiries.settle(id, ANY_VERSION, clock.now(), office.officer())))
                .isEqualTo("brief.refused.waiting");
        var row = rows(id, BriefFigure.LATE).get(0);
        var unit = office.of(row.unit());
        assertThat(listing.waitingFor(unit, clock.now(), 50))
                .anyMatch(todo -> todo.subject().equals(id.subject()));
        var other = office.of(named(id).stream()
                .filter(one -> !one.equals(row.unit()))
                .findFirst()
                .orElseThrow());
        assertThat(why(inquiries.answer(id, Map.of(row.docket(), "不是我们的"), clock.now(), other)))
                .as("a unit corrects only what is said about itself")
                .isEqualTo("brief.refused.not-found");
        assertThat(why(inquiries.answer(id, Map.of(row.docket(), " "), clock.now(), unit)))
                .isEqualTo("brief.refused.correction-words");
        inquiries
                .answer(id, Map.of(row.docket(), "材料已于上周报送。"), clock.now(), unit)
                .orThrow();
        assertThat(why(inquiries.answer(id, Map.of(), clock.now(), unit))).isEqualTo("brief.refused.answered");
        for (UnitId each : named(id)) {
            if (!each.equals(row.unit())) {
                inquiries.answer(id, Map.of(), clock.now(), office.of(each)).orThrow();
            }
        }
        assertThat(why(inquiries.settle(id, ANY_VERSION, clock.now(), office.officer())))
                .isEqualTo("brief.refused.unruled");
        assertThat(why(inquiries.rule(id, row.docket(), Ruling.KEPT, "", ANY_VERSION, clock.now(), office.officer())))
                .isEqualTo("brief.refused.no-reason");
        inquiries
                .rule(id, row.docket(), Ruling.KEPT, "报送件未附证明。", ANY_VERSION, clock.now(), office.officer())
                .orThrow();
        inquiries.settle(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        signing.submit(id, ANY_VERSION, "事项较多，逐项列明。", clock.now(), office.officer())
                .orThrow();
        assertThat(why(signing.check(id, ANY_VERSION, "", clock.now(), office.officer())))
                .as("nobody checks what he submitted")
                .isEqualTo("signoff.refused.own-text");
        signing.check(id, ANY_VERSION, "", clock.now(), office.chief()).orThrow();
        sign(id, true);
        var paper = of(id).paper();
        assertThat(paper).isNotNull();
        assertThat(papers.find(paper).orElseThrow().draft().body().toString())
                .as("the unit's words stand beside ours")
                .contains("单位说明：材料已于上周报送。");
    }

    @Test
    void whatIsNotSignedGoesBackAndHasNoNumber() {
        var id = settled(BriefKind.SPECIAL);
        signing.submit(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        signing.check(id, ANY_VERSION, "", clock.now(), office.chief()).orThrow();
        sign(id, false);
        assertThat(of(id).state()).isEqualTo(BriefState.SETTLED);
        assertThat(of(id).number()).isNull();
        assertThat(of(id).wordsBack()).isEqualTo("同意印发。");
    }

    @Test
    void aLongCircularGoesOnOnlyWithAReason() {
        var id = settled(BriefKind.CIRCULAR);
        signing.revise(
                        id,
                        ANY_VERSION,
                        of(id).title(),
                        Map.of(BriefPart.NEXT, "办".repeat(5_001)),
                        clock.now(),
                        office.officer())
                .orThrow();
        assertThat(why(signing.submit(id, ANY_VERSION, " ", clock.now(), office.officer())))
                .isEqualTo("brief.refused.too-long");
        assertThat(of(id).state()).isEqualTo(BriefState.SETTLED);
        signing.submit(id, ANY_VERSION, "涉及全部县区，逐一列明。", clock.now(), office.officer())
                .orThrow();
        assertThat(ledger.timeline(id.subject()))
                .anyMatch(one -> "涉及全部县区，逐一列明。".equals(one.entry().changed().get("reason"))
                        && String.valueOf(one.entry().changed().get("rule")).contains("length.ORDINARY v1"));
        signing.check(id, ANY_VERSION, "", clock.now(), office.chief()).orThrow();
        assertThat(approvals.open(id.subject(), "signoff.step").orElseThrow().reasons())
                .contains("涉及全部县区，逐一列明。");
        assertThat(signing.length(of(settled(BriefKind.MONTHLY)))).isNull();
    }

    @Test
    void whoeverIsAskedReadsItAndTheSignedPageCountsAsHisSignature() {
        var id = settled(BriefKind.MONTHLY);
        signing.submit(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        var signer = office.leader("秘书长");
        assertThat(briefs.find(id, seen(signer))).as("not yet asked").isEmpty();
        assertThat(why(signing.sendBack(id, ANY_VERSION, " ", clock.now(), office.chief())))
                .isEqualTo("signoff.refused.no-reason");
        signing.sendBack(id, ANY_VERSION, "补充数据口径。", clock.now(), office.chief())
                .orThrow();
        assertThat(of(id).state()).isEqualTo(BriefState.SETTLED);
        assertThat(of(id).wordsBack()).isEqualTo("补充数据口径。");
        signing.submit(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        assertThat(of(id).wordsBack()).isNull();
        signing.check(id, ANY_VERSION, "数据已核对。", clock.now(), office.chief()).orThrow();
        assertThat(briefs.find(id, seen(signer))).isPresent();
        assertThat(briefs.find(id, seen(office.of(named(id).iterator().next()))))
                .isEmpty();
        var page =
                new SignedPage(Objects.requireNonNull(signer.post()), clock.today(), "同意。", Ids.next(), "0".repeat(64));
        assertThat(why(signing.recordPage(id, ANY_VERSION, page, clock.now(), signer)))
                .isEqualTo("brief.refused.not-yours");
        var ofAnother = new SignedPage(
                Objects.requireNonNull(office.chief().post()), clock.today(), "同意。", Ids.next(), "0".repeat(64));
        assertThat(why(signing.recordPage(id, ANY_VERSION, ofAnother, clock.now(), office.officer())))
                .isEqualTo("signoff.refused.not-asked");
        signing.recordPage(id, ANY_VERSION, page, clock.now(), office.officer()).orThrow();
        assertThat(of(id).state()).isEqualTo(BriefState.ISSUED);
        assertThat(of(id).signerName()).isEqualTo(signer.personName());
        assertThat(approvals.open(id.subject(), "signoff.step")).isEmpty();
        var marks = signOffs.of(id.subject()).orElseThrow().standing();
        assertThat(marks).extracting(Mark::kind).containsExactly(StepKind.DRAFT, StepKind.CHECK, StepKind.SIGN);
        assertThat(marks.get(1).opinion()).isEqualTo("数据已核对。");
        assertThat(Objects.requireNonNull(marks.get(2).page()).recordedBy())
                .isEqualTo(office.officer().personName());
    }

    @Test
    void answeredWhileTheSignedPageIsRecordedTheSecondHearsThatItIsOver() throws Exception {
        var id = settled(BriefKind.SPECIAL);
        signing.submit(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        signing.check(id, ANY_VERSION, "", clock.now(), office.chief()).orThrow();
        var question = approvals.open(id.subject(), "signoff.step").orElseThrow();
        var signer = office.leader("秘书长");
        var page =
                new SignedPage(Objects.requireNonNull(signer.post()), clock.today(), "同意。", Ids.next(), "0".repeat(64));
        var outcomes = AtTheSameMoment.on(
                database,
                "signoff.sign_off",
                "subject_id",
                id.value(),
                () -> signing.recordPage(id, ANY_VERSION, page, clock.now(), office.officer()),
                () -> office.within(() -> approvals.answer(question.id(), true, "", clock.now(), signer)));
        assertThat(outcomes).extracting(TheOffice::why).containsExactly("done", "approval.refusal.withdrawn");
        assertThat(of(id).state()).isEqualTo(BriefState.ISSUED);
    }

    @Test
    void silenceIsWrittenDownAsSilence() {
        var id = drawn(BriefKind.QUARTERLY);
        inquiries.ask(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        machine.forwardTo(clock.now().plus(Duration.ofDays(12)), office.chief()).orThrow();
        assertThat(asked.of(id, BriefSight.Scope.SYSTEM)).isNotEmpty().allSatisfy(one -> assertThat(one.state())
                .isEqualTo(InquiryState.SILENT));
        inquiries.settle(id, ANY_VERSION, clock.now(), office.officer()).orThrow();
        assertThat(of(id).state()).isEqualTo(BriefState.SETTLED);
    }

    @Test
    void whoMustNotSeesNothing() {
        var draft = drawn(BriefKind.WEEKLY);
        var special = issued(BriefKind.SPECIAL);
        var weekly = issued(BriefKind.WEEKLY);
        var unit = office.of(named(weekly).iterator().next());
        assertThat(briefs.find(weekly, seen(office.administrator()))).isEmpty();
        assertThat(briefs.find(draft, seen(unit))).isEmpty();
        assertThat(briefs.find(special, seen(unit))).as("reports go upward").isEmpty();
        assertThat(briefs.find(weekly, seen(unit))).isPresent();
        var own = facts.rows(weekly, FactRows.Which.ALL, sight.rows(sight.standing(unit, clock.today())));
        assertThat(own).isNotEmpty().allSatisfy(row -> assertThat(row.unit()).isEqualTo(unit.unit()));
        assertThat(why(drawing.draw(
                        new NewBrief(BriefKind.WEEKLY, "", clock.today(), clock.today(), List.of()),
                        clock.now(),
                        unit)))
                .isEqualTo("brief.refused.not-yours");
        assertThat(why(inquiries.ask(draft, ANY_VERSION, clock.now(), unit))).isEqualTo("brief.refused.not-found");
        var leader = office.all(Role.LEADER).get(0);
        assertThat(briefs.find(draft, seen(leader))).isEmpty();
        assertThat(briefs.find(special, seen(leader))).isPresent();
    }

    @Test
    void theScheduleDrawsEachPeriodOnceOnItsDay() {
        var monday = LocalDate.of(2026, 3, 2);
        assertThat(rhythm.drawnOn(BriefKind.WEEKLY, monday.plusDays(3))).isEqualTo(monday);
        assertThat(rhythm.issuedBy(BriefKind.MONTHLY, LocalDate.of(2026, 3, 20)))
                .isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(rhythm.issuedBy(BriefKind.QUARTERLY, LocalDate.of(2026, 5, 20)))
                .isEqualTo(LocalDate.of(2026, 4, 10));
        schedule.drawWhatIsDue();
        assertThat(schedule.drawWhatIsDue()).isEmpty();
        machine.forwardTo(clock.now().plus(Duration.ofDays(8)), office.chief()).orThrow();
        var fresh = schedule.drawWhatIsDue();
        assertThat(fresh).isNotEmpty();
        assertThat(fresh).anySatisfy(id -> {
            assertThat(of(id).kind()).isEqualTo(BriefKind.WEEKLY);
            assertThat(of(id).state()).isEqualTo(BriefState.DRAFT);
            assertThat(of(id).to().getDayOfWeek()).isEqualTo(java.time.DayOfWeek.SUNDAY);
        });
        assertThat(listing.waitingFor(office.officer(), clock.now(), 100))
                .anyMatch(todo -> todo.subject().equals(fresh.get(0).subject()));

        machine.forwardTo(clock.now().plus(Duration.ofDays(21)), office.chief()).orThrow();
        var afterAStandstill = schedule.drawWhatIsDue().stream()
                .map(this::of)
                .filter(brief -> brief.kind() == BriefKind.WEEKLY)
                .toList();
        assertThat(afterAStandstill).as("one for each week that nobody drew up").hasSize(3);
        for (int i = 1; i < 3; i++) {
            assertThat(afterAStandstill.get(i).from())
                    .isEqualTo(afterAStandstill.get(i - 1).to().plusDays(1));
        }
    }
}
