package org.zhixing.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.proposal.Chamber.CHIEF;
import static org.zhixing.proposal.Chamber.FINANCE;
import static org.zhixing.proposal.Chamber.HEAD;
import static org.zhixing.proposal.Chamber.LIAISON;
import static org.zhixing.proposal.Chamber.MARKETEER;
import static org.zhixing.proposal.Chamber.OFFICER;
import static org.zhixing.proposal.Chamber.PLANNER;
import static org.zhixing.proposal.Chamber.PLANNING;
import static org.zhixing.proposal.Chamber.why;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Role;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.paper.PaperAccess;
import org.zhixing.proposal.desk.ProposalMoves;
import org.zhixing.proposal.listing.Figures;
import org.zhixing.proposal.listing.ProposalFilter;
import org.zhixing.proposal.listing.ProposalListing;
import org.zhixing.proposal.listing.ProposalOrder;
import org.zhixing.proposal.listing.ProposalTime;
import org.zhixing.shell.SearchWords;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** Architecture rule 10 for proposals: the office sees all, a unit its own, nobody else any; contacts fewer still. */
@ProposalTest
class WhoHasNoPartSeesNoProposalTests {

    @Autowired
    Chamber chamber;

    @Autowired
    ProposalListing listing;

    @Autowired
    Figures figures;

    @Autowired
    Ledger ledger;

    @Autowired
    List<PaperAccess> papers;

    @Autowired
    List<AttachmentAccess> files;

    @Autowired
    List<LedgerAccess> proofs;

    @Autowired
    List<ToDoSource> errands;

