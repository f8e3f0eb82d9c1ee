package org.zhixing.signoff.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.signoff.Path;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.signoff.SignOffHandler;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;

/** The steps of each kind of paper: read, and set with a source. */
@Controller
class PathPages {

    private static final int PLACES = 6;
    private static final String BETWEEN = "\u3001";
    private static final String USUAL = "1wd";

    private final Paths paths;
    private final ObjectProvider<SignOffHandler> handlers;
    private final CaseClock clock;

    PathPages(Paths paths, ObjectProvider<SignOffHandler> handlers, CaseClock clock) {
        this.paths = paths;
        this.handlers = handlers;
        this.clock = clock;
    }

    @GetMapping("/sign-off-paths")
    ModelAndView paths(Actor actor) {
        var named = paths.all().stream()
                .map(path -> new PathsPage.Named(nameKey(path.kind()), path))
                .toList();
        return new ModelAndView("signoff/paths", "page", new PathsPage(named, actor.has(Role.SUPERVISION_CHIEF)));
    }

    @GetMapping("/sign-off-paths/{kind}")
    ModelAndView form(@PathVariable String kind) {
        return view(kind, rows(known(kind)), "", null);
    }

    @PostMapping("/sign-off-paths/{kind}")
    ModelAndView set(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes after) {
        known(kind);
        var rows = typed(sent);
        String source = text(sent, "source");
        var steps = new ArrayList<Step>();
        for (PathPage.Row row : rows) {
            var step = ListAddress.constant(StepKind.class, row.step());
            if (step != null) {
                steps.add(new Step(
                        steps.size() + 1,
                        step,
                        step.asksPosts() ? names(row.posts()) : List.of(),
                        row.byPage(),
                        row.within().isEmpty() ? USUAL : row.within()));
            }
        }
        var outcome = paths.set(kind, steps, source, clock.now(), actor);
        if (outcome instanceof Outcome.Refused<Path> refused) {
            var view = view(kind, rows, source, refused.refusal());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        after.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("signoff.saved"));
        return new ModelAndView("redirect:/sign-off-paths");
    }

    private ModelAndView view(String kind, List<PathPage.Row> rows, String source, @Nullable Refusal refusal) {
        return new ModelAndView("signoff/path", "page", new PathPage(kind, nameKey(kind), rows, source, refusal));
    }

    private static List<PathPage.Row> rows(Path path) {
        var rows = new ArrayList<PathPage.Row>();
        for (int place = 1; place <= PLACES; place++) {
            var step = place <= path.steps().size() ? path.steps().get(place - 1) : null;
            rows.add(
                    step == null
                            ? new PathPage.Row(place, "", "", false, USUAL)
                            : new PathPage.Row(
                                    place,
                                    step.kind().name(),
                                    String.join(BETWEEN, step.posts()),
                                    step.byPage(),
                                    step.within()));
        }
        return rows;
    }

    private static List<PathPage.Row> typed(MultiValueMap<String, String> sent) {
        var rows = new ArrayList<PathPage.Row>();
        for (int place = 1; place <= PLACES; place++) {
            rows.add(new PathPage.Row(
                    place,
                    text(sent, "step-" + place),
                    text(sent, "posts-" + place),
                    sent.containsKey("page-" + place),
                    text(sent, "within-" + place)));
        }
        return rows;
    }

    private static List<String> names(String typed) {
        return Arrays.stream(typed.split("[\\p{IsPunctuation}\\n\\r]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Path known(String kind) {
        return paths.all().stream()
                .filter(path -> path.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String nameKey(String kind) {
        var form = SheetSteps.formKey(kind);
        return form.isPresent() ? form.get() : byHandler(kind);
    }

    private String byHandler(String kind) {
        return handlers.stream()
                .filter(one -> one.kinds().contains(kind))
                .map(one -> one.nameKey(kind))
                .findFirst()
                .orElse(kind);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }
}
