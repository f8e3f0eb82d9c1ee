package org.zhixing.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.servlet.support.RequestContextUtils;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.duty.Shifts;
import org.zhixing.duty.web.CallsPage.Line;
import org.zhixing.notification.CallList;
import org.zhixing.notification.CallList.Call;
import org.zhixing.notification.CallList.Result;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Person;
import org.zhixing.shell.Notice;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** The voice-call list, for the supervision office and for whoever is on duty today. */
@Controller
class CallPages {

    private static final int SHOWN = 200;
    private static final int LAST = 50;

    private final CallList calls;
    private final Shifts shifts;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;

    CallPages(CallList calls, Shifts shifts, Organization organization, CaseClock clock, MessageSource messages) {
        this.calls = calls;
        this.shifts = shifts;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/duty/calls")
    ModelAndView list(Actor actor, HttpServletRequest request) {
        check(actor);
        var texts = texts(request);
        return new ModelAndView(
                "duty/calls",
                "page",
                new CallsPage(lines(calls.list(true, SHOWN), texts), lines(calls.list(false, LAST), texts)));
    }

    @PostMapping("/duty/calls/{id}")
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam Result result,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            RedirectAttributes flash) {
        check(actor);
        var outcome = calls.note(id, result, note, actor);
        flash.addFlashAttribute(
                Notice.ATTRIBUTE,
                outcome instanceof Outcome.Refused<UUID> refused
                        ? Notice.refused(refused.refusal())
                        : Notice.done("duty.calls.noted"));
        return new ModelAndView("redirect:/duty/calls");
    }

    @GetMapping("/duty/calls.xlsx")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        check(actor);
        var texts = texts(request);
        var rows = new ArrayList<List<String>>();
        for (Line line : lines(calls.list(true, SHOWN), texts)) {
            rows.add(List.of(line.name(), line.unit(), line.phone(), line.items(), "", ""));
        }
        new TableExport(
                        texts.t("duty.calls.title"),
                        List.of(
                                texts.t("duty.calls.name"),
                                texts.t("duty.calls.unit"),
                                texts.t("duty.calls.phone"),
                                texts.t("duty.calls.items"),
                                texts.t("duty.calls.result"),
                                texts.t("duty.calls.note")),
                        rows)
                .sendXlsx(response);
    }

    private void check(Actor actor) {
        if (!Shifts.mayWrite(actor, null) && !shifts.isOnDuty(actor.person(), clock.today())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private Texts texts(HttpServletRequest request) {
        return new Texts(messages, RequestContextUtils.getLocale(request));
    }

    private List<Line> lines(List<Call> some, Texts texts) {
        var people =
                organization.people(some.stream().map(Call::person).distinct().toList());
        return some.stream()
                .map(call -> {
                    Person person = people.get(call.person());
                    return new Line(
                            call.id(),
                            person == null ? "" : person.name(),
                            unitOf(call.person()),
                            call.phone(),
                            call.says(texts),
                            call.urgent(),
                            call.writtenAt(),
                            call.result(),
                            call.note(),
                            call.resultBy(),
                            call.resultAt());
                })
                .toList();
    }

    /** The caller asks for the person at his unit; a list is short. */
    private String unitOf(PersonId person) {
        var today = clock.today();
        return organization.appointmentsOf(person, today).stream()
                .findFirst()
                .map(held -> organization.name(held.unit(), today))
                .orElse("");
    }
}
