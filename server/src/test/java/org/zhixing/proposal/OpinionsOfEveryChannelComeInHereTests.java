package org.zhixing.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.proposal.Chamber.FINANCE;
import static org.zhixing.proposal.Chamber.LIAISON;
import static org.zhixing.proposal.Chamber.OFFICER;
import static org.zhixing.proposal.Chamber.PLANNER;
import static org.zhixing.proposal.Chamber.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.ledger.Ledger;
import org.zhixing.paper.Papers;
import org.zhixing.shell.SearchWords;

/** R087: one intake for every channel, each with its own reply term; a citizen need not say who he is. */
@ProposalTest
class OpinionsOfEveryChannelComeInHereTests {

    @Autowired
    Chamber chamber;

    @Autowired
    Proposals proposals;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private NewProposal given(ProposalKind kind, Sitting sitting, String name) {
        var one = chamber.given("关于" + kind + "的意见", name);
        return new NewProposal(
                one.id(),
                kind,
                sitting,
                "来文机关",
                one.number(),
                one.title(),
                one.text(),
                one.matterClass(),
                one.filedOn(),
                one.signers());
    }

    private ProposalId inHand(ProposalKind kind, String name) {
        var id = proposals
                .register(given(kind, Sitting.NONE, name), chamber.now(), chamber.actor(OFFICER))
                .orThrow();
        chamber.does(OFFICER, new ProposalCommand.Assign(id, -1, chamber.unit(FINANCE), List.of(), List.of()));
        chamber.does(LIAISON, new ProposalCommand.Accept(id, -1, chamber.part(id, FINANCE)));
        return id;
    }

    @ParameterizedTest
    @EnumSource(
            value = ProposalKind.class,
            names = {"DEPUTY", "MEMBER"},
            mode = EnumSource.Mode.EXCLUDE)
    void eachIsAnsweredInTheTermOfItsKindByALetter(ProposalKind kind) {
        var id = inHand(kind, "来文单位");
        assertThat(chamber.term(id, FINANCE).rule()).contains(kind.replyTerm() + " v1");
        chamber.reply(id, "A", List.of());
        assertThat(papers.of(id.subject()))
                .as("without a talk that is owed to deputies and members alone")
                .singleElement()
                .satisfies(letter -> assertThat(letter.draft().title()).endsWith("的复函"));
    }

    @Test
    void onlyDeputiesAndMembersHaveASitting() {
        assertThat(why(proposals.register(
                        given(ProposalKind.COURT, Sitting.SESSION, "法院"), chamber.now(), chamber.actor(OFFICER))))
                .isEqualTo("proposal.refused.no-sitting");
        assertThat(why(proposals.register(
                        given(ProposalKind.DEPUTY, Sitting.NONE, "江照野"), chamber.now(), chamber.actor(OFFICER))))
                .isEqualTo("proposal.refused.no-sitting");
        assertThat(why(proposals.register(
                        given(ProposalKind.COURT, Sitting.NONE, "法院"), chamber.now(), chamber.actor(PLANNER))))
                .as("the office takes them in")
                .isEqualTo("proposal.refused.not-yours");
    }

    @Test
    void theNameOfACitizenStandsInNoRecordAndNoSearchAndIsNotPublished() {
        var id = inHand(ProposalKind.CITIZENS, "闻人无忌");
        assertThat(ledger.timeline(id.subject()).toString()).doesNotContain("闻人无忌");
        assertThat(found(id, "闻人无忌")).isFalse();
        var court = inHand(ProposalKind.COURT, "云泽市法院");
        assertThat(ledger.timeline(court.subject()).toString()).contains("云泽市法院");
        assertThat(found(court, "云泽市法院")).isTrue();
        chamber.reply(id, "A", List.of());
        assertThat(why(chamber.tries(
                        Chamber.CHIEF,
                        new ProposalCommand.Publish(
                                id, -1, chamber.part(id, FINANCE), PublicationScope.SUMMARY, "闻人无忌提出的意见已采纳。", "依法公开"))))
                .isEqualTo("proposal.refused.reveals");
    }

    private boolean found(ProposalId id, String words) {
        return jdbc.sql("SELECT search @@ to_tsquery('simple', :words) FROM proposal.proposal WHERE id = :id")
                .param("words", SearchWords.query(words))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
