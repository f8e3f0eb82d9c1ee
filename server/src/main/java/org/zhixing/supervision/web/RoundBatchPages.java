package org.zhixing.supervision.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Typed;
import org.zhixing.signoff.SignOffSteps;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.SignedPages;
import org.zhixing.supervision.round.RoundBatch;
import org.zhixing.supervision.round.RoundBatches;

/** Answers of a month on their way through the unit, for whom a step asks and for whoever laid them forward. */
@Controller
class RoundBatchPages {

    private final RoundBatches batches;
    private final SignOffs signOffs;
    private final SignedPages pages;
    private final ApprovalReading approvals;
    private final Organization organization;
    private final Ledger ledger;
    private final CaseClock clock;

    RoundBatchPages(
            RoundBatches batches,
            SignOffs signOffs,
            SignedPages pages,
            ApprovalReading approvals,
            Organization organization,
            Ledger ledger,
            CaseClock clock) {
        this.batches = batches;
        this.signOffs = signOffs;
        this.pages = pages;
        this.approvals = approvals;
        this.organization = organization;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/rounds/batches/{id:[0-9a-f-]{36}}")
    ModelAndView page(@PathVariable UUID id, Actor actor) {
        return new ModelAndView(
                "supervision/round-batch", "page", page(id, "", Typed.of(new LinkedMultiValueMap<>()), null, actor));
    }

    @PostMapping("/rounds/batches/{id:[0-9a-f-]{36}}/take-back")
    ModelAndView takeBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes after) {
        var taken = batches.takeBack(id, reason, clock.now(), actor);
        if (taken instanceof Outcome.Refused<RoundBatch> refused) {
            var page = page(id, reason, Typed.of(new LinkedMultiValueMap<>()), refused.refusal(), actor);
            return Answer.again("supervision/round-batch", page, refused.refusal());
        }
        return Answer.on(
                "/rounds/" + taken.orThrow().of().month(), Notice.done("supervision.round.batch.taken-back"), after);
    }

    @PostMapping("/rounds/batches/{id:[0-9a-f-]{36}}/record-page")
    ModelAndView recordPage(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            RedirectAttributes after)
            throws IOException {
        var at = clock.now();
        if (batches.find(id, at, actor).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var typed = Typed.of(sent);
        var recorded = pages.record(
                RoundBatch.subject(id),
                typed,
                files == null ? List.of() : files,
                at,
                actor,
                page -> batches.recordPage(id, page, at, actor));
        if (recorded instanceof Outcome.Refused<RoundBatch> refused) {
            var page = page(id, "", typed, refused.refusal(), actor);
            return Answer.again("supervision/round-batch", page, refused.refusal());
        }
        return Answer.on(RoundBatch.href(id), Notice.done("supervision.round.batch.page-recorded"), after);
    }

    private RoundBatchPage page(UUID id, String reason, Typed typed, @Nullable Refusal refusal, Actor actor) {
        var at = clock.now();
        var batch = batches.find(id, at, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var subject = RoundBatch.subject(id);
        var way = signOffs.of(subject).orElseThrow();
        var question = way.question();
        return new RoundBatchPage(
                batch,
                organization.name(batch.of().unit(), clock.today()),
                batches.answers(id),
                SignOffSteps.of(way, way.path()),
                question == null
                        ? null
                        : approvals.answerPage(question, at, actor).orElse(null),
                batches.mayTakeBack(batch, at, actor),
                reason,
                way.takesPage() && batches.mayTakeBack(batch, at, actor) ? pages.form(way, typed, clock.today()) : null,
                refusal,
                Timeline.whole(subject, ledger.timeline(subject), Timeline.links(List.of(), List.of())));
    }
}
