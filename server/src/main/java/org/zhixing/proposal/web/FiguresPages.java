package org.zhixing.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.desk.Units;
import org.zhixing.proposal.listing.Figures;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** Figures by unit and by class of matter; each opens the list behind it. */
@Controller("proposalFigures")
class FiguresPages {

    private final Figures figures;
    private final Units units;
    private final Catalogue catalogue;
    private final CaseClock clock;
    private final MessageSource messages;

    FiguresPages(Figures figures, Units units, Catalogue catalogue, CaseClock clock, MessageSource messages) {
        this.figures = figures;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/deputy-proposals/figures")
    ModelAndView figures(Actor actor, Locale locale) {
        return new ModelAndView("proposal/figures", "page", page(actor, locale));
    }

    @GetMapping("/deputy-proposals/figures.xlsx")
    void export(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var texts = new Texts(messages, locale);
        var page = page(actor, locale);
        var head = new ArrayList<String>();
        Stream.of("unit", "assigned", "replied", "in-time", "late", "overdue")
                .forEach(name -> head.add(texts.t("proposal.figures." + name)));
        page.grades().forEach(grade -> head.add(grade.code()));
        Stream.of("satisfied", "basically", "dissatisfied")
                .forEach(name -> head.add(texts.t("proposal.figures." + name)));
        var rows = new ArrayList<List<String>>();
        for (var line : page.units()) {
            var row = new ArrayList<String>();
            row.add(page.name(line));
            Stream.of(line.assigned(), line.replied(), line.inTime(), line.late(), line.overdue())
                    .forEach(number -> row.add(String.valueOf(number)));
            page.grades().forEach(grade -> row.add(String.valueOf(line.grade(grade.code()))));
            Stream.of(line.satisfied(), line.basically(), line.dissatisfied())
                    .forEach(number -> row.add(String.valueOf(number)));
            rows.add(row);
        }
        new TableExport(texts.t("proposal.figures.title"), head, rows).sendXlsx(response);
    }

    private FiguresPage page(Actor actor, Locale locale) {
        var at = clock.now();
        var texts = new Texts(messages, locale);
        var order = new ArrayList<String>();
        var names = new HashMap<String, String>();
        var byUnit = figures.by(Figures.By.UNIT, actor, at);
        units.all(clock.today()).forEach(unit -> order.add(unit.id().value().toString()));
        units.names(
                        byUnit.stream()
                                .map(line -> new UnitId(UUID.fromString(line.key())))
                                .toList(),
                        clock.today())
                .forEach((unit, name) -> names.put(unit.value().toString(), name));
        var classes = catalogue.matterClasses();
        classes.forEach(one -> {
            order.add(one.code());
            names.put(one.code(), one.label(texts));
        });
        Comparator<Figures.Line> official = Comparator.<Figures.Line>comparingInt(
                        line -> order.contains(line.key()) ? order.indexOf(line.key()) : order.size())
                .thenComparing(Figures.Line::key);
        return new FiguresPage(
                byUnit.stream().sorted(official).toList(),
                figures.by(Figures.By.MATTER, actor, at).stream()
                        .sorted(official)
                        .toList(),
                names,
                catalogue.grades());
    }
}
