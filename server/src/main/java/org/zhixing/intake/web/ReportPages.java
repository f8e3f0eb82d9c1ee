package org.zhixing.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.UnitId;
import org.zhixing.intake.GoLive;
import org.zhixing.intake.QuietReview;
import org.zhixing.intake.Register;
import org.zhixing.intake.RegisterState;
import org.zhixing.intake.Registers;
import org.zhixing.intake.check.Checked;
import org.zhixing.intake.check.Field;
import org.zhixing.intake.check.Report;
import org.zhixing.intake.check.Said;
import org.zhixing.intake.check.Verdict;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Choice;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;

/** The dry run and what a person says about it. */
@Controller
class ReportPages {

    private static final int SHOWN = 50;
    private static final Pattern VALUE = Pattern.compile("v\\.(\\d{1,6})\\.([A-Z_]{1,20})");
    private static final Pattern DECISION = Pattern.compile("([io])\\.(\\d{1,6})");

    private final Registers registers;
    private final GoLive live;
    private final QuietReview quiet;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;

    ReportPages(
            Registers registers,
            GoLive live,
            QuietReview quiet,
            Organization organization,
            CaseClock clock,
            MessageSource messages) {
        this.registers = registers;
        this.live = live;
        this.quiet = quiet;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/intake/" + IntakePages.ID)
    ModelAndView report(
            @PathVariable UUID id,
            @RequestParam @Nullable Verdict show,
            @RequestParam(defaultValue = "0") int after,
            Actor actor) {
        var register = find(id, actor);
        if (register.state() != RegisterState.OFFERED) {
            return new ModelAndView(
                    "intake/result", "page", new ResultPage(register, quiet.quiet(id), live.actedOn(id)));
        }
        if (!registers.isMapped(register)) {
            return new ModelAndView("redirect:" + register.href() + "/columns");
        }
        var report = registers.trial(register, clock.now(), actor);
        var shown = show == null ? first(report) : show;
        var rows = report.rows().stream()
                .filter(row -> row.verdict() == shown && row.number() > after)
                .limit(SHOWN + 1L)
                .toList();
        boolean more = rows.size() > SHOWN;
        LocalDate today = clock.today();
        var units = organization.units(today);
        return new ModelAndView(
                "intake/report",
                "page",
                new ReportPage(
                        register,
                        report,
                        shown,
                        more ? rows.subList(0, SHOWN) : rows,
                        more ? Integer.valueOf(rows.get(SHOWN - 1).number()) : null,
                        unknown(report, units),
                        report.classes().isEmpty() ? List.of() : choices(units),
                        units.stream().collect(Collectors.toMap(Unit::id, Unit::name))));
    }

    private static Verdict first(Report report) {
        return Stream.of(Verdict.PROBLEM, Verdict.WARNING, Verdict.READY)
                .filter(verdict -> report.count(verdict) > 0)
                .findFirst()
                .orElse(Verdict.LEFT_OUT);
    }

    private static List<ReportPage.UnknownUnit> unknown(Report report, List<Unit> units) {
        var byId = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        var all = choices(units);
        return report.unknownRows().entrySet().stream()
                .map(entry -> {
                    var perhaps = report.unknown().getOrDefault(entry.getKey(), List.of()).stream()
                            .map(byId::get)
                            .filter(unit -> unit != null && unit.type() != UnitType.SECTION)
                            .map(ReportPages::choice);
                    return new ReportPage.UnknownUnit(
                            entry.getKey(),
                            entry.getValue(),
                            Stream.concat(perhaps, all.stream()).distinct().toList());
                })
                .toList();
    }

    private static List<Choice> choices(List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.type() != UnitType.SECTION)
                .map(ReportPages::choice)
                .toList();
    }

    private static Choice choice(Unit unit) {
        return new Choice(unit.id().value().toString(), unit.name());
    }

    @PostMapping("/intake/" + IntakePages.ID + "/units")
    ModelAndView units(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Actor actor, RedirectAttributes flash) {
        return IntakePages.back(
                id, registers.chooseUnits(id, chosen(form), clock.now(), actor), "intake.done.units", flash);
    }

