package org.zhixing.brief.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.attachment.Attachments;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefState;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefMoves;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.Example;
import org.zhixing.brief.desk.Examples;
import org.zhixing.brief.desk.FactRows;
import org.zhixing.brief.inquiry.Correction;
import org.zhixing.brief.inquiry.InquiryRows;
import org.zhixing.brief.sign.BriefSheet;
import org.zhixing.brief.sign.Signing;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.Organization;
import org.zhixing.paper.Papers;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffSteps;
import org.zhixing.signoff.SignOffs;
import org.zhixing.timelimit.TimeLimits;

/** A brief as one reader sees it, with what this reader may do now. */
@Component
class BriefReader {

    private static final int SHOWN = 12;

    private final BriefRows rows;
    private final FactRows facts;
    private final Examples examples;
    private final InquiryRows inquiries;
    private final BriefSight sight;
    private final BriefSheet sheet;
    private final Signing signing;
    private final Organization organization;
    private final TimeLimits limits;
    private final Ledger ledger;
    private final Papers papers;
    private final SignOffs signOffs;
    private final Paths paths;
    private final ApprovalReading approvals;
    private final Attachments attachments;
    private final CaseClock clock;

    BriefReader(
            BriefRows rows,
            FactRows facts,
            Examples examples,
            InquiryRows inquiries,
            BriefSight sight,
            BriefSheet sheet,
            Signing signing,
            Organization organization,
            TimeLimits limits,
            Ledger ledger,
            Papers papers,
            SignOffs signOffs,
            Paths paths,
            ApprovalReading approvals,
            Attachments attachments,
            CaseClock clock) {
        this.rows = rows;
        this.facts = facts;
        this.examples = examples;
        this.inquiries = inquiries;
        this.sight = sight;
        this.sheet = sheet;
        this.signing = signing;
        this.organization = organization;
        this.limits = limits;
        this.ledger = ledger;
        this.papers = papers;
        this.signOffs = signOffs;
        this.paths = paths;
        this.approvals = approvals;
        this.attachments = attachments;
        this.clock = clock;
    }

    BriefSight.Standing seer(Actor actor) {
        return sight.standing(actor, clock.today());
    }

    Optional<Brief> find(BriefId id, Actor actor) {
        return rows.find(id, sight.briefs(seer(actor)));
    }

    /** The rows that this reader opens. */
    List<BriefRow> rows(BriefId id, FactRows.Which which, Actor actor) {
        return facts.rows(id, which, sight.rows(seer(actor)));
    }

    /** How many there are, for all. */
    int count(BriefId id, FactRows.Which which) {
        return facts.rows(id, which, BriefSight.Scope.SYSTEM).size();
    }

    /** What this reader may do to it now; asking is not offered where nobody is named. */
    List<BriefAct> open(Brief brief, Actor actor) {
        var seer = seer(actor);
        var open = new ArrayList<>(BriefMoves.TABLE.openTo(BriefSight.parties(seer), brief.state()));
        if (brief.state() == BriefState.DRAFT) {
            boolean named = facts.figures(brief.id()).entrySet().stream()
                    .anyMatch(one -> one.getKey().named() && one.getValue() > 0);
            open.remove(named ? BriefAct.SETTLE : BriefAct.ASK_UNITS);
        }
        if (brief.state() == BriefState.CONFIRMING
                && corrections(brief, seer).stream().allMatch(one -> one.ruling() != null)) {
            open.remove(BriefAct.RULE);
        }
        open.remove(BriefAct.ISSUE);
        if (open.contains(BriefAct.CHOOSE) && examples.of(brief.id()).isEmpty()) {
            open.remove(BriefAct.CHOOSE);
        }
        var way = way(brief).orElse(null);
        if (way == null || !way.waitsForCheckBy(actor.person())) {
            open.remove(BriefAct.CHECK);
        }
        if (way == null || !way.takesPage()) {
            open.remove(BriefAct.RECORD_PAGE);
        }
        return open;
    }

