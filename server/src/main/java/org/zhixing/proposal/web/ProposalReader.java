package org.zhixing.proposal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.attachment.Attachments;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Timeline;
import org.zhixing.paper.Papers;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.desk.Dossier;
import org.zhixing.proposal.desk.Handling;
import org.zhixing.proposal.desk.OpenActs;
import org.zhixing.proposal.desk.ProposalRows;
import org.zhixing.proposal.desk.ProposalSight;
import org.zhixing.proposal.desk.Units;
import org.zhixing.shell.Texts;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/** Reads one proposal whole, as far as the actor may see it. */
@Component
class ProposalReader {

    private final ProposalRows rows;
    private final ProposalSight sight;
    private final Units units;
    private final Catalogue catalogue;
    private final Attachments attachments;
    private final Papers papers;
    private final Ledger ledger;
    private final TimeLimits limits;
    private final ApprovalReading approvals;
    private final MessageSource messages;

    ProposalReader(
            ProposalRows rows,
            ProposalSight sight,
            Units units,
            Catalogue catalogue,
            Attachments attachments,
            Papers papers,
            Ledger ledger,
            TimeLimits limits,
            ApprovalReading approvals,
            MessageSource messages) {
        this.rows = rows;
        this.sight = sight;
        this.units = units;
        this.catalogue = catalogue;
        this.attachments = attachments;
        this.papers = papers;
        this.ledger = ledger;
        this.limits = limits;
        this.approvals = approvals;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public Optional<ProposalPage> page(ProposalId id, Instant at, Actor actor, Locale locale) {
        var seer = sight.of(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return rows.find(id, seer).map(found -> page(found, seer, at, new Texts(messages, locale)));
    }

    private ProposalPage page(Dossier dossier, ProposalSight.Seer seer, Instant at, Texts texts) {
        var subject = dossier.proposal().id().subject();
        var files = attachments.of(subject);
        var sheets = papers.of(subject);
        var acts = OpenActs.of(dossier, seer).stream()
                .map(one -> open(one, dossier))
                .toList();
        var first = OpenActs.of(dossier, seer).stream()
                .filter(one -> one.promise() == null)
                .findFirst()
                .filter(one -> OpenActs.isPrimary(one, dossier))
                .map(one -> open(one, dossier))
                .orElse(null);
        return new ProposalPage(
                dossier,
                seer.mayReach(dossier.handlings()),
                files,
                sheets,
                Timeline.whole(subject, ledger.timeline(subject), Timeline.links(files, sheets)),
                names(dossier, at),
                times(dossier, at),
                catalogue.gradeLabels(texts),
                catalogue
                        .matterLabels(texts)
                        .getOrDefault(
                                dossier.proposal().matterClass(),
                                dossier.proposal().matterClass()),
                first,
                acts.stream()
                        .filter(one -> one.promise() == null && !one.equals(first))
                        .toList(),
                acts.stream().filter(one -> one.promise() != null).toList(),
                approvals.waitingOn(subject, at),
                question(dossier, at, seer.actor()));
    }

    private static ProposalPage.Open open(OpenActs.Doable one, Dossier dossier) {
        var part = one.part();
        var promise = one.promise();
        String href = dossier.proposal().id().href() + "/" + one.act().slug()
                + (part == null ? "" : "?part=" + part.id().value())
                + (promise == null ? "" : "&promise=" + promise.id().value());
        return new ProposalPage.Open(one.act(), part, promise, href);
    }

    private Map<UnitId, String> names(Dossier dossier, Instant at) {
        var ids = new HashSet<UnitId>();
        ids.add(dossier.proposal().office());
        for (Handling one : dossier.handlings()) {
            ids.add(one.unit());
            var competent = one.competent();
            if (competent != null) {
                ids.add(competent);
            }
        }
        return units.names(ids, LocalDate.ofInstant(at, Zone.SHANGHAI));
    }

    private Map<UUID, TimeLeft> times(Dossier dossier, Instant at) {
        var subject = dossier.proposal().id().subject();
        var times = new HashMap<UUID, TimeLeft>();
        for (LimitView view : limits.of(List.of(subject), at).getOrDefault(subject, List.of())) {
            times.put(view.id().value(), TimeLeft.of(view));
        }
        return times;
    }

    /** Where the head signs what lies before him. */
    private @Nullable String question(Dossier dossier, Instant at, Actor actor) {
        return dossier.handlings().stream()
                .filter(one -> one.state() == HandlingState.SIGNING)
                .flatMap(one -> dossier.repliesOf(one).stream())
                .filter(reply -> !reply.signed() && reply.sentBack() == null)
                .map(reply -> reply.question())
                .flatMap(question -> approvals.answerPage(question, at, actor).stream())
                .findFirst()
                .orElse(null);
    }
}
