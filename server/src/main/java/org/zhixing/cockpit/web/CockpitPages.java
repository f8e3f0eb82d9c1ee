package org.zhixing.cockpit.web;

import static org.zhixing.act.Role.LEADER;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;
import static org.zhixing.act.Role.UNIT_HEAD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.cockpit.Cause;
import org.zhixing.cockpit.Holder;
import org.zhixing.cockpit.Lateness;
import org.zhixing.cockpit.Lateness.AtUnit;
import org.zhixing.cockpit.Lateness.Row;
import org.zhixing.cockpit.Question;
import org.zhixing.cockpit.Question.Which;
import org.zhixing.organization.Organization;
import org.zhixing.plan.ReaderFigures;
import org.zhixing.plan.ReaderFigures.Filter;
import org.zhixing.shell.MenuSection;
import org.zhixing.shell.NavigationEntry;
import org.zhixing.shell.RouteAccess;

/** What is late, where, who holds it, is it getting better; each figure leads to its dockets. */
@Controller
class CockpitPages {

    private static final int MONTHS = 12;
    private static final int OLDEST = 10;
    private static final int LISTED = 500;

    private final Lateness lateness;
    private final ReaderFigures reader;
    private final Organization organization;
    private final CaseClock clock;

    CockpitPages(Lateness lateness, ReaderFigures reader, Organization organization, CaseClock clock) {
        this.lateness = lateness;
        this.reader = reader;
        this.organization = organization;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry cockpitEntry() {
        return new NavigationEntry(
                MenuSection.INSIGHT,
                10,
                "cockpit.title",
                "/cockpit",
                "gauge",
                actor -> actor.hasAny(LEADER, SUPERVISION_CHIEF, SUPERVISION_OFFICER, UNIT_HEAD));
    }

    @Bean
    static RouteAccess routesOfCockpit() {
        return RouteAccess.of("cockpit")
                .roles("GET", "/cockpit/**", LEADER, SUPERVISION_CHIEF, SUPERVISION_OFFICER, UNIT_HEAD)
                .build();
    }

    @GetMapping("/cockpit")
    ModelAndView first(Actor actor) {
        Instant now = clock.now();
        List<AtUnit> units = lateness.byUnit(actor, now);
        List<Row> oldest = lateness.rows(actor, now, Question.late(), OLDEST);
        var page = new CockpitPage(
                units.stream().mapToInt(AtUnit::open).sum(),
                units.stream().mapToInt(AtUnit::late).sum(),
                units,
                lateness.byHolder(actor, now),
                lateness.byCause(actor, now),
                lateness.months(actor, now, MONTHS),
                oldest,
                names(
                        Stream.concat(
                                units.stream().map(AtUnit::unit),
                                oldest.stream().map(Row::lead)),
                        now),
                reader.whole(actor, Filter.none()));
        return new ModelAndView("cockpit/cockpit", "page", page);
    }

    @GetMapping("/cockpit/dockets")
    ModelAndView rows(
            @RequestParam(defaultValue = "LATE") Which which,
            @RequestParam @Nullable UUID unit,
            @RequestParam @Nullable Holder holder,
            @RequestParam @Nullable Cause cause,
            @RequestParam @Nullable YearMonth from,
            @RequestParam @Nullable YearMonth until,
            Actor actor) {
        Instant now = clock.now();
        var question = new Question(which, unit == null ? null : new UnitId(unit), holder, cause, from, until);
        List<Row> rows = lateness.rows(actor, now, question, LISTED + 1);
        boolean more = rows.size() > LISTED;
        var asked = Stream.concat(rows.stream().map(Row::lead), Stream.ofNullable(question.unit()));
        var page = new RowsPage(question, more ? rows.subList(0, LISTED) : rows, more, names(asked, now));
        return new ModelAndView("cockpit/dockets", "page", page);
    }

    /** What ended in a month may have been led by a unit that has ended since. */
    private Map<UnitId, String> names(Stream<UnitId> units, Instant now) {
        return organization.names(units.distinct().toList(), LocalDate.ofInstant(now, Zone.SHANGHAI));
    }
}
