package org.zhixing.organization.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.NewAbsence;
import org.zhixing.organization.Organization;
import org.zhixing.organization.StandInBoard;
import org.zhixing.organization.StandIns;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;

/** Who stands in for whom, and who is away: kept by each unit for itself (R061). */
@Controller
class StandInPages {

    private final StandIns standIns;
    private final StandInBoard board;
    private final Organization organization;
    private final CaseClock clock;

    StandInPages(StandIns standIns, StandInBoard board, Organization organization, CaseClock clock) {
        this.standIns = standIns;
        this.board = board;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping("/stand-ins")
    ModelAndView board(@RequestParam(required = false) @Nullable UUID unit, Actor actor) {
        Instant now = clock.now();
        var today = LocalDate.ofInstant(now, Zone.SHANGHAI);
        boolean administers = actor.has(Role.SYSTEM_ADMINISTRATOR);
        var all = administers
                ? organization.units(today).stream()
                        .filter(each -> each.type() != UnitType.SECTION)
                        .toList()
                : List.<Unit>of();
        var body = body(unit, all, actor, today);
        var inside = body == null ? List.<UnitId>of() : organization.withSections(body, today);
        var staff = body == null ? List.<Appointment>of() : organization.staffOf(body, today);
        boolean keeps = administers || actor.hasAny(Role.UNIT_HEAD, Role.UNIT_LIAISON);
        var people = new LinkedHashMap<PersonId, String>();
        var own = actor.person();
        if (own != null && !administers) {
            people.put(own, actor.personName());
            organization.recordsFor(own, today).forEach(leader -> people.put(leader.person(), leader.personName()));
        }
        if (keeps) {
            staff.forEach(held -> people.putIfAbsent(held.person(), held.personName() + " " + held.postName()));
        }
        var shown = new ArrayList<>(people.keySet());
        staff.forEach(held -> shown.add(held.person()));
        var page = new StandInsPage(
                body == null ? "" : organization.name(body, today),
                body == null ? "" : body.value().toString(),
                keeps && body != null,
                all.stream().map(Unit::choice).toList(),
                board.pairs(inside, today),
                board.away(shown.stream().distinct().toList(), today),
                people.entrySet().stream()
                        .map(each -> new Choice(each.getKey().value().toString(), each.getValue()))
                        .toList(),
                keeps
                        ? board.posts(inside, today).stream()
                                .map(post -> new Choice(
                                        post.id().value().toString(), (post.name() + " " + post.holders()).strip()))
                                .toList()
                        : List.of(),
                today.toString());
        return new ModelAndView("organization/stand-ins", "page", page);
    }

    private @Nullable UnitId body(@Nullable UUID asked, List<Unit> all, Actor actor, LocalDate today) {
        if (!all.isEmpty()) {
            return all.stream()
                    .map(Unit::id)
                    .filter(id -> id.value().equals(asked))
                    .findFirst()
                    .orElse(all.get(0).id());
        }
        var own = actor.unit();
        return own == null ? null : organization.bodiesOf(List.of(own), today).getOrDefault(own, own);
    }

    @PostMapping("/stand-ins/pairs")
    ModelAndView pair(
            @RequestParam UUID a,
            @RequestParam UUID b,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @Nullable UUID unit,
            Actor actor,
            RedirectAttributes flash) {
        return back(
                standIns.pair(new PostId(a), new PostId(b), from, clock.now(), actor),
                "organization.done.paired",
                unit,
                flash);
    }

    @PostMapping("/stand-ins/pairs/{id}/end")
    ModelAndView unpair(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            @RequestParam(required = false) @Nullable UUID unit,
            Actor actor,
            RedirectAttributes flash) {
        return back(standIns.unpair(id, last, clock.now(), actor), "organization.done.parted", unit, flash);
    }

    @PostMapping("/stand-ins/absences")
    ModelAndView absent(
            @RequestParam UUID person,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String handOver,
            @RequestParam(required = false) @Nullable UUID unit,
            Actor actor,
            RedirectAttributes flash) {
        var absence =
                new NewAbsence(UUID.randomUUID(), new PersonId(person), from, until, reason.strip(), handOver.strip());
        return back(standIns.absent(absence, clock.now(), actor), "organization.done.absent", unit, flash);
    }

    @PostMapping("/stand-ins/absences/{id}/end")
    ModelAndView backEarly(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            @RequestParam(required = false) @Nullable UUID unit,
            Actor actor,
            RedirectAttributes flash) {
        return back(standIns.back(id, last, clock.now(), actor), "organization.done.back", unit, flash);
    }

    private static ModelAndView back(
            Outcome<UUID> outcome, String done, @Nullable UUID unit, RedirectAttributes flash) {
        return Answer.on(
                "/stand-ins" + (unit == null ? "" : "?unit=" + unit),
                Notice.of(outcome, value -> Notice.done(done)),
                flash);
    }
}
