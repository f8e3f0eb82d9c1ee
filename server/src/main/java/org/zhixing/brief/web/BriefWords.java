package org.zhixing.brief.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Zone;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.BriefKind;
import org.zhixing.brief.BriefPart;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.Example;
import org.zhixing.brief.desk.Examples;
import org.zhixing.brief.desk.FactRows;
import org.zhixing.brief.inquiry.Correction;
import org.zhixing.brief.sign.BriefSheet;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.template.Filling;
import org.zhixing.supervision.template.TemplateKind;
import org.zhixing.supervision.template.TemplateKind.Column;
import org.zhixing.supervision.template.TemplateKind.Figure;
import org.zhixing.supervision.template.TemplateKind.Table;
import org.zhixing.supervision.template.Templates;

/** A brief in words and figures for the city's own form (practice 6 and 7), within what its reader may see. */
@Component
class BriefWords {

    private final BriefReader reader;
    private final BriefRows rows;
    private final FactRows facts;
    private final Examples examples;
    private final BriefSheet sheet;
    private final CaseClock clock;

    BriefWords(
            BriefReader reader, BriefRows rows, FactRows facts, Examples examples, BriefSheet sheet, CaseClock clock) {
        this.reader = reader;
        this.rows = rows;
        this.facts = facts;
        this.examples = examples;
        this.sheet = sheet;
        this.clock = clock;
    }

    /** By which template a kind of brief is made. */
    static TemplateKind template(BriefKind kind) {
        return switch (kind) {
            case WEEKLY -> TemplateKind.WEEKLY;
            case MONTHLY -> TemplateKind.MONTHLY;
            case QUARTERLY -> TemplateKind.QUARTERLY;
            case SPECIAL -> TemplateKind.SPECIAL;
            case CIRCULAR -> TemplateKind.CIRCULAR;
        };
    }

    @Transactional(readOnly = true)
    public Filling of(Brief brief, Actor actor, Templates templates) {
        var texts = templates.words();
        var said = reader.corrections(brief, reader.seer(actor)).stream()
                .collect(Collectors.toMap(Correction::docket, Function.identity(), (earlier, later) -> later));
        var tables = new EnumMap<Table, List<Map<Column, String>>>(Table.class);
        tables.put(Table.ALL, table(brief, actor, said, texts, (BriefFigure) null));
        tables.put(
                Table.GOOD_EXAMPLES,
                Filling.numbered(Stream.concat(
                                rows(brief, actor, said, texts, BriefFigure.GOOD),
                                examples.kept(brief.id()).stream().map(BriefWords::row))
                        .toList()));
        tables.put(Table.LATE_ITEMS, table(brief, actor, said, texts, BriefFigure.LATE));
        tables.put(Table.LAGGING, table(brief, actor, said, texts, BriefFigure.FAR_BEHIND, BriefFigure.BEHIND));
        tables.put(Table.UNREPORTED, table(brief, actor, said, texts, BriefFigure.REPORTED_LATE));
        return new Filling(figures(brief), tables);
    }

    private List<Map<Column, String>> table(
            Brief brief, Actor actor, Map<DocketId, Correction> said, Texts texts, @Nullable BriefFigure... figures) {
        return Filling.numbered(rows(brief, actor, said, texts, figures).toList());
    }

    private Stream<Map<Column, String>> rows(
            Brief brief, Actor actor, Map<DocketId, Correction> said, Texts texts, @Nullable BriefFigure... figures) {
        var seen = new LinkedHashSet<DocketId>();
        return Stream.of(figures)
                .flatMap(figure -> reader.rows(brief.id(), new FactRows.Which(figure, null), actor).stream()
                        .filter(row -> seen.add(row.docket()))
                        .map(row -> row(row, figure, said.get(row.docket()), texts)));
    }

    private static Map<Column, String> row(Example example) {
        var columns = new EnumMap<Column, String>(Column.class);
        columns.put(Column.TITLE, example.title());
        columns.put(Column.LEAD, example.unitName());
        columns.put(Column.SENTENCE, example.words());
        return columns;
    }

    private Map<Column, String> row(
            BriefRow row, @Nullable BriefFigure figure, @Nullable Correction said, Texts texts) {
        var columns = new EnumMap<Column, String>(Column.class);
        columns.put(Column.NUMBER, row.number());
        columns.put(Column.TITLE, row.title());
        columns.put(Column.LEAD, row.unitName());
        columns.put(Column.STATE, texts.name(row.state()));
        columns.put(Column.COLOUR, name(row.colour(), texts));
        columns.put(Column.DUE, day(row.dueAt()));
        columns.put(Column.DAYS, Integer.toString(row.days()));
        columns.put(Column.CAUSE, row.causeWords());
        columns.put(Column.PLANNED, plain(row.planned()));
        columns.put(Column.REACHED, plain(row.reached()));
        columns.put(Column.REPORT_LIGHT, name(row.reportLight(), texts));
        columns.put(Column.COURSE_LIGHT, name(row.courseLight(), texts));
        columns.put(Column.SENTENCE, figure == null ? "" : sheet.sentence(row, figure, said));
        return columns;
    }

    private Map<Figure, String> figures(Brief brief) {
        var counted = facts.figures(brief.id());
        var figures = new EnumMap<Figure, String>(Figure.class);
        figures.put(Figure.HEADING, brief.title());
        figures.put(Figure.FROM_DAY, brief.from().toString());
        figures.put(Figure.TO_DAY, brief.to().toString());
        figures.put(Figure.ISSUE_NUMBER, Objects.requireNonNullElse(brief.number(), ""));
        figures.put(Figure.PRINTED_ON, clock.today().toString());
        for (BriefFigure one : BriefFigure.values()) {
            figures.put(figure(one), Integer.toString(counted.getOrDefault(one, 0)));
        }
        var words = rows.wordsOf(brief.id());
        for (BriefPart part : BriefPart.values()) {
            figures.put(words(part), words.getOrDefault(part, ""));
        }
        return figures;
    }

    private static Figure figure(BriefFigure figure) {
        return switch (figure) {
            case RUNNING -> Figure.RUNNING;
            case OPENED -> Figure.OPENED_NEW;
            case ENDED -> Figure.ENDED;
            case ENDED_IN_TIME -> Figure.ENDED_IN_TIME;
            case ENDED_LATE -> Figure.ENDED_LATE;
            case GOOD -> Figure.GOOD;
            case EXAMPLE -> Figure.EXAMPLES;
            case PASSED_ON -> Figure.PASSED_ON;
            case LATE -> Figure.LATE;
            case YELLOW -> Figure.YELLOW;
            case RED -> Figure.RED;
            case REPORTED_IN_TIME -> Figure.REPORTED_IN_TIME;
            case REPORTED_LATE -> Figure.REPORTED_LATE;
            case AS_PLANNED -> Figure.AS_PLANNED;
            case BEHIND -> Figure.BEHIND;
            case FAR_BEHIND -> Figure.FAR_BEHIND;
        };
    }

    private static Figure words(BriefPart part) {
        return switch (part) {
            case OPENING -> Figure.WORDS_OPENING;
            case GOOD -> Figure.WORDS_GOOD;
            case FIGURES -> Figure.WORDS_FIGURES;
            case LATE -> Figure.WORDS_LATE;
            case COURSE -> Figure.WORDS_COURSE;
            case NEXT -> Figure.WORDS_NEXT;
        };
    }

    private static String name(@Nullable Enum<?> constant, Texts texts) {
        return constant == null ? "" : texts.name(constant);
    }

    private static String day(@Nullable Instant due) {
        return due == null
                ? ""
                : LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI).toString();
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
