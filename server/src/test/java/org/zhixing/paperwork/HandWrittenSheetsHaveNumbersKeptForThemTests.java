package org.zhixing.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.paperwork.ThePaperOffice.why;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.ReservedNumber;
import org.zhixing.paper.ReservedState;
import org.zhixing.paper.register.NumberRegister;
import org.zhixing.paperwork.desk.HandWrittenDesk;
import org.zhixing.paperwork.desk.PaperDesk;
import org.zhixing.paperwork.desk.PaperRows;
import org.zhixing.paperwork.desk.PaperSight;
import org.zhixing.signoff.Path;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.DocketId;

/** Practice 7: blocks reserved for hand-written sheets and entered later; a city's own order of steps as data. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhixing.sample=true", "zhixing.sample-factor=0.16", "db-scheduler.enabled=false"})
@Import(ThePaperOffice.Configuration.class)
class HandWrittenSheetsHaveNumbersKeptForThemTests {

    @Autowired
    ThePaperOffice office;

    @Autowired
    HandWrittenDesk hand;

    @Autowired
    NumberRegister register;

    @Autowired
    PaperDesk desk;

    @Autowired
    PaperRows rows;

    @Autowired
    Paths paths;

    @Autowired
    SignOffs signOffs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseClock clock;

    private List<ReservedNumber> reserved(int count) {
        return hand.reserve(PaperForm.TALK_RECORD, count, "赴县督查", clock.now(), office.officer())
                .orThrow();
    }

    private Outcome<ReservedNumber> enter(UUID id, String docket, LocalDate signed, Actor actor) {
        return hand.enter(id, docket, "手写约谈记录", "市政府秘书长", signed, Ids.next(), "0".repeat(64), clock.now(), actor);
    }

    private String numberOf(DocketId docket) {
        return jdbc.sql("SELECT number FROM supervision.docket_wording WHERE id = ?")
                .param(docket.value())
                .query(String.class)
                .single();
    }

    @Test
    void aBlockIsEnteredLaterOrVoidAndTheRegisterHasNoGap() {
        var block = reserved(3);
        assertThat(block).allMatch(one -> one.state() == ReservedState.RESERVED);
        var docket = office.running().get(0);
        var entered = enter(block.get(0).id(), numberOf(docket), clock.today(), office.another())
                .orThrow();
        assertThat(entered.state()).isEqualTo(ReservedState.ENTERED);
        assertThat(why(enter(block.get(0).id(), numberOf(docket), clock.today(), office.another())))
                .isEqualTo("paper.refused.not-reserved");
        hand.spoil(block.get(1).id(), "写坏", clock.now(), office.officer()).orThrow();
        assertThat(why(enter(block.get(1).id(), numberOf(docket), clock.today(), office.another())))
                .isEqualTo("paper.refused.not-reserved");
        var series = register.series().stream()
                .filter(one -> one.code().contains("督谈"))
                .findFirst()
                .orElseThrow();
        var listed = register.rows(series.code(), series.year(), Integer.MAX_VALUE, 1000);
        assertThat(listed).extracting(NumberRegister.Row::serial).doesNotHaveDuplicates();
        assertThat(listed).hasSize(series.last());
        assertThat(listed)
                .extracting(NumberRegister.Row::reserved)
                .contains(ReservedState.RESERVED, ReservedState.ENTERED, ReservedState.VOID);
        assertThat(hand.mayRead(
                        office.liaison(office.lead(docket)), block.get(0).id()))
                .isTrue();
        assertThat(hand.mayRead(
                        office.stranger(office.lead(docket)), block.get(0).id()))
                .isFalse();
        assertThat(hand.mayRead(office.administrator(), block.get(0).id())).isFalse();
    }

    @Test
    void onlyTheOfficeReservesWithinTheRuleAndEntersForADocketThatIsThere() {
        assertThat(why(hand.reserve(PaperForm.TALK_RECORD, 21, "外出", clock.now(), office.officer())))
                .isEqualTo("paper.refused.block");
        assertThat(why(hand.reserve(PaperForm.RED_NOTICE, 1, "外出", clock.now(), office.officer())))
                .isEqualTo("paperwork.refused.unreadable");
        var liaison = office.liaison(office.lead(office.running().get(0)));
        assertThat(why(hand.reserve(PaperForm.TALK_RECORD, 1, "外出", clock.now(), liaison)))
                .isEqualTo("paperwork.refused.not-yours");
        var one = reserved(1).get(0);
        assertThat(why(enter(one.id(), "没有这个号", clock.today(), office.officer())))
                .isEqualTo("paperwork.refused.no-docket");
        String number = numberOf(office.running().get(0));
        assertThat(why(enter(one.id(), number, clock.today().minusDays(9), office.officer())))
                .isEqualTo("paper.refused.signed-when");
        assertThat(why(enter(one.id(), number, clock.today(), liaison))).isEqualTo("paperwork.refused.not-yours");
    }

    @Test
    void aCityPutsACountersignatureBeforeTheSignatureAndWhatIsOnItsWayEndsAsItBegan() {
        var before = paths.of(PaperKind.SUBMISSION.path());
        var old = office.checked(
                office.paper(PaperKind.SUBMISSION, office.running().get(1), "拟请办理。"));
        var sign = before.steps().get(before.steps().size() - 1);
        var countersign = new Step(3, StepKind.COUNTERSIGN, List.of(sign.posts().get(0)), true, "2 个工作日");
        var steps = List.of(before.steps().get(0), before.steps().get(1), countersign, sign);
        assertThat(why(set(steps, " "))).isEqualTo("signoff.refused.source");
        assertThat(why(set(List.of(before.steps().get(0), sign), "办公会议"))).isEqualTo("signoff.refused.unchecked");
        assertThat(why(set(List.of(before.steps().get(0), sign, before.steps().get(1)), "办公会议")))
                .isEqualTo("signoff.refused.signature-last");
        var nobody = new Step(3, StepKind.SIGN, List.of("没有的职务"), true, "1wd");
        assertThat(why(set(List.of(before.steps().get(0), before.steps().get(1), nobody), "办公会议")))
                .isEqualTo("signoff.refused.nobody");
        var never = new Step(3, StepKind.COUNTERSIGN, sign.posts(), true, "尽快");
        assertThat(why(set(List.of(before.steps().get(0), before.steps().get(1), never, sign), "办公会议")))
                .isEqualTo("signoff.refused.within");
        assertThat(set(steps, "市政府办公会议决定").orThrow().steps().get(2).within()).isEqualTo("2wd");
        try {
            office.sign(old, true, "");
            assertThat(rows.find(old, PaperSight.Scope.SYSTEM).orElseThrow().state())
                    .isEqualTo(PaperState.ISSUED);
            var id = office.checked(
                    office.paper(PaperKind.SUBMISSION, office.running().get(2), "拟请办理。"));
            office.sign(id, true, "会签同意。");
            var way = signOffs.of(id.subject()).orElseThrow();
            assertThat(way.waitsFor().orElseThrow().kind()).isEqualTo(StepKind.SIGN);
            assertThat(rows.find(id, PaperSight.Scope.SYSTEM).orElseThrow().number())
                    .isNull();
            office.sign(id, true, "");
            assertThat(rows.find(id, PaperSight.Scope.SYSTEM).orElseThrow().number())
                    .isNotNull();
        } finally {
            set(before.steps(), "恢复").orThrow();
        }
    }

    private Outcome<Path> set(List<Step> steps, String source) {
        return office.within(() -> paths.set(PaperKind.SUBMISSION.path(), steps, source, clock.now(), office.chief()));
    }
}
