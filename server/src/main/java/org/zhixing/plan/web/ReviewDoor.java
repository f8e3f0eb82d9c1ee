package org.zhixing.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitMatch;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.PlanDocuments;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.plan.review.UnitNames;
import org.zhixing.shell.Notice;

/** What every form of the review goes through: the document of the own office, in the version the form was drawn from. */
@Component
class ReviewDoor {

    private static final String RULE = "R030";

    private final PlanDocuments documents;
    private final DraftTasks tasks;
    private final UnitNames names;
    private final Organization organization;

    ReviewDoor(PlanDocuments documents, DraftTasks tasks, UnitNames names, Organization organization) {
        this.documents = documents;
        this.tasks = tasks;
        this.names = names;
        this.organization = organization;
    }

    PlanDocument find(UUID id, Actor actor) {
        return documents
                .find(new PlanDocumentId(id), PlanRights.officeOf(actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The document, if the form was drawn from its present version. */
    Outcome<PlanDocument> at(long version, UUID id, Actor actor) {
        PlanDocument document = find(id, actor);
        return document.version() == version ? Outcome.done(document) : Outcome.refused("plan.refused.stale", RULE);
    }

    /** The unit a typed name stands for. */
    Outcome<UnitId> unit(String name, LocalDate on) {
        UnitMatch match = organization.match(List.of(name.strip()), on).get(0);
        return match instanceof UnitMatch.Known known
                ? Outcome.done(known.unit())
                : Outcome.refused("plan.refused.unknown-unit", RULE, name.strip());
    }

    /** Whether a part of a task of the document names the unit, however it is written. */
    Predicate<Part> sameUnit(PlanDocument document, UnitId unit, LocalDate on) {
        Map<String, UnitMatch> matches = names.of(tasks.of(document.id()), on);
        return part -> matches.get(part.written()) instanceof UnitMatch.Known known
                && known.unit().equals(unit);
    }

    /** Back to the review, at a task if one is named; a refusal is said there. */
    String answer(UUID id, @Nullable UUID task, RedirectAttributes redirect, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.refused(refused.refusal()));
        }
        return "redirect:/plans/" + id + "/review" + (task == null ? "" : "#task-" + task);
    }
}
