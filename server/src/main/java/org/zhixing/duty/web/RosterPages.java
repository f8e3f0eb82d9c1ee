package org.zhixing.duty.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.duty.Shift;
import org.zhixing.duty.Shifts;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;
import org.zhixing.timelimit.CalendarNotices;

/** The duty roster, from today on. */
@Controller
class RosterPages {

    private static final int SHOWN = 200;

    private final Shifts shifts;
    private final Organization organization;
    private final CalendarNotices calendar;
    private final CaseClock clock;

    RosterPages(Shifts shifts, Organization organization, CalendarNotices calendar, CaseClock clock) {
        this.shifts = shifts;
        this.organization = organization;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/duty")
    ModelAndView roster(@RequestParam(defaultValue = "") String unit, Actor actor) {
        var today = clock.today();
        var own = actor.unit();
        String chosen = !unit.isEmpty() || own == null
                ? unit
                : organization
                        .bodiesOf(List.of(own), today)
                        .getOrDefault(own, own)
                        .value()
                        .toString();
        boolean city = unit.isEmpty() && Shifts.mayWrite(actor, null);
        return page(new RosterPage.Form(chosen, "", today.toString(), today.toString(), "", city), null, actor);
    }

    @PostMapping("/duty")
    ModelAndView add(
            @RequestParam String unit,
            @RequestParam String person,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "false") boolean city,
            Actor actor,
            RedirectAttributes flash) {
        var form = new RosterPage.Form(unit, person, from, until.isEmpty() ? from : until, phone, city);
        var outcome = wanted(form).then(wanted -> shifts.add(wanted, actor));
        if (outcome instanceof Outcome.Refused<Integer> refused) {
            var again = page(form, refused.refusal(), actor);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("duty.added", outcome.orThrow()));
        return new ModelAndView("redirect:/duty");
    }

    @PostMapping("/duty/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var outcome = shifts.remove(id, actor);
        flash.addFlashAttribute(
                Notice.ATTRIBUTE,
                outcome instanceof Outcome.Refused<Shift> refused
                        ? Notice.refused(refused.refusal())
                        : Notice.done("duty.removed"));
        return new ModelAndView("redirect:/duty");
    }

    private Outcome<Shifts.Wanted> wanted(RosterPage.Form form) {
        try {
            var from = LocalDate.parse(form.from());
            var until = LocalDate.parse(form.until());
            var unit = unit(form.unit());
            var held = unit.flatMap(one -> staff(one.id())
                    .filter(staff -> staff.person().value().toString().equals(form.person()))
                    .findFirst());
            if (unit.isEmpty() || held.isEmpty()) {
                return Outcome.refused("duty.nobody", "R170");
            }
            return Outcome.done(new Shifts.Wanted(
                    from,
                    until,
                    form.city() ? null : unit.get().id(),
                    form.city() ? "" : unit.get().name(),
                    held.get().person(),
                    held.get().personName(),
                    form.phone().strip()));
        } catch (DateTimeException none) {
            return Outcome.refused("duty.no-day", "R170");
        }
    }

    private Optional<Unit> unit(String written) {
        try {
            return organization.unit(new UnitId(UUID.fromString(written)), clock.today());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private ModelAndView page(RosterPage.Form form, @Nullable Refusal refusal, Actor actor) {
        var today = clock.today();
        var shown = shifts.from(today, SHOWN);
        var own = actor.unit();
        boolean all = Shifts.mayWrite(actor, null);
        boolean writes = all || (own != null && Shifts.mayWrite(actor, own));
        var units = !writes
                ? List.<Choice>of()
                : organization.units(today).stream()
                        .filter(unit -> unit.type() != UnitType.SECTION)
                        .filter(unit -> all || unit.id().equals(own))
                        .map(Unit::choice)
                        .toList();
        var page = new RosterPage(
                shown,
                shown.stream()
                        .map(Shift::day)
                        .distinct()
                        .filter(day -> !calendar.calendar().isWorkingDay(day))
                        .toList(),
                today,
                shown.stream()
                        .filter(shift -> Shifts.mayWrite(actor, shift.unit()))
                        .map(Shift::id)
                        .toList(),
                writes,
                all || shifts.isOnDuty(actor.person(), today),
                units,
                writes ? people(form.unit(), units) : List.of(),
                form,
                refusal);
        return new ModelAndView("duty/roster", "page", page);
    }

    private List<Choice> people(String unit, List<Choice> units) {
        return units.stream().noneMatch(one -> one.value().equals(unit))
                ? List.of()
                : staff(new UnitId(UUID.fromString(unit)))
                        .filter(staff -> staff.duty() != Role.LEADER)
                        .map(RosterPages::choice)
                        .distinct()
                        .toList();
    }

    /** Everybody of a unit, its sections counted with it. */
    private Stream<Appointment> staff(UnitId unit) {
        var today = clock.today();
        return organization.withSections(unit, today).stream()
                .flatMap(one -> organization.staffOf(one, today).stream());
    }

    private static Choice choice(Appointment staff) {
        return new Choice(staff.person().value().toString(), staff.personName() + " " + staff.postName());
    }
}
