package org.zhixing.decision.web;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.decision.Item;
import org.zhixing.decision.ItemState;
import org.zhixing.decision.Meeting;
import org.zhixing.decision.Meetings;
import org.zhixing.decision.MinutesReader;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Sight;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;

/** One meeting: its matters become dockets, and their results go back to whoever convened it. */
@Controller
class MeetingPages {

    private static final String RESULT = "result-";

    private final Meetings meetings;
    private final Organization organization;
    private final Ledger ledger;
    private final DutyGate duties;
    private final CaseClock clock;

    MeetingPages(Meetings meetings, Organization organization, Ledger ledger, DutyGate duties, CaseClock clock) {
        this.duties = duties;
        this.meetings = meetings;
        this.organization = organization;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id:[0-9a-f-]{36}}")
    ModelAndView page(@PathVariable UUID id, Actor actor) {
        return show(meeting(id, actor), Map.of(), "", DutyGround.UNSAID, null, actor);
    }

    @PostMapping("/meetings/{id}/opening")
    ModelAndView open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "open") String decision,
            @RequestParam(required = false) @Nullable List<UUID> item,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String dutyItem,
            @RequestParam(defaultValue = "") String dutyAdmission,
            @RequestParam(defaultValue = "") String dutyAdmittedOn,
            Actor actor,
            RedirectAttributes after) {
        var duty = DutyGround.typed(dutyItem, dutyAdmission, dutyAdmittedOn);
        var meeting = meeting(id, actor);
        Collection<UUID> chosen = item == null ? List.of() : item;
        Instant at = clock.now();
        Outcome<?> outcome = decision.equals("drop")
                ? meetings.drop(meeting, chosen, words, at, actor)
                : meetings.open(meeting, chosen, duty, at, actor);
        String told = decision.equals("drop") ? "decision.done.dropped" : "decision.done.opened";
        return answer(outcome, Notice.done(told, chosen.size()), meeting, Map.of(), words, duty, actor, after);
    }

    @PostMapping("/meetings/{id}/settling")
    ModelAndView settle(
            @PathVariable UUID id,
            @RequestParam UUID item,
            @RequestParam(defaultValue = "settle") String decision,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            RedirectAttributes after) {
        var meeting = meeting(id, actor);
        Instant at = clock.now();
        var unit = ListAddress.id(lead);
        Outcome<?> outcome;
        if (decision.equals("drop")) {
            outcome = meetings.drop(meeting, List.of(item), words, at, actor);
        } else {
            outcome = unit == null
                    ? Outcome.refused("decision.refused.lead", "practice 5")
                    : meetings.settle(meeting, item, new UnitId(unit), MinutesReader.day(due), at, actor);
        }
        return answer(outcome, Notice.done("decision.done.settled"), meeting, Map.of(), words, actor, after);
    }

    @PostMapping("/meetings/{id}/reports")
    ModelAndView report(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> item,
            @RequestParam Map<String, String> sent,
            Actor actor,
            RedirectAttributes after) {
        var meeting = meeting(id, actor);
        var results = new LinkedHashMap<UUID, String>();
        for (UUID one : item == null ? List.<UUID>of() : item) {
            results.put(one, sent.getOrDefault(RESULT + one, "").strip());
        }
        return answer(
                meetings.report(meeting, results, clock.now(), actor),
                Notice.done("decision.done.reported", results.size()),
                meeting,
                results,
                "",
                actor,
                after);
    }

    @PostMapping("/meetings/{id}/answers")
    ModelAndView read(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "read") String decision,
            @RequestParam(required = false) @Nullable List<UUID> item,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            RedirectAttributes after) {
        var meeting = meeting(id, actor);
        boolean more = decision.equals("more");
        return answer(
                meetings.answer(meeting, item == null ? List.of() : item, more, words, clock.now(), actor),
                Notice.done(more ? "decision.done.more" : "decision.done.read"),
                meeting,
                Map.of(),
                words,
                actor,
                after);
    }

    private ModelAndView answer(
            Outcome<?> outcome,
            Notice notice,
            Meeting meeting,
            Map<UUID, String> typed,
            String words,
            Actor actor,
            RedirectAttributes after) {
        return answer(outcome, notice, meeting, typed, words, DutyGround.UNSAID, actor, after);
    }

    private ModelAndView answer(
            Outcome<?> outcome,
            Notice notice,
            Meeting meeting,
            Map<UUID, String> typed,
            String words,
            DutyGround duty,
            Actor actor,
            RedirectAttributes after) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            var view = show(meeting, typed, words, duty, refused.refusal(), actor);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        after.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return new ModelAndView("redirect:" + meeting.href());
    }

    private ModelAndView show(
            Meeting meeting,
            Map<UUID, String> typed,
            String words,
            DutyGround duty,
            @Nullable Refusal refusal,
            Actor actor) {
        Instant at = clock.now();
        boolean office = Meetings.isOffice(actor);
        var items = meetings.items(meeting, actor, at);
        var others = items.stream()
                .flatMap(item -> Stream.concat(item.assistants().stream(), item.members().stream()))
                .collect(Collectors.toSet());
        var names = organization.names(others, clock.today());
        var page = new MeetingPage(
                meeting,
                items,
                names,
                office,
                meetings.convened(meeting, actor, at),
                office ? units() : List.of(),
                typed,
                words,
                office
                        ? duties.choices(
                                items.stream()
                                        .filter(item -> item.state() == ItemState.SETTLED)
                                        .map(Item::text)
                                        .collect(Collectors.joining(" ")),
                                clock.today(),
                                LocaleContextHolder.getLocale())
                        : List.of(),
                duty,
                refusal,
                Timeline.of(ledger.timeline(meeting.subject()), Sight.whole(), Map.of(), null));
        return new ModelAndView("decision/meeting", "page", page);
    }

    private List<Choice> units() {
        return organization.units(clock.today()).stream()
                .filter(unit -> unit.type() != UnitType.SECTION && unit.type() != UnitType.TASK_FORCE)
                .map(Unit::choice)
                .toList();
    }

    private Meeting meeting(UUID id, Actor actor) {
        return meetings.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
