package org.zhixing.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.proposal.Chamber.CHIEF;
import static org.zhixing.proposal.Chamber.FINANCE;
import static org.zhixing.proposal.Chamber.LIAISON;
import static org.zhixing.proposal.Chamber.MARKET;
import static org.zhixing.proposal.Chamber.OFFICER;
import static org.zhixing.proposal.Chamber.PLANNING;
import static org.zhixing.proposal.Chamber.why;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Zone;
import org.zhixing.notification.Inbox;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.listing.ProposalFilter;
import org.zhixing.proposal.listing.ProposalListing;
import org.zhixing.proposal.listing.ProposalOrder;
import org.zhixing.proposal.listing.ProposalTime;

/** R087: three months, extended to six by the chief; one month for opinions; time warns and reminds, nothing else. */
@ProposalTest
class LimitsOfProposalsWarnAndRemindTests {

    @Autowired
    Chamber chamber;

    @Autowired
    Inbox inbox;

    @Autowired
    ProposalListing listing;

    @Autowired
    Catalogue catalogue;

    @Test
    void calendarMonthsAreCountedAndExtendedOnceByTheChief() {
        var id = chamber.assigned("关于轨道交通的建议", List.of(PLANNING));
        var begun = chamber.today();
        assertThat(dueDay(id, FINANCE)).isEqualTo(begun.plusMonths(3));
        assertThat(dueDay(id, PLANNING)).isEqualTo(begun.plusMonths(1));
        assertThat(chamber.term(id, FINANCE).rule()).contains("JY-REPLY v1 = 3mo");
        chamber.does(LIAISON, new ProposalCommand.Accept(id, -1, chamber.part(id, FINANCE)));
        var ask = new ProposalCommand.AskExtension(id, -1, chamber.part(id, FINANCE), "涉及面广。");
        chamber.does(LIAISON, ask);
        assertThat(why(chamber.tries(LIAISON, ask))).isEqualTo("proposal.refused.asked");
        assertThat(why(chamber.answers(OFFICER, id, "proposal.extension", true)))
                .isNotEqualTo("done");
        assertThat(dueDay(id, FINANCE)).isEqualTo(begun.plusMonths(3));
        chamber.answers(CHIEF, id, "proposal.extension", true).orThrow();
        assertThat(dueDay(id, FINANCE)).isEqualTo(begun.plusMonths(6));
        assertThat(why(chamber.tries(LIAISON, ask))).isEqualTo("proposal.refused.extended");
    }

    @Test
    void lateIsToldToTheUnitAndTheOfficeAndChangesNoState() {
        var id = chamber.assigned("关于逾期的建议", List.of());
        var part = chamber.part(id, FINANCE);
        chamber.forwardTo(chamber.today().plusMonths(1));
        assertThat(why(chamber.tries(
                        LIAISON, new ProposalCommand.ObjectTo(id, -1, part, chamber.unit(MARKET), "不归我们"))))
                .isEqualTo("proposal.refused.too-late");
        chamber.does(LIAISON, new ProposalCommand.Accept(id, -1, part));
        chamber.forwardTo(chamber.today().plusMonths(3));
        assertThat(keys(LIAISON, id)).contains("proposal.message.warning.reply", "proposal.message.late.reply");
        assertThat(keys(OFFICER, id))
                .contains("proposal.message.late.reply")
                .doesNotContain("proposal.message.warning.reply");
        assertThat(chamber.handling(id, FINANCE).state()).isEqualTo(HandlingState.IN_HAND);
        assertThat(why(chamber.tries(LIAISON, new ProposalCommand.AskExtension(id, -1, part, "来不及"))))
                .isEqualTo("proposal.refused.overdue");
        var overdue = new ProposalFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                ProposalTime.OVERDUE,
                null,
                null,
                false,
                false,
                "逾期",
                ProposalOrder.NUMBER);
        assertThat(listing.page(chamber.actor(OFFICER), chamber.now(), overdue, null, 10))
                .extracting(row -> row.id())
                .containsExactly(id);
        chamber.meet(id);
        chamber.reply(id, "C", List.of());
        assertThat(chamber.of(id).replies().get(0).inTime()).isFalse();
    }

    @Test
    void noTwoRemindersReadAlike() {
        var id = chamber.assigned("关于提醒的建议", List.of(PLANNING));
        chamber.forwardTo(chamber.today().plusMonths(4));
        var lines = inbox.list(chamber.actor(LIAISON), false, null, 200).stream()
                .filter(one -> one.href().equals(id.href()) && one.key().contains(".reply"))
                .map(one -> one.key() + one.args())
                .toList();
        var numbers = Arrays.stream((catalogue.word("warn.reply") + "," + catalogue.word("remind.late")).split(","))
                .toList();
        assertThat(lines).hasSize(numbers.size()).doesNotHaveDuplicates();
        assertThat(inbox.list(chamber.actor(LIAISON), false, null, 200).stream()
                        .filter(one -> one.href().equals(id.href()) && one.key().contains(".reply"))
                        .map(one -> one.args().get(2)))
                .as("each says how many working days it is before or after")
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void theListGoesOnWhereThePageEndedInEveryOrder() {
        for (int i = 0; i < 5; i++) {
            chamber.assigned("关于翻页的建议" + i, List.of());
        }
        for (var order : ProposalOrder.values()) {
            var filter =
                    new ProposalFilter(null, null, null, null, null, null, null, null, null, false, false, "翻页", order);
            var all = listing.page(chamber.actor(OFFICER), chamber.now(), filter, null, 100);
            var first = listing.page(chamber.actor(OFFICER), chamber.now(), filter, null, 2);
            var rest = listing.page(
                    chamber.actor(OFFICER),
                    chamber.now(),
                    filter,
                    first.get(1).id().value(),
                    100);
            assertThat(all).as(order.name()).hasSize(5);
            assertThat(all.subList(2, 5)).as(order.name()).isEqualTo(rest);
        }
    }

    private LocalDate dueDay(ProposalId id, String unit) {
        return LocalDate.ofInstant(chamber.term(id, unit).dueAt().minusNanos(1), Zone.SHANGHAI);
    }

    private List<String> keys(String person, ProposalId id) {
        return inbox.list(chamber.actor(person), false, null, 200).stream()
                .filter(one -> one.href().equals(id.href()))
                .map(one -> one.key())
                .toList();
    }
}
