package org.zhixing.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.shell.ActForm;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

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
        "/campaigns/summaries" + ID,
        "/campaigns/rules" + ID
    })
    ModelAndView form(
            @PathVariable UUID id, @PathVariable String slug, HttpServletRequest request, Actor actor, Locale locale) {
        return form(request, id, slug, actor, locale).show(page -> page);
    }

    @PostMapping({
        "/campaigns/courses" + ID,
        "/campaigns/stages" + ID,
        "/campaigns/unit-plans" + ID,
        "/campaigns/summaries" + ID,
        "/campaigns/rules" + ID
    })
    ModelAndView perform(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        return form(request, id, slug, actor, locale)
                .perform(Typed.of(sent), Supplier::get, "campaign.done", page -> page, after);
    }

    private ActForm<CaseId, CampaignStep> form(
            HttpServletRequest request, UUID id, String slug, Actor actor, Locale locale) {
        var register = register(request);
        return new ActForm<>(
                CaseId.MODULE,
                register,
                new CaseId(register.kind(), id),
                slug,
                clock.now(),
                actor,
                new Texts(messages, locale));
    }

    private CaseForms register(HttpServletRequest request) {
        String path = request.getRequestURI();
        CaseKind kind = List.of(CaseKind.values()).stream()
                .filter(one -> path.startsWith(one.path()))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(registers.get(kind));
    }
}
