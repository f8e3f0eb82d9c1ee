package org.zhixing.succession.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Notice;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.succession.SuccessionAct;
import org.zhixing.succession.SuccessionId;
import org.zhixing.succession.SuccessionKind;
import org.zhixing.succession.desk.NewSuccession;
import org.zhixing.succession.desk.Succession;
import org.zhixing.succession.desk.SuccessionRows;
import org.zhixing.succession.desk.SuccessionSight;
import org.zhixing.succession.desk.Successions;

/** The acts of succession: list, draft, and each with its items and signatures. */
@Controller
class SuccessionPages {

    private static final Set<UnitType> NO_BODY = EnumSet.of(UnitType.GOVERNMENT, UnitType.TASK_FORCE);

    private final Successions successions;
    private final SuccessionRows rows;
    private final SuccessionSight sight;
    private final Organization organization;
    private final Ledger ledger;
    private final CaseClock clock;
    private final MessageSource messages;

    SuccessionPages(
            Successions successions,
            SuccessionRows rows,
            SuccessionSight sight,
            Organization organization,
            Ledger ledger,
            CaseClock clock,
            MessageSource messages) {
        this.successions = successions;
        this.rows = rows;
        this.sight = sight;
        this.organization = organization;
        this.ledger = ledger;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/successions")
    ModelAndView list(Actor actor) {
        var seer = sight.seer(actor, clock.today());
        var acts = rows.all(sight.scope(seer));
        var units = new HashSet<UnitId>();
        acts.forEach(act -> {
            units.addAll(act.formers());
            units.addAll(act.successors());
        });
        return new ModelAndView(
                "succession/successions", "page", new SuccessionsPage(acts, names(units), seer.office()));
    }

    @GetMapping("/successions/new")
    ModelAndView form(Locale locale) {
        return form(
                new NewSuccessionPage(
                        "", "", "", clock.today().toString(), List.of(), List.of(), "", "", List.of(), List.of(), null),
                locale);
    }

    @PostMapping("/successions")
    ModelAndView draft(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String decidedOn,
            @RequestParam(defaultValue = "") String takesEffect,
            @RequestParam(required = false) @Nullable List<String> formers,
            @RequestParam(required = false) @Nullable List<String> successors,
            @RequestParam(defaultValue = "") String newName,
            @RequestParam(defaultValue = "") String function,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        List<String> from = formers == null ? List.of() : formers;
        List<String> to = successors == null ? List.of() : successors;
        var chosen = ListAddress.constant(SuccessionKind.class, kind);
        var decided = day(decidedOn);
        var effect = day(takesEffect);
        Outcome<SuccessionId> outcome = chosen == null || decided == null || effect == null
                ? Outcome.refused("succession.refused.incomplete", "practice 11")
                : successions.draft(
                        new NewSuccession(chosen, document, decided, effect, units(from), units(to), newName, function),
                        clock.now(),
                        actor);
        if (outcome instanceof Outcome.Refused<SuccessionId> refused) {
            return Answer.again(
                    form(
                            new NewSuccessionPage(
                                    kind,
                                    document,
                                    decidedOn,
                                    takesEffect,
                                    from,
                                    to,
                                    newName,
                                    function,
                                    List.of(),
                                    List.of(),
                                    refused.refusal()),
                            locale),
                    refused.refusal());
        }
        return Answer.on(outcome.orThrow().href(), Notice.done("succession.drafted"), after);
    }

    private ModelAndView form(NewSuccessionPage typed, Locale locale) {
        var texts = new Texts(messages, locale);
        var kinds = Choice.of(SuccessionKind.class, texts);
        var units = organization.units(clock.today()).stream()
                .filter(unit -> !NO_BODY.contains(unit.type()) && unit.type() != UnitType.SECTION)
                .map(Unit::choice)
                .toList();
        return new ModelAndView(
                "succession/new",
                "page",
                new NewSuccessionPage(
                        typed.kind(),
                        typed.document(),
                        typed.decidedOn(),
                        typed.takesEffect(),
                        typed.formers(),
                        typed.successors(),
                        typed.newName(),
                        typed.function(),
                        kinds,
                        units,
                        typed.refusal()));
    }

    @GetMapping("/successions/{id:[0-9a-f-]{36}}")
    ModelAndView act(@PathVariable UUID id, Actor actor) {
        var seer = sight.seer(actor, clock.today());
        var act = find(id, seer);
        var open = successions.open(act, seer);
        var names = names(units(act));
        return new ModelAndView(
                "succession/succession",
                "page",
                new SuccessionPage(
                        act,
                        open,
                        open.stream()
                                .filter(one -> one != SuccessionAct.ASSIGN
                                        && one != SuccessionAct.WITHDRAW
                                        && one != SuccessionAct.TAKE_BACK)
                                .findFirst()
                                .orElse(null),
                        act.successors().stream()
                                .map(unit -> new Choice(unit.value().toString(), names.getOrDefault(unit, "")))
                                .toList(),
                        names,
                        Timeline.whole(
                                act.id().subject(), ledger.timeline(act.id().subject()), Map.of())));
    }

    @GetMapping("/successions/{id:[0-9a-f-]{36}}.xlsx")
    void export(@PathVariable UUID id, Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var act = find(id, sight.seer(actor, clock.today()));
        var texts = new Texts(messages, locale);
        var names = names(units(act));
        var cells = new ArrayList<List<String>>();
        for (var item : act.items()) {
            var to = item.to();
            var due = item.dueAt();
            cells.add(List.of(
                    texts.t(item.kindKey()),
                    item.number(),
                    item.title(),
                    names.getOrDefault(item.from(), ""),
                    to == null ? texts.t("succession.stays") : names.getOrDefault(to, ""),
                    due == null
                            ? ""
                            : LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI)
                                    .toString()));
        }
        new TableExport(
                        texts.t("succession.items"),
                        List.of(
                                texts.t("succession.column.kind"),
                                texts.t("succession.column.number"),
                                texts.t("succession.column.title"),
                                texts.t("succession.column.from"),
                                texts.t("succession.column.to"),
                                texts.t("succession.column.due")),
                        cells)
                .sendXlsx(response);
    }

