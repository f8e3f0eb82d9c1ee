package org.zhixing.supervision.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.zhixing.supervision.template.RoundFigures;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.TemplateKind.Table;

/** A month's round in words and figures, for templates: units in official order, within what the actor may see. */
@Component
class RoundWords {

    private final Rounds rounds;
    private final Organization organization;
    private final CaseClock clock;

    RoundWords(Rounds rounds, Organization organization, CaseClock clock) {
        this.rounds = rounds;
        this.organization = organization;
        this.clock = clock;
    }

    RoundFigures of(YearMonth month, Actor actor, Texts texts) {
        var order = new HashMap<UnitId, Integer>();
        organization.units(clock.today()).forEach(unit -> {
            order.put(unit.id(), order.size());
        });
        var items = new ArrayList<>(rounds.items(month, actor, clock.now()));
        var names = organization.names(
                items.stream().map(RoundItem::lead).distinct().toList(), clock.today());
        items.sort(Comparator.comparing((RoundItem item) -> order.getOrDefault(item.lead(), Integer.MAX_VALUE)));
        var rows = new HashMap<RoundItem, Map<String, String>>();
        items.forEach(item -> rows.put(item, row(item, names, texts)));
        var tables = new HashMap<String, List<Map<String, String>>>();
        tables.put(TemplateKind.name(Table.ALL), numbered(items, rows, item -> true));
        tables.put(TemplateKind.name(Table.ON_COURSE), numbered(items, rows, light(CourseLight.AS_PLANNED)));
        tables.put(
                TemplateKind.name(Table.LAGGING),
                numbered(items, rows, light(CourseLight.FAR_BEHIND).or(light(CourseLight.BEHIND))));
        tables.put(
                TemplateKind.name(Table.UNREPORTED), numbered(items, rows, item -> item.answered() == Answered.LATE));
        return new RoundFigures(figures(month, items), tables);
    }

    private Map<String, String> figures(YearMonth month, List<RoundItem> items) {
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
        return figures.entrySet().stream()
                .collect(Collectors.toMap(figure -> TemplateKind.name(figure.getKey()), figure -> figure.getValue()
                        .toString()));
    }

    private static Map<String, String> row(RoundItem item, Map<UnitId, String> names, Texts texts) {
        var row = new EnumMap<Column, String>(Column.class);
        var report = item.report();
        row.put(Column.NUMBER, item.number());
        row.put(Column.TITLE, item.title());
        row.put(Column.LEAD, names.getOrDefault(item.lead(), ""));
        row.put(Column.KIND, texts.name(item.kind()));
        row.put(Column.ANSWERED, texts.name(item.answered()));
        row.put(Column.PROGRESS, report == null ? "" : report.words());
        row.put(Column.REACHED, plain(item.lights().reached()));
        row.put(Column.PLANNED, plain(item.lights().planned()));
        row.put(Column.MEASURE, item.unitOfMeasure());
        row.put(Column.REPORTED_ON, report == null ? "" : report.day().toString());
        row.put(Column.REPORT_LIGHT, name(item.lights().report(), texts));
        row.put(Column.COURSE_LIGHT, name(item.lights().course(), texts));
        var named = new HashMap<String, String>();
        row.forEach((column, value) -> named.put(TemplateKind.name(column), value));
        return named;
    }

    private static List<Map<String, String>> numbered(
            List<RoundItem> items, Map<RoundItem, Map<String, String>> rows, Predicate<RoundItem> which) {
        var numbered = new ArrayList<Map<String, String>>();
        items.stream().filter(which).forEach(item -> {
            var row = new HashMap<>(rows.getOrDefault(item, Map.of()));
            row.put(TemplateKind.name(Column.SERIAL), Integer.toString(numbered.size() + 1));
            numbered.add(row);
        });
        return numbered;
    }

    private static long count(List<RoundItem> items, Predicate<RoundItem> which) {
        return items.stream().filter(which).count();
    }

    private static Predicate<RoundItem> light(CourseLight light) {
        return item -> item.lights().course() == light;
    }

    private static String name(@Nullable Enum<?> constant, Texts texts) {
        return constant == null ? "" : texts.name(constant);
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