    Optional<SignOff> way(Brief brief) {
        return signOffs.of(brief.id().subject());
    }

    List<Correction> corrections(Brief brief, BriefSight.Standing seer) {
        return inquiries.corrections(brief.id(), sight.rows(seer));
    }

    @Transactional(readOnly = true)
    public Optional<BriefPage> page(BriefId id, Actor actor) {
        return find(id, actor).map(brief -> page(brief, actor, clock.now()));
    }

    private BriefPage page(Brief brief, Actor actor, Instant at) {
        var id = brief.id();
        var seer = seer(actor);
        var scope = sight.rows(seer);
        var open = open(brief, actor);
        var primary = primary(brief, open);
        var others = open.stream().filter(act -> act != primary).toList();
        boolean whole = seer.office() || seer.leads();
        var limit = brief.issueLimit();
        var way = way(brief).orElse(null);
        return new BriefPage(
                brief,
                rows.wordsOf(id),
                facts.figures(id),
                facts.units(id, scope),
                items(id, scope),
                examples(id, whole),
                whole ? inquiries.of(id, BriefSight.Scope.SYSTEM) : List.of(),
                corrections(brief, seer),
                scopeNames(brief),
                limit == null ? null : limits.view(limit, at).orElse(null),
                primary,
                others,
                whole || answer(way, at, actor) != null
                        ? SignOffSteps.of(way, paths.of(brief.kind().path()))
                        : SignOffSteps.NONE,
                whole ? approvals.waitingOn(id.subject(), at) : List.of(),
                answer(way, at, actor),
                whole ? attachments.of(id.subject()) : List.of(),
                whole,
                whole ? signing.length(brief) : null,
                timeline(brief));
    }

    private static @Nullable BriefAct primary(Brief brief, List<BriefAct> open) {
        return switch (brief.state()) {
            case DRAFT -> first(open, BriefAct.ASK_UNITS, BriefAct.SETTLE);
            case CONFIRMING -> first(open, BriefAct.RULE, BriefAct.SETTLE);
            case SETTLED -> first(open, BriefAct.SUBMIT);
            case IN_SIGN_OFF -> first(open, BriefAct.CHECK);
            case ISSUED, WITHDRAWN, DISCARDED -> null;
        };
    }

    private static @Nullable BriefAct first(List<BriefAct> open, BriefAct... wanted) {
        for (BriefAct act : wanted) {
            if (open.contains(act)) {
                return act;
            }
        }
        return null;
    }

    /** Where whoever is asked, or records for him, answers. */
    private @Nullable String answer(@Nullable SignOff way, Instant at, Actor actor) {
        var question = way == null ? null : way.question();
        return question == null
                ? null
                : approvals.answerPage(question, at, actor).orElse(null);
    }

    private Map<BriefFigure, List<BriefPage.Item>> items(BriefId id, BriefSight.Scope scope) {
        var items = new EnumMap<BriefFigure, List<BriefPage.Item>>(BriefFigure.class);
        for (BriefFigure figure : BriefFigure.values()) {
            if (figure.named()) {
                items.put(
                        figure,
                        facts.rows(id, new FactRows.Which(figure, null), scope).stream()
                                .limit(SHOWN)
                                .map(row -> new BriefPage.Item(
                                        sheet.line(row, figure), row.docket().href()))
                                .toList());
            }
        }
        return items;
    }

    /** Who sees how it comes about sees what was proposed and struck as well. */
    List<Example> examples(BriefId id, boolean whole) {
        return whole ? examples.of(id) : examples.kept(id);
    }

    private List<String> scopeNames(Brief brief) {
        var names = organization.names(brief.scope(), clock.today());
        return brief.scope().stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private Timeline timeline(Brief brief) {
        var subject = brief.id().subject();
        return Timeline.whole(
                subject, ledger.timeline(subject), Timeline.links(attachments.of(subject), papers.of(subject)));
    }
}
