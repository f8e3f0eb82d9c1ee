package org.zhixing.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.proposal.Chamber.CHIEF;
import static org.zhixing.proposal.Chamber.FINANCE;
import static org.zhixing.proposal.Chamber.HEAD;
import static org.zhixing.proposal.Chamber.LIAISON;
import static org.zhixing.proposal.Chamber.MARKET;
import static org.zhixing.proposal.Chamber.MARKETEER;
import static org.zhixing.proposal.Chamber.OFFICER;
import static org.zhixing.proposal.Chamber.PLANNER;
import static org.zhixing.proposal.Chamber.PLANNING;
import static org.zhixing.proposal.Chamber.why;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.proposal.desk.Reply;
import org.zhixing.proposal.listing.PublicReplies;

/** R087: assigned, spoken about, answered by letter to each signer, rated, handled again, promised and done. */
@ProposalTest
class AReplyGoesToEachSignerAndIsRatedTests {

    @Autowired
    Chamber chamber;

    @Autowired
    Papers papers;

    @Autowired
    PublicReplies published;

    @Test
    void theLeadRepliesAfterOpinionsAndATalkAndTheHeadAloneSigns() {
        var id = chamber.assigned("关于老旧小区加装电梯的建议", List.of(PLANNING), "江照野", "陶然亭");
        chamber.does(LIAISON, new ProposalCommand.Accept(id, -1, chamber.part(id, FINANCE)));
        assertThat(why(chamber.tries(LIAISON, chamber.submit(id, "A", List.of()))))
                .isEqualTo("proposal.refused.no-meeting");
        chamber.meet(id);
        assertThat(why(chamber.tries(LIAISON, chamber.submit(id, "A", List.of()))))
                .isEqualTo("proposal.refused.opinions-due");
        assertThat(why(chamber.tries(
                        LIAISON, new ProposalCommand.GiveOpinion(id, -1, chamber.part(id, PLANNING), "越权"))))
                .isEqualTo("proposal.refused.not-now");
        chamber.does(PLANNER, new ProposalCommand.Accept(id, -1, chamber.part(id, PLANNING)));
        chamber.does(PLANNER, new ProposalCommand.GiveOpinion(id, -1, chamber.part(id, PLANNING), "支持立项。"));
        assertThat(chamber.handling(id, PLANNING).state()).isEqualTo(HandlingState.CONTRIBUTED);
        assertThat(why(chamber.tries(LIAISON, chamber.submit(id, "B", List.of()))))
                .isEqualTo("proposal.refused.no-promise");
        assertThat(why(chamber.tries(LIAISON, chamber.submit(id, "Z", List.of()))))
                .isEqualTo("proposal.refused.no-grade");

        chamber.does(LIAISON, chamber.submit(id, "A", List.of()));
        assertThat(papers.of(id.subject())).isEmpty();
        assertThat(why(chamber.answers(LIAISON, id, "proposal.reply", true))).isNotEqualTo("done");
        chamber.answers(HEAD, id, "proposal.reply", false).orThrow();
        assertThat(chamber.handling(id, FINANCE).state()).isEqualTo(HandlingState.IN_HAND);
        chamber.reply(id, "A", List.of());

        var letters = papers.of(id.subject());
        assertThat(letters).hasSize(2).allMatch(one -> one.draft().form() == PaperForm.REPLY_LETTER);
        assertThat(letters)
                .extracting(one -> one.draft().recipients())
                .containsExactly(List.of("江照野代表"), List.of("陶然亭代表"));
        assertThat(letters.get(0).draft().copies()).containsExactly("市人大常委会代表工作机构", "市政府办公室");
        assertThat(letters.toString()).doesNotContain("望江路");
        assertThat(chamber.of(id).standing(chamber.handling(id, FINANCE)).map(Reply::inTime))
                .contains(true);
    }

