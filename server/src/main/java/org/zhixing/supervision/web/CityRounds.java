package org.zhixing.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.round.RoundItem;
import org.zhixing.supervision.round.Rounds;

/** The office's page of a month's round: who has answered; reports accepted, returned, units reminded, many at once. */
@Controller
class CityRounds {

    private final Rounds rounds;
    private final Dockets dockets;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    CityRounds(
            Rounds rounds,
            Dockets dockets,
            Organization organization,
            CaseClock clock,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.rounds = rounds;
        this.dockets = dockets;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
        this.transaction = transaction;
    }

    @GetMapping("/rounds/{month}/city")
    ModelAndView page(@PathVariable String month, Actor actor) {
        return show(RoundPages.month(month), Map.of(), Map.of(), null, actor);
    }

    @PostMapping("/rounds/{month}/city")
    ModelAndView perform(
            @PathVariable String month,
            @RequestParam(defaultValue = "") String step,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes after) {
        Instant at = clock.now();
        var items = rounds.items(RoundPages.month(month), actor, at);
        var reasons = new HashMap<DocketId, String>();
        items.forEach(item -> reasons.put(
                item.id(),
                Objects.requireNonNullElse(sent.getFirst("reason-" + item.id().value()), "")
                        .strip()));
        var commands = commands(step, RoundPages.month(month), items, reasons, sent);
        if (commands.isEmpty()) {
            var view = show(
                    RoundPages.month(month),
                    reasons,
                    Map.of(),
                    Refusal.of("supervision.refused.round-choose", "interface 6"),
                    actor);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        List<Outcome<DocketId>> outcomes =
                Objects.requireNonNull(transaction.execute(status -> dockets.perform(commands, at, actor)));
        var refused = new LinkedHashMap<DocketId, Refusal>();
        for (int i = 0; i < commands.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused<DocketId> no) {
                refused.put(commands.get(i).docket(), no.refusal());
            }
        }
        var told = Notice.done("supervision.round.done", commands.size() - refused.size());
        if (refused.isEmpty()) {
            return Answer.on("/rounds/" + month + "/city", told, after);
        }
        var view = show(RoundPages.month(month), reasons, refused, null, actor);
        view.addObject(Notice.ATTRIBUTE, told);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** One row of the matrix a docket, as a spreadsheet. */
    @GetMapping("/rounds/{month}/city.xlsx")
    void export(@PathVariable String month, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var texts = new Texts(messages, locale);
        var rows = new ArrayList<List<String>>();
        for (var unit : units(RoundPages.month(month), Map.of(), Map.of(), actor)) {
            for (var row : unit.items()) {
                var item = row.item();
                var report = item.report();
                rows.add(List.of(
                        unit.name(),
                        item.number(),
                        item.title(),
                        texts.name(item.answered()),
                        report == null ? "" : report.words(),
                        report == null || report.amount() == null
                                ? ""
                                : report.amount().toPlainString() + " " + item.unitOfMeasure(),
                        item.lights().report() == null
                                ? ""
                                : texts.name(item.lights().report()),
                        item.lights().course() == null
                                ? ""
                                : texts.name(item.lights().course())));
            }
        }
        var table = new TableExport(
                texts.t("supervision.round.city", month),
                List.of(
                        texts.t("supervision.list.lead"),
                        texts.t("supervision.list.number"),
                        texts.t("supervision.list.docket"),
                        texts.t("supervision.round.answered"),
                        texts.t("supervision.round.words"),
                        texts.t("supervision.field.amount"),
                        texts.t("supervision.light.report"),
                        texts.t("supervision.light.course")),
                rows);
        table.sendXlsx(response);
    }

    private static List<DocketCommand> commands(
            String step,
            YearMonth month,
            List<RoundItem> items,
            Map<DocketId, String> reasons,
            MultiValueMap<String, String> sent) {
        Set<String> chosen = Set.copyOf(Objects.requireNonNullElse(sent.get("docket"), List.<String>of()));
        Set<String> units = Set.copyOf(Objects.requireNonNullElse(sent.get("unit"), List.<String>of()));
        var commands = new ArrayList<DocketCommand>();
        for (RoundItem item : items) {
            boolean ticked = chosen.contains(item.id().value().toString());
            String reason = reasons.getOrDefault(item.id(), "");
            boolean read = item.unread();
            if (step.equals("accept") && ticked && reason.isEmpty() && read) {
                commands.add(new DocketCommand.AcceptProgress(item.id(), month));
            } else if (step.equals("return") && read && (!reason.isEmpty() || ticked)) {
                commands.add(new DocketCommand.ReturnProgress(item.id(), reason));
            } else if (step.equals("remind")
                    && item.answerable()
                    && units.contains(item.lead().value().toString())) {
                commands.add(new DocketCommand.Remind(item.id()));
            }
        }
        return commands;
    }

    private ModelAndView show(
            YearMonth month,
            Map<DocketId, String> reasons,
            Map<DocketId, Refusal> refused,
            @Nullable Refusal refusal,
            Actor actor) {
        boolean acts = actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
        var page = new CityRoundPage(month, units(month, reasons, refused, actor), acts, refusal);
        return new ModelAndView("supervision/round-city", "page", page);
    }

    /** In official order; what has no place in it any more comes last. */
    private List<CityRoundPage.Unit> units(
            YearMonth month, Map<DocketId, String> reasons, Map<DocketId, Refusal> refused, Actor actor) {
        Map<UnitId, List<CityRoundPage.Item>> byUnit = rounds.items(month, actor, clock.now()).stream()
                .map(item -> new CityRoundPage.Item(item, reasons.getOrDefault(item.id(), ""), refused.get(item.id())))
                .collect(Collectors.groupingBy(
                        row -> row.item().lead(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        var units = new ArrayList<CityRoundPage.Unit>();
        organization.units(clock.today()).forEach(unit -> {
            var own = byUnit.remove(unit.id());
            if (own != null) {
                units.add(new CityRoundPage.Unit(unit.id(), unit.name(), own));
            }
        });
        var ended = organization.names(byUnit.keySet(), clock.today());
        byUnit.forEach((id, own) -> units.add(new CityRoundPage.Unit(id, ended.getOrDefault(id, ""), own)));
        return units;
    }
}
