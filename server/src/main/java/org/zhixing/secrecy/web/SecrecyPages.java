package org.zhixing.secrecy.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.zhixing.act.Refusal;
import org.zhixing.identity.StepUp;
import org.zhixing.secrecy.Destruction;
import org.zhixing.secrecy.Destructions;
import org.zhixing.secrecy.NewDestruction;
import org.zhixing.secrecy.gate.Refusals;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;

/** Orders of destruction: the list, the proposal, and the second person's confirmation with a fresh second factor. */
@Controller
class SecrecyPages {

    private static final int SHOWN = 100;
    private static final String ORDER = "/secrecy/orders/{id:[0-9a-f-]{36}}";

    private final Destructions destructions;
    private final Refusals refusals;
    private final StepUp stepUp;
    private final CaseClock clock;
    private final MessageSource messages;

    SecrecyPages(Destructions destructions, Refusals refusals, StepUp stepUp, CaseClock clock, MessageSource messages) {
        this.destructions = destructions;
        this.refusals = refusals;
        this.stepUp = stepUp;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/secrecy")
    ModelAndView overview(Actor actor) {
        return new ModelAndView(
                "secrecy/overview",
                "page",
                new SecrecyPage(
                        destructions.newest(actor, SHOWN), refusals.newest(SHOWN), SecrecyRoutes.proposes(actor)));
    }

    @GetMapping("/secrecy/orders/new")
    ModelAndView form(@RequestParam(defaultValue = "") String subject, Actor actor) {
        return form("", "", "", subject, actor, null);
    }

    @PostMapping("/secrecy/orders")
    ModelAndView propose(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String issuedOn,
            @RequestParam(defaultValue = "") String subjects,
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            RedirectAttributes after) {
        var outcome = Addresses.rows(subjects).then(rows -> stepUp.prove(actor, code)
                .then(proved -> destructions.propose(
                        new NewDestruction(number, issuer, day(issuedOn), rows), clock.now(), actor)));
        if (outcome instanceof Outcome.Refused<Destruction> refused) {
            return form(number, issuer, issuedOn, subjects, actor, refused.refusal());
        }
        after.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("secrecy.order.done.proposed"));
        return new ModelAndView("redirect:/secrecy/orders/" + outcome.orThrow().id());
    }

    @GetMapping(ORDER)
    ModelAndView order(@PathVariable UUID id, Actor actor) {
        return order(id, actor, null);
    }

    @PostMapping(ORDER + "/confirm")
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        var outcome = stepUp.prove(actor, code).then(proved -> destructions.confirm(id, clock.now(), actor));
        if (outcome instanceof Outcome.Refused<Map<String, Long>> refused) {
            return order(id, actor, refused.refusal());
        }
        long elsewhere =
                outcome.orThrow().values().stream().mapToLong(Long::longValue).sum();
        return done(
                id,
                elsewhere == 0
                        ? Notice.done("secrecy.order.done.carried-out")
                        : Notice.done(
                                "secrecy.order.done.elsewhere",
                                elsewhere,
                                places(outcome.orThrow().keySet(), locale)),
                after);
    }

    @PostMapping(ORDER + "/decline")
    ModelAndView decline(@PathVariable UUID id, Actor actor, RedirectAttributes after) {
        var outcome = destructions.decline(id, clock.now(), actor);
        return outcome instanceof Outcome.Refused<Destruction> refused
                ? order(id, actor, refused.refusal())
                : done(id, Notice.done("secrecy.order.done.declined"), after);
    }

    @PostMapping(ORDER + "/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes after) {
        var outcome = destructions.withdraw(id, clock.now(), actor);
        return outcome instanceof Outcome.Refused<Destruction> refused
                ? order(id, actor, refused.refusal())
                : done(id, Notice.done("secrecy.order.done.withdrawn"), after);
    }

    /** What people call the parts of the house in which these tables lie. */
    private String places(Set<String> tables, Locale locale) {
        var texts = new Texts(messages, locale);
        return tables.stream()
                .map(table -> texts.t("secrecy.module." + table.substring(0, table.indexOf('.'))))
                .distinct()
                .collect(Collectors.joining(texts.t("secrecy.order.places")));
    }

    private static ModelAndView done(UUID id, Notice notice, RedirectAttributes after) {
        after.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return new ModelAndView("redirect:/secrecy/orders/" + id);
    }

    private ModelAndView order(UUID id, Actor actor, @Nullable Refusal refusal) {
        var order = destructions.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = new ModelAndView(
                "secrecy/order",
                "page",
                new OrderPage(
                        order,
                        destructions.numbers(order),
                        destructions.affected(order),
                        destructions.mayConfirm(order, actor),
                        order.isOpen() && order.proposer().equals(actor.person()),
                        stepUp.asked(actor),
                        refusal));
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private ModelAndView form(
            String number, String issuer, String issuedOn, String subjects, Actor actor, @Nullable Refusal refusal) {
        var view = new ModelAndView(
                "secrecy/new-order",
                "page",
                new NewOrderPage(number, issuer, issuedOn, subjects, stepUp.asked(actor), refusal));
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
