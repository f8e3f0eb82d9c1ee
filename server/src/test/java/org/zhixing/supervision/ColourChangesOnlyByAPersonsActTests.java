package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.ledger.Ledger;
import org.zhixing.paper.Papers;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.timelimit.TimeStatus;

/** Architecture rule 3. */
@SupervisionTest
class ColourChangesOnlyByAPersonsActTests {

    @Autowired
    Papers papers;

    @Autowired
    Office office;

    @Autowired
    Ledger ledger;

    @Test
    void aPassedTermProposesYellowAndLeavesTheDocketGreen() {
        var docket = office.inWork("清理闲置资金");
        office.forwardPast(docket, Kinds.DOCKET);

        assertThat(office.limit(docket, Kinds.DOCKET).status()).isEqualTo(TimeStatus.OVERDUE);
        assertThat(office.notice(docket, Colour.YELLOW).state()).isEqualTo(NoticeState.PROPOSED);
        assertThat(office.notice(docket, Colour.YELLOW).number()).isNull();
        assertThat(office.colour(docket)).isEqualTo(Colour.GREEN);
    }

    @Test
    void theOfficersIssueMakesItYellowWithANumberAndANewTerm() {
        var docket = office.yellow("核减行政开支");

        assertThat(office.colour(docket)).isEqualTo(Colour.YELLOW);
        assertThat(office.notice(docket, Colour.YELLOW).number()).matches("云督催〔20\\d\\d〕\\d+号");
        assertThat(office.limit(docket, Kinds.YELLOW).workingDaysLeft()).isEqualTo(3);
    }

    /** Practice 7: what the clock proposed is checked by one and signed by another, and has its number only then. */
    @Test
    void aYellowNoticeIsCheckedByOneAndSignedByAnother() {
        var docket = office.inWork("清理欠款");
        office.forwardPast(docket, Kinds.DOCKET);
        var notice = office.notice(docket, Colour.YELLOW).id();
        assertThat(why(office.tries(CHIEF, new NoticeCommand.Issue(notice, -1))))
                .isEqualTo("signoff.refused.check-first");
        assertThat(why(office.tries(LIAISON, new NoticeCommand.CheckNotice(notice, -1))))
                .isEqualTo("supervision.refused.not-yours");
        office.does(OFFICER, new NoticeCommand.CheckNotice(notice, -1));
        assertThat(why(office.tries(OFFICER, new NoticeCommand.Issue(notice, -1))))
                .isEqualTo("signoff.refused.not-signer");
        assertThat(office.colour(docket)).as("a check colours nothing").isEqualTo(Colour.GREEN);
        assertThat(office.notice(docket, Colour.YELLOW).number()).isNull();
        office.does(CHIEF, new NoticeCommand.Issue(notice, -1));
        var issued = office.notice(docket, Colour.YELLOW);
        assertThat(issued.number()).isNotNull();
        assertThat(papers.find(Objects.requireNonNull(issued.paper()))
                        .orElseThrow()
                        .draft()
                        .body()
                        .toString())
                .containsSubsequence("核稿", OFFICER, "签发", CHIEF);
        office.does(OFFICER, new NoticeCommand.WithdrawNotice(notice, -1, "已另行处理"));
        assertThat(papers.find(issued.paper()).orElseThrow())
                .as("a void number stays listed")
                .satisfies(sheet -> assertThat(sheet.number()).isEqualTo(issued.number()))
                .satisfies(sheet -> assertThat(sheet.withdrawnAt()).isNotNull());
    }

    @Test
    void whoProposesByHandDoesNotCheckAndWhoChecksDoesNotSign() {
        var docket = office.inWork("整治噪声");
        var proposed = office.does(OFFICER, new NoticeCommand.Propose(docket, Colour.YELLOW, "连续两月无进展。"));
        assertThat(why(office.tries(OFFICER, new NoticeCommand.CheckNotice(proposed, -1))))
                .isEqualTo("signoff.refused.own-text");
        office.does(CHIEF, new NoticeCommand.CheckNotice(proposed, -1));
        assertThat(why(office.tries(CHIEF, new NoticeCommand.Issue(proposed, -1))))
                .isEqualTo("signoff.refused.own-check");
    }

