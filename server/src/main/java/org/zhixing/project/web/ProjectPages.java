package org.zhixing.project.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.zhixing.act.Refusal;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Sight;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.Organization;
import org.zhixing.project.AttachedDocket;
import org.zhixing.project.NoteKind;
import org.zhixing.project.Project;
import org.zhixing.project.ProjectDockets;
import org.zhixing.project.Projects;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;

/** One project: how it stands, who follows it, and the journal. */
@Controller
class ProjectPages {

    private final Projects projects;
    private final ProjectDockets dockets;
    private final Organization organization;
    private final Ledger ledger;
    private final CaseClock clock;
    private final MessageSource messages;

    /** What stands in the fields of the page. */
    private record Typed(String kind, String day, String words, String number) {}

    ProjectPages(
            Projects projects,
            ProjectDockets dockets,
            Organization organization,
            Ledger ledger,
            CaseClock clock,
            MessageSource messages) {
        this.projects = projects;
        this.dockets = dockets;
        this.organization = organization;
        this.ledger = ledger;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/projects/{id:[0-9a-f-]{36}}")
    ModelAndView page(@PathVariable UUID id, Actor actor, Locale locale) {
        return show(project(id, actor), nothing(), null, actor, locale);
    }

    @PostMapping("/projects/{id}/notes")
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam NoteKind kind,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        var project = project(id, actor);
        Instant at = clock.now();
        var on = day(day);
        Outcome<Project> outcome = on == null
                ? Outcome.refused("project.refused.day", "R036")
                : projects.note(project, kind, on, words, at, actor);
        if (outcome instanceof Outcome.Refused<Project> refused) {
            return unprocessable(
                    show(project, new Typed(kind.name(), day, words, ""), refused.refusal(), actor, locale));
        }
        after.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("project.done.noted"));
        return new ModelAndView("redirect:" + project.href());
    }

    @PostMapping("/projects/{id}/secretary")
    ModelAndView follow(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String secretary,
            @RequestParam(defaultValue = "") String backup,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        var project = project(id, actor);
        var named = person(secretary);
        Outcome<Project> outcome = named == null
                ? Outcome.refused("project.refused.person", "R036")
                : projects.follow(project, named, person(backup), clock.now(), actor);
        if (outcome instanceof Outcome.Refused<Project> refused) {
            return unprocessable(show(project, nothing(), refused.refusal(), actor, locale));
        }
        after.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("project.done.followed"));
        return new ModelAndView("redirect:" + project.href());
    }

    @PostMapping("/projects/{id}/dockets")
    ModelAndView attach(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        var project = project(id, actor);
        var outcome = dockets.attach(project, number, clock.now(), actor);
        if (outcome instanceof Outcome.Refused<AttachedDocket> refused) {
            var typed = new Typed("", clock.today().toString(), "", number);
            return unprocessable(show(project, typed, refused.refusal(), actor, locale));
        }
        after.addFlashAttribute(
                Notice.ATTRIBUTE,
                Notice.done("project.done.attached", outcome.orThrow().title()));
        return new ModelAndView("redirect:" + project.href() + "#dockets");
    }

    @PostMapping("/projects/{id}/dockets/{docket}/detach")
    ModelAndView detach(
            @PathVariable UUID id, @PathVariable UUID docket, Actor actor, Locale locale, RedirectAttributes after) {
        var project = project(id, actor);
        var outcome = dockets.detach(project, new DocketId(docket), clock.now(), actor);
        if (outcome instanceof Outcome.Refused<AttachedDocket> refused) {
            return unprocessable(show(project, nothing(), refused.refusal(), actor, locale));
        }
        after.addFlashAttribute(
                Notice.ATTRIBUTE,
                Notice.done("project.done.detached", outcome.orThrow().title()));
        return new ModelAndView("redirect:" + project.href() + "#dockets");
    }

    private Typed nothing() {
        return new Typed("", clock.today().toString(), "", "");
    }

    private static ModelAndView unprocessable(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static @Nullable PersonId person(String written) {
        var id = ListAddress.id(written);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private ModelAndView show(Project project, Typed typed, @Nullable Refusal refusal, Actor actor, Locale locale) {
        var texts = new Texts(messages, locale);
        List<Choice> staff = Projects.names(project, actor)
                ? organization.staffOf(project.lead(), clock.today()).stream()
                        .map(one ->
                                new Choice(one.person().value().toString(), one.personName() + " " + one.postName()))
                        .distinct()
                        .toList()
                : List.of();
        var page = new ProjectPage(
                project,
                projects.journal(project),
                dockets.of(project, actor, clock.now()),
                Projects.isOffice(actor),
                typed.number(),
                Projects.writes(project, actor),
                Choice.of(NoteKind.class, texts),
                staff,
                typed.kind(),
                typed.day(),
                typed.words(),
                refusal,
                Timeline.of(ledger.timeline(project.subject()), Sight.whole(), Map.of(), null));
        return new ModelAndView("project/project", "page", page);
    }

    private Project project(UUID id, Actor actor) {
        return projects.find(id, actor, clock.now())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
