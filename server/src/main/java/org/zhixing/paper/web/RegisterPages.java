package org.zhixing.paper.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.paper.NumberCodes;
import org.zhixing.paper.register.NumberRegister;
import org.zhixing.paper.register.NumberRegister.Series;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;

/** The register of numbers and what numbers begin with. */
@Controller
class RegisterPages {

    private static final int ROWS = 50;

    private final NumberRegister register;
    private final NumberCodes codes;
    private final CaseClock clock;

    RegisterPages(NumberRegister register, NumberCodes codes, CaseClock clock) {
        this.register = register;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/papers")
    ModelAndView register(
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(defaultValue = "2147483647") int below,
            Actor actor) {
        requireKeeper(actor);
        var all = register.series();
        var choices =
                all.stream().map(one -> new Choice(nameOf(one), nameOf(one))).toList();
        var chosen = all.stream()
                .filter(one -> nameOf(one).equals(series))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
        List<NumberRegister.Row> rows =
                chosen == null ? List.of() : register.rows(chosen.code(), chosen.year(), below, ROWS + 1);
        String next = null;
        if (chosen != null && rows.size() > ROWS) {
            rows = rows.subList(0, ROWS);
            next = "/papers?series=" + URLEncoder.encode(nameOf(chosen), StandardCharsets.UTF_8) + "&below="
                    + rows.get(ROWS - 1).serial();
        }
        return new ModelAndView("paper/register", "page", new RegisterPage(choices, chosen, rows, next));
    }

    @GetMapping("/papers/codes")
    ModelAndView codes(Actor actor) {
        requireKeeper(actor);
        var page = new CodesPage(codes.all(), codes.defaultPrefix(), ReadingRights.setsTheCodes(actor));
        return new ModelAndView("paper/codes", "page", page);
    }

    @PostMapping("/papers/codes")
    String setPrefix(
            @RequestParam String prefix, @RequestParam String source, Actor actor, RedirectAttributes attributes) {
        if (!ReadingRights.setsTheCodes(actor)) {
            throw new AccessDeniedException("codes");
        }
        var outcome = codes.setPrefix(null, prefix, source, clock.now(), actor);
        attributes.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(outcome, value -> Notice.done("paper.codes.saved")));
        return "redirect:/papers/codes";
    }

    private static String nameOf(Series series) {
        return series.code() + "-" + series.year();
    }

    private static void requireKeeper(Actor actor) {
        if (!ReadingRights.keepsTheRegister(actor)) {
            throw new AccessDeniedException("register");
        }
    }
}
