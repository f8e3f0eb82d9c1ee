package org.zhixing.supervision.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.organization.Organization;
import org.zhixing.organization.WrittenUnits;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Field;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.desk.Docket;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.listing.UnitMatrix;

/**
 * The office divides a docket that is there among several units, wherever it came from (R053, practice 5): its lead sums
 * up. Who gets a sub-docket is shown before; the green notices go out on confirmation.
 */
@Controller
class DividePages {

    private final CaseReader reader;
    private final UnitMatrix matrix;
    private final Dockets dockets;
    private final Organization organization;
    private final DutyGate duties;
    private final CaseClock clock;
    private final TransactionTemplate transaction;

    DividePages(
            CaseReader reader,
            UnitMatrix matrix,
            Dockets dockets,
            Organization organization,
            DutyGate duties,
            CaseClock clock,
            TransactionTemplate transaction) {
        this.reader = reader;
        this.matrix = matrix;
        this.dockets = dockets;
        this.organization = organization;
        this.duties = duties;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/dockets/{id:[0-9a-f-]{36}}/units")
    ModelAndView form(@PathVariable UUID id, Actor actor) {
        return show(above(id, actor), Map.of(), List.of(), null);
    }

    @PostMapping("/dockets/{id:[0-9a-f-]{36}}/units")
    ModelAndView divide(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes after) {
        var above = above(id, actor);
        var typed = new Typed(sent);
        var at = clock.now();
        var units = units(typed.text("members"), above, actor, at);
        if (units instanceof Outcome.Refused<List<UnitId>> refused) {
            return Answer.again(show(above, sent, List.of(), refused.refusal()), refused.refusal());
        }
        var meant = units.orThrow();
        if (!typed.text("confirmed").equals(confirms(meant))) {
            return show(above, sent, meant, null);
        }
        Outcome<List<DocketId>> opened = open(above, typed, meant, at, actor);
        if (opened instanceof Outcome.Refused<List<DocketId>> refused) {
            return Answer.again(show(above, sent, meant, refused.refusal()), refused.refusal());
        }
        return Answer.on(above.id().href() + "#units", Notice.done("supervision.divide.done", meant.size()), after);
    }

    private Outcome<List<DocketId>> open(Docket above, Typed typed, List<UnitId> units, Instant at, Actor actor) {
        var campaign = above.campaign();
        var whole = OpenDocket.of(
                        new OpenDocket.Source(above.sourceKind(), null, above.sourceTitle(), above.authority()),
                        typed.text("title"),
                        typed.text("requirement"),
                        above.lead())
                .withUrgency(above.urgency())
                .withKind(above.ongoing() ? DocketKind.ONGOING : DocketKind.ONE_OFF)
                .withRhythm(above.rhythm())
                .withDue(above.ongoing() ? null : typed.dateOrNone("due"))
                .onDuty(DutyGround.typed(typed));
        var all = (campaign == null ? whole : whole.ofCampaign(campaign, above.task()))
                .below(units, above.id())
                .toList();
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = dockets.open(all, at, actor);
            if (!outcome.isDone()) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /** The docket, for the office that opened it and while it runs; for everybody else there is no such page. */
    private Docket above(UUID id, Actor actor) {
        return reader.look(new DocketId(id), clock.now(), actor)
                .filter(CaseActs::mayDivide)
                .map(Scene::docket)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The units that are meant, in the order written; none that has a sub-docket already, and not the one that sums up. */
    private Outcome<List<UnitId>> units(String members, Docket above, Actor actor, Instant at) {
        var meant = WrittenUnits.meant(members, organization, clock.today());
        if (!meant.isDone()) {
            return meant;
        }
        var units = new LinkedHashSet<>(meant.orThrow());
        units.remove(above.lead());
        matrix.of(above.id(), actor, at, UnitMatrix.Order.OFFICIAL).stream()
                .filter(one -> one.docket().state() != DocketState.WITHDRAWN)
                .forEach(one -> units.remove(one.docket().lead()));
        return units.isEmpty()
                ? Outcome.refused("supervision.divide.refused.nobody-left", "R053")
                : Outcome.done(List.copyOf(units));
    }

    /** What is sent back with the confirmation, so that nobody gets a docket who was not shown. */
    static String confirms(List<UnitId> units) {
        return units.stream().map(unit -> unit.value().toString()).collect(Collectors.joining(","));
    }

    private ModelAndView show(
            Docket above, Map<String, List<String>> typed, List<UnitId> preview, @Nullable Refusal refusal) {
        var due = above.statedDue();
        var given = new ArrayList<>(List.of(
                Field.text("members"),
                Field.line("title", above.title()),
                Field.text("requirement", above.requirement())));
        if (!above.ongoing()) {
            given.add(Field.perhapsDate("due").with(due == null ? "" : due.toString()));
        }
        given.addAll(DutyGround.fields(duties.choices(
                above.title() + " " + above.requirement(), clock.today(), LocaleContextHolder.getLocale())));
        var names = organization.names(preview, clock.today());
        var page = new DividePage(
                above,
                typed.isEmpty() ? given : new Typed(typed).in(given),
                preview.stream().map(unit -> names.getOrDefault(unit, "")).toList(),
                confirms(preview),
                refusal,
                typed);
        return new ModelAndView("supervision/divide", "page", page);
    }
}
