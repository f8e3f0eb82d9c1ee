package org.zhixing.paperwork.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.attachment.Attachments;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.Organization;
import org.zhixing.paper.Block;
import org.zhixing.paper.Papers;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperState;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.paperwork.desk.PaperLength;
import org.zhixing.paperwork.desk.PaperMoves;
import org.zhixing.paperwork.desk.PaperRows;
import org.zhixing.paperwork.desk.PaperSight;
import org.zhixing.paperwork.sheet.PaperSheet;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffSteps;
import org.zhixing.signoff.SignOffs;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.InstructionId;

/** A paper as one reader sees it, with what this reader may do now. */
@Component
class PaperReader {

    private final PaperRows rows;
    private final PaperSight sight;
    private final PaperSheet sheet;
    private final SignOffs signOffs;
    private final Paths paths;
    private final Organization organization;
    private final ApprovalReading approvals;
    private final Attachments attachments;
    private final Papers papers;
    private final Ledger ledger;
    private final PaperLength length;
    private final CaseClock clock;

    PaperReader(
            PaperRows rows,
            PaperSight sight,
            PaperSheet sheet,
            SignOffs signOffs,
            Paths paths,
            Organization organization,
            ApprovalReading approvals,
            Attachments attachments,
            Papers papers,
            Ledger ledger,
            PaperLength length,
            CaseClock clock) {
        this.rows = rows;
        this.sight = sight;
        this.sheet = sheet;
        this.signOffs = signOffs;
        this.paths = paths;
        this.organization = organization;
        this.approvals = approvals;
        this.attachments = attachments;
        this.papers = papers;
        this.ledger = ledger;
        this.length = length;
        this.clock = clock;
    }

    Optional<Paper> find(PaperId id, Actor actor) {
        return rows.find(id, sight.of(actor, clock.today()));
    }

    Optional<SignOff> way(Paper paper) {
        return signOffs.of(paper.id().subject());
    }

    /** What this reader may do to it now: what the step does not wait for is not offered. */
    List<PaperAct> open(Paper paper, Actor actor) {
        var open = new ArrayList<>(PaperMoves.TABLE.openTo(PaperSight.parties(actor), paper.state()));
        open.remove(PaperAct.ISSUE);
        var way = way(paper).orElse(null);
        if (way == null || !way.waitsForCheckBy(actor.person())) {
            open.remove(PaperAct.CHECK);
        }
        if (way == null || !way.takesPage()) {
            open.remove(PaperAct.RECORD_PAGE);
        }
        return open;
    }

    @Transactional(readOnly = true)
    public Optional<PaperPage> page(PaperId id, Actor actor) {
        return find(id, actor).map(paper -> page(paper, actor, clock.now()));
    }

    private PaperPage page(Paper paper, Actor actor, Instant at) {
        var way = way(paper).orElse(null);
        var open = open(paper, actor);
        var primary = primary(paper, open);
        var files = attachments.of(paper.id().subject());
        return new PaperPage(
                paper,
                unitName(paper),
                body(paper, way, at),
                length.of(paper, at),
                SignOffSteps.of(way, paths.of(paper.kind().path())),
                primary,
                open.stream().filter(act -> act != primary).toList(),
                approvals.waitingOn(paper.id().subject(), at),
                answer(way, at, actor),
                sight.seesOrigin(actor, paper.origin()) ? origin(paper) : null,
                files,
                timeline(paper));
    }

    /** What was issued stays as it was; before, it is what the sheet would say. */
    private List<Block> body(Paper paper, @Nullable SignOff way, Instant at) {
        var issued = paper.sheet();
        return issued == null
                ? sheet.body(paper, paper.state() == PaperState.IN_SIGN_OFF ? way : null, at)
                : papers.find(issued).orElseThrow().draft().body();
    }

    private String unitName(Paper paper) {
        var unit = paper.unit();
        return unit == null ? "" : organization.name(unit, clock.today());
    }

    private static @Nullable PaperAct primary(Paper paper, List<PaperAct> open) {
        var wanted =
                switch (paper.state()) {
                    case DRAFT -> PaperAct.SUBMIT;
                    case IN_SIGN_OFF -> PaperAct.CHECK;
                    case ISSUED, WITHDRAWN, DISCARDED -> null;
                };
        return wanted != null && open.contains(wanted) ? wanted : null;
    }

    /** Where whoever is asked, or records for him, answers. */
    private @Nullable String answer(@Nullable SignOff way, Instant at, Actor actor) {
        var question = way == null ? null : way.question();
        return question == null
                ? null
                : approvals.answerPage(question, at, actor).orElse(null);
    }

    private static String origin(Paper paper) {
        return paper.origin().type().equals(InstructionId.TYPE)
                ? new InstructionId(paper.origin().id()).href()
                : new DocketId(paper.origin().id()).href();
    }

    private Timeline timeline(Paper paper) {
        var subject = paper.id().subject();
        return Timeline.whole(
                subject, ledger.timeline(subject), Timeline.links(attachments.of(subject), papers.of(subject)));
    }
}
