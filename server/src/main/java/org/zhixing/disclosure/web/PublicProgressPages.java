package org.zhixing.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.disclosure.PublicMatter;
import org.zhixing.disclosure.PublicProgress;
import org.zhixing.disclosure.PublicStanding;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** Public progress (practice 9): a list, each matter, and the same as a table to take away; for everybody, by plain links. */
@Controller
class PublicProgressPages {

    static final String PATH = "/public/progress";

    /** What is read by many is answered from caches on the way; a matter withdrawn is gone everywhere after this. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final PublicProgress progress;
    private final CaseClock clock;
    private final MessageSource messages;

    PublicProgressPages(PublicProgress progress, CaseClock clock, MessageSource messages) {
        this.progress = progress;
        this.clock = clock;
        this.messages = messages;
    }

    /** The filter as the address says it; what it does not know is no filter. */
    @ModelAttribute
    PublicProgress.Filter filter(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(defaultValue = "false") String livelihood) {
        var wanted = ListAddress.id(unit);
        return new PublicProgress.Filter(
                text.strip(),
                wanted == null ? null : new UnitId(wanted),
                ListAddress.constant(PublicStanding.class, standing),
                livelihood.equals("true"));
    }

    @GetMapping(PATH)
    ModelAndView list(
            @ModelAttribute PublicProgress.Filter filter,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        kept(response);
        var found = progress.page(filter, ListAddress.id(after), ListPage.ASKED, clock.now());
        String address = address(filter);
        var page = ListPage.of(DisclosureDoors.PUBLIC_LIST, address, found, PublicMatter::id);
        return new ModelAndView(
                "disclosure/public",
                "page",
                new PublicProgressPage(
                        filter,
                        progress.units(clock.today()),
                        page.rows(),
                        progress.count(filter),
                        address,
                        page.next()));
    }

    @GetMapping(PATH + "/{code}")
    ModelAndView one(@PathVariable String code, HttpServletResponse response) {
        kept(response);
        return new ModelAndView(
                "disclosure/public-one",
                "page",
                progress.find(code, clock.now()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping(PATH + ".xlsx")
    void workbook(@ModelAttribute PublicProgress.Filter filter, Locale locale, HttpServletResponse response)
            throws IOException {
        kept(response);
        table(filter, locale).sendXlsx(response);
    }

    @GetMapping(PATH + ".csv")
    void values(@ModelAttribute PublicProgress.Filter filter, Locale locale, HttpServletResponse response)
            throws IOException {
        kept(response);
        table(filter, locale).sendCsv(response);
    }

    private TableExport table(PublicProgress.Filter filter, Locale locale) {
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (var one : progress.page(filter, null, ListPage.EXPORTED, clock.now())) {
            var more = new ArrayList<String>();
            for (var time : one.extensions()) {
                more.add(texts.t(
                        "disclosure.public.extension",
                        time.nth(),
                        time.grantedOn().toString(),
                        time.office(),
                        time.workingDays(),
                        time.reason().isEmpty() ? texts.t("disclosure.public.reason-waits") : time.reason()));
            }
            rows.add(List.of(
                    one.unitName(),
                    one.title(),
                    one.requirement(),
                    texts.name(one.standing()),
                    one.firstDue() == null ? "" : one.firstDue().toString(),
                    one.due() == null ? "" : one.due().toString(),
                    String.join("\n", more),
                    one.doneOn() == null ? "" : one.doneOn().toString(),
                    one.inTime() == null ? "" : texts.t("disclosure.public.in-time." + one.inTime()),
                    one.progress(),
                    one.progressOn().toString()));
        }
        return new TableExport(
                texts.t("disclosure.public.title"),
                List.of(
                        texts.t("disclosure.public.unit"),
                        texts.t("disclosure.public.matter"),
                        texts.t("disclosure.public.requirement"),
                        texts.t("disclosure.public.standing"),
                        texts.t("disclosure.public.first-due"),
                        texts.t("disclosure.public.due"),
                        texts.t("disclosure.public.extensions"),
                        texts.t("disclosure.public.done-on"),
                        texts.t("disclosure.public.in-time"),
                        texts.t("disclosure.public.progress"),
                        texts.t("disclosure.public.progress-on")),
                rows);
    }

    static void kept(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
        // the language is the one thing in which two readers differ
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static String address(PublicProgress.Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        var unit = filter.unit();
        parts.put("text", filter.text().isEmpty() ? null : filter.text());
        parts.put("unit", unit == null ? null : unit.value());
        parts.put("standing", filter.standing());
        parts.put("livelihood", filter.livelihood() ? true : null);
        return ListAddress.of(parts);
    }
}
