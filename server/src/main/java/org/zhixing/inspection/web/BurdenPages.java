package org.zhixing.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.ChallengeAct;
import org.zhixing.inspection.ChallengeAnswer;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.burden.Allowance;
import org.zhixing.inspection.burden.Allowances;
import org.zhixing.inspection.burden.BurdenActs;
import org.zhixing.inspection.burden.BurdenMeter;
import org.zhixing.inspection.burden.Challenge;
import org.zhixing.inspection.burden.Challenges;
import org.zhixing.inspection.burden.Meetings;
import org.zhixing.inspection.burden.OutsideDuty;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.RegisterForms;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** The burden meter (基层负担监测) for those who work here, and the same figures for everybody. */
@Controller
class BurdenPages {

    private static final int MONTHS = 12;
    private static final int LATEST = 20;
    private static final int SHOWN = 500;

    private final BurdenMeter meter;
    private final BurdenActs acts;
    private final Meetings meetings;
    private final Challenges challenges;
    private final OutsideDuty outside;
    private final Allowances allowances;
    private final BurdenForms forms;
    private final InspectionSight sight;
    private final InspectionLimits limits;
    private final CityOffices offices;
    private final CaseTimelines timelines;
    private final CaseClock clock;
    private final MessageSource messages;

    BurdenPages(
            BurdenMeter meter,
            BurdenActs acts,
            Meetings meetings,
            Challenges challenges,
            OutsideDuty outside,
            Allowances allowances,
            BurdenForms forms,
            InspectionSight sight,
            InspectionLimits limits,
            CityOffices offices,
            CaseTimelines timelines,
            CaseClock clock,
            MessageSource messages) {
        this.meter = meter;
        this.acts = acts;
        this.meetings = meetings;
        this.challenges = challenges;
        this.outside = outside;
        this.allowances = allowances;
        this.forms = forms;
        this.sight = sight;
        this.limits = limits;
        this.offices = offices;
        this.timelines = timelines;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/burden")
    ModelAndView staff(@RequestParam(required = false) @Nullable String month, Actor actor) {
        return new ModelAndView(
                "inspection/burden", "page", page("/burden", month, sight.standing(actor, clock.today())));
    }

    /** Without signing in: counts of units alone. */
    @GetMapping("/public/burden")
    ModelAndView everybody(@RequestParam(required = false) @Nullable String month) {
        return new ModelAndView(
                "inspection/burden-public",
                "page",
                page("/public/burden", month == null ? lastWhole().toString() : month, null));
    }

    /** One unit's load, month by month. */
    @GetMapping("/burden/units/{id:[0-9a-f-]{36}}")
    ModelAndView unit(@PathVariable UUID id, @RequestParam(required = false) @Nullable String month, Actor actor) {
        return new ModelAndView("inspection/burden-unit", "page", unit("/burden", id, month, true));
    }

    /** The same without signing in: how often what was asked, never in which case. */
    @GetMapping("/public/burden/units/{id:[0-9a-f-]{36}}")
    ModelAndView unitForEverybody(@PathVariable UUID id, @RequestParam(required = false) @Nullable String month) {
        return new ModelAndView(
                "inspection/burden-unit-public",
                "page",
                unit("/public/burden", id, month == null ? lastWhole().toString() : month, false));
    }

    private BurdenUnitPage unit(String path, UUID id, @Nullable String asked, boolean inside) {
        var month = month(asked);
        return new BurdenUnitPage(
                path,
                inside,
                month,
                meter.of(new UnitId(id), month, clock.today()).orElseThrow(PlanPages::missing),
                meter.minuteRules(),
                meter.warning());
    }

    @GetMapping("/burden.xlsx")
    void export(@RequestParam(required = false) @Nullable String month, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var shown = month(month);
        var head = new ArrayList<String>(List.of(texts.t("inspection.field.unit")));
        for (BurdenKind kind : BurdenKind.values()) {
            head.add(texts.name(kind));
            head.add(texts.t("inspection.burden.quota"));
            head.add(texts.t("inspection.burden.year-of", texts.name(kind)));
            head.add(texts.t("inspection.burden.year-quota"));
        }
        var rows = new ArrayList<List<String>>();
        for (var line : meter.of(shown, clock.today())) {
            var row = new ArrayList<String>(List.of(line.name()));
            for (BurdenKind kind : BurdenKind.values()) {
                row.add(String.valueOf(line.load(kind).asked()));
                row.add(String.valueOf(line.load(kind).quota()));
                row.add(String.valueOf(line.ofYear(kind).asked()));
                row.add(String.valueOf(line.ofYear(kind).quota()));
            }
            rows.add(row);
        }
        new TableExport(texts.t("inspection.burden") + " " + shown, head, rows).sendXlsx(response);
    }

    /** The acts behind a figure: of one unit, or of all townships together. */
    @GetMapping("/burden/acts")
    ModelAndView acts(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String unit,
            Actor actor) {
        var today = clock.today();
        var wanted = ListAddress.constant(BurdenKind.class, kind);
        var one = ListAddress.id(unit);
        if (wanted == null || (unit != null && one == null)) {
            throw PlanPages.missing();
        }
        var last = month(to);
        var first = from == null || month(from).isAfter(last) ? last : month(from);
        if (first.isBefore(last.minusMonths(MONTHS - 1L))) {
            first = last.minusMonths(MONTHS - 1L);
        }
        var units = one == null ? meter.townships(today) : List.of(new UnitId(one));
        var seer = sight.standing(actor, today);
        var found = acts.of(units, first, last, wanted, seer, clock.now(), SHOWN + 1);
        boolean more = found.size() > SHOWN;
        var shown = more ? found.subList(0, SHOWN) : found;
        var names = offices.names(units, today);
        if (one != null && names.getOrDefault(new UnitId(one), "").isEmpty()) {
            throw PlanPages.missing();
        }
        int months = (int) ChronoUnit.MONTHS.between(first, last) + 1;
        int figure = meter.trend(last, months, units).values().stream()
                .mapToInt(counts -> counts.getOrDefault(wanted, 0))
                .sum();
        return new ModelAndView(
                "inspection/burden-acts",
                "page",
                new BurdenActsPage(
                        wanted,
                        one == null ? "" : names.getOrDefault(new UnitId(one), ""),
                        first,
                        last,
                        figure,
                        shown,
                        more,
                        seer.speaks() ? seer.home() : null,
                        names));
    }

    /** What townships were asked outside their duty lists: of one, or of all together. */
    @GetMapping("/burden/outside")
    ModelAndView outside(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String unit,
            Actor actor) {
        var today = clock.today();
        var last = month(to);
        var first = from == null || month(from).isAfter(last) ? last.withMonth(1) : month(from);
        var one = ListAddress.id(unit);
        var id = one == null ? null : new UnitId(one);
        var found = outside.asked(id, first, last, actor, clock.now(), SHOWN + 1);
        boolean more = found.size() > SHOWN;
        var shown = more ? found.subList(0, SHOWN) : found;
        var names = offices.names(
                Stream.concat(shown.stream().map(OutsideDuty.Asked::unit), Stream.ofNullable(id))
                        .distinct()
                        .toList(),
                today);
        return new ModelAndView(
                "inspection/outside-duty",
                "page",
                new OutsideDutyPage(
                        id == null ? "" : names.getOrDefault(id, ""),
                        first,
                        last,
                        outside.count(id, first, last),
                        shown,
                        more,
                        names));
    }

    /** All questions, or those behind a figure of what became of them. */
    @GetMapping("/burden/challenges")
    ModelAndView challenges(@RequestParam(defaultValue = "") String answer, Actor actor) {
        var today = clock.today();
        var seer = sight.standing(actor, today);
        var wanted = ListAddress.constant(ChallengeAnswer.class, answer);
        var since = since(today);
        var found = wanted == null
                ? challenges.latest(seer, SHOWN + 1)
                : challenges.answeredSince(since, wanted, seer, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        var shown = more ? found.subList(0, SHOWN) : found;
        int figure = wanted == null ? 0 : challenges.answeredSince(since).getOrDefault(wanted, 0);
        return new ModelAndView(
                "inspection/challenges",
                "page",
                new ChallengesPage(
                        wanted,
                        figure,
                        shown,
                        more,
                        offices.names(
                                shown.stream().map(Challenge::unit).distinct().toList(), today)));
    }

    private static LocalDate since(LocalDate today) {
        return today.minusYears(1);
    }

    @GetMapping("/burden/challenges/{id:[0-9a-f-]{36}}")
    ModelAndView challenge(@PathVariable UUID id, Actor actor) {
        var at = clock.now();
        var found = new CaseId(CaseKind.CHALLENGE, id);
        var one = challenges.find(found, sight.standing(actor, clock.today())).orElseThrow(PlanPages::missing);
        var open = new ArrayList<>(
                forms.show(found, at, actor).map(RegisterForms.Shown::open).orElse(List.of()));
        InspectionAct primary = open.contains(ChallengeAct.ANSWER)
                ? ChallengeAct.ANSWER
                : open.contains(ChallengeAct.CARRY_OUT) ? ChallengeAct.CARRY_OUT : null;
        open.remove(primary);
        return new ModelAndView(
                "inspection/challenge",
                "page",
                new ChallengePage(
                        one,
                        offices.name(one.unit(), clock.today()),
                        limits.view(one.limit(), at),
                        timelines.of(found),
                        primary,
                        open,
                        challenges.asked(one, sight.standing(actor, clock.today()), at)));
    }

    private BurdenPage page(String path, @Nullable String asked, @Nullable InspectionStanding seer) {
        var today = clock.today();
        var month = month(asked);
        var trend = meter.trend(month, MONTHS, meter.townships(today));
        Map<BurdenKind, Integer> most = new EnumMap<>(BurdenKind.class);
        trend.values().forEach(counts -> counts.forEach((kind, count) -> most.merge(kind, count, Math::max)));
        var questions = seer == null ? List.<Challenge>of() : challenges.latest(seer, LATEST);
        var allowed = seer == null ? List.<Allowance>of() : allowances.latest(seer.actor(), today, LATEST);
        var held = seer == null ? List.<Meetings.Meeting>of() : meetings.of(month);
        var wholeLines = seer == null ? List.<Meetings.Meeting>of() : meetings.ofWholeLines(Year.of(month.getYear()));
        return new BurdenPage(
                path,
                seer != null,
                month,
                meter.of(month, today),
                trend,
                most,
                meter.quartersOfTownships(month.equals(YearMonth.from(today)) ? lastWhole() : month, today),
                meter.quotaRules(),
                meter.minuteRules(),
                meter.stopRules(),
                meter.warning(),
                outside.of(month, today),
                challenges.answeredSince(since(today)),
                questions,
                allowed,
                offices.names(
                        Stream.of(
                                        questions.stream().map(Challenge::unit),
                                        allowed.stream().map(Allowance::unit),
                                        wholeLines.stream().flatMap(one -> Stream.ofNullable(one.convener())),
                                        held.stream().flatMap(one -> one.units().stream()))
                                .flatMap(all -> all)
                                .distinct()
                                .toList(),
                        today),
                held,
                wholeLines,
                meetings.mostOfWholeLine(),
                seer == null ? List.of() : meetings.mergeable(today),
                seer != null && seer.office(),
                seer != null && seer.speaks());
    }

    /** The month that runs says little on its first days. */
    private YearMonth lastWhole() {
        return YearMonth.from(clock.today()).minusMonths(1);
    }

    private YearMonth month(@Nullable String asked) {
        var current = YearMonth.from(clock.today());
        try {
            var month = asked == null ? current : YearMonth.parse(asked);
            return month.isAfter(current) ? current : month;
        } catch (DateTimeException none) {
            return current;
        }
    }
}
