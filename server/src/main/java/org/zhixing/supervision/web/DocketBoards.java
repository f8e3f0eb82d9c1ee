package org.zhixing.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.organization.OfficialOrder;
import org.zhixing.organization.Organization;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.BoardColumn;
import org.zhixing.supervision.listing.DocketBoard;
import org.zhixing.supervision.listing.DocketBoard.By;
import org.zhixing.supervision.listing.DocketBoard.Count;
import org.zhixing.supervision.listing.DocketFilter;
import org.zhixing.supervision.listing.DocketFilter.InHand;
import org.zhixing.supervision.web.DocketBoardPage.Row;

/** The board of all running dockets that the reader may see: by unit, one step down by section, one step down by post (R156). */
@Controller
class DocketBoards {

    private final DocketBoard board;
    private final OfficialOrder order;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;

    DocketBoards(
            DocketBoard board,
            OfficialOrder order,
            Organization organization,
            CaseClock clock,
            MessageSource messages) {
        this.board = board;
        this.order = order;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping(DocketBoardPage.HREF)
    ModelAndView board(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String section,
            Actor actor) {
        return new ModelAndView("supervision/board", "page", page(unit, section, actor));
    }

    @GetMapping(DocketBoardPage.HREF + ".xlsx")
    void export(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String section,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var page = page(unit, section, actor);
        var head = Stream.concat(
                        Stream.of(texts.t("supervision.board.by." + page.level())),
                        Arrays.stream(BoardColumn.values()).map(texts::name))
                .toList();
        var rows = new ArrayList<List<String>>();
        page.rows().forEach(row -> rows.add(cells(row.name().isEmpty() ? texts.t(none(page)) : row.name(), row)));
        rows.add(cells(texts.t("supervision.board.all"), page.all()));
        new TableExport(texts.t("supervision.board"), head, rows).sendXlsx(response);
    }

    private static List<String> cells(String name, Row row) {
        return Stream.concat(
                        Stream.of(name),
                        Arrays.stream(BoardColumn.values()).map(column -> String.valueOf(row.of(column))))
                .toList();
    }

    /** What nobody has been given. */
    private static String none(DocketBoardPage page) {
        return page.opens() ? "supervision.board.no-section" : "supervision.board.nobody";
    }

    private DocketBoardPage page(String typedUnit, String typedSection, Actor actor) {
        var now = clock.now();
        var today = clock.today();
        var unit = ListAddress.id(typedUnit);
        var section = unit == null ? null : ListAddress.id(typedSection);
        var level = unit == null ? By.LEAD : section == null ? By.SECTION : By.PERSON;
        var counts = board.of(level, within(unit, section), actor, now);
        var within = section == null || section.equals(InHand.NONE) ? null : new UnitId(section);
        return new DocketBoardPage(
                level,
                unit,
                unit == null ? "" : name(new UnitId(unit), today),
                section,
                within == null ? "" : name(within, today),
                rows(level, unit, section, counts, today),
                new Row("", unit, section, null, sum(counts)));
    }

    private static DocketFilter within(@Nullable UUID unit, @Nullable UUID section) {
        return new DocketFilter(
                null,
                null,
                null,
                unit,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                DocketFilter.Order.NEWEST,
                new InHand(section, null));
    }

    private String name(UnitId unit, LocalDate today) {
        return organization.name(unit, today);
    }

    /** In official order; what has been given to nobody stands last. */
    private List<Row> rows(By level, @Nullable UUID unit, @Nullable UUID section, List<Count> counts, LocalDate today) {
        var byKey = new LinkedHashMap<UUID, Count>();
        counts.forEach(one -> byKey.put(Objects.requireNonNullElse(one.key(), InHand.NONE), one));
        var rows = new ArrayList<Row>();
        names(level, unit, section, byKey, today).forEach((key, name) -> {
            var figures = Objects.requireNonNull(byKey.get(key)).figures();
            rows.add(
                    switch (level) {
                        case LEAD -> new Row(name, key, null, null, figures);
                        case SECTION -> new Row(name, unit, key, null, figures);
                        case PERSON -> new Row(name, unit, section, key, figures);
                    });
        });
        return rows;
    }

    private Map<UUID, String> names(
            By level, @Nullable UUID unit, @Nullable UUID section, Map<UUID, Count> byKey, LocalDate today) {
        var named = new LinkedHashMap<UUID, String>();
        var known =
                byKey.keySet().stream().filter(key -> !key.equals(InHand.NONE)).toList();
        if (unit == null) {
            order.units(known.stream().map(UnitId::new).toList(), today)
                    .forEach((one, name) -> named.put(one.value(), name));
        } else if (level == By.SECTION) {
            order.sections(new UnitId(unit), known.stream().map(UnitId::new).toList(), today)
                    .forEach((one, name) -> named.put(one.value(), name));
        } else {
            var people = new LinkedHashMap<PersonId, String>();
            known.forEach(key -> people.put(
                    new PersonId(key),
                    Objects.requireNonNullElse(
                            Objects.requireNonNull(byKey.get(key)).person(), "")));
            var where = section == null || section.equals(InHand.NONE) ? unit : section;
            order.posts(new UnitId(where), people, today).forEach((one, name) -> named.put(one.value(), name));
        }
        if (byKey.containsKey(InHand.NONE)) {
            named.put(InHand.NONE, "");
        }
        return named;
    }

    private static Map<BoardColumn, Integer> sum(List<Count> counts) {
        var sum = new EnumMap<BoardColumn, Integer>(BoardColumn.class);
        for (BoardColumn column : BoardColumn.values()) {
            sum.put(
                    column,
                    counts.stream()
                            .mapToInt(one -> one.figures().getOrDefault(column, 0))
                            .sum());
        }
        return sum;
    }
}
