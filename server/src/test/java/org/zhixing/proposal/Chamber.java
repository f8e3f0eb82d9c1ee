package org.zhixing.proposal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.Approvals;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.CityWorld;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.proposal.desk.Dossier;
import org.zhixing.proposal.desk.Handling;
import org.zhixing.proposal.desk.ProposalRows;
import org.zhixing.proposal.desk.ProposalSight;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/** The small city with proposals in it: people, and short words for what they do. */
@Import(CityAtWork.class)
final class Chamber extends CityWorld {

    static final String PLANNER = "严守一";
    static final String PLANNING_HEAD = "计长远";
    static final String MARKETEER = "温如初";
    static final String BODY = "市第七届人民代表大会第五次会议";

    final Proposals proposals;
    private final ProposalRows rows;
    private final ProposalSight sight;
    private final TimeLimits limits;
    private final Approvals approvals;
    private int number;

    Chamber(
            CityAtWork work,
            Proposals proposals,
            ProposalRows rows,
            ProposalSight sight,
            TimeLimits limits,
            Approvals approvals) {
        super(work, Chamber::staff);
        this.proposals = proposals;
        this.rows = rows;
        this.sight = sight;
        this.limits = limits;
        this.approvals = approvals;
    }

    private static void staff(SmallCity city) {
        city.staff(PLANNING, "主任", PLANNING_HEAD, Role.UNIT_HEAD, Standing.HEAD);
        city.staff(PLANNING, "办公室主任", PLANNER, Role.UNIT_LIAISON, Standing.MEMBER);
        city.staff(MARKET, "办公室主任", MARKETEER, Role.UNIT_LIAISON, Standing.MEMBER);
    }

    /** Moves case time to nine in the morning of a day and lets the sweep catch up. */
    void forwardTo(LocalDate day) {
        forwardTo(day.atTime(9, 1).atZone(Zone.SHANGHAI).toInstant());
    }

    NewProposal given(String title, String... signers) {
        var names = signers.length == 0 ? new String[] {"江照野"} : signers;
        return new NewProposal(
                ProposalId.next(),
                ProposalKind.DEPUTY,
                Sitting.SESSION,
                BODY,
                String.valueOf(++number),
                title,
                "建议加快解决。",
                "building",
                today(),
                java.util.Arrays.stream(names)
                        .map(name -> new NewProposal.Signer(name, "临江区望江路8号", "1380000" + name.hashCode()))
                        .toList());
    }

    ProposalId registered(String title, String... signers) {
        return proposals.register(given(title, signers), now(), actor(OFFICER)).orThrow();
    }

    /** Assigned to the finance bureau, with others assisting. */
    ProposalId assigned(String title, List<String> assistants, String... signers) {
        var id = registered(title, signers);
        does(
                OFFICER,
                new ProposalCommand.Assign(
                        id,
                        -1,
                        unit(FINANCE),
                        assistants.stream().map(this::unit).toList(),
                        List.of()));
        return id;
    }

    /** Taken on by the finance bureau. */
    ProposalId inHand(String title, String... signers) {
        var id = assigned(title, List.of(), signers);
        does(LIAISON, new ProposalCommand.Accept(id, -1, part(id, FINANCE)));
        return id;
    }

    ProposalId met(String title, String... signers) {
        var id = inHand(title, signers);
        meet(id);
        return id;
    }

    void meet(ProposalId id) {
        does(
                LIAISON,
                new ProposalCommand.RecordMeeting(
                        id, -1, part(id, FINANCE), MeetingWay.FACE_TO_FACE, today(), "江照野、吴常清", "代表同意办理思路。"));
    }

    /** Answered by letters, signed by the head. */
    ProposalId replied(String title, ProposalCommand.@Nullable Promised promise, String... signers) {
        var id = met(title, signers);
        reply(id, promise == null ? "A" : "B", promise == null ? List.of() : List.of(promise));
        return id;
    }

    void reply(ProposalId id, String grade, List<ProposalCommand.Promised> promises) {
        does(LIAISON, submit(id, grade, promises));
        answers(HEAD, id, "proposal.reply", true).orThrow();
    }

    ProposalCommand.SubmitReply submit(ProposalId id, String grade, List<ProposalCommand.Promised> promises) {
        return new ProposalCommand.SubmitReply(
                id, -1, part(id, FINANCE), grade, "经研究，已安排专项资金。", "市人大常委会代表工作机构、市政府办公室", promises);
    }

    ProposalCommand.RecordForm form(ProposalId id, int signer, Satisfaction satisfaction) {
        return new ProposalCommand.RecordForm(id, -1, part(id, FINANCE), signer, satisfaction, "见面谈过。", today());
    }

    void does(String person, ProposalCommand command) {
        tries(person, command).orThrow();
    }

    Outcome<ProposalId> tries(String person, ProposalCommand command) {
        return within(() -> proposals.perform(command, now(), actor(person)));
    }

    Outcome<Answer> answers(String person, ProposalId id, String kind, boolean approved) {
        var question = approvals.open(id.subject(), kind).orElseThrow();
        return within(() -> approvals.answer(question.id(), approved, "已阅。", now(), actor(person)));
    }

    Dossier of(ProposalId id) {
        return rows.find(id, new ProposalSight.Seer(actor(CHIEF), null, ProposalSight.Scope.SYSTEM))
                .orElseThrow();
    }

    /** As somebody sees it; null when not at all. */
    @Nullable
    Dossier seenBy(Actor actor, ProposalId id) {
        return rows.find(id, sight.of(actor, today())).orElse(null);
    }

    /** The part that a unit has now. */
    Handling handling(ProposalId id, String unit) {
        return of(id).handlings().stream()
                .filter(one -> one.unit().equals(unit(unit)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    HandlingId part(ProposalId id, String unit) {
        return handling(id, unit).id();
    }

    LimitView term(ProposalId id, String unit) {
        return limits.view(requireNonNull(handling(id, unit).term()), now()).orElseThrow();
    }
}
