package org.zhixing.supervision.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
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
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.round.RoundBatches;
import org.zhixing.supervision.round.RoundItem;
import org.zhixing.supervision.round.Rounds;
import org.zhixing.supervision.round.UnitRounds;
import org.zhixing.supervision.round.UnitRounds.Presented;
import org.zhixing.supervision.web.RoundPage.Row;

/** The page on which a unit says all it has to say in a month, and its head signs off once (practice 6). */
@Controller
class RoundPages {

    private final Rounds rounds;
    private final UnitRounds units;
    private final RoundBatches batches;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;

    RoundPages(
            Rounds rounds,
            UnitRounds units,
            RoundBatches batches,
            Organization organization,
            CaseClock clock,
            MessageSource messages) {
        this.rounds = rounds;
        this.units = units;
        this.batches = batches;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
    }

    /** The round that is under way, for the unit or for the city. */
    @GetMapping("/rounds")
    String current(Actor actor) {
        boolean unit = actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD, Role.SECTION_STAFF);
        Instant now = clock.now();
        if (unit) {
            return "redirect:/rounds/" + rounds.current(home(actor), actor, now);
        }
        return "redirect:/rounds/" + rounds.current(null, actor, now) + "/city";
    }

    @GetMapping("/rounds/{month}")
    ModelAndView page(@PathVariable String month, Actor actor) {
        var unit = home(actor);
        var items = rounds.items(month(month), unit, actor, clock.now());
        var rows = answerable(items).stream().map(Row::of).toList();
        return show(month(month), unit, rows, items, null, "", List.of(), actor);
    }

    @PostMapping("/rounds/{month}")
    ModelAndView perform(
            @PathVariable String month,
            @RequestParam(defaultValue = "save") String step,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        var unit = home(actor);
        var texts = new Texts(messages, locale);
        Instant at = clock.now();
        var form = new RoundForm(answerable(rounds.items(month(month), unit, actor, at)), sent);
        if (!pasted.isBlank()) {
            form.paste(pasted, texts.t("supervision.unchanged"));
        }
        units.save(unit, month(month), form.answers(), at, actor);
        Refusal refusal = null;
        Map<DocketId, Refusal> refused = Map.of();
        Notice told = Notice.done("supervision.round.saved");
        if (!form.wrong() && step.equals("present")) {
            var presented = units.present(unit, month(month), at, actor);
            refusal = refusalOf(presented);
            if (presented instanceof Outcome.Done<Presented> done) {
                refused = done.value().refused();
                told = told(done.value(), units.way(unit).isPresent());
            }
        } else if (!form.wrong() && step.equals("sign")) {
            int before = units.toSign(unit, month(month), actor, at).size();
            var signed = units.sign(unit, month(month), at, actor);
            refusal = refusalOf(signed);
            refused = signed instanceof Outcome.Done<Map<DocketId, Refusal>> done ? done.value() : Map.of();
            told = Notice.done("supervision.round.signed", before - refused.size());
        }
        if (refusal == null && refused.isEmpty() && !form.wrong()) {
            return Answer.on("/rounds/" + month, told, after);
        }
        return again(month(month), unit, form, refused, refusal, actor);
    }

    private ModelAndView again(
            YearMonth month,
            UnitId unit,
            RoundForm form,
            Map<DocketId, Refusal> refused,
            @Nullable Refusal refusal,
            Actor actor) {
        var items = rounds.items(month, unit, actor, clock.now());
        var rows = answerable(items).stream()
                .map(item -> {
                    var typed = form.rows.get(item.id());
                    var why = refused.get(item.id());
                    var row = typed == null
                            ? Row.of(item)
                            : new Row(item, typed.words(), typed.amount(), typed.same(), typed.reached(), typed.why());
                    return why == null ? row : row.refused(why);
                })
                .toList();
        var view = show(month, unit, rows, items, refusal, String.join("\n", form.left), form.unread, actor);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(
            YearMonth month,
            UnitId unit,
            List<Row> rows,
            List<RoundItem> items,
            @Nullable Refusal refusal,
            String pasted,
            List<Refusal> unread,
            Actor actor) {
        LocalDate today = clock.today();
        var way = units.way(unit).stream()
                .flatMap(path -> path.steps().stream())
                .filter(step -> step.kind().asksPosts())
                .map(step -> String.join("\u3001", step.posts()))
                .toList();
        var page = new RoundPage(
                month,
                organization.name(unit, today),
                rows,
                items.stream().filter(item -> !item.answerable()).toList(),
                units.stage(unit, month).orElse(null),
                way.isEmpty() && actor.has(Role.UNIT_HEAD),
                way,
                batches.open(unit, month, clock.now(), actor),
                refusal,
                pasted,
                unread);
        return new ModelAndView("supervision/round", "page", page);
    }

    private static Notice told(Presented presented, boolean way) {
        if (presented.sent()) {
            return Notice.done("supervision.round.signed", presented.items());
        }
        return way
                ? Notice.done("supervision.round.on-its-way", presented.items())
                : Notice.done("supervision.round.presented");
    }

    private static List<RoundItem> answerable(List<RoundItem> items) {
        return items.stream().filter(RoundItem::answerable).toList();
    }

    private static @Nullable Refusal refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal() : null;
    }

    /** The body the actor's unit acts as. */
    private UnitId home(Actor actor) {
        var unit = actor.unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return organization.bodiesOf(List.of(unit), clock.today()).getOrDefault(unit, unit);
    }

    static YearMonth month(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, month, none);
        }
    }
}
