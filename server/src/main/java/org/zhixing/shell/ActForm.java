package org.zhixing.shell;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Step;

/**
 * The form of one act on one case, as one actor asks for it: shown, carried out, or shown again with what was typed and
 * the reason (interface rule 7). An act that is not open leads back to the case; a case that the actor may not see is not
 * found.
 *
 * @param <I> id of a case
 * @param <A> what is done to it
 */
public final class ActForm<I, A extends Step> {

    /** How an act is carried out: for instance with its files in one transaction. */
    @FunctionalInterface
    public interface Way<I> {

        Outcome<I> carryOut(Supplier<Outcome<I>> act) throws IOException;
    }

    private final String module;
    private final RegisterForms<I, A> register;
    private final I id;
    private final Instant at;
    private final Actor actor;
    private final Texts texts;
    private final RegisterForms.Shown<A> shown;
    private final @Nullable A act;

    /**
     * @param module whose words and whose template {@code form} are used
     * @param slug of the act
     */
    public ActForm(
            String module, RegisterForms<I, A> register, I id, String slug, Instant at, Actor actor, Texts texts) {
        this.module = module;
        this.register = register;
        this.id = id;
        this.at = at;
        this.actor = actor;
        this.texts = texts;
        this.shown = register.show(id, at, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        this.act = shown.open().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /**
     * The form as it stands at first.
     *
     * @param page what the template takes
     */
    public ModelAndView show(Function<FormPage, Object> page) {
        return act == null
                ? new ModelAndView("redirect:" + shown.back())
                : new ModelAndView(view(), "page", page.apply(form(act, new Typed(Map.of()), null)));
    }

    /**
     * Carries the act out.
     *
     * @param done message key that says so; {0} is the act
     * @param page what the template takes
     */
    public ModelAndView perform(
            Typed typed, Way<I> way, String done, Function<FormPage, Object> page, RedirectAttributes after)
            throws IOException {
        if (act == null) {
            var refusal = Refusal.of(module + ".refused.not-now", "architecture 5");
            return Answer.on(shown.back(), Notice.refused(refusal), after);
        }
        Outcome<I> outcome;
        try {
            outcome = way.carryOut(() -> register.perform(id, act, typed.version(), typed, at, actor));
        } catch (Typed.Unreadable unreadable) {
            outcome = Outcome.refused(unreadable.refusal(module));
        }
        return outcome instanceof Outcome.Refused<I> refused
                ? Answer.again(view(), page.apply(form(act, typed, refused.refusal())), refused.refusal())
                : Answer.on(shown.back(), Notice.done(done, texts.t(labelKey(act))), after);
    }

    private String view() {
        return module + "/form";
    }

    private FormPage form(A act, Typed typed, @Nullable Refusal refusal) {
        return new FormPage(
                labelKey(act),
                shown.title(),
                shown.back(),
                register.action(id, act),
                shown.version(),
                typed.in(register.fields(id, act, at, actor, texts)),
                register.facts(id, act, at, actor, texts),
                refusal);
    }

    private String labelKey(A act) {
        return Texts.keyOf((Enum<?>) act);
    }
}
