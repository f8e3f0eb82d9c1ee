package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.identity.unified.Links;
import org.zhixing.identity.unified.Matching;
import org.zhixing.identity.unified.NewProvider;
import org.zhixing.identity.unified.Provider;
import org.zhixing.identity.unified.ProviderKeeping;
import org.zhixing.identity.unified.ProviderKind;
import org.zhixing.identity.unified.Providers;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;

/** Where the city's people sign in besides here: the system administrator sets it up, the security administrator opens. */
@Controller
class SystemProviderPages {

    private static final String LIST = "/system/unified";

    private final Providers providers;
    private final ProviderKeeping keeping;
    private final Links links;
    private final Words words;

    SystemProviderPages(Providers providers, ProviderKeeping keeping, Links links, Words words) {
        this.providers = providers;
        this.keeping = keeping;
        this.links = links;
        this.words = words;
    }

    @GetMapping("/system/unified")
    ModelAndView list(Actor actor) {
        return new ModelAndView(
                "identity/providers", "page", new ProvidersPage(providers.all(), actor.has(Role.SYSTEM_ADMINISTRATOR)));
    }

    @GetMapping("/system/unified/new")
    ModelAndView form(Actor actor, HttpServletRequest request) {
        var own = request.getRequestURL().toString().replaceFirst("(?<=[^/:])/.*", "");
        var empty = new NewProvider(
                "", ProviderKind.OIDC, "", "", own, "", "", "employee_number", Matching.BY_NUMBER, List.of(), 30);
        return page(null, empty, null, "", actor, request);
    }

    @GetMapping("/system/unified/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        var known = known(id);
        return page(known, typed(known), null, "", actor, request);
    }

    @PostMapping("/system/unified")
    ModelAndView add(Form form, Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        return write(null, form, actor, request, flash);
    }

    @PostMapping("/system/unified/{id}")
    ModelAndView change(
            @PathVariable UUID id, Form form, Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        return write(known(id), form, actor, request, flash);
    }

    private ModelAndView write(
            @Nullable Provider known, Form form, Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        var wanted = form.wanted();
        var outcome = keeping.write(known == null ? null : known.id(), wanted, actor);
        if (outcome instanceof Outcome.Refused<UUID> refused) {
            return unprocessable(page(known, wanted, refused.refusal(), "", actor, request));
        }
        return Answer.on(LIST + "/" + outcome.orThrow(), Notice.done("identity.unified.written"), flash);
    }

    @PostMapping("/system/unified/{id}/trial")
    ModelAndView tryOut(@PathVariable UUID id, RedirectAttributes flash) {
        var known = known(id);
        var outcome = keeping.tryOut(known);
        return Answer.on(
                LIST + "/" + id, Notice.of(outcome, value -> Notice.done("identity.unified.answers", value)), flash);
    }

    @PostMapping("/system/unified/{id}/opening")
    ModelAndView open(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes flash) {
        return move(id, version, true, "identity.unified.is-open", actor, flash);
    }

    @PostMapping("/system/unified/{id}/closing")
    ModelAndView close(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes flash) {
        return move(id, version, false, "identity.unified.is-closed", actor, flash);
    }

    private ModelAndView move(
            UUID id, int version, boolean opened, String done, Actor actor, RedirectAttributes flash) {
        var outcome = keeping.open(id, version, opened, actor);
        return Answer.on(LIST + "/" + id, Notice.of(outcome, value -> Notice.done(done)), flash);
    }

    @PostMapping("/system/unified/{id}/values")
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam String lines,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var known = known(id);
        var outcome = links.note(known, lines, actor);
        if (outcome instanceof Outcome.Refused<Integer> refused) {
            return unprocessable(page(known, typed(known), refused.refusal(), lines, actor, request));
        }
        return Answer.on(LIST + "/" + id, Notice.done("identity.unified.noted", outcome.orThrow()), flash);
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            @Nullable Provider known,
            NewProvider typed,
            @Nullable Refusal refusal,
            String lines,
            Actor actor,
            HttpServletRequest request) {
        var texts = words.texts(request);
        var page = new ProviderPage(
                known,
                typed,
                refusal,
                actor.has(Role.SYSTEM_ADMINISTRATOR),
                known == null ? 0 : links.noted(known.id()),
                lines,
                Choice.of(ProviderKind.class, texts),
                Choice.of(Matching.class, texts));
        return new ModelAndView("identity/provider", "page", page);
    }

    private static NewProvider typed(Provider known) {
        return new NewProvider(
                known.code(),
                known.kind(),
                known.name(),
                known.address(),
                known.ownAddress(),
                known.client(),
                "",
                known.claim(),
                known.matching(),
                known.trusted(),
                known.skewSeconds());
    }

    private Provider known(UUID id) {
        return providers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The form as it was typed. */
    record Form(
            String code,
            ProviderKind kind,
            String name,
            String address,
            String own,
            @Nullable String client,
            @Nullable String secret,
            @Nullable String claim,
            Matching matching,
            @Nullable String trusted,
            @Nullable Integer skew) {

        private static final int USUAL_SKEW = 30;

        NewProvider wanted() {
            return new NewProvider(
                    code,
                    kind,
                    name,
                    address,
                    own,
                    text(client),
                    text(secret),
                    text(claim),
                    matching,
                    text(trusted).lines().toList(),
                    skew == null ? USUAL_SKEW : skew);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }
}
