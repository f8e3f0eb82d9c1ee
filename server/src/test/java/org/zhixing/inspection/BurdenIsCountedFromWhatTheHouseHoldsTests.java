package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;
import static org.zhixing.inspection.desk.Filing.ANY_VERSION;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.inspection.burden.BurdenActs;
import org.zhixing.inspection.burden.BurdenMeter;
import org.zhixing.inspection.burden.Challenge;
import org.zhixing.inspection.burden.Challenges;
import org.zhixing.inspection.burden.Meetings;

/** R052: forms, requests, checks and meetings asked of each unit, against quotas; and a request may be questioned. */
@InspectionTest
class BurdenIsCountedFromWhatTheHouseHoldsTests {

    @Autowired
    FieldOffice office;

    @Autowired
    BurdenMeter meter;

    @Autowired
    BurdenActs acts;

    @Autowired
    Meetings meetings;

    @Autowired
    Challenges challenges;

    private BurdenMeter.Line line(FieldOffice.Bureau town) {
        return meter.of(YearMonth.from(office.today()), office.today()).stream()
                .filter(one -> one.unit().equals(town.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void checksAndMeetingsAreCountedAndTheQuotaIsShown() {
        var town = office.bureau();
        assertThat(line(town).over()).isFalse();
        assertThat(line(town).load(BurdenKind.CHECK).asked()).isZero();
        office.approved("计数督查", town.id());
        for (int n = 0; n < 4; n++) {
            meetings.record("调度会" + n, office.today(), 60, List.of(town.id()), office.now(), office.actor(OFFICER))
                    .orThrow();
        }
        assertThat(line(town).load(BurdenKind.CHECK)).isEqualTo(new BurdenMeter.Load(1, 1));
        assertThat(line(town).load(BurdenKind.MEETING)).isEqualTo(new BurdenMeter.Load(4, 3));
        assertThat(line(town).load(BurdenKind.MINUTES).asked()).isEqualTo(240);
        assertThat(line(town).over()).isTrue();
        assertThat(meter.trend(YearMonth.from(office.today()), 12, List.of(town.id())))
                .hasSize(12)
                .hasEntrySatisfying(YearMonth.from(office.today()), counts -> assertThat(counts)
                        .containsEntry(BurdenKind.MEETING, 4));
        assertThat(why(meetings.record(
                        "越权", office.today(), 60, List.of(town.id()), office.now(), office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.not-yours");
    }

    @Test
    void aFigureOpensToItsActsForThoseWhoMaySeeTheCase() {
        var town = office.bureau();
        var month = YearMonth.from(office.today());
        office.approved("明细督查", town.id());
        meetings.record("明细会", office.today(), 90, List.of(town.id()), office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(behind(town, BurdenKind.CHECK, OFFICER)).singleElement().satisfies(act -> {
            assertThat(act.title()).isEqualTo("明细督查");
            assertThat(act.href()).startsWith("/inspections/");
        });
        assertThat(behind(town, BurdenKind.CHECK, STRANGER)).isEmpty();
        assertThat(behind(town, BurdenKind.MEETING, STRANGER))
                .singleElement()
                .satisfies(act -> assertThat(act.minutes()).isEqualTo(90));
        assertThat(behind(town, BurdenKind.MINUTES, OFFICER).stream()
                        .mapToInt(BurdenActs.Act::minutes)
                        .sum())
                .isEqualTo(line(town).load(BurdenKind.MINUTES).asked());
        for (var line : meter.of(month, office.today())) {
            for (var kind : List.of(BurdenKind.FORM, BurdenKind.REQUEST, BurdenKind.CHECK, BurdenKind.MEETING)) {
                assertThat(acts.of(List.of(line.unit()), month, month, kind, office.seer(OFFICER), office.now(), 1000))
                        .as("%s of %s", kind, line.name())
                        .hasSize(line.load(kind).asked());
            }
        }
    }

    /** L1, R048: neither a figure nor the difference to a list tells that one is coming. */
    @Test
    void anUnannouncedVisitIsCountedWhenTheUnitKnowsOfIt() {
        var town = office.bureau();
        office.approvedUnannounced("暗访督查", town.id());
        assertThat(line(town).load(BurdenKind.CHECK).asked()).isZero();
        assertThat(behind(town, BurdenKind.CHECK, OFFICER)).isEmpty();
    }

    private List<BurdenActs.Act> behind(FieldOffice.Bureau town, BurdenKind kind, String reader) {
        var month = YearMonth.from(office.today());
        return acts.of(List.of(town.id()), month, month, kind, office.seer(reader), office.now(), 10);
    }

    @Test
    void aTownshipQuestionsARequestAndTheOfficeAnswers() {
        var town = office.bureau();
        assertThat(why(challenges.file(BurdenKind.FORM, "每日报表", "重复", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.not-yours");
        var id = challenges
                .file(BurdenKind.FORM, "每日报送同一报表", "月报已含全部数据。", office.now(), office.actor(town.liaison()))
                .orThrow();
        assertThat(challenges.find(id, office.seer(STRANGER))).isEmpty();
        assertThat(why(challenges.answer(
                        id, ANY_VERSION, ChallengeAnswer.KEPT, "自己答", office.now(), office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.not-yours");
        assertThat(why(challenges.answer(
                        id, ANY_VERSION, ChallengeAnswer.KEPT, " ", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.no-reason");
        challenges
                .answer(id, ANY_VERSION, ChallengeAnswer.DROPPED, "即日起停报。", office.now(), office.actor(OFFICER))
                .orThrow();
        var answered = challenges.find(id, office.seer(town.liaison())).orElseThrow();
        assertThat(answered.state()).isEqualTo(ChallengeState.ANSWERED);
        var yesterday = office.today().minusDays(1);
        var counted = challenges.answeredSince(yesterday);
        assertThat(counted).containsKey(ChallengeAnswer.DROPPED);
        assertThat(challenges.answeredSince(yesterday, ChallengeAnswer.DROPPED, office.seer(OFFICER), 50))
                .as("the figure opens to its questions")
                .hasSize(counted.get(ChallengeAnswer.DROPPED))
                .extracting(Challenge::id)
                .contains(id);
        assertThat(challenges.answeredSince(yesterday, ChallengeAnswer.KEPT, office.seer(OFFICER), 50))
                .extracting(Challenge::id)
                .doesNotContain(id);
        assertThat(challenges.answeredSince(yesterday, ChallengeAnswer.DROPPED, office.seer(STRANGER), 50))
                .isEmpty();
    }
}
