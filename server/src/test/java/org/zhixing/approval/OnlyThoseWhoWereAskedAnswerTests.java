package org.zhixing.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.CaseClock;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;

/** R061, practice 8: the answer is that of a holder or the stand-in, once, and never of the asker. */
@SpringBootTest
@Transactional
class OnlyThoseWhoWereAskedAnswerTests {

    @Autowired
    Approvals approvals;

    @Autowired
    OrganizationBatch batch;

    @Autowired
    CaseClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    Trial trial;

    private SmallCity city;
    private Instant at;
    private LocalDate today;
    private Question question;

    @BeforeEach
    void ask() {
        trial.begin();
        city = SmallCity.foundedWith(batch);
        city.pair("周望川", "何守真");
        at = clock.now().truncatedTo(ChronoUnit.MICROS);
        today = clock.today();
        question = Trial.question(false, city.postOf("周望川"), city.postOf("林知远"));
        approvals.ask(question, at, city.actor("方既明"));
    }

    @Test
    void aHolderAnswersAndTheAskingModuleLearnsItAtOnce() {
        assertThat(approvals.open(question.subject(), Trial.KIND)).contains(question);

        var answer = approvals
                .answer(question.id(), true, " 同意，注意安全。 ", at, city.actor("周望川"))
                .orThrow();

        assertThat(trial.answers).containsExactly(answer);
        assertThat(answer.opinion()).isEqualTo("同意，注意安全。");
        assertThat(answer.actor().postName()).isEqualTo("副市长");
        assertThat(answer.actor().unitName()).isEqualTo("云泽市人民政府");
        assertThat(answer.actor().onBehalfOf()).isNull();
        assertThat(approvals.open(question.subject(), Trial.KIND)).isEmpty();
        assertThat(ledger.timeline(question.subject()))
                .extracting(Recorded::entry)
                .extracting(entry -> entry.verb() + " " + entry.actor().personName())
                .containsExactly("approval.asked 方既明", "approval.approve 周望川");
    }

    @Test
    void whoWasNotAskedCannot() {
        for (var person : new String[] {"陆正则", "钱有度", "沈秉文", "何守真"}) {
            assertThat(refusal(approvals.answer(question.id(), true, "", at, city.actor(person))))
                    .as(person)
                    .isEqualTo("approval.refusal.not-asked");
        }
        for (var role : new Role[] {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR}) {
            assertThat(refusal(approvals.answer(question.id(), true, "", at, city.administrator(role))))
                    .isEqualTo("approval.refusal.not-asked");
        }
        assertThat(trial.answers).isEmpty();
    }

    @Test
    void theStandInAnswersOnlyWhileTheHolderIsAwayAndInHisName() {
        city.absent("周望川", today, today);
        var standIn = city.actor("何守真", Role.LEADER);

        var answer = approvals.answer(question.id(), true, "", at, standIn).orThrow();

        assertThat(answer.actor().personName()).isEqualTo("何守真");
        assertThat(answer.actor().post()).isEqualTo(city.postOf("周望川"));
        assertThat(answer.actor().onBehalfOf())
                .isEqualTo(new OnBehalfOf(OnBehalfOf.Kind.STAND_IN, city.person("周望川"), "周望川", "副市长"));
    }

    @Test
    void withoutTheDutyOfThePostOneChangesThePostFirst() {
        city.absent("周望川", today, today);
        assertThat(refusal(approvals.answer(question.id(), true, "", at, city.actor("何守真"))))
                .isEqualTo("approval.refusal.other-post");
    }

    @Test
    void nobodyAnswersTheOwnQuestionNotEvenThroughAnother() {
        var own = Trial.question(false, city.postOf("周望川"));
        approvals.ask(own, at, city.actor("周望川"));
        assertThat(refusal(approvals.answer(own.id(), true, "", at, city.actor("周望川"))))
                .isEqualTo("approval.refusal.own-question");

        city.absent("周望川", today, today);
        assertThat(refusal(approvals.answer(own.id(), true, "", at, city.actor("何守真", Role.LEADER))))
                .isEqualTo("approval.refusal.own-question");
    }

    @Test
    void whoIsConcernedStepsBackAndTheOthersStayAsked() {
        assertThat(refusal(approvals.recuse(question.id(), " ", at, city.actor("周望川"))))
                .isEqualTo("approval.refusal.recusal-needs-words");
        approvals.recuse(question.id(), "亲属在承建单位任职", at, city.actor("周望川")).orThrow();

        assertThat(refusal(approvals.answer(question.id(), true, "", at, city.actor("周望川"))))
                .isEqualTo("approval.refusal.stepped-back");
        assertThat(approvals
                        .answer(question.id(), true, "", at, city.actor("林知远"))
                        .isDone())
                .isTrue();
    }

    @Test
    void aNoNeedsWordsAndTheSecondAnswerComesTooLate() {
        assertThat(refusal(approvals.answer(question.id(), false, " ", at, city.actor("周望川"))))
                .isEqualTo("approval.refusal.no-needs-words");
        approvals.answer(question.id(), false, "理由不充分", at, city.actor("周望川")).orThrow();

        assertThat(approvals.answer(question.id(), true, "", at, city.actor("林知远")))
                .isEqualTo(new Outcome.Refused<Answer>(
                        Refusal.of("approval.refusal.answered-already", "practice 8", "周望川")));
        assertThat(trial.answers).hasSize(1);
    }

    @Test
    void theAskingModulesRefusalStopsTheAnswer() {
        var rule = Refusal.of("approval.refusal.unknown", "R043");
        trial.refuse(rule);
        assertThat(approvals.answer(question.id(), true, "", at, city.actor("周望川")))
                .isEqualTo(new Outcome.Refused<Answer>(rule));
        assertThat(approvals.open(question.subject(), Trial.KIND)).isPresent();
        assertThat(ledger.timeline(question.subject())).hasSize(1);

        trial.refuse(null);
        assertThat(approvals
                        .answer(question.id(), true, "", at, city.actor("周望川"))
                        .isDone())
                .isTrue();
    }

    @Test
    void onlyTheAskingOfficeTakesTheQuestionBack() {
        assertThat(refusal(approvals.withdraw(question.id(), "不再需要", at, city.actor("钱有度"))))
                .isEqualTo("approval.refusal.not-asker");
        approvals.withdraw(question.id(), "不再需要", at, city.actor("陆正则")).orThrow();
        assertThat(refusal(approvals.answer(question.id(), true, "", at, city.actor("周望川"))))
                .isEqualTo("approval.refusal.withdrawn");
    }

    @Test
    void aQuestionThatNobodyWaitsForIsABug() {
        var orphan = new Question(
                question.id(),
                "trial.unknown",
                question.subject(),
                "x",
                "",
                "/",
                question.posts(),
                question.within(),
                "",
                false);
        assertThatIllegalArgumentException().isThrownBy(() -> approvals.ask(orphan, at, city.actor("方既明")));
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
