package org.zhixing.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;

/** The forms of what is done to campaigns, stages, plans and rules. */
@Controller
class CampaignActs {

    private static final String ID = "/{id:[0-9a-f-]{36}}/{slug:[a-z-]+}";

    private final Map<CaseKind, CaseForms> registers = new EnumMap<>(CaseKind.class);
    private final CaseClock clock;
    private final MessageSource messages;

    CampaignActs(List<CaseForms> registers, CaseClock clock, MessageSource messages) {
        registers.forEach(one -> this.registers.put(one.kind(), one));
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping({
        "/campaigns/courses" + ID,
        "/campaigns/stages" + ID,
        "/campaigns/unit-plans" + ID,
        "/campaigns/rules" + ID
    })
    ModelAndView form(
            @PathVariable UUID id, @PathVariable String slug, HttpServletRequest request, Actor actor, Locale locale) {
        var register = register(request);
        var at = clock.now();
        var shown = shown(register, id, at, actor);
        var act = act(shown, slug);
        return act == null
                ? new ModelAndView("redirect:" + shown.back())
                : view(register, shown, act, Map.of(), null, at, actor, locale);
    }

    @PostMapping({
        "/campaigns/courses" + ID,
        "/campaigns/stages" + ID,
        "/campaigns/unit-plans" + ID,
        "/campaigns/rules" + ID
    })
    ModelAndView perform(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        var register = register(request);
        var at = clock.now();
        var shown = shown(register, id, at, actor);
        var act = act(shown, slug);
        if (act == null) {
            after.addFlashAttribute(
                    Notice.ATTRIBUTE, Notice.refused(Refusal.of("campaign.refused.not-now", "architecture 5")));
            return new ModelAndView("redirect:" + shown.back());
        }
        Map<String, List<String>> typed = new LinkedHashMap<>(sent);
        Outcome<CaseId> outcome;
        try {
            outcome = register.perform(shown.id(), act, version(sent), new Typed(typed), at, actor);
        } catch (Typed.Unreadable unreadable) {
            outcome = Outcome.refused(unreadable.refusal());
        }
        if (outcome instanceof Outcome.Refused<CaseId> refused) {
            var view = view(register, shown, act, typed, refused.refusal(), at, actor, locale);
            view.setStatus(
                    refused.refusal().key().equals("campaign.refused.stale")
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        after.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.done("campaign.done", new Texts(messages, locale).t(keyOf(act))));
        return new ModelAndView("redirect:" + shown.back());
    }

    private ModelAndView view(
            CaseForms register,
            CaseForms.Shown shown,
            CampaignStep act,
            Map<String, List<String>> typed,
            @Nullable Refusal refusal,
            Instant at,
            Actor actor,
            Locale locale) {
        var texts = new Texts(messages, locale);
        var fields = register.fields(shown.id(), act, at, actor, texts);
        return new ModelAndView(
                "campaign/form",
                "page",
                new FormPage(
                        keyOf(act),
                        shown.title(),
                        shown.back(),
                        shown.id().href(act),
                        shown.version(),
                        typed.isEmpty() ? fields : refilled(fields, typed),
                        register.facts(shown.id(), act, at, actor, texts),
                        refusal));
    }

    /** What was typed, back in its fields. */
    static List<Field> refilled(List<Field> fields, Map<String, List<String>> typed) {
        return fields.stream()
                .map(field -> field.with(typed.getOrDefault(field.name(), List.of())))
                .toList();
    }

    static String keyOf(CampaignStep act) {
        return Texts.keyOf((Enum<?>) act);
    }

    private CaseForms register(HttpServletRequest request) {
        String path = request.getRequestURI();
        CaseKind kind = path.startsWith("/campaigns/courses/")
                ? CaseKind.CAMPAIGN
                : path.startsWith("/campaigns/stages/")
                        ? CaseKind.STAGE
                        : path.startsWith("/campaigns/rules/") ? CaseKind.STANDING_RULE : CaseKind.UNIT_PLAN;
        return Objects.requireNonNull(registers.get(kind));
    }

    private static CaseForms.Shown shown(CaseForms register, UUID id, Instant at, Actor actor) {
        return register.show(new CaseId(register.kind(), id), at, actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable CampaignStep act(CaseForms.Shown shown, String slug) {
        for (CampaignStep act : shown.open()) {
            if (act.slug().equals(slug)) {
                return act;
            }
        }
        return null;
    }

    /** A form without a readable version is as stale as can be. */
    static int version(MultiValueMap<String, String> sent) {
        try {
            return Math.max(0, Integer.parseInt(Objects.requireNonNullElse(sent.getFirst("version"), "")));
        } catch (NumberFormatException unreadable) {
            return Integer.MAX_VALUE;
        }
    }
}
