package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.SECRETARY_GENERAL;
import static org.zhixing.supervision.Office.why;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Outcome;
import org.zhixing.rows.Rule;
import org.zhixing.rows.RuleRows;
import org.zhixing.supervision.desk.Kinds;

/** Practice 8: whether a rung may be entered directly, with a reason, is data; a case keeps the version it was judged by. */
@SupervisionTest
class ARungIsEnteredDirectlyOnlyByRuleAndReasonTests {

    private static final String KIND = "supervision.red";

    @Autowired
    Office office;

    @Autowired
    List<RuleRows> tables;

    /** Other tests go by the rules that came with the house. */
    @AfterEach
    void asItWas() {
        adopt("red.direct", "NO");
        adopt("yellow.direct", "REASONED");
    }

    @Test
    void redWithoutYellowIsRefusedByTheRuleThatCameWithTheHouse() {
        var docket = office.inWork("疏通泄洪道");

        assertThat(why(propose(docket, Colour.RED, "汛期将至，三次催办无回音。")))
                .isEqualTo("supervision.refused.red-before-yellow");
        assertThat(office.notices(docket)).extracting(one -> one.colour()).doesNotContain(Colour.RED);
    }

    @Test
    void whereTheRuleAllowsItAReasonIsNeededAndTheOfficeAlone() {
        var docket = office.inWork("加固堤岸");
        adopt("red.direct", "REASONED");

        assertThat(why(propose(docket, Colour.RED, " "))).isEqualTo("supervision.refused.no-reason");
        assertThat(why(office.tries(LIAISON, new NoticeCommand.Propose(docket, Colour.RED, "不应由我"))))
                .isEqualTo("supervision.refused.not-yours");
    }

    /** A list may show both: what is chosen together is done in order, the second on what the first has left. */
    @Test
    void twoNoticesOfOneDocketAreDealtWithInOnePress() {
        adopt("red.direct", "REASONED");
        var docket = office.inWork("疏浚排涝沟渠");
        propose(docket, Colour.YELLOW, "连续两月无进展。").orThrow();
        propose(docket, Colour.RED, "汛期将至。").orThrow();
        var red = office.notice(docket, Colour.RED).id();
        var yellow = office.notice(docket, Colour.YELLOW).id();

        var outcomes = office.dockets.performOnNotices(
                List.of(
                        new NoticeCommand.Dismiss(yellow, -1, "已当面约定。"),
                        new NoticeCommand.Dismiss(red, -1, "已当面约定。"),
                        new NoticeCommand.Dismiss(yellow, -1, "已当面约定。")),
                office.now(),
                office.actor(OFFICER));

        assertThat(outcomes.subList(0, 2)).allMatch(Outcome::isDone);
        assertThat(why(outcomes.get(2))).as("the same one twice").isEqualTo("supervision.refused.not-now");
        assertThat(List.of(office.notice(docket, Colour.YELLOW), office.notice(docket, Colour.RED)))
                .extracting(one -> one.state())
                .containsOnly(NoticeState.DISMISSED);
    }

    @Test
    void enteredDirectlyRedStillNeedsACallTheExplanationAndALeaderAndNoYellowFollows() {
        var docket = office.inWork("抢修泵站");
        var version = adopt("red.direct", "REASONED");
        propose(docket, Colour.RED, "汛期将至，三次催办无回音。").orThrow();
        var red = office.notice(docket, Colour.RED);
        assertThat(red.directly()).as("the case keeps its rule").contains("red.direct v" + version.version());
        assertThat(why(propose(docket, Colour.YELLOW, "逾期"))).isEqualTo("supervision.refused.already-proposed");

        var ask = new NoticeCommand.AskApproval(red.id(), -1, "建议发出。");
        assertThat(why(office.tries(OFFICER, ask))).isEqualTo("supervision.refused.no-call");
        office.does(OFFICER, new DocketCommand.RecordCall(docket, "财政局办公室", "催促。", null));
        assertThat(why(office.tries(OFFICER, ask))).isEqualTo("supervision.refused.no-explanation");
        office.does(HEAD, new NoticeCommand.Explain(red.id(), -1, "设备未到。"));
        adopt("red.direct", "NO");
        office.does(OFFICER, ask);
        office.answers(SECRETARY_GENERAL, docket, KIND, true).orThrow();
        office.does(OFFICER, new NoticeCommand.Issue(red.id(), -1));

        assertThat(office.colour(docket)).isEqualTo(Colour.RED);
        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(office.notices(docket))
                .as("what presses less is not proposed under red")
                .extracting(one -> one.colour())
                .doesNotContain(Colour.YELLOW);
    }

    @Test
    void yellowBeforeTheDayGoesByItsOwnRule() {
        var allowed = office.inWork("补植行道树");
        propose(allowed, Colour.YELLOW, "进展明显滞后。").orThrow();
        assertThat(office.notice(allowed, Colour.YELLOW).directly()).contains("yellow.direct");

        var refused = office.inWork("整修沟渠");
        adopt("yellow.direct", "NO");
        assertThat(why(propose(refused, Colour.YELLOW, "进展明显滞后。"))).isEqualTo("supervision.refused.yellow-before-due");
        office.forwardPast(refused, Kinds.DOCKET);
        assertThat(office.notice(refused, Colour.YELLOW).directly())
                .as("the clock comes after the day")
                .isNull();
    }

    private Outcome<NoticeId> propose(DocketId docket, Colour colour, String reason) {
        return office.tries(OFFICER, new NoticeCommand.Propose(docket, colour, reason));
    }

    /** The version in force after the rule was made to say so. */
    private Rule adopt(String key, String value) {
        var table = tables.stream()
                .filter(one -> one.module().equals("supervision"))
                .findFirst()
                .orElseThrow();
        if (!table.rule(key).value().equals(value)) {
            office.within(() -> table.adopt(
                            new RuleRows.Adoption(Map.of(key, value), "云政办〔2026〕12号", office.today(), "汛期从严"),
                            office.now(),
                            office.actor(OFFICER)))
                    .orThrow();
        }
        return Objects.requireNonNull(table.rule(key));
    }
}