    /** The offices send them out by the dozen: one act for all that were chosen, each with a number of its own. */
    @Test
    void manyAreCheckedAndSignedAtOnce() {
        var dockets = List.of(office.inWork("第一件"), office.inWork("第二件"), office.inWork("第三件"));
        office.forwardPast(dockets.get(0), Kinds.DOCKET);
        var chosen = dockets.stream()
                .map(docket -> office.notice(docket, Colour.YELLOW).id())
                .toList();
        assertThat(office.dockets.performOnNotices(
                        chosen.stream()
                                .map(id -> new NoticeCommand.CheckNotice(id, -1))
                                .toList(),
                        office.now(),
                        office.actor(OFFICER)))
                .allMatch(org.zhixing.act.Outcome::isDone);
        assertThat(office.dockets.performOnNotices(
                        chosen.stream()
                                .map(id -> new NoticeCommand.Issue(id, -1))
                                .toList(),
                        office.now(),
                        office.actor(CHIEF)))
                .allMatch(org.zhixing.act.Outcome::isDone);
        assertThat(dockets)
                .extracting(docket -> office.notice(docket, Colour.YELLOW).number())
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void theLateUnitCannotIssueOrDismissItsOwnNotice() {
        var docket = office.inWork("公开预算");
        office.forwardPast(docket, Kinds.DOCKET);
        var notice = office.notice(docket, Colour.YELLOW).id();

        assertThat(why(office.tries(LIAISON, new NoticeCommand.Issue(notice, -1))))
                .isEqualTo("supervision.refused.not-yours");
        assertThat(why(office.tries(LIAISON, new NoticeCommand.Dismiss(notice, -1, "不必"))))
                .isEqualTo("supervision.refused.not-yours");
    }

    @Test
    void dismissedOrWithdrawnTheColourFallsBackAndTheSheetKeepsItsNumber() {
        var docket = office.yellow("盘点资产");
        var yellow = office.notice(docket, Colour.YELLOW);

        office.does(LIAISON, new NoticeCommand.Dispute(yellow.id(), -1, "期限计算有误。"));
        assertThat(office.colour(docket)).isEqualTo(Colour.YELLOW);
        office.does(OFFICER, new NoticeCommand.WithdrawNotice(yellow.id(), -1, "经核对，异议成立。"));

        assertThat(office.colour(docket)).isEqualTo(Colour.GREEN);
        assertThat(office.notice(docket, Colour.YELLOW).number()).isEqualTo(yellow.number());
        assertThat(office.notice(docket, Colour.YELLOW).state()).isEqualTo(NoticeState.WITHDRAWN);
    }

    @Test
    void theColourIsReplayedFromTheLedger() {
        var docket = office.yellow("整改账户");
        office.does(
                OFFICER,
                new NoticeCommand.WithdrawNotice(
                        office.notice(docket, Colour.YELLOW).id(), -1, "另有安排。"));

        @Nullable Colour colour = null;
        var seen = new ArrayList<String>();
        for (var recorded : ledger.timeline(docket.subject())) {
            var entry = recorded.entry();
            if (entry.verb().equals("notice.issue")) {
                seen.add("+" + entry.changed().get("colour"));
                assertThat(entry.actor().isSystem()).isFalse();
            } else if (entry.verb().equals("notice.withdraw")) {
                seen.add("-" + entry.changed().get("colour"));
            }
        }
        assertThat(seen)
                .containsExactly(
                        "+supervision.Colour.GREEN", "+supervision.Colour.YELLOW", "-supervision.Colour.YELLOW");
        assertThat(colour).isNull();
    }
}
