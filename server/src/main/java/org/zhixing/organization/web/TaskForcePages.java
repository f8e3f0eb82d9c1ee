package org.zhixing.organization.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.NewTaskForce;
import org.zhixing.organization.Organization;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;

/** Leading groups and task forces: set up with the day on which they end (R148, R038). */
@Controller
class TaskForcePages {

    private static final int ORDER = 9_000;

    private final Organization organization;
    private final OrganizationBatch batch;
    private final CaseClock clock;

    TaskForcePages(Organization organization, OrganizationBatch batch, CaseClock clock) {
        this.organization = organization;
        this.batch = batch;
        this.clock = clock;
    }

    @GetMapping("/system/organization/task-forces")
    ModelAndView all(Actor actor) {
        var today = clock.today();
        boolean maintains = UnitPages.maintains(actor);
        var units = maintains
                ? organization.units(today).stream()
                        .filter(unit -> unit.type() != UnitType.SECTION && unit.type() != UnitType.TASK_FORCE)
                        .map(Unit::choice)
                        .toList()
                : List.<Choice>of();
        return new ModelAndView(
                "organization/task-forces",
                "page",
                new TaskForcesPage(organization.taskForces(today), maintains, units, today.toString()));
    }

    @PostMapping("/system/organization/task-forces")
    ModelAndView setUp(
            @RequestParam String name,
            @RequestParam String mission,
            @RequestParam String document,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate ends,
            @RequestParam(required = false) @Nullable UUID office,
            @RequestParam(defaultValue = "") List<UUID> members,
            Actor actor,
            RedirectAttributes flash) {
        Instant now = clock.now();
        var outcome = check(name, mission, document, from, ends).then(good -> {
            var force = new NewTaskForce(
                    UnitId.next(),
                    name.strip(),
                    government(now),
                    ORDER,
                    from,
                    ends,
                    mission.strip(),
                    office == null ? null : new UnitId(office),
                    document.strip(),
                    members.stream().map(UnitId::new).toList());
            return batch.establishTaskForces(List.of(force), now, actor).then(written -> Outcome.done(force.id()));
        });
        if (outcome instanceof Outcome.Refused<UnitId> refused) {
            return Answer.on("/system/organization/task-forces", Notice.refused(refused.refusal()), flash);
        }
        return Answer.on(
                "/system/organization/units/" + outcome.orThrow().value(),
                Notice.done("organization.done.set-up"),
                flash);
    }

    private static Outcome<String> check(String name, String mission, String document, LocalDate from, LocalDate ends) {
        if (name.isBlank() || mission.isBlank() || document.isBlank()) {
            return Outcome.refused("organization.refusal.task-force-words", "R148");
        }
        return ends.isBefore(from)
                ? Outcome.refused("organization.refusal.ends-before-it-begins", "R148")
                : Outcome.done(name);
    }

    private @Nullable UnitId government(Instant now) {
        return organization.units(LocalDate.ofInstant(now, Zone.SHANGHAI)).stream()
                .filter(unit -> unit.type() == UnitType.GOVERNMENT && unit.parent() == null)
                .map(Unit::id)
                .findFirst()
                .orElse(null);
    }
}
