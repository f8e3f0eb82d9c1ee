package org.zhixing.recall.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.attachment.Attachments;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.ledger.Sight;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.paper.Papers;
import org.zhixing.recall.Known;
import org.zhixing.recall.Part;
import org.zhixing.recall.Recall;
import org.zhixing.recall.Register;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;

/** The register and each docket as they were known on a day, and the register as a spreadsheet. */
@Controller
class RecallPages {

    private static final int SHOWN = 200;

    private final Recall recall;
    private final Ledger ledger;
    private final Papers papers;
    private final Attachments attachments;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;

    RecallPages(
            Recall recall,
            Ledger ledger,
            Papers papers,
            Attachments attachments,
            Organization organization,
            CaseClock clock,
            MessageSource messages) {
        this.recall = recall;
        this.ledger = ledger;
        this.papers = papers;
        this.attachments = attachments;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/as-known")
    ModelAndView register(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String unit,
            Actor actor) {
        var now = clock.now();
        var asked = AskedDay.of(day, now);
        var chosen = part(part);
        var lead = lead(unit);
        var then = recall.register(actor, asked.then(), now);
        var today = recall.register(actor, now, now);
        var rows = then.of(chosen, lead);
        var page = new RecallPage(
                asked,
                AskedDay.usual(now),
                chosen,
                lead == null ? "" : lead.value().toString(),
                units(then, asked.day()),
                Arrays.stream(Part.values())
                        .map(one -> new RecallPage.Figure(
                                one,
                                then.of(one, lead).size(),
                                today.of(one, lead).size(),
                                "/as-known?" + address(asked, one, lead)))
                        .toList(),
                rows.subList(0, Math.min(SHOWN, rows.size())),
                Math.max(0, rows.size() - SHOWN),
                then.enteredLater(),
                "/as-known.xlsx?" + address(asked, chosen, lead));
        var view = new ModelAndView("recall/register", "page", page);
        if (asked.wrong()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @GetMapping("/as-known/{id:[0-9a-f-]{36}}")
    ModelAndView docket(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String day, Actor actor, RedirectAttributes after) {
        var now = clock.now();
        var asked = AskedDay.of(day, now);
        var docket = new DocketId(id);
        var found = recall.docket(docket, actor, asked.then(), now);
        if (found.isEmpty()) {
            return notKnownThen(docket, asked, now, actor, after);
        }
        var known = found.get();
        var acts = ledger.timeline(docket.subject());
        var links = links(docket);
        var page = new KnownDocketPage(
                asked,
                AskedDay.usual(now),
                known,
                recall.limits(docket, asked.then()),
                timeline(acts.subList(0, known.positions()), links),
                timeline(acts.subList(known.positions(), acts.size()), links));
        var view = new ModelAndView("recall/docket", "page", page);
        if (asked.wrong()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** What began only later is shown as of now, and it is said that the day asked for knew nothing of it. */
    private ModelAndView notKnownThen(
            DocketId docket, AskedDay asked, Instant now, Actor actor, RedirectAttributes after) {
        if (recall.docket(docket, actor, now, now).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        after.addFlashAttribute(
                Notice.ATTRIBUTE,
                new Notice("recall.not-yet", List.of(asked.day().toString()), false));
        return new ModelAndView(
                "redirect:/as-known/" + docket.value() + "?day=" + LocalDate.ofInstant(now, Zone.SHANGHAI));
    }

    @GetMapping("/as-known.xlsx")
    void export(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String unit,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var now = clock.now();
        var asked = AskedDay.of(day, now);
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (Known one : recall.register(actor, asked.then(), now).of(part(part), lead(unit))) {
            var limit = one.limit();
            rows.add(List.of(
                    one.number(),
                    one.title(),
                    one.leadName(),
                    texts.name(one.state()),
                    one.colour() == null ? "" : texts.name(one.colour()),
                    limit == null
                            ? ""
                            : LocalDate.ofInstant(limit.dueAt().minusNanos(1), Zone.SHANGHAI)
                                    .toString(),
                    limit == null ? "" : texts.t("recall.status." + limit.status()),
                    texts.name(one.now())));
        }
        var table = new TableExport(
                texts.t("recall.register", asked.day().toString()),
                List.of(
                        texts.t("recall.number"),
                        texts.t("recall.docket"),
                        texts.t("recall.lead"),
                        texts.t("recall.state"),
                        texts.t("recall.colour"),
                        texts.t("recall.due"),
                        texts.t("recall.time"),
                        texts.t("recall.now")),
                rows);
        table.sendXlsx(response);
    }

    private static Part part(@Nullable String said) {
        var known = ListAddress.constant(Part.class, said);
        return known == null ? Part.OPEN : known;
    }

    private static @Nullable UnitId lead(@Nullable String said) {
        var id = ListAddress.id(said);
        return id == null ? null : new UnitId(id);
    }

    private static String address(AskedDay asked, Part part, @Nullable UnitId lead) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("day", asked.day());
        parts.put("part", part);
        parts.put("unit", lead == null ? null : lead.value());
        return ListAddress.of(parts);
    }

    /** The units that led anything then, in official order. */
    private List<Choice> units(Register register, LocalDate day) {
        var leads = register.rows().stream().map(Known::lead).collect(Collectors.toSet());
        return organization.units(day).stream()
                .filter(unit -> leads.contains(unit.id()))
                .map(Unit::choice)
                .toList();
    }

    private static Timeline timeline(List<Recorded> acts, Map<String, Timeline.FileLink> links) {
        return Timeline.of(acts, Sight.whole(), links, null);
    }

    private Map<String, Timeline.FileLink> links(DocketId docket) {
        return Timeline.links(attachments.of(docket.subject()), papers.of(docket.subject()));
    }
}
