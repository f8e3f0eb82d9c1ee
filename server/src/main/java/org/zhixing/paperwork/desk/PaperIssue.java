package org.zhixing.paperwork.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.notification.Recipient;
import org.zhixing.paper.Papers;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.PaperState;
import org.zhixing.paperwork.sheet.PaperSheet;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.Mark;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffHandler;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.SignedPaper;

/** At the end of its way a paper gets its number and its sheet in the same transaction; declined, it goes back. */
@Component
class PaperIssue implements SignOffHandler {

    private final PaperRows rows;
    private final PaperSheet sheet;
    private final Papers papers;
    private final PaperFiling filing;
    private final Dockets dockets;

    PaperIssue(PaperRows rows, PaperSheet sheet, Papers papers, PaperFiling filing, Dockets dockets) {
        this.rows = rows;
        this.sheet = sheet;
        this.papers = papers;
        this.filing = filing;
        this.dockets = dockets;
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(PaperKind.values()).map(PaperKind::path).toList();
    }

    @Override
    public String nameKey(String kind) {
        return Texts.keyOf(PaperKind.ofPath(kind).orElseThrow());
    }

    @Override
    public @Nullable Refusal completed(SignOff signOff, Instant at, Actor actor) {
        var paper = held(signOff);
        if (paper.state() != PaperState.IN_SIGN_OFF) {
            return Refusal.of("paperwork.refused.not-now", "architecture 5");
        }
        var issued = papers.issue(List.of(sheet.of(paper, signOff, Ids.next(), at)), at, actor)
                .get(0);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("sheet", issued.draft().id());
        columns.put("number", issued.number());
        columns.put("issued_at", at);
        columns.put("words_back", null);
        filing.settle(paper, PaperAct.ISSUE, columns);
        filing.enter(
                paper.id(), PaperAct.ISSUE, Map.of("number", issued.number()), List.of(issued.digest()), at, actor);
        var refusal = open(paper, signOff, issued.number(), at, actor);
        if (refusal != null) {
            return refusal;
        }
        var to = new ArrayList<Recipient>(List.of(new Recipient.ToPerson(paper.drafter())));
        var unit = paper.unit();
        if (unit != null) {
            to.add(new Recipient.ToDuty(unit, Role.UNIT_LIAISON));
        }
        filing.tell(to, paper, "paperwork.message.issued", issued.number(), at);
        return null;
    }

    /** What a leader signs about dockets that are not opened yet is the signature of their green notices (practice 7). */
    private @Nullable Refusal open(Paper paper, SignOff signOff, String number, Instant at, Actor actor) {
        var signed = signOff.standing(StepKind.SIGN).orElse(null);
        var opens = paper.opens();
        if (signed == null || opens == null || opens.isEmpty()) {
            return null;
        }
        var checked = signOff.standing(StepKind.CHECK).orElse(null);
        var slip = new SignedPaper(
                number,
                signOff.standing(StepKind.DRAFT).map(Mark::who).orElse(signOff.submitterName()),
                checked == null ? null : checked.person(),
                checked == null ? null : checked.who(),
                signed.person(),
                opens,
                sheet.signature(signed, number));
        return dockets.openSigned(opens.keySet(), slip, at, actor) instanceof Outcome.Refused<List<DocketId>> refused
                ? refused.refusal()
                : null;
    }

    /**
     * Whoever has drafted or checked a docket does not open it by signing the slip; whatever else stands against the opening,
     * he may say no.
     */
    @Override
    public @Nullable Refusal againstSigner(SignOff signOff, PersonId signer, Instant at, Actor actor) {
        var paper = rows.find(new PaperId(signOff.subject().id()), PaperSight.Scope.SYSTEM)
                .orElse(null);
        var opens = paper == null ? null : paper.opens();
        if (opens == null || opens.isEmpty()) {
            return null;
        }
        var checked = signOff.standing(StepKind.CHECK).orElse(null);
        var checker = checked == null ? null : checked.person();
        return dockets.openable(opens.keySet(), checker, Set.of(), at, actor).isDone()
                        && dockets.openable(opens.keySet(), checker, Set.of(signer), at, actor)
                                instanceof Outcome.Refused<Map<DocketId, Integer>> own
                ? own.refusal()
                : null;
    }

    @Override
    public void moved(SignOff signOff, Instant at, Actor actor) {
        rows.update(held(signOff).id(), Map.of());
    }

    @Override
    public void declined(SignOff signOff, String words, Instant at, Actor actor) {
        var paper = held(signOff);
        filing.settle(paper, PaperAct.DECLINE, Map.of("words_back", words));
        filing.tell(List.of(new Recipient.ToPerson(paper.drafter())), paper, "paperwork.message.declined", "", at);
    }

    private Paper held(SignOff signOff) {
        return rows.hold(new PaperId(signOff.subject().id()), PaperSight.Scope.SYSTEM)
                .orElseThrow();
    }
}
