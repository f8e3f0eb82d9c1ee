package org.zhixing.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.CaseClock;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitId;

@SpringBootTest
@Transactional
class TimeRemindsAndEscalatesButDecidesNothingTests {

    @Autowired
    Approvals approvals;

    @Autowired
    Questions questions;

    @Autowired
    QuestionRungs rungs;

    @Autowired
    ConfirmationRungs confirmations;

    @Autowired
    Answers answers;

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
    private Question question;

    @BeforeEach
    void ask() {
        trial.begin();
        city = SmallCity.foundedWith(batch);
        city.secretary("周望川", "沈秉文");
        at = clock.now();
        question = Trial.question(true, city.postOf("周望川"));
        approvals.ask(question, at, city.actor("方既明"));
    }

    @Test
    void anUnansweredQuestionIsRemindedThenEscalatedAndStaysOpen() {
        var limit = questions.find(question.id()).orElseThrow().limit();
        rungs.claimed(List.of(rung(limit, "reminder")));
        rungs.claimed(List.of(rung(limit, "escalation")));

        assertThat(verbs()).containsExactly("approval.asked", "approval.remind", "approval.escalate");
        assertThat(approvals.open(question.subject(), Trial.KIND)).isPresent();
        assertThat(trial.answers).isEmpty();
    }

    @Test
    void anAnsweredQuestionIsLeftAlone() {
        var limit = questions.find(question.id()).orElseThrow().limit();
        approvals.answer(question.id(), true, "", at, city.actor("周望川")).orThrow();
        rungs.claimed(List.of(rung(limit, "escalation")));
        assertThat(verbs()).containsExactly("approval.asked", "approval.approve");
    }

    @Test
    void theLeaderIsRemindedOfWhatWasRecordedForHim() {
        approvals
                .record(
                        new RecordedDecision(
                                question.id(), city.postOf("周望川"), true, "", Carrier.ORAL, clock.today(), ""),
                        at,
                        city.actor("沈秉文"))
                .orThrow();
        var confirmation = answers.of(question.id()).orElseThrow().confirmation();
        assertThat(confirmation).isNotNull();
        confirmations.claimed(List.of(rung(confirmation, "reminder")));
        assertThat(verbs()).containsExactly("approval.asked", "approval.record-oral-yes", "approval.remind");
        assertThat(questions.find(question.id()).orElseThrow().state()).isEqualTo(QuestionState.APPROVED_UNCONFIRMED);
    }

    private ClaimedRung rung(LimitId limit, String name) {
        return new ClaimedRung(limit, ApprovalLimits.QUESTION, ApprovalLimits.caseOf(question.id()), name, at, at, at);
    }

    private List<String> verbs() {
        return ledger.timeline(question.subject()).stream()
                .map(recorded -> recorded.entry().verb())
                .toList();
    }
}
