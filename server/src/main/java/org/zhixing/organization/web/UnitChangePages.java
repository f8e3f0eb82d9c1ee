package org.zhixing.organization.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.NewDivision;
import org.zhixing.organization.NewPost;
import org.zhixing.organization.Organization;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.OrganizationChanges;
import org.zhixing.organization.Standing;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;

/** Changes the system administrator makes to one unit. */
@Controller
class UnitChangePages {

    private static final String NEW = "new";

    private final OrganizationChanges changes;
    private final OrganizationBatch batch;
    private final Organization organization;
    private final UnitPages pages;
    private final CaseClock clock;

    UnitChangePages(
            OrganizationChanges changes,
            OrganizationBatch batch,
            Organization organization,
            UnitPages pages,
            CaseClock clock) {
        this.changes = changes;
        this.batch = batch;
        this.organization = organization;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/system/organization/units/{id}/name")
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam String document,
            Actor actor,
            RedirectAttributes flash) {
        return back(
                id,
                changes.rename(new UnitId(id), name, from, document, clock.now(), actor),
                "organization.done.renamed",
                flash);
    }

    @PostMapping("/system/organization/units/{id}/aliases")
    ModelAndView alias(@PathVariable UUID id, @RequestParam String alias, Actor actor, RedirectAttributes flash) {
        if (!UnitPages.maintains(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Outcome<String> outcome = alias.isBlank()
                ? Outcome.refused("organization.refusal.which-alias", "R001")
                : Outcome.done(alias.strip());
        outcome.then(given -> {
            organization.rememberAlias(new UnitId(id), given, clock.now(), actor);
            return Outcome.done(given);
        });
        return back(id, outcome, "organization.done.alias", flash);
    }

    @PostMapping("/system/organization/units/{id}/leader")
    ModelAndView leader(
            @PathVariable UUID id,
            @RequestParam UUID post,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam String document,
            Actor actor,
            RedirectAttributes flash) {
        var division = new NewDivision(new UnitId(id), new PostId(post), from, null, document.strip());
        return back(id, batch.divideWork(List.of(division), clock.now(), actor), "organization.done.divided", flash);
    }

    @PostMapping("/system/organization/units/{id}/posts")
    ModelAndView post(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam Role duty,
            @RequestParam Standing standing,
            @RequestParam(defaultValue = "100") int order,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Actor actor,
            RedirectAttributes flash) {
        if (name.isBlank() || duty.administers()) {
            return back(id, Outcome.refused("organization.refusal.which-post", "R001"), "", flash);
        }
        var post = new NewPost(
                PostId.next(), new UnitId(id), name.strip(), duty, standing, Math.max(0, order), from, null);
        return back(id, batch.createPosts(List.of(post), clock.now(), actor), "organization.done.post", flash);
    }

    /** @param person a known person, {@code new} for one not yet known, empty when the name decides */
    @PostMapping("/system/organization/units/{id}/appointments")
    ModelAndView appoint(
            @PathVariable UUID id,
            @RequestParam UUID post,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String person,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        Instant now = clock.now();
        var unit = new UnitId(id);
        var postId = new PostId(post);
        var known = organization.posts(List.of(postId)).get(postId);
        if (known == null || !known.unit().equals(unit) || !UnitPages.maintains(actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var namesakes = person.isEmpty() ? changes.namesakes(name, from) : List.<OrganizationChanges.Namesake>of();
        if (!namesakes.isEmpty()) {
            var asking = new UnitPage.Asking(post.toString(), known.name(), name.strip(), from.toString(), namesakes);
            return pages.unit(unit, null, asking, now, actor, locale);
        }
        var outcome = person.isEmpty() || person.equals(NEW)
                ? changes.appointNew(postId, name, from, now, actor)
                : changes.appoint(postId, new PersonId(UUID.fromString(person)), from, now, actor);
        return back(id, outcome, "organization.done.appointed", flash);
    }

    @PostMapping("/system/organization/units/{id}/appointments/end")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam UUID post,
            @RequestParam UUID person,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            Actor actor,
            RedirectAttributes flash) {
        return back(
                id,
                changes.end(new PostId(post), new PersonId(person), last, clock.now(), actor),
                "organization.done.ended",
                flash);
    }

    private static ModelAndView back(UUID id, Outcome<?> outcome, String done, RedirectAttributes flash) {
        return Answer.on("/system/organization/units/" + id, Notice.of(outcome, value -> Notice.done(done)), flash);
    }
}
