package org.zhixing.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.listing.PassedOn;

/** The list of matters that went from unit to unit, with the facts of each, and the same as a spreadsheet. */
@Controller
class PassedOnPages {

    private static final FilteredList LIST = new FilteredList("passed-on", "/dockets/passed-on", Set.of());

    private final PassedOn passedOn;
    private final CaseClock clock;
    private final MessageSource messages;

    PassedOnPages(PassedOn passedOn, CaseClock clock, MessageSource messages) {
        this.passedOn = passedOn;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/dockets/passed-on")
    ModelAndView list(@RequestParam(required = false) @Nullable String after, Actor actor) {
        var found = passedOn.page(actor, clock.now(), ListAddress.id(after), ListPage.ASKED);
        var page = ListPage.of(LIST, "", found, row -> row.docket().value());
        return new ModelAndView(
                "supervision/passed-on",
                "page",
                new PassedOnPage(
                        passedOn.often(),
                        page.rows(),
                        page.next(),
                        actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)));
    }

    /** One line for each step. */
    @GetMapping("/dockets/passed-on.xlsx")
    void export(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var texts = new Texts(messages, locale);
        var cells = new ArrayList<List<String>>();
        for (var matter : passedOn.page(actor, clock.now(), null, ListPage.EXPORTED)) {
            for (var step : matter.steps()) {
                cells.add(List.of(
                        Objects.requireNonNullElse(matter.number(), ""),
                        matter.title(),
                        matter.leadName(),
                        texts.t("supervision.passed-on.kind." + kind(step)),
                        LocalDate.ofInstant(step.at(), Zone.SHANGHAI).toString(),
                        step.unit(),
                        step.other(),
                        step.objection() == null ? String.valueOf(step.days()) : "",
                        step.reason(),
                        step.by(),
                        matter.cited() == null ? "" : texts.name(matter.cited())));
            }
        }
        new TableExport(
                        texts.t("supervision.passed-on"),
                        List.of(
                                texts.t("supervision.passed-on.number"),
                                texts.t("supervision.passed-on.matter"),
                                texts.t("supervision.passed-on.lead"),
                                texts.t("supervision.passed-on.what"),
                                texts.t("supervision.passed-on.when"),
                                texts.t("supervision.passed-on.from"),
                                texts.t("supervision.passed-on.to"),
                                texts.t("supervision.passed-on.days"),
                                texts.t("supervision.passed-on.reason"),
                                texts.t("supervision.passed-on.by"),
                                texts.t("supervision.field.cited")),
                        cells)
                .sendXlsx(response);
    }

    private static String kind(PassedOn.Step step) {
        return step.objection() == null ? "HANDED" : step.objection();
    }
}