    @Test
    void theOfficeSeesAllUnitsTheirsAndOthersNothing() {
        var id = chamber.assigned("关于档案数字化的建议", List.of(PLANNING));
        for (String person : List.of(OFFICER, CHIEF, LIAISON, HEAD, "孙小满", PLANNER)) {
            assertThat(chamber.seenBy(chamber.actor(person), id)).as(person).isNotNull();
        }
        for (String person : List.of(MARKETEER, "林知远", "周望川", "沈秉文", "何守真")) {
            var actor = chamber.actor(person);
            assertThat(chamber.seenBy(actor, id)).as(person).isNull();
            assertThat(listing.count(actor, chamber.now(), ProposalFilter.all()))
                    .as(person)
                    .isZero();
            assertThat(listing.find(actor, SearchWords.query("档案数字化"), "档案数字化", 10))
                    .as(person)
                    .isEmpty();
            assertThat(figures.by(Figures.By.UNIT, actor, chamber.now()))
                    .as(person)
                    .isEmpty();
            assertThat(papers.stream().anyMatch(one -> one.mayRead(actor, id.subject())))
                    .isFalse();
            assertThat(files.stream().anyMatch(one -> one.mayRead(actor, id.subject())))
                    .isFalse();
            assertThat(proofs.stream().anyMatch(one -> one.mayRead(actor, id.subject())))
                    .isFalse();
            assertThat(why(chamber.tries(person, new ProposalCommand.Withdraw(id, -1, "不该"))))
                    .as(person)
                    .isEqualTo("proposal.refused.not-found");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void administratorsSeeNothing(Role role) {
        var id = chamber.registered("关于管理员的建议" + role);
        assertThat(chamber.seenBy(chamber.city.administrator(role), id)).isNull();
    }

    @Test
    void contactsAreForThoseWhoReplyAndStandInNoRecord() {
        var id = chamber.assigned("关于信箱的建议", List.of(PLANNING));
        for (String person : List.of(OFFICER, LIAISON)) {
            assertThat(chamber.seenBy(chamber.actor(person), id)
                            .signers()
                            .get(0)
                            .address())
                    .isNotEmpty();
        }
        var signer = chamber.seenBy(chamber.actor(PLANNER), id).signers().get(0);
        assertThat(signer.name()).isEqualTo("江照野");
        assertThat(signer.address() + signer.contact()).isEmpty();
        assertThat(ledger.timeline(id.subject()).toString()).contains("江照野").doesNotContain("望江路");
    }

    @Test
    void eachPartyFindsItsErrand() {
        var id = chamber.registered("关于待办的建议");
        assertThat(waiting(OFFICER, id)).containsExactly("proposal.errand.ASSIGN");
        chamber.does(
                OFFICER,
                new ProposalCommand.Assign(id, -1, chamber.unit(FINANCE), List.of(chamber.unit(PLANNING)), List.of()));
        assertThat(waiting(OFFICER, id)).isEmpty();
        assertThat(waiting(LIAISON, id)).containsExactly("proposal.errand.ACCEPT");
        chamber.does(PLANNER, new ProposalCommand.Accept(id, -1, chamber.part(id, PLANNING)));
        assertThat(waiting(PLANNER, id)).containsExactly("proposal.errand.OPINION");
        chamber.does(PLANNER, new ProposalCommand.GiveOpinion(id, -1, chamber.part(id, PLANNING), "同意。"));
        chamber.does(LIAISON, new ProposalCommand.Accept(id, -1, chamber.part(id, FINANCE)));
        assertThat(waiting(LIAISON, id)).containsExactly("proposal.errand.MEETING");
        chamber.meet(id);
        assertThat(waiting(LIAISON, id)).containsExactly("proposal.errand.REPLY");
        chamber.reply(id, "A", List.of());
        assertThat(waiting(LIAISON, id)).isEmpty();
        assertThat(waiting(OFFICER, id)).containsExactly("proposal.errand.FORMS");
        chamber.does(OFFICER, chamber.form(id, 1, Satisfaction.DISSATISFIED));
        assertThat(waiting(OFFICER, id)).containsExactly("proposal.errand.AGAIN");
        assertThat(listing.count(
                        chamber.actor(OFFICER),
                        chamber.now(),
                        new ProposalFilter(
                                null,
                                null,
                                null,
                                null,
                                null,
                                chamber.unit(FINANCE).value(),
                                null,
                                null,
                                Satisfaction.DISSATISFIED,
                                false,
                                false,
                                "待办",
                                ProposalOrder.DUE)))
                .isEqualTo(1);
        var line = figures.by(Figures.By.UNIT, chamber.actor(LIAISON), chamber.now()).stream()
                .filter(one -> one.key().equals(chamber.unit(FINANCE).value().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(line.dissatisfied()).isPositive();
        assertThat(line.grade("A")).isPositive();
        for (var by : Figures.By.values()) {
            figures.by(by, chamber.actor(OFFICER), chamber.now()).forEach(one -> everyFigureOpens(by, one));
        }
    }

    /** As the page of figures links them: each opens to exactly as many proposals as it says (interface rule 4). */
    private void everyFigureOpens(Figures.By by, Figures.Line line) {
        assertThat(rows(by, line, null, null, null)).as("assigned").isEqualTo(line.assigned());
        assertThat(rows(by, line, ProposalTime.REPLIED, null, null))
                .as("replied")
                .isEqualTo(line.replied());
        assertThat(rows(by, line, ProposalTime.IN_TIME, null, null))
                .as("in time")
                .isEqualTo(line.inTime());
        assertThat(rows(by, line, ProposalTime.LATE, null, null)).as("late").isEqualTo(line.late());
        assertThat(rows(by, line, ProposalTime.OVERDUE, null, null))
                .as("overdue")
                .isEqualTo(line.overdue());
        assertThat(rows(by, line, null, "A", null)).as("class A").isEqualTo(line.grade("A"));
        assertThat(rows(by, line, null, null, Satisfaction.DISSATISFIED))
                .as("dissatisfied")
                .isEqualTo(line.dissatisfied());
    }

    private int rows(
            Figures.By by,
            Figures.Line line,
            @Nullable ProposalTime time,
            @Nullable String grade,
            @Nullable Satisfaction said) {
        var unit = by == Figures.By.UNIT ? UUID.fromString(line.key()) : null;
        var matter = by == Figures.By.MATTER ? line.key() : null;
        return listing.count(
                chamber.actor(OFFICER),
                chamber.now(),
                new ProposalFilter(
                        null,
                        null,
                        null,
                        null,
                        matter,
                        unit,
                        time,
                        grade,
                        said,
                        false,
                        true,
                        "",
                        ProposalOrder.NUMBER));
    }

    @Test
    void whatTheTableDoesNotSayCannotHappen() {
        var legal = new TreeSet<String>();
        ProposalMoves.ofParts().stream().filter(move -> move.from() != null).forEach(move -> move.parts()
                .forEach(part -> legal.add(move.from() + " " + move.act() + " " + part)));
        for (var state : HandlingState.values()) {
            for (var act : ProposalAct.values()) {
                for (var part : HandlingPart.values()) {
                    assertThat(ProposalMoves.find(state, act, part).isPresent())
                            .isEqualTo(legal.contains(state + " " + act + " " + part));
                }
            }
        }
        assertThat(Arrays.stream(ProposalAct.values())
                        .filter(act -> ProposalMoves.ofParts().stream().noneMatch(move -> move.act() == act)
                                && ProposalMoves.WHOLE.all().stream().noneMatch(move -> move.act() == act)))
                .isEmpty();
        assertThat(ProposalMoves.ofParts())
                .allMatch(move -> !move.who().isEmpty() && !move.rule().isEmpty());
    }

    private List<String> waiting(String person, ProposalId id) {
        return errands.stream()
                .flatMap(source -> source.waitingFor(chamber.actor(person), chamber.now(), 500).stream())
                .filter(todo -> todo.subject().equals(id.subject()))
                .map(ToDo::actKey)
                .filter(key -> key.startsWith("proposal."))
                .toList();
    }
}
