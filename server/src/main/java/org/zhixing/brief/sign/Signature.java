package org.zhixing.brief.sign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.approval.Answer;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.BriefState;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefRules;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.Filing;
import org.zhixing.brief.inquiry.InquiryRows;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Papers;

/** Signed, a brief gets its number and its sheet in the same transaction; declined, it goes back with the words said. */
@Component
class Signature implements ApprovalHandler {

    private final BriefRows rows;
    private final BriefRules rules;
    private final InquiryRows inquiries;
    private final BriefSheet sheet;
    private final Papers papers;
    private final Signing signing;
    private final Filing filing;

    Signature(
            BriefRows rows,
            BriefRules rules,
            InquiryRows inquiries,
            BriefSheet sheet,
            Papers papers,
            Signing signing,
            Filing filing) {
        this.rows = rows;
        this.rules = rules;
        this.inquiries = inquiries;
        this.sheet = sheet;
        this.papers = papers;
        this.signing = signing;
        this.filing = filing;
    }

    @Override
    public String kind() {
        return Signing.KIND;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        var id = new BriefId(answer.subject().id());
        var brief = rows.hold(id, BriefSight.Scope.SYSTEM).orElse(null);
        if (brief == null
                || brief.state() != BriefState.SIGNING
                || !answer.id().value().equals(brief.approval())) {
            return Refusal.of("brief.refused.not-now", "architecture 5");
        }
        Map<String, Object> said = new HashMap<>();
        if (!answer.opinion().isBlank()) {
            said.put("opinion", answer.opinion());
        }
        if (!answer.approved()) {
            filing.settle(
                    brief,
                    BriefAct.DECLINE,
                    Map.of("words_back", answer.opinion()),
                    said,
                    List.of(),
                    answer.at(),
                    answer.actor());
            tellSubmitter(brief, "brief.message.declined", answer);
            return null;
        }
        var issued = papers.issue(List.of(sheet.of(brief, answer.at())), answer.at(), answer.actor())
                .get(0);
        said.put("number", issued.number());
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("paper", issued.draft().id());
        columns.put("number", issued.number());
        columns.put("signer_name", answer.actor().personName());
        columns.put("issued_at", answer.at());
        filing.settle(brief, BriefAct.SIGN, columns, said, List.of(issued.digest()), answer.at(), answer.actor());
        signing.endIssueLimit(brief, answer.at(), answer.actor());
        tellSubmitter(brief, "brief.message.issued", answer);
        tellUnits(brief, answer);
        return null;
    }

    private void tellSubmitter(Brief brief, String key, Answer answer) {
        var submitter = brief.submitter();
        if (submitter != null) {
            filing.tell(
                    List.of(new Recipient.ToPerson(submitter)),
                    brief,
                    key,
                    brief.id().href(),
                    false,
                    answer.at());
        }
    }

    /** The units that were asked hear that it is out, where it is open to units. */
    private void tellUnits(Brief brief, Answer answer) {
        if (openToUnits(brief.kind())) {
            var to = new ArrayList<Recipient>();
            inquiries.of(brief.id(), BriefSight.Scope.SYSTEM).forEach(one -> to.add(CityOffices.liaison(one.unit())));
            filing.tell(to, brief, "brief.message.issued", brief.id().href(), false, answer.at());
        }
    }

    private boolean openToUnits(BriefKind kind) {
        return rules.rule("open.to.units").names().contains(kind.name());
    }
}
