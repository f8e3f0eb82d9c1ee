package org.zhixing.supervision.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.CourseLight;
import org.zhixing.supervision.round.RoundItem;
import org.zhixing.supervision.round.RoundItem.Answered;
import org.zhixing.supervision.round.Rounds;
import org.zhixing.supervision.template.Filling;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.TemplateKind.Table;

/** A month's round in words and figures, for templates: units in official order, within what the actor may see. */
@Component
class RoundWords {

    private final Rounds rounds;
    private final DocketWords dockets;
    private final Organization organization;
    private final CaseClock clock;

    RoundWords(Rounds rounds, DocketWords dockets, Organization organization, CaseClock clock) {
        this.rounds = rounds;
        this.dockets = dockets;
        this.organization = organization;
        this.clock = clock;
    }

    Filling of(YearMonth month, Actor actor, Texts texts) {
        var order = new HashMap<UnitId, Integer>();
        organization.units(clock.today()).forEach(unit -> {
            order.put(unit.id(), order.size());
        });
        var items = new ArrayList<>(rounds.items(month, actor, clock.now()));
        items.sort(Comparator.comparing((RoundItem item) -> order.getOrDefault(item.lead(), Integer.MAX_VALUE)));
        var said = dockets.of(items.stream().map(RoundItem::id).toList(), clock.now(), texts);
        var rows = new HashMap<RoundItem, Map<Column, String>>();
        items.forEach(item -> rows.put(item, row(item, said.getOrDefault(item.id(), Map.of()), texts)));
        var tables = new EnumMap<Table, List<Map<Column, String>>>(Table.class);
        tables.put(Table.ALL, numbered(items, rows, item -> true));
        tables.put(Table.ON_COURSE, numbered(items, rows, light(CourseLight.AS_PLANNED)));
        tables.put(
                Table.LAGGING,
                numbered(items, rows, light(CourseLight.FAR_BEHIND).or(light(CourseLight.BEHIND))));
        tables.put(Table.UNREPORTED, numbered(items, rows, item -> item.answered() == Answered.LATE));
        return new Filling(figures(month, items), tables);
    }

    private Map<Figure, String> figures(YearMonth month, List<RoundItem> items) {
        var figures = new EnumMap<Figure, Object>(Figure.class);
        figures.put(Figure.MONTH, month);
        figures.put(Figure.PRINTED_ON, clock.today());
        figures.put(Figure.UNITS, items.stream().map(RoundItem::lead).distinct().count());
        figures.put(Figure.ITEMS, items.size());
        figures.put(Figure.REPORTED, count(items, item -> !item.answered().open()));
        figures.put(Figure.ACCEPTED, count(items, item -> item.answered() == Answered.ACCEPTED));
        figures.put(Figure.RETURNED, count(items, item -> item.answered() == Answered.RETURNED));
        figures.put(Figure.LATE, count(items, item -> item.answered() == Answered.LATE));
        figures.put(Figure.AS_PLANNED, count(items, light(CourseLight.AS_PLANNED)));
        figures.put(Figure.BEHIND, count(items, light(CourseLight.BEHIND)));
        figures.put(Figure.FAR_BEHIND, count(items, light(CourseLight.FAR_BEHIND)));
        return figures.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, figure -> figure.getValue()
                .toString()));
    }

    /** What the unit says in this round stands before what it said last. */
    private static Map<Column, String> row(RoundItem item, Map<Column, String> docket, Texts texts) {
        var row = new EnumMap<Column, String>(Column.class);
        row.putAll(docket);
        var report = item.report();
        row.put(Column.ANSWERED, texts.name(item.answered()));
        row.put(Column.PROGRESS, report == null ? "" : report.words());
        row.put(Column.REPORTED_ON, report == null ? "" : report.day().toString());
        return row;
    }

    private static List<Map<Column, String>> numbered(
            List<RoundItem> items, Map<RoundItem, Map<Column, String>> rows, Predicate<RoundItem> which) {
        return Filling.numbered(items.stream()
                .filter(which)
                .map(item -> rows.getOrDefault(item, Map.of()))
                .toList());
    }

    private static long count(List<RoundItem> items, Predicate<RoundItem> which) {
        return items.stream().filter(which).count();
    }

    private static Predicate<RoundItem> light(CourseLight light) {
        return item -> item.lights().course() == light;
    }
}
