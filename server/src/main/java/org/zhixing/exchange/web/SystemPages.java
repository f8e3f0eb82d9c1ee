package org.zhixing.exchange.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.exchange.ConnectedSystem;
import org.zhixing.exchange.Right;
import org.zhixing.exchange.Systems;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;

/** The operator connects systems; a token is shown once. */
@Controller
class SystemPages {

    private static final String PER_MINUTE = "120";

    private final Systems systems;
    private final Organization organization;
    private final CaseClock clock;

    SystemPages(Systems systems, Organization organization, CaseClock clock) {
        this.systems = systems;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping("/system/exchange")
    ModelAndView list() {
        return page(null, "", "", Set.of(Right.GIVE_MATTERS, Right.READ_OWN), PER_MINUTE, null);
    }

    @PostMapping("/system/exchange")
    ModelAndView connect(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(required = false) @Nullable Set<Right> right,
            @RequestParam String perMinute,
            Actor actor) {
        Set<Right> rights = right == null || right.isEmpty() ? Set.of() : EnumSet.copyOf(right);
        boolean known = systems.offices(clock.today()).stream()
                .anyMatch(unit -> unit.id().value().toString().equals(office));
        Outcome<Systems.Told> outcome = known && perMinute.matches("[0-9]{1,4}")
                ? systems.connect(
                        name,
                        new UnitId(UUID.fromString(office)),
                        rights,
                        Integer.parseInt(perMinute),
                        clock.now(),
                        actor)
                : Outcome.refused("exchange.refused.incomplete", "practice 6");
        return outcome instanceof Outcome.Refused<Systems.Told> refused
                ? page(null, name, office, rights, perMinute, refused.refusal())
                : page(outcome.orThrow().token(), "", "", Set.of(), PER_MINUTE, null);
    }

    @PostMapping("/system/exchange/{id:[0-9a-f-]{36}}/token")
    ModelAndView renew(@PathVariable UUID id, Actor actor) {
        var outcome = systems.renew(id, clock.now(), actor);
        return outcome instanceof Outcome.Refused<Systems.Told> refused
                ? page(null, "", "", Set.of(), PER_MINUTE, refused.refusal())
                : page(outcome.orThrow().token(), "", "", Set.of(), PER_MINUTE, null);
    }

    @PostMapping("/system/exchange/{id:[0-9a-f-]{36}}/end")
    ModelAndView end(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var outcome = systems.end(id, clock.now(), actor);
        return Answer.on("/system/exchange", Notice.of(outcome, value -> Notice.done("exchange.done.ended")), flash);
    }

    private ModelAndView page(
            @Nullable String token,
            String name,
            String office,
            Set<Right> rights,
            String perMinute,
            @Nullable Refusal refusal) {
        List<ConnectedSystem> all = systems.all();
        var names = organization
                .units(all.stream().map(ConnectedSystem::office).collect(Collectors.toSet()), clock.today())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
        var choices = systems.offices(clock.today()).stream().map(Unit::choice).toList();
        var view = new ModelAndView(
                "exchange/systems",
                "page",
                new SystemsPage(all, names, choices, token, name, office, rights, perMinute, refusal));
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
