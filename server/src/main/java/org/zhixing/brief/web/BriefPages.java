package org.zhixing.brief.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.desk.FactRows;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.template.Templates;

/** One brief, and the dockets behind its figures. */
@Controller
class BriefPages {

    private final BriefReader reader;
    private final BriefWords words;
    private final Templates templates;
    private final MessageSource messages;

    BriefPages(BriefReader reader, BriefWords words, Templates templates, MessageSource messages) {
        this.reader = reader;
        this.words = words;
        this.templates = templates;
        this.messages = messages;
    }

    @GetMapping("/briefs/{id:[0-9a-f-]{36}}")
    ModelAndView brief(@PathVariable UUID id, Actor actor) {
        var page = reader.page(new BriefId(id), actor).orElseThrow(BriefPages::missing);
        return new ModelAndView("brief/brief", "page", page);
    }

    @GetMapping("/briefs/{id:[0-9a-f-]{36}}/rows")
    ModelAndView rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(required = false) @Nullable String unit,
            Actor actor) {
        var brief = reader.find(new BriefId(id), actor).orElseThrow(BriefPages::missing);
        var which = which(figure, unit);
        var rows = reader.rows(brief.id(), which, actor);
        var query = new LinkedHashMap<String, @Nullable Object>();
        query.put("figure", which.figure());
        query.put("unit", which.unit() == null ? null : which.unit().value());
        return new ModelAndView(
                "brief/rows",
                "page",
                new BriefRowsPage(
                        brief,
                        which.figure(),
                        which.unit() == null || rows.isEmpty()
                                ? ""
                                : rows.get(0).unitName(),
                        rows,
                        reader.count(brief.id(), which) - rows.size(),
                        ListAddress.of(query)));
    }

    @GetMapping("/briefs/{id:[0-9a-f-]{36}}/rows.xlsx")
    void export(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(required = false) @Nullable String unit,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var brief = reader.find(new BriefId(id), actor).orElseThrow(BriefPages::missing);
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (BriefRow row : reader.rows(brief.id(), which(figure, unit), actor)) {
            rows.add(List.of(
                    row.unitName(),
                    row.number(),
                    row.title(),
                    texts.name(row.state()),
                    row.dueAt() == null
                            ? ""
                            : row.dueAt()
                                    .minusNanos(1)
                                    .atZone(Zone.SHANGHAI)
                                    .toLocalDate()
                                    .toString(),
                    row.figures().stream().map(texts::name).collect(Collectors.joining(" ")),
                    row.causeWords()));
        }
        new TableExport(
                        brief.title(),
                        List.of(
                                texts.t("brief.unit"),
                                texts.t("brief.number"),
                                texts.t("brief.docket"),
                                texts.t("brief.state"),
                                texts.t("brief.docket-due"),
                                texts.t("brief.figures"),
                                texts.t("brief.why")),
                        rows)
                .sendXlsx(response);
    }

    /** By the city's own form of such a brief (practice 6). */
    @GetMapping("/briefs/{id:[0-9a-f-]{36}}/brief.docx")
    void document(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var brief = reader.find(new BriefId(id), actor).orElseThrow(BriefPages::missing);
        templates.send(
                BriefWords.template(brief.kind()),
                brief.from().toString(),
                words.of(brief, actor, templates),
                response);
    }

    private static FactRows.Which which(@Nullable String figure, @Nullable String unit) {
        var id = ListAddress.id(unit);
        return new FactRows.Which(ListAddress.constant(BriefFigure.class, figure), id == null ? null : new UnitId(id));
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