    /** Units by the name as written. */
    private static Map<String, UnitId> chosen(Map<String, String> form) {
        Map<String, UnitId> chosen = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            String written = name.matches("u\\.\\d{1,4}") ? form.getOrDefault("n" + name.substring(1), "") : "";
            if (!written.isBlank() && value.matches("[0-9a-f-]{36}")) {
                chosen.put(written, new UnitId(UUID.fromString(value)));
            }
        });
        return chosen;
    }

    /** Who sums up for a class of units, in all its rows for which nobody has said so yet. */
    @PostMapping("/intake/" + IntakePages.ID + "/classes")
    ModelAndView classes(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Actor actor, RedirectAttributes flash) {
        var register = find(id, actor);
        if (register.state() != RegisterState.OFFERED) {
            return new ModelAndView("redirect:" + register.href());
        }
        var chosen = chosen(form);
        var names = organization.units(clock.today()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Map<Integer, Said> said = new HashMap<>();
        registers.trial(register, clock.now(), actor).classes().forEach(one -> {
            var unit = chosen.get(one.written());
            String name = unit == null ? null : names.get(unit);
            if (name != null) {
                one.open().forEach(row -> said.putIfAbsent(row, Said.NOTHING.with(Field.SUMMARY, name)));
            }
        });
        return IntakePages.back(id, registers.correct(id, said, clock.now(), actor), "intake.done.rows", flash);
    }

    @PostMapping("/intake/" + IntakePages.ID + "/rows")
    ModelAndView rows(
            @PathVariable UUID id,
            @RequestParam Verdict show,
            @RequestParam Map<String, String> form,
            Actor actor,
            RedirectAttributes flash) {
        var register = find(id, actor);
        if (register.state() != RegisterState.OFFERED) {
            return new ModelAndView("redirect:" + register.href());
        }
        var byNumber = registers.trial(register, clock.now(), actor).rows().stream()
                .collect(Collectors.toMap(Checked::number, Function.identity()));
        Map<Integer, Said> said = new HashMap<>();
        form.forEach((name, value) -> read(name, value, byNumber, said));
        return IntakePages.back(id, registers.correct(id, said, clock.now(), actor), "intake.done.rows", flash);
    }

    /** Only what differs from what stands there was said by a person. */
    private static void read(String name, String value, Map<Integer, Checked> rows, Map<Integer, Said> said) {
        var written = VALUE.matcher(name);
        var decided = DECISION.matcher(name);
        if (written.matches()) {
            var row = rows.get(Integer.valueOf(written.group(1)));
            var field = IntakePages.field(written.group(2));
            if (row != null && !normal(row.value(field)).equals(normal(value))) {
                said.merge(row.number(), Said.NOTHING.with(field, value), (one, more) -> one.with(field, value));
            }
        } else if (decided.matches()) {
            var row = rows.get(Integer.valueOf(decided.group(2)));
            boolean in = decided.group(1).equals("i");
            if (row != null) {
                said.merge(row.number(), Said.NOTHING.take(in), (one, more) -> one.take(in));
            }
        }
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The whole report, to work with beside the register. */
    @GetMapping("/intake/" + IntakePages.ID + "/report.xlsx")
    void download(@PathVariable UUID id, Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var register = find(id, actor);
        if (register.state() != RegisterState.OFFERED || !registers.isMapped(register)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (var row : registers.trial(register, clock.now(), actor).rows()) {
            rows.add(List.of(
                    String.valueOf(row.number()),
                    texts.name(row.verdict()),
                    row.value(Field.TITLE),
                    row.value(Field.LEAD),
                    row.findings().stream()
                            .map(finding -> finding.address() + " "
                                    + texts.t(finding.key(), finding.args().toArray()))
                            .collect(Collectors.joining("\n"))));
        }
        var heads = Stream.of(
                        "intake.row", "intake.verdict", "intake.Field.TITLE", "intake.Field.LEAD", "intake.findings")
                .map(texts::t)
                .toList();
        var table = new TableExport(texts.t("intake.report"), heads, rows);
        table.sendXlsx(response);
    }

    private Register find(UUID id, Actor actor) {
        return registers.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
