package org.zhixing.decision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PostId;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.decision.Conveners;
import org.zhixing.decision.Item;
import org.zhixing.decision.ItemState;
import org.zhixing.decision.Meeting;
import org.zhixing.decision.MeetingKind;
import org.zhixing.decision.Meetings;
import org.zhixing.decision.MinutesReader;
import org.zhixing.decision.NewMeeting;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.template.Filling;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.Templates;

/** The meetings, the register of their matters, and a new meeting. */
@Controller
class MeetingLists {

    private static final int SHOWN = 200;
    private static final int MATTERS = 3_000;

    private final Meetings meetings;
    private final MinutesReader minutes;
    private final Conveners conveners;
    private final CaseClock clock;
    private final MessageSource messages;
    private final Organization organization;
    private final Templates templates;

    MeetingLists(
            Meetings meetings,
            MinutesReader minutes,
            Conveners conveners,
            CaseClock clock,
            MessageSource messages,
            Organization organization,
            Templates templates) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.conveners = conveners;
        this.clock = clock;
        this.messages = messages;
        this.organization = organization;
        this.templates = templates;
    }

    @GetMapping("/meetings")
    ModelAndView list(Actor actor) {
        var items = meetings.register(null, actor, clock.now(), MATTERS);
        var byMeeting = items.stream().collect(Collectors.groupingBy(Item::meeting));
        var lines = meetings.newest(actor, SHOWN).stream()
                .map(meeting -> line(meeting, byMeeting.getOrDefault(meeting.id(), List.of())))
                .toList();
        var figures = Arrays.stream(ItemState.values())
                .map(state -> new MeetingsPage.Figure(
                        state,
                        items.stream().filter(item -> item.state() == state).count()))
                .toList();
        return new ModelAndView(
                "decision/meetings", "page", new MeetingsPage(lines, figures, Meetings.isOffice(actor)));
    }

    private static MeetingsPage.Line line(Meeting meeting, List<Item> items) {
        return new MeetingsPage.Line(
                meeting,
                items.size(),
                (int) items.stream().filter(item -> item.docket() != null).count(),
                (int) items.stream()
                        .filter(item -> item.reportable()
                                || item.state() == ItemState.REPORTED
                                || item.state() == ItemState.READ)
                        .count(),
                (int) items.stream()
                        .filter(item -> item.state() == ItemState.UNSETTLED)
                        .count());
    }

    @GetMapping("/meetings/items")
    ModelAndView items(@RequestParam(required = false) @Nullable String state, Actor actor) {
        var chosen = ListAddress.constant(ItemState.class, state);
        var items = meetings.register(chosen, actor, clock.now(), MATTERS);
        return new ModelAndView(
                "decision/items", "page", new ItemsPage(chosen, items, chosen == null ? "" : "state=" + chosen));
    }

    @GetMapping("/meetings/items.xlsx")
    void export(
            @RequestParam(required = false) @Nullable String state,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (Item item : meetings.register(ListAddress.constant(ItemState.class, state), actor, clock.now(), MATTERS)) {
            var now = item.now();
            var due = item.due();
            rows.add(List.of(
                    item.meetingTitle(),
                    item.heldOn().toString(),
                    Integer.toString(item.place()),
                    item.text(),
                    item.leadName(),
                    due == null ? "" : due.toString(),
                    texts.name(item.state()),
                    now == null ? "" : now.number(),
                    now == null ? "" : texts.name(now.state()),
                    item.result().isEmpty() ? item.remark() : item.result()));
        }
        var table = new TableExport(
                texts.t("decision.items"),
                List.of(
                        texts.t("decision.meeting"),
                        texts.t("decision.held-on"),
                        texts.t("decision.place"),
                        texts.t("decision.matter"),
                        texts.t("decision.lead"),
                        texts.t("decision.due"),
                        texts.t("decision.state"),
                        texts.t("decision.docket"),
                        texts.t("decision.docket-state"),
                        texts.t("decision.result")),
                rows);
        table.sendXlsx(response);
    }

    /** The same by the city's own form (practice 6). */
    @GetMapping("/meetings/items/register.xlsx")
    void register(@RequestParam(required = false) @Nullable String state, Actor actor, HttpServletResponse response)
            throws IOException {
        var texts = templates.words();
        var today = clock.today();
        var items = meetings.register(ListAddress.constant(ItemState.class, state), actor, clock.now(), MATTERS);
        var units = new LinkedHashSet<UnitId>();
        items.forEach(item -> {
            if (item.lead() != null) {
                units.add(item.lead());
            }
            units.addAll(item.assistants());
        });
        var names = organization.names(units, today);
        var leaders = organization.leadersInCharge(units, today);
        var rows = new ArrayList<Map<Column, String>>();
        for (Item item : items) {
            var now = item.now();
            var leader = item.lead() == null ? null : leaders.get(item.lead());
            var columns = new EnumMap<Column, String>(Column.class);
            columns.put(Column.MEETING, item.meetingTitle());
            columns.put(Column.HELD_ON, item.heldOn().toString());
            columns.put(Column.PLACE, Integer.toString(item.place()));
            columns.put(Column.TITLE, item.text());
            columns.put(Column.LEAD, item.leadName());
            columns.put(
                    Column.ASSISTANTS,
                    item.assistants().stream()
                            .map(names::get)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("\u3001")));
            columns.put(Column.LEADER, leader == null ? "" : leader.personName());
            columns.put(Column.DUE, item.due() == null ? "" : item.due().toString());
            columns.put(Column.STATE, texts.name(item.state()));
            columns.put(Column.NUMBER, now == null ? "" : now.number());
            columns.put(Column.DOCKET_STATE, now == null ? "" : texts.name(now.state()));
            columns.put(Column.COLOUR, now == null || now.colour() == null ? "" : texts.name(now.colour()));
            columns.put(Column.RESULT, item.result());
            columns.put(Column.REMARK, item.remark());
            rows.add(columns);
        }
        var figures = Map.of(
                Figure.PRINTED_ON, today.toString(),
                Figure.ITEMS, Integer.toString(items.size()),
                Figure.UNITS,
                        Long.toString(items.stream()
                                .map(Item::lead)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()));
        templates.send(TemplateKind.RESOLUTIONS, today.toString(), Filling.register(figures, rows), response);
    }

    @GetMapping("/meetings/new")
    ModelAndView form(Locale locale) {
        return form(new NewMeetingPage.Form("", "", "", clock.today().toString(), "", ""), null, locale);
    }

    @PostMapping("/meetings")
    ModelAndView register(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String convener,
            @RequestParam(defaultValue = "") String matters,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        var form = new NewMeetingPage.Form(kind, title, number, heldOn, convener, matters);
        var outcome = read(form).then(meeting -> meetings.register(meeting, clock.now(), actor));
        if (outcome instanceof Outcome.Refused<Meeting> refused) {
            var view = form(form, refused.refusal(), locale);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        after.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("decision.done.registered"));
        return new ModelAndView("redirect:" + outcome.orThrow().href());
    }

    private Outcome<NewMeeting> read(NewMeetingPage.Form form) {
        var kind = ListAddress.constant(MeetingKind.class, form.kind());
        UUID convener = ListAddress.id(form.convener());
        if (kind == null || convener == null) {
            return Outcome.refused("decision.refused.convener", "R163");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(form.heldOn().strip());
        } catch (DateTimeParseException none) {
            return Outcome.refused("decision.refused.tomorrow", "R163");
        }
        return minutes.read(form.matters(), clock.today())
                .then(matters -> Outcome.done(
                        new NewMeeting(kind, form.title(), form.number(), day, new PostId(convener), matters)));
    }

    private ModelAndView form(NewMeetingPage.Form form, @Nullable Refusal refusal, Locale locale) {
        var texts = new Texts(messages, locale);
        var page = new NewMeetingPage(
                Choice.of(MeetingKind.class, texts),
                conveners.on(clock.today()).stream()
                        .map(held ->
                                new Choice(held.post().value().toString(), held.postName() + " " + held.personName()))
                        .toList(),
                form,
                refusal);
        return new ModelAndView("decision/new", "page", page);
    }
}
