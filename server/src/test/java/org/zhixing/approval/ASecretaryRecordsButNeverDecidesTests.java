package org.zhixing.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.Outcome;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/** Practice 2. */
@SpringBootTest
@Transactional
class ASecretaryRecordsButNeverDecidesTests {

    @Autowired
    Approvals approvals;

    @Autowired
    OrganizationBatch batch;

    @Autowired
    CaseClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    TimeLimits limits;

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
        city.secretary("周望川", "沈秉文");
        at = clock.now();
        today = clock.today();
        question = Trial.question(true, city.postOf("周望川"), city.postOf("林知远"));
        approvals.ask(question, at, city.actor("方既明"));
    }

    @Test
    void aSignedSheetIsRecordedWithItsDayAndScan() {
        assertThat(refusal(record(Carrier.PAPER, true, "", today, ""))).isEqualTo("approval.refusal.paper-needs-scan");
        var answer = record(Carrier.PAPER, true, "", today, "扫-2026-17").orThrow();

        assertThat(answer.actor().personName()).isEqualTo("沈秉文");
        assertThat(answer.actor().onBehalfOf())
                .isEqualTo(new OnBehalfOf(OnBehalfOf.Kind.RECORDED_BY_SECRETARY, city.person("周望川"), "周望川", "副市长"));
        assertThat(trial.answers).containsExactly(answer);
        assertThat(openLimits(question.id())).isEmpty();
        assertThat(ledger.timeline(question.subject()))
                .extracting(recorded -> recorded.entry().verb())
                .containsExactly("approval.asked", "approval.record-paper-yes");
    }

    @Test
    void anOralDecisionCountsAndWaitsForTheLeadersOwnWord() {
        record(Carrier.ORAL, false, "缓一缓", today, "").orThrow();
        assertThat(trial.answers).singleElement().matches(answer -> !answer.approved());
        assertThat(openLimits(question.id())).singleElement().satisfies(limit -> assertThat(limit.kind())
                .isEqualTo(ApprovalLimits.CONFIRMATION));

        assertThat(refusal(approvals.confirm(question.id(), at, city.actor("沈秉文"))))
                .isEqualTo("approval.refusal.leader-alone");
        assertThat(refusal(approvals.confirm(question.id(), at, city.actor("林知远"))))
                .isEqualTo("approval.refusal.leader-alone");
        approvals.confirm(question.id(), at, city.actor("周望川")).orThrow();
        assertThat(openLimits(question.id())).isEmpty();
        assertThat(approvals.confirm(question.id(), at, city.actor("周望川")).isDone())
                .isFalse();
    }

    @Test
    void theLeaderMaySayThatItWasNotHis() {
        record(Carrier.ORAL, true, "", today, "").orThrow();
        assertThat(refusal(approvals.contest(question.id(), "", at, city.actor("周望川"))))
                .isEqualTo("approval.refusal.contest-needs-words");
        approvals.contest(question.id(), "当天没有谈及此事", at, city.actor("周望川")).orThrow();
        assertThat(ledger.timeline(question.subject()))
                .extracting(recorded -> recorded.entry().verb())
                .endsWith("approval.contest");
    }

    @Test
    void onlyTheNamedSecretaryRecordsAndOnlyForHerLeader() {
        assertThat(refusal(approvals.record(decision("林知远", Carrier.ORAL, true, "", today, ""), at, city.actor("沈秉文"))))
                .isEqualTo("approval.refusal.not-secretary");
        assertThat(refusal(approvals.record(decision("周望川", Carrier.ORAL, true, "", today, ""), at, city.actor("方既明"))))
                .isEqualTo("approval.refusal.not-secretary");
        assertThat(refusal(approvals.answer(question.id(), true, "", at, city.actor("沈秉文"))))
                .isEqualTo("approval.refusal.not-asked");
    }

    @Test
    void whatNeedsTheLeaderHimselfIsNotRecorded() {
        var red = Trial.question(false, city.postOf("周望川"));
        approvals.ask(red, at, city.actor("方既明"));
        var decision = new RecordedDecision(red.id(), city.postOf("周望川"), true, "", Carrier.ORAL, today, "");
        assertThat(refusal(approvals.record(decision, at, city.actor("沈秉文"))))
                .isEqualTo("approval.refusal.leader-alone");
    }

    @Test
    void noDecisionIsRecordedBeforeItsQuestionOrFromTheFuture() {
        assertThat(refusal(record(Carrier.ORAL, true, "", today.plusDays(1), "")))
                .isEqualTo("approval.refusal.decided-when");
        assertThat(refusal(record(Carrier.ORAL, true, "", today.minusDays(1), "")))
                .isEqualTo("approval.refusal.decided-when");
        assertThat(refusal(record(Carrier.ORAL, false, " ", today, ""))).isEqualTo("approval.refusal.no-needs-words");
    }

    private Outcome<Answer> record(Carrier carrier, boolean yes, String opinion, LocalDate decidedOn, String scan) {
        return approvals.record(decision("周望川", carrier, yes, opinion, decidedOn, scan), at, city.actor("沈秉文"));
    }

    private RecordedDecision decision(
            String leader, Carrier carrier, boolean yes, String opinion, LocalDate decidedOn, String scan) {
        return new RecordedDecision(question.id(), city.postOf(leader), yes, opinion, carrier, decidedOn, scan);
    }

    private List<LimitView> openLimits(ApprovalId id) {
        var subject = new CaseRef("approval", "question", id.value());
        return Objects.requireNonNull(limits.of(List.of(subject), at).get(subject)).stream()
                .filter(limit -> limit.endedAt() == null)
                .toList();
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
