package org.zhixing.plan.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.campaign.Campaign;
import org.zhixing.plan.campaign.Campaigns;
import org.zhixing.plan.review.Intake;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.PlanDocuments;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.plan.scan.Scans;

/** The list of plans, reading a new one, and the campaign that came of it. */
@Controller
class PlanPages {

    private static final int PAGE = 50;

    private final PlanDocuments documents;
    private final Campaigns campaigns;
    private final Intake intake;
    private final Scans scans;
    private final CaseClock clock;

    PlanPages(PlanDocuments documents, Campaigns campaigns, Intake intake, Scans scans, CaseClock clock) {
        this.documents = documents;
        this.campaigns = campaigns;
        this.intake = intake;
        this.scans = scans;
        this.clock = clock;
    }

    @GetMapping("/plans")
    ModelAndView list(@RequestParam @Nullable UUID before, Actor actor) {
        UnitId office = PlanRights.officeOf(actor);
        PlanDocument last = before == null
                ? null
                : documents.find(new PlanDocumentId(before), office).orElse(null);
        List<PlanDocument> found = documents.of(office, last, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<PlanDocument> shown = more ? found.subList(0, PAGE) : found;
        String next = more ? shown.get(PAGE - 1).id().value().toString() : null;
        return new ModelAndView("plan/list", "page", new PlansPage(shown, next));
    }

    @GetMapping("/plans/new")
    ModelAndView form(Actor actor) {
        return new ModelAndView(
                "plan/new", "page", new NewPlanPage(null, List.of(), "", scans.waiting(PlanRights.officeOf(actor))));
    }

    @PostMapping("/plans")
    ModelAndView read(
            @RequestParam @Nullable MultipartFile file, @RequestParam(defaultValue = "") String text, Actor actor)
            throws IOException {
        Outcome<PlanDocumentId> read = file != null && !file.isEmpty()
                ? intake.file(nameOf(file), file.getInputStream(), actor, clock.now())
                : intake.pasted(text, actor, clock.now());
        if (file != null && read instanceof Outcome.Refused<PlanDocumentId> none && isScan(none.refusal())) {
            var taken = scans.take(nameOf(file), file.getBytes(), actor, clock.now());
            if (taken instanceof Outcome.Done<UUID> scan) {
                return new ModelAndView("redirect:/plans/scans/" + scan.value());
            }
            read = Outcome.refused(((Outcome.Refused<UUID>) taken).refusal());
        }
        if (read instanceof Outcome.Refused<PlanDocumentId> refused) {
            var page = new NewPlanPage(
                    refused.refusal().key(),
                    refused.refusal().args(),
                    Intake.mayShowAgain(refused.refusal()) ? text : "",
                    scans.waiting(PlanRights.officeOf(actor)));
            var view = new ModelAndView("plan/new", "page", page);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        return new ModelAndView("redirect:/plans/" + read.orThrow().value() + "/review");
    }

    @GetMapping("/plans/{id}/campaign")
    String campaignOf(@PathVariable UUID id, Actor actor) {
        return campaigns
                .from(new PlanDocumentId(id), PlanRights.officeOf(actor))
                .map(campaign -> "redirect:/campaigns/" + campaign.id())
                .orElse("redirect:/plans/" + id + "/review");
    }

    @GetMapping("/campaigns/{id}")
    ModelAndView campaign(@PathVariable UUID id, Actor actor) {
        UnitId office = PlanRights.officeOf(actor);
        Campaign campaign =
                campaigns.find(id, office).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanDocument document = documents
                .find(campaign.document(), office)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var groups = new ArrayList<CampaignPage.StageGroup>();
        for (Campaign.Stage stage : campaign.stages()) {
            groups.add(group(campaign, stage));
        }
        groups.add(group(campaign, null));
        groups.removeIf(group -> group.tasks().isEmpty() && group.stage() == null);
        return new ModelAndView("plan/campaign", "page", new CampaignPage(campaign, document, groups));
    }

    private static CampaignPage.StageGroup group(Campaign campaign, Campaign.@Nullable Stage stage) {
        int no = stage == null ? 0 : stage.no();
        return new CampaignPage.StageGroup(
                stage,
                campaign.tasks().stream().filter(task -> task.stage() == no).toList());
    }

    /** There are no words in it, but a person can read it: it is never refused (practice 10). */
    private static boolean isScan(Refusal refusal) {
        return refusal.key().equals("plan.unreadable.no-text");
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