    @Test
    void whoIsDissatisfiedIsAnsweredAgainAndTheEarlierReplyStays() {
        var id = chamber.replied("关于停车难的建议", null);
        assertThat(why(chamber.tries(LIAISON, chamber.form(id, 1, Satisfaction.SATISFIED))))
                .isEqualTo("proposal.refused.not-yours");
        assertThat(why(chamber.tries(OFFICER, chamber.form(id, 2, Satisfaction.SATISFIED))))
                .isEqualTo("proposal.refused.no-such-signer");
        assertThat(why(chamber.tries(
                        OFFICER, new ProposalCommand.HandleAgain(id, -1, chamber.part(id, FINANCE), "再办"))))
                .isEqualTo("proposal.refused.nobody-dissatisfied");
        assertThat(why(chamber.tries(OFFICER, new ProposalCommand.Conclude(id, -1, chamber.part(id, FINANCE), ""))))
                .isEqualTo("proposal.refused.why-conclude");
        chamber.does(OFFICER, chamber.form(id, 1, Satisfaction.DISSATISFIED));
        assertThat(why(chamber.tries(OFFICER, new ProposalCommand.Conclude(id, -1, chamber.part(id, FINANCE), "就这样"))))
                .isEqualTo("proposal.refused.again-first");
        chamber.does(OFFICER, new ProposalCommand.HandleAgain(id, -1, chamber.part(id, FINANCE), "请当面解释。"));
        assertThat(chamber.term(id, FINANCE).kind().value()).isEqualTo("proposal.again");
        assertThat(why(chamber.tries(LIAISON, chamber.submit(id, "A", List.of()))))
                .isEqualTo("proposal.refused.no-meeting");
        chamber.meet(id);
        chamber.reply(id, "A", List.of());
        assertThat(chamber.of(id).replies()).hasSize(2).allMatch(Reply::signed);
        chamber.does(OFFICER, chamber.form(id, 1, Satisfaction.SATISFIED));
        chamber.does(OFFICER, new ProposalCommand.Conclude(id, -1, chamber.part(id, FINANCE), ""));
        assertThat(chamber.of(id).proposal().state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(chamber.of(id).forms()).hasSize(2);
    }

    @Test
    void aPromiseIsFollowedAsADocketUntilItIsDoneAndTold() {
        var promised = new ProposalCommand.Promised("年内建成停车场", chamber.today().plusDays(200));
        var id = chamber.replied("关于建停车场的建议", promised, "江照野", "陶然亭");
        chamber.does(OFFICER, chamber.form(id, 1, Satisfaction.SATISFIED));
        chamber.does(OFFICER, chamber.form(id, 2, Satisfaction.BASICALLY_SATISFIED));
        chamber.does(OFFICER, new ProposalCommand.Conclude(id, -1, chamber.part(id, FINANCE), ""));
        var promise = chamber.of(id).promises().get(0);
        assertThat(promise.term()).isNotNull();
        assertThat(why(chamber.tries(
                        LIAISON,
                        new ProposalCommand.OpenPromiseDocket(id, -1, chamber.part(id, FINANCE), promise.id()))))
                .isEqualTo("proposal.refused.not-yours");
        chamber.does(OFFICER, new ProposalCommand.OpenPromiseDocket(id, -1, chamber.part(id, FINANCE), promise.id()));
        assertThat(chamber.of(id).promises().get(0).docket()).isNotNull();
        assertThat(why(chamber.tries(
                        LIAISON,
                        new ProposalCommand.FulfilPromise(id, -1, chamber.part(id, FINANCE), promise.id(), "已建成。"))))
                .isEqualTo("proposal.refused.docket-open");

        var plain = chamber.replied("关于建公园的建议", promised, "江照野", "陶然亭");
        var other = chamber.of(plain).promises().get(0);
        assertThat(why(chamber.tries(
                        OFFICER,
                        new ProposalCommand.PutOffPromise(
                                plain, -1, chamber.part(plain, FINANCE), other.id(), other.due(), "慢"))))
                .isEqualTo("proposal.refused.not-later");
        chamber.does(
                OFFICER,
                new ProposalCommand.PutOffPromise(
                        plain,
                        -1,
                        chamber.part(plain, FINANCE),
                        other.id(),
                        other.due().plusDays(10),
                        "征地延后。"));
        chamber.does(
                LIAISON,
                new ProposalCommand.FulfilPromise(plain, -1, chamber.part(plain, FINANCE), other.id(), "已建成。"));
        assertThat(chamber.of(plain).promises().get(0).state()).isEqualTo(PromiseState.FULFILLED);
        assertThat(papers.of(plain.subject())).hasSize(4);
        assertThat(why(chamber.tries(
                        LIAISON,
                        new ProposalCommand.FulfilPromise(plain, -1, chamber.part(plain, FINANCE), other.id(), "再来。"))))
                .isEqualTo("proposal.refused.no-such-promise");
    }

    @Test
    void separateUnitsReplyEachForItself() {
        var id = chamber.registered("关于市场与财政的建议");
        assertThat(why(chamber.tries(
                        OFFICER, new ProposalCommand.Assign(id, -1, null, List.of(), List.of(chamber.unit(FINANCE))))))
                .isEqualTo("proposal.refused.handling");
        assertThat(why(chamber.tries(
                        OFFICER,
                        new ProposalCommand.Assign(
                                id, -1, chamber.unit(FINANCE), List.of(chamber.unit(FINANCE)), List.of()))))
                .isEqualTo("proposal.refused.twice");
        chamber.does(
                OFFICER,
                new ProposalCommand.Assign(
                        id, -1, null, List.of(), List.of(chamber.unit(FINANCE), chamber.unit(MARKET))));
        chamber.does(LIAISON, new ProposalCommand.Accept(id, -1, chamber.part(id, FINANCE)));
        chamber.meet(id);
        chamber.reply(id, "D", List.of());
        chamber.does(OFFICER, chamber.form(id, 1, Satisfaction.SATISFIED));
        chamber.does(OFFICER, new ProposalCommand.Conclude(id, -1, chamber.part(id, FINANCE), ""));
        assertThat(chamber.of(id).proposal().state()).isEqualTo(ProposalState.IN_HAND);
        assertThat(chamber.handling(id, MARKET).state()).isEqualTo(HandlingState.ASSIGNED);
    }

    @Test
    void aReturnNamesTheCompetentUnitAndIsRuledOn() {
        var id = chamber.assigned("关于集贸市场的建议", List.of());
        var part = chamber.part(id, FINANCE);
        assertThat(why(chamber.tries(LIAISON, new ProposalCommand.ObjectTo(id, -1, part, null, "不归我们"))))
                .isEqualTo("proposal.refused.no-competent");
        assertThat(why(chamber.tries(LIAISON, new ProposalCommand.ObjectTo(id, -1, part, chamber.unit(MARKET), " "))))
                .isEqualTo("proposal.refused.no-reason");
        chamber.does(LIAISON, new ProposalCommand.ObjectTo(id, -1, part, chamber.unit(MARKET), "职责在市场监管。"));
        assertThat(why(chamber.tries(LIAISON, new ProposalCommand.Accept(id, -1, part))))
                .isEqualTo("proposal.refused.not-now");
        chamber.does(OFFICER, new ProposalCommand.Reassign(id, -1, part, chamber.unit(MARKET), "同意退回。"));
        assertThat(chamber.handling(id, FINANCE).state()).isEqualTo(HandlingState.RELEASED);
        assertThat(chamber.seenBy(chamber.actor(LIAISON), id)).isNull();
        assertThat(chamber.seenBy(chamber.actor(MARKETEER), id)).isNotNull();
        assertThat(chamber.term(id, MARKET).endedAt()).isNull();
    }

    @Test
    void thePublicReadsWhatTheChiefDecidesAndNobodysAddress() {
        var id = chamber.replied("关于夜间照明的建议", null);
        var part = chamber.part(id, FINANCE);
        assertThat(why(chamber.tries(
                        OFFICER, new ProposalCommand.Publish(id, -1, part, PublicationScope.FULL, "", "依法公开"))))
                .isEqualTo("proposal.refused.not-yours");
        assertThat(why(chamber.tries(
                        CHIEF,
                        new ProposalCommand.Publish(id, -1, part, PublicationScope.SUMMARY, "住在临江区望江路8号", "公开"))))
                .isEqualTo("proposal.refused.reveals");
        assertThat(why(chamber.tries(CHIEF, new ProposalCommand.Publish(id, -1, part, PublicationScope.NONE, "", ""))))
                .isEqualTo("proposal.refused.no-reason");
        chamber.does(CHIEF, new ProposalCommand.Publish(id, -1, part, PublicationScope.SUMMARY, "路灯已补齐。", "依法公开"));
        String code = chamber.of(id).publications().get(0).code();
        var shown = published.find(code).orElseThrow();
        assertThat(shown.words()).isEqualTo("路灯已补齐。");
        assertThat(shown.toString()).doesNotContain("江照野").doesNotContain("望江路");
        chamber.does(CHIEF, new ProposalCommand.Publish(id, -1, part, PublicationScope.NONE, "", "涉及内部事项"));
        assertThat(published.find(code)).isEmpty();
        assertThat(Objects.requireNonNull(chamber.of(id).publications().get(0).reason()))
                .isEqualTo("涉及内部事项");
    }
}
