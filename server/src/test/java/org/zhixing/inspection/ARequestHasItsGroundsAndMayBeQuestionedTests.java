package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.brief.BriefKind;
import org.zhixing.inspection.burden.Challenge;
import org.zhixing.inspection.burden.Challenges;
import org.zhixing.inspection.burden.Meetings;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.shell.AskedOf;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.Grounds;

/** R052, L9 (b) and (g): whoever is asked reads why, and may question it; the office answers and carries out. */
@InspectionTest
class ARequestHasItsGroundsAndMayBeQuestionedTests extends BurdenCases {

    @Autowired
    Challenges challenges;

    @Autowired
    BurdenGate gate;

    @Autowired
    AskedOf asked;

    @Test
    void everySortOfRequestIsPrescribedOrStopsAndHasItsGroundsOrAsksForThem() {
        var stops = meter.stopRules().stream()
                .map(rule -> rule.key().substring("burden.above.".length()))
                .toList();
        var parts = Map.of(
                "RECTIFICATION", names(Origin.values()),
                "CONFIRMATION", names(BriefKind.values()),
                "PAPER", List.of(PaperKind.ASSIGNMENT.name(), PaperKind.FORWARDING.name()));
        var said = List.of("CONSULTATION", "LOOK_BACK", "CHECK", "MEETING");
        for (var rule : meter.minuteRules()) {
            String sort = rule.key().substring("burden.minutes.".length());
            if (!sort.equals("RECTIFICATION_REPORT")) {
                assertThat(stops)
                        .as(sort)
                        .containsAll(parts.getOrDefault(sort, List.of("")).stream()
                                .map(part -> part.isEmpty() ? sort : sort + "." + part)
                                .toList());
            }
            assertThat(gate.unfounded(sort, Grounds.PRESCRIBED) == null)
                    .as("%s is prescribed", sort)
                    .isEqualTo(!said.contains(sort));
        }
        assertThat(asked.prescribed("PROGRESS"))
                .as("stands on the page of the month's round")
                .hasValueSatisfying(one -> assertThat(one.basis()).isNotBlank());
        assertThat(asked.prescribed("MEETING")).isEmpty();
        for (var sort : said) {
            assertThat(gate.unfounded(sort, new Grounds("规则", "督查室", " ")))
                    .as(sort)
                    .isNotNull();
            assertThat(gate.unfounded(sort, new Grounds("规则", "督查室", "系统中没有。")))
                    .as(sort)
                    .isNull();
        }
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** L9 b: whoever is asked reads on what basis, by whom, and why the data at hand do not suffice. */
    @Test
    void theUnitReadsWhyItIsAsked() {
        var town = office.bureau();
        assertThat(why(meetings.record(
                        Meetings.Meeting.of("无依据的会", office.today(), 60, List.of(town.id()), ""),
                        Grounds.typed("年度计划", " "),
                        office.now(),
                        office.actor(OFFICER))))
                .isEqualTo("inspection.refused.grounds");
        assertThat(line(town).load(BurdenKind.MEETING).asked()).isZero();
        meeting(town).orThrow();
        assertThat(behind(town, BurdenKind.MEETING, OFFICER)).singleElement().satisfies(act -> {
            assertThat(act.grounds().basis()).isEqualTo(FieldOffice.GROUNDS.basis());
            assertThat(act.grounds().why()).isEqualTo(FieldOffice.GROUNDS.why());
            assertThat(act.grounds().owner()).as("who asks is known").isNotBlank();
        });
        var finding = rectification(town);
        assertThat(asked.on(finding.value(), office.actor(town.liaison())))
                .singleElement()
                .satisfies(one -> assertThat(one.basis()).contains("政府督查工作条例"));
        for (var other : List.of(STRANGER, OFFICER)) {
            assertThat(asked.on(finding.value(), office.actor(other))).as(other).isEmpty();
        }
        var plan = office.approved("理由督查", town.id());
        assertThat(asked.on(plan.value(), office.actor(town.liaison())))
                .extracting(AskedOf.Asked::why)
                .containsExactly("发放是否到人，系统中没有。");
        var question = challenges
                .file(finding.value(), "RECTIFICATION", "上月已改。", office.now(), office.actor(town.liaison()))
                .orThrow();
        var seer = office.seer(OFFICER);
        assertThat(challenges.asked(challenges.find(question, seer).orElseThrow(), seer, office.now()))
                .singleElement()
                .satisfies(act -> assertThat(act.grounds().isWhole()).isTrue());
    }

    /** L9 (g): bound to what was really asked, by the unit that was asked, once at a time. */
    @Test
    void aUnitQuestionsWhatItWasAskedOnACaseAndNothingElse() {
        var town = office.bureau();
        var other = office.bureau();
        var finding = rectification(town);
        assertThat(challenges.questionable(finding.value(), office.now(), office.actor(town.liaison())))
                .singleElement()
                .satisfies(act -> assertThat(act.what()).isEqualTo("RECTIFICATION"));
        for (var who : List.of(other.liaison(), STRANGER, OFFICER)) {
            assertThat(challenges.questionable(finding.value(), office.now(), office.actor(who)))
                    .as(who)
                    .isEmpty();
            assertThat(why(challenges.file(finding.value(), "RECTIFICATION", "不该问", office.now(), office.actor(who))))
                    .as(who)
                    .isEqualTo("inspection.refused.not-asked");
        }
        var liaison = office.actor(town.liaison());
        assertThat(why(challenges.file(finding.value(), "CALL", "没催过", office.now(), liaison)))
                .isEqualTo("inspection.refused.not-asked");
        assertThat(why(challenges.file(finding.value(), "RECTIFICATION", " ", office.now(), liaison)))
                .isEqualTo("inspection.refused.incomplete");
        var id = challenges
                .file(finding.value(), "RECTIFICATION", "同一问题上月已整改。", office.now(), liaison)
                .orThrow();
        assertThat(challenges.find(id, office.seer(OFFICER)).orElseThrow()).satisfies(one -> {
            assertThat(one.kind()).isEqualTo(BurdenKind.REQUEST);
            assertThat(one.href()).isEqualTo(finding.href());
            assertThat(one.request()).startsWith("台账不全");
        });
        assertThat(why(challenges.file(finding.value(), "RECTIFICATION", "再问", office.now(), liaison)))
                .isEqualTo("inspection.refused.questioned-already");
        challenges
                .answer(id, ANY_VERSION, ChallengeAnswer.KEPT, "依据审计报告。", office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(challenges.find(id, office.seer(OFFICER)).orElseThrow().state())
                .isEqualTo(ChallengeState.ANSWERED);
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
        assertThat(answered.state()).isEqualTo(ChallengeState.UPHELD);
        assertThat(why(challenges.carryOut(id, ANY_VERSION, "自己办", office.now(), office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.not-yours");
        assertThat(why(challenges.carryOut(id, ANY_VERSION, " ", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.no-reason");
        challenges
                .carryOut(id, ANY_VERSION, "已通知各乡镇停报。", office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(challenges
                        .find(id, office.seer(town.liaison()))
                        .orElseThrow()
                        .state())
                .isEqualTo(ChallengeState.CARRIED_OUT);
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
