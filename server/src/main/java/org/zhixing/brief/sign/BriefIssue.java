package org.zhixing.brief.sign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Refusal;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.BriefState;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefMessages;
import org.zhixing.brief.desk.BriefMoves;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefRules;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.inquiry.InquiryRows;
import org.zhixing.filing.Filing;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.Mark;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffHandler;
import org.zhixing.signoff.StepKind;

/** At the end of its way a brief gets its number and its sheet in the same transaction; declined, it goes back. */
@Component
class BriefIssue implements SignOffHandler {

    private final BriefRows rows;
    private final BriefRules rules;
    private final InquiryRows inquiries;
    private final BriefSheet sheet;
    private final Papers papers;
    private final Signing signing;
    private final Filing filing;
    private final BriefMessages told;

    BriefIssue(
            BriefRows rows,
            BriefRules rules,
            InquiryRows inquiries,
            BriefSheet sheet,
            Papers papers,
            Signing signing,
            Filing filing,
            BriefMessages told) {
        this.rows = rows;
        this.rules = rules;
        this.inquiries = inquiries;
        this.sheet = sheet;
        this.papers = papers;
        this.signing = signing;
        this.filing = filing;
        this.told = told;
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(BriefKind.values()).map(BriefKind::path).toList();
    }

    @Override
    public String nameKey(String kind) {
        return Texts.keyOf(BriefKind.ofPath(kind).orElseThrow());
    }

    @Override
    public @Nullable Refusal completed(SignOff signOff, Instant at, Actor actor) {
        var brief = held(signOff);
        if (brief.state() != BriefState.IN_SIGN_OFF) {
            return Refusal.of("brief.refused.not-now", "architecture 5");
        }
        if (signOff.standing(StepKind.SIGN).isEmpty()) {
            return Refusal.of("brief.refused.unsigned", "practice 7 R174");
        }
        var issued = papers.issue(List.of(sheet.of(brief, at)), at, actor).get(0);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("paper", issued.draft().id());
        columns.put("number", issued.number());
        columns.put(
                "signer_name",
                signOff.standing(StepKind.SIGN).map(Mark::personName).orElse(null));
        columns.put("issued_at", at);
        columns.put("words_back", null);
        filing.settle(
                BriefMoves.TABLE,
                brief,
                BriefAct.ISSUE,
                columns,
                Map.of("number", issued.number()),
                List.of(issued.digest()),
                at,
                actor);
        signing.endIssueLimit(brief, at, actor);
        tell(List.of(new Recipient.ToPerson(signOff.submitter())), brief, "brief.message.issued", at);
        tellUnits(brief, at);
        return null;
    }

    @Override
    public void moved(SignOff signOff, Instant at, Actor actor) {
        rows.update(held(signOff).id(), Map.of());
    }

    @Override
    public void declined(SignOff signOff, String words, Instant at, Actor actor) {
        var brief = held(signOff);
        filing.move(BriefMoves.TABLE, brief, BriefAct.DECLINE, Map.of("words_back", words));
        tell(List.of(new Recipient.ToPerson(signOff.submitter())), brief, "brief.message.declined", at);
    }

    private Brief held(SignOff signOff) {
        return rows.hold(new BriefId(signOff.subject().id()), BriefSight.Scope.SYSTEM)
                .orElseThrow();
    }

    /** The units that were asked hear that it is out, where it is open to units. */
    private void tellUnits(Brief brief, Instant at) {
        if (rules.rule("open.to.units").names().contains(brief.kind().name())) {
            var to = new ArrayList<Recipient>();
            inquiries.of(brief.id(), BriefSight.Scope.SYSTEM).forEach(one -> to.add(CityOffices.liaison(one.unit())));
            tell(to, brief, "brief.message.issued", at);
        }
    }

    private void tell(List<Recipient> to, Brief brief, String key, Instant at) {
        told.tell(to, brief, key, brief.id().href(), false, at);
    }
}
