package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.InstructionClass.FOR_ACTION;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.SECOND;
import static org.zhixing.supervision.Office.why;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.OneConnectionAThread;
import org.zhixing.act.Outcome;
import org.zhixing.paper.Papers;
import org.zhixing.supervision.desk.Kinds;

/**
 * Practice 7: whoever opens a docket drafts its green notice, another checks it, and who signs opens it; the number and
 * the term begin there. What was opened by an approval of its own is signed by that.
 */
@SupervisionTest
class AnOpeningIsCheckedAndSignedTests {

    @Autowired
    Office office;

    @Autowired
    TheRegister register;

    @Autowired
    Papers papers;

    @Autowired
    SeveralHands hands;

    @BeforeEach
    void theCityHasNoRuleOfItsOwn() {
        hands.begin();
    }

    @AfterEach
    void othersFindTheRuleOfTheirCity() {
        hands.end();
    }

    @Test
    void draftedByOneCheckedByAnotherSignedByAThirdAndNumberedOnlyThen() {
        var docket = office.open("整修堤防");
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.DRAFT);
        assertThat(office.notices(docket)).isEmpty();
        assertThat(papers.of(docket.subject())).isEmpty();
        assertThat(why(office.tries(LIAISON, new DocketCommand.CheckDraft(docket, -1))))
                .as("the unit knows nothing of it")
                .isEqualTo("supervision.refused.not-found");
        assertThat(why(office.tries(OFFICER, new DocketCommand.CheckDraft(docket, -1))))
                .isEqualTo("signoff.refused.own-text");
        assertThat(why(office.tries(CHIEF, new DocketCommand.OpenDraft(docket, -1))))
                .isEqualTo("signoff.refused.check-first");
        office.does(SECOND, new DocketCommand.CheckDraft(docket, -1));
        for (String other : List.of(OFFICER, SECOND)) {
            assertThat(why(office.tries(other, new DocketCommand.OpenDraft(docket, -1))))
                    .isEqualTo("signoff.refused.not-signer");
        }
        office.forwardDays(1, 10);
        var signed = office.now();
        office.does(CHIEF, new DocketCommand.OpenDraft(docket, -1));
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.OPENED);
        assertThat(office.docket(docket).number()).isNotNull();
        assertThat(office.limit(docket, Kinds.DOCKET).startedAt())
                .as("the term runs from service")
                .isAfterOrEqualTo(signed);
        assertThat(sheet(docket)).containsSubsequence("拟稿", OFFICER, "核稿", SECOND, "签发", CHIEF);
    }

    @Test
    void whoChecksDoesNotSign() {
        var docket = office.open("疏浚河道");
        office.does(CHIEF, new DocketCommand.CheckDraft(docket, -1));
        assertThat(why(office.tries(CHIEF, new DocketCommand.OpenDraft(docket, -1))))
                .isEqualTo("signoff.refused.own-check");
    }

    @Test
    void whatIsCheckedIsCheckedOnceAndAgainWhenItHasChanged() {
        var docket = office.open("更新应急预案");
        office.does(SECOND, new DocketCommand.CheckDraft(docket, -1));
        assertThat(why(office.tries(CHIEF, new DocketCommand.CheckDraft(docket, -1))))
                .as("he would be kept from signing")
                .isEqualTo("signoff.refused.not-now");
        office.does(
                OFFICER,
                new DocketCommand.SetCourse(
                        docket,
                        -1,
                        new NewCourse(
                                null,
                                "",
                                List.of(),
                                List.of(new NewCourse.Milestone(
                                        "印发预案", office.today().plusDays(9)))),
                        ""));
        assertThat(why(office.tries(CHIEF, new DocketCommand.OpenDraft(docket, -1))))
                .as("nobody has checked what is to be signed now")
                .isEqualTo("signoff.refused.check-first");
        office.does(SECOND, new DocketCommand.CheckDraft(docket, -1));
        office.does(CHIEF, new DocketCommand.OpenDraft(docket, -1));
    }

    @Test
    void aDayThatPassesBeforeTheSignatureKeepsNobodyFromSigning() {
        var docket =
                office.open(office.docket("赶在月底前办的事").withDue(office.today().plusDays(3)));
        office.does(SECOND, new DocketCommand.CheckDraft(docket, -1));
        office.forwardDays(5, 10);
        office.does(CHIEF, new DocketCommand.OpenDraft(docket, -1));
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.OPENED);
    }

    /** The offices open them by the dozen: one act for all that were chosen. */
    @Test
    void manyAreCheckedAndSignedAtOnce() {
        var dockets = office.dockets
                .open(
                        List.of(office.docket("第一项"), office.docket("第二项"), office.docket("第三项")),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow();
        assertThat(office.dockets.perform(
                        dockets.stream()
                                .map(id -> new DocketCommand.CheckDraft(id, -1))
                                .toList(),
                        office.now(),
                        office.actor(SECOND)))
                .allMatch(Outcome::isDone);
        assertThat(office.dockets.perform(
                        dockets.stream()
                                .map(id -> new DocketCommand.OpenDraft(id, -1))
                                .toList(),
                        office.now(),
                        office.actor(CHIEF)))
                .allMatch(Outcome::isDone);
        assertThat(dockets)
                .extracting(id -> office.docket(id).number())
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    /** Architecture rule 8: ten thousand cost as many statements as ten. */
    @Test
    void theDatabaseIsAskedAsOftenForManyAsForFew() {
        askedFor(3);
        assertThat(askedFor(40)).isEqualTo(askedFor(4));
    }

    private int askedFor(int count) {
        var drafts = office.dockets
                .open(
                        IntStream.range(0, count)
                                .mapToObj(nth -> office.docket("成批立项" + nth))
                                .toList(),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow();
        return asked(
                        SECOND,
                        drafts.stream()
                                .map(id -> new DocketCommand.CheckDraft(id, -1))
                                .toList())
                + asked(
                        CHIEF,
                        drafts.stream()
                                .map(id -> new DocketCommand.OpenDraft(id, -1))
                                .toList());
    }

    private int asked(String person, List<? extends DocketCommand> commands) {
        return OneConnectionAThread.statementsOf(
                () -> assertThat(office.dockets.perform(commands, office.now(), office.actor(person)))
                        .allMatch(Outcome::isDone));
    }

    /** Nobody signs twice for one decision: the director's opening of an instruction is the signature. */
    @Test
    void theDirectorsDecisionIsTheSignature() {
        var id = register.opened("关于水库除险的报告", FOR_ACTION, "水库除险加固");
        var docket = register.dockets(id).get(0);
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.OPENED);
        assertThat(sheet(docket)).containsSubsequence("拟稿", OFFICER, "签发", CHIEF);
    }

    /** Another lead is served a green notice of its own, so who signs these hands it on. */
    @Test
    void anotherLeadIsServedBySomebodyWhoSigns() {
        var docket = office.open("移交事项");
        office.does(SECOND, new DocketCommand.CheckDraft(docket, -1));
        office.does(CHIEF, new DocketCommand.OpenDraft(docket, -1));
        var transfer = new DocketCommand.Transfer(docket, -1, office.unit(PLANNING), "职能调整");
        assertThat(why(office.tries(OFFICER, transfer))).isEqualTo("supervision.refused.signer-hands-on");
        office.does(CHIEF, transfer);
        assertThat(office.notices(docket)).hasSize(2);
        assertThat(office.notices(docket).get(0).number())
                .as("a void number stays listed")
                .isNotNull();
    }

    /** A city may let one person open by a rule of its own: the sheet says so. */
    @Test
    void oneOpensWhereTheCitySaysSoInTheOpen() {
        hands.one();
        var docket = office.open("一人办理");
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.OPENED);
        assertThat(sheet(docket)).contains("按云政办发〔2026〕9号由一人办理");
    }

    private String sheet(DocketId docket) {
        var paper = Objects.requireNonNull(office.notice(docket, Colour.GREEN).paper());
        return papers.find(paper).orElseThrow().draft().body().toString();
    }
}