    @PostMapping("/successions/{id:[0-9a-f-]{36}}/assign")
    String assign(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> items,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "-2") int version,
            Actor actor,
            RedirectAttributes after) {
        UUID unit = ListAddress.id(to);
        return done(
                new SuccessionId(id),
                SuccessionAct.ASSIGN,
                successions.assign(
                        new SuccessionId(id),
                        version,
                        items == null ? List.of() : items,
                        unit == null ? null : new UnitId(unit),
                        clock.now(),
                        actor),
                after);
    }

    @PostMapping("/successions/{id:[0-9a-f-]{36}}/announce")
    String announce(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes after) {
        return done(id, SuccessionAct.ANNOUNCE, version, actor, after);
    }

    @PostMapping("/successions/{id:[0-9a-f-]{36}}/take-back")
    String takeBack(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes after) {
        return done(id, SuccessionAct.TAKE_BACK, version, actor, after);
    }

    @PostMapping("/successions/{id:[0-9a-f-]{36}}/hand-over")
    String handOver(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes after) {
        return done(id, SuccessionAct.HAND_OVER, version, actor, after);
    }

    @PostMapping("/successions/{id:[0-9a-f-]{36}}/receive")
    String receive(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes after) {
        return done(id, SuccessionAct.RECEIVE, version, actor, after);
    }

    @PostMapping("/successions/{id:[0-9a-f-]{36}}/effect")
    String effect(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes after) {
        return done(id, SuccessionAct.EFFECT, version, actor, after);
    }

    @PostMapping("/successions/{id:[0-9a-f-]{36}}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes after) {
        var act = new SuccessionId(id);
        return done(act, SuccessionAct.WITHDRAW, successions.withdraw(act, version, reason, clock.now(), actor), after);
    }

    private String done(UUID id, SuccessionAct what, int version, Actor actor, RedirectAttributes after) {
        var act = new SuccessionId(id);
        Instant at = clock.now();
        Outcome<SuccessionId> outcome =
                switch (what) {
                    case ANNOUNCE -> successions.announce(act, version, at, actor);
                    case TAKE_BACK -> successions.takeBack(act, version, at, actor);
                    case HAND_OVER -> successions.handOver(act, version, at, actor);
                    case RECEIVE -> successions.receive(act, version, at, actor);
                    case EFFECT -> successions.effect(act, version, at, actor);
                    case DRAFT, ASSIGN, WITHDRAW -> throw new IllegalArgumentException(what.name());
                };
        return done(act, what, outcome, after);
    }

    private static String done(
            SuccessionId act, SuccessionAct what, Outcome<SuccessionId> outcome, RedirectAttributes after) {
        Notice notice = outcome instanceof Outcome.Refused<SuccessionId> refused
                ? Notice.refused(refused.refusal())
                : Notice.done("succession.done." + what.slug());
        after.addFlashAttribute(Notice.ATTRIBUTE, notice);
        boolean gone = outcome instanceof Outcome.Refused<SuccessionId> refused
                && refused.refusal().key().equals("succession.refused.not-found");
        return "redirect:" + (gone ? "/successions" : act.href());
    }

    private Succession find(UUID id, SuccessionSight.Seer seer) {
        return rows.find(new SuccessionId(id), sight.scope(seer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Set<UnitId> units(Succession act) {
        var units = new HashSet<UnitId>(act.formers());
        units.addAll(act.successors());
        return units;
    }

    private Map<UnitId, String> names(Set<UnitId> units) {
        return organization.names(units, clock.today());
    }

    private static List<UnitId> units(List<String> typed) {
        return typed.stream()
                .map(ListAddress::id)
                .filter(Objects::nonNull)
                .map(UnitId::new)
                .toList();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
